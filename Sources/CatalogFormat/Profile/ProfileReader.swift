import AssessmentModel
import JSON
import YAML

/// Reads profiles, in YAML or JSON.
public enum ProfileReader {
    /// A profile, with its catalogue as it wants it.
    public struct Tailoring: Sendable {
        /// The profile.
        public let profile: Profile
        /// The catalogue as the profile wants it.
        public let catalog: Catalog
    }

    /// Reads a profile that somebody wrote for this catalogue.
    ///
    /// - Throws: `CatalogError.faulty`.
    public static func read(_ file: ProfileFile, for catalog: Catalog) throws(CatalogError) -> Tailoring {
        try tailoring(try reading(file, for: catalog, .strict))
    }

    /// Reads the profile that a project carries. Keys that are not known are passed over: a later version of the
    /// program may have written them.
    ///
    /// - Throws: `CatalogError.faulty`.
    package static func read(projectCopy file: ProfileFile, for catalog: Catalog) throws(CatalogError) -> Tailoring {
        try tailoring(try reading(file, for: catalog, .lenient))
    }

    /// Checks a profile for its author: everything that is wrong, and everything that is probably not intended.
    ///
    /// - Parameters:
    ///   - file: the profile.
    ///   - catalog: the catalogue that the profile is made for; nil checks the profile on its own.
    public static func lint(_ file: ProfileFile, for catalog: Catalog?) -> Report {
        let reading: ProfileReading
        do throws(CatalogError) { reading = try self.reading(file, for: catalog, .thorough) } catch {
            guard case .faulty(let faults) = error else {
                return Report(lint: .init([], unlisted: 0, nil), profile: nil)
            }
            return Report(lint: .init(faults.map { CatalogFinding($0) }, unlisted: 0, nil), profile: nil)
        }
        let findings = reading.faults.map { CatalogFinding($0) } + reading.warnings
        let unlisted = reading.unlistedFaults + reading.unlistedWarnings
        return Report(lint: .init(findings, unlisted: unlisted, reading.catalog), profile: reading.profile)
    }

    /// What a lint of a profile found.
    public struct Report: Sendable {
        /// The findings, with the catalogue as the profile wants it if the catalogue is known.
        public let lint: CatalogLint.Report
        /// The profile; nil if there are errors.
        public let profile: Profile?
    }

    /// The id of the catalogue that a profile says it is made for; nil if it does not say, or cannot be read.
    package static func target(of file: ProfileFile) -> String? {
        guard let reading = try? reading(file, for: nil, .lenient) else { return nil }
        return reading.profile?.target.id
    }

    private static func tailoring(_ reading: ProfileReading) throws(CatalogError) -> Tailoring {
        guard let profile = reading.profile, let catalog = reading.catalog else { throw .faulty(reading.faults) }
        return Tailoring(profile: profile, catalog: catalog)
    }

    static func reading(
        _ file: ProfileFile, for catalog: Catalog?, _ care: Strictness
    ) throws(CatalogError) -> ProfileReading {
        guard file.bytes.count <= ProfileFile.mostBytes else {
            throw CatalogError(.tooLarge, of: file.name, limit: ProfileFile.mostBytes)
        }
        return try file.bytes.withUnsafeBytes { bytes in
            switch file.form {
            case .yaml: yaml(bytes, file.name, for: catalog, care)
            case .json: json(bytes, file.name, for: catalog, care)
            }
        }.get()
    }

    private static func yaml(
        _ bytes: UnsafeRawBufferPointer, _ name: String, for catalog: Catalog?, _ care: Strictness
    ) -> Result<ProfileReading, CatalogError> {
        do throws(YAMLFault) {
            var decoder = CatalogDecoder(.init(file: name, root: try YAMLNode(bytes)), care: care)
            return .success(decoder.readProfile(for: catalog))
        } catch {
            return .failure(.faulty([CatalogFault(error, in: name)]))
        }
    }

    private static func json(
        _ bytes: UnsafeRawBufferPointer, _ name: String, for catalog: Catalog?, _ care: Strictness
    ) -> Result<ProfileReading, CatalogError> {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        // Editors on Windows begin files with a byte order mark.
        let text = UnsafeRawBufferPointer(rebasing: bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0))
        do throws(JSONSyntaxError) {
            let root = try JSONParser().parse(text)
            var decoder = CatalogDecoder(.init(file: name, root: root), text: text, care: care)
            return .success(decoder.readProfile(for: catalog))
        } catch {
            let (line, column) = LineIndex(text).position(ofOffset: error.offset)
            return .failure(
                .faulty([CatalogFault(file: name, line: line, column: column, problem: .syntax(error.problem))]))
        }
    }
}
