import AssessmentModel
import CatalogFormat

/// A profile to see a project under.
public struct ProjectProfile: Sendable {
    /// What the profile asks differently from the catalogue.
    public let profile: Profile
    /// The digest of the file that was read, even if another one is on record.
    public let digest: SHA256Digest
    /// The project's catalogue as the profile wants it.
    public let catalog: Catalog
    /// The profile on record.
    package let reference: ProfileReference

    /// Reads a profile for a project's catalogue, whether or not the project uses it.
    ///
    /// - Parameters:
    ///   - file: the profile.
    ///   - catalog: the project's catalogue as it was when the assessment began.
    /// - Throws: `CatalogError.faulty` if the file is not a profile of this catalogue.
    public init(_ file: ProfileFile, for catalog: Catalog) throws(CatalogError) {
        let tailoring = try ProfileReader.read(file, for: catalog)
        let digest = SHA256.digest(of: file.bytes)
        let reference = ProfileReference(id: tailoring.profile.id, sha256: digest.description)
        self.init(tailoring, digest: digest, reference: reference)
    }

    init(_ tailoring: ProfileReader.Tailoring, digest: SHA256Digest, reference: ProfileReference) {
        profile = tailoring.profile
        catalog = tailoring.catalog
        self.digest = digest
        self.reference = reference
    }
}

/// The profiles in a project: `profiles/SHA256.yaml` or `.json`, each as it was written.
enum ProfileCopy {
    static let folder = "profiles"

    /// Reads the profile in use. A changed profile is reported and used all the same. One that cannot be used is
    /// reported, and the catalogue stays as published.
    static func read(
        _ reference: ProfileReference?, for catalog: Catalog, in storage: any ReadableStorage,
        damages: inout [Damage]
    ) -> ProjectProfile? {
        // Reading events and the project file checked that this is a digest.
        guard let reference, let digest = SHA256Digest(reference.sha256) else { return nil }
        var (path, form) = (path(of: digest, .yaml), ProfileFile.Form.yaml)
        do throws(StorageError) {
            let json = Self.path(of: digest, .json)
            if try storage.status(of: json) != nil { (path, form) = (json, .json) }
            let bytes = try storage.bytes(of: path, limit: ProfileFile.mostBytes)
            let found = SHA256.digest(of: bytes)
            if found != digest, !LineEnds.isSame(bytes, as: digest) {
                damages.append(Damage(.profileChanged(expected: digest, found: found), file: path))
            }
            let file = ProfileFile(name: path, form: form, bytes: bytes)
            do throws(CatalogError) {
                let tailoring = try ProfileReader.read(projectCopy: file, for: catalog)
                return ProjectProfile(tailoring, digest: found, reference: reference)
            } catch {
                damages.append(Damage(.badProfile(error), file: path))
            }
        } catch {
            damages.append(Damage(error, file: path))
        }
        return nil
    }

    /// The most profiles that are looked at.
    private static let most = 100

    /// Every profile in the folder that fits the catalogue, by the names of the files.
    static func all(for catalog: Catalog, in storage: any ReadableStorage) -> [ProjectProfile] {
        // Without the folder there is none, and what is damaged is reported where it is in use.
        let digests = ((try? storage.names(in: folder)) ?? []).sorted().compactMap(digest(inName:))
        return digests.prefix(most).compactMap { digest in
            var damages: [Damage] = []
            let reference = ProfileReference(id: "", sha256: digest.description)
            return read(reference, for: catalog, in: storage, damages: &damages)
        }
    }

    /// Writes a profile into the folder, replacing a damaged copy if there is one.
    static func save(
        _ file: ProfileFile, _ digest: SHA256Digest, by writer: WriterID, in storage: any Storage
    ) throws(StorageError) {
        try storage.ensureFolder(folder)
        try storage.replace(path(of: digest, file.form), with: file.bytes, through: "\(folder)/.\(writer).new")
    }

    /// The digest in the name of a file of the folder; nil for any other file.
    static func digest(inName name: String) -> SHA256Digest? {
        let form = ProfileFile.Form.allCases.first { name.hasSuffix(".\($0.rawValue)") }
        return form.flatMap { SHA256Digest(String(name.dropLast($0.rawValue.count + 1))) }
    }

    private static func path(of digest: SHA256Digest, _ form: ProfileFile.Form) -> String {
        "\(folder)/\(digest).\(form.rawValue)"
    }
}
