import AssessmentModel
import JSON

/// The result of importing a profile.
package struct ImportedProfile: Sendable {
    /// The profile, without what could not be carried over.
    package let profile: Profile
    /// What changed or was not carried over.
    package let warnings: [ImportWarning]
}

/// Imports a profile for a catalogue that was imported before: from an OSCAL profile, or from an XCCDF benchmark with
/// an optional tailoring file.
package enum ProfileImporter {
    /// The profile of the files, for this catalogue.
    ///
    /// - Parameter reason: makes the reason for leaving out a criterion from the profile's title.
    /// - Throws: `ImportError`; `noProfile` for files without one.
    package static func imported(
        _ files: [ImportFile], _ options: ImportOptions, for catalog: Catalog,
        because reason: (_ title: String) -> LocalizedText
    ) throws(ImportError) -> ImportedProfile {
        guard let first = files.first else { throw .noProfile(file: "") }
        var benchmark: (file: ImportFile, root: XMLElement)?
        var tailoring: XMLElement?
        for file in files {
            switch try document(file, options) {
            case .oscalProfile(let root):
                guard files.count == 1 else { throw .doesNotBelong(file: file.name) }
                return OSCALProfileImporter.imported(file, root, for: catalog, because: reason)
            case .benchmarks(let found):
                guard benchmark == nil else { throw .doesNotBelong(file: file.name) }
                benchmark = (file, try XCCDFNames.benchmark(options.benchmark, among: found, in: file.name))
            case .tailoring(let root):
                guard tailoring == nil else { throw .doesNotBelong(file: file.name) }
                tailoring = root
            case .oscalCatalog, .criteria, .texts, .library, .standard, .gemara, .requirements, .table:
                throw .noProfile(file: file.name)
            }
        }
        guard let benchmark else { throw .lacksCatalog(file: first.name) }
        return try XCCDFProfileImporter.imported(
            benchmark.file, benchmark.root, tailoring: tailoring, named: options.profile, for: catalog, because: reason)
    }

    private static func document(
        _ file: ImportFile, _ options: ImportOptions
    ) throws(ImportError) -> ForeignDocument {
        do throws(ImportError) {
            return try ForeignDocument(file, options)
        } catch {
            if case .unknownFormat(let name) = error { throw .noProfile(file: name) }
            throw error
        }
    }
}
