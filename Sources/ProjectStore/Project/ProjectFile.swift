import AssessmentModel
import Glibc
import JSON

/// The file `project.json`, which makes a folder a project. It is written when the project is created, and never again.
enum ProjectFile {
    static let path = "project.json"
    /// The format that this program writes, and the latest that it can read.
    static let format = 2
    private static let largest = 1 << 20

    /// The subject before the first event: in format 2 the file does not name it.
    static let unnamed = AssessmentDetails.Origin(Subject(name: ""))

    /// Reads the file.
    ///
    /// - Throws: `StoreError`; `notAProject` if it is missing or malformed, `newerFormat` if a later program created
    ///   it.
    static func read(in storage: any ReadableStorage) throws(StoreError) -> ProjectInfo {
        let file = try parsed(in: storage)
        return try damageErrors(in: storage) { () throws(Damage.Kind) in try info(file) }
    }

    /// The file of a new project.
    static func encoded(_ info: ProjectInfo) -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.object { file in
            file.member("format", info.format)
            file.member("id", info.id)
            file.key("catalog")
            file.object { catalog in
                catalog.member("id", info.catalog.id)
                catalog.member("version", info.catalog.version)
                catalog.member("sha256", info.catalog.digest.description)
            }
            file.key("created")
            file.object { created in
                created.member("at", info.created.at.text)
                created.member("by", info.created.by)
            }
            if let extract = info.extract {
                file.key(ExtractOrigin.member)
                extract.write(to: &file)
            }
        }
        return writer.bytes + [0x0A]
    }

    private static func parsed(in storage: any ReadableStorage) throws(StoreError) -> JSONValue {
        let bytes: [UInt8]
        do throws(StorageError) {
            bytes = try storage.bytes(of: path, limit: largest)
        } catch {
            guard error.code == ENOENT else {
                throw .cannotRead(path: "\(storage.location)/\(path)", code: error.code)
            }
            throw .notAProject(path: storage.location, reason: .noProjectFile)
        }
        let (file, found) = try damageErrors(in: storage) { () throws(Damage.Kind) in
            do throws(JSONSyntaxError) {
                let file = try JSONParser().parse(bytes)
                return (file, file["format"]?.integer)
            } catch {
                throw .notJSON(error)
            }
        }
        // This comes first, because a later format may have changed the rest.
        if let found, found > format { throw .newerFormat(path: storage.location, found: found, known: format) }
        return file
    }

    private static func damageErrors<Value>(
        in storage: any ReadableStorage, _ body: () throws(Damage.Kind) -> Value
    ) throws(StoreError) -> Value {
        do throws(Damage.Kind) {
            return try body()
        } catch {
            throw .notAProject(path: storage.location, reason: .damaged(Damage(error, file: path)))
        }
    }

    private static func info(_ file: JSONValue) throws(Damage.Kind) -> ProjectInfo {
        guard let format = file["format"]?.integer, (1...Self.format).contains(format) else {
            throw .badField("format")
        }
        let (catalog, created) = (file["catalog"], file["created"])
        return ProjectInfo(
            format: format,
            id: try (file["id"]?.string).or(bad: "id"),
            catalog: ProjectInfo.CatalogReference(
                id: try (catalog?["id"]?.string).or(bad: "catalog.id"),
                version: try (catalog?["version"]?.string).or(bad: "catalog.version"),
                digest: try (catalog?["sha256"]?.utf8.flatMap { SHA256Digest($0) }).or(bad: "catalog.sha256")),
            created: ProjectInfo.Creation(
                at: try (created?["at"]?.utf8.flatMap { Timestamp($0) }).or(bad: "created.at"),
                by: try (created?["by"]?.string).or(bad: "created.by")),
            extract: try extract(file["extractOf"]),
            origin: format == 1 ? try origin(file) : unnamed)
    }
}

extension ProjectFile {
    private static func extract(_ value: JSONValue?) throws(Damage.Kind) -> ExtractOrigin? {
        guard let value, value.kind != .null else { return nil }
        return try ExtractOrigin(value)
    }
}

// MARK: - Format 1

extension ProjectFile {
    /// In format 1 the file says what is assessed, and names the profile in use.
    private static func origin(_ file: JSONValue) throws(Damage.Kind) -> AssessmentDetails.Origin {
        let subject = Subject(
            name: try (file["subject"]?.string).or(bad: "subject"),
            kind: try (file["kind"]?.string.flatMap { Subject.Kind(rawValue: $0) }).or(bad: "kind"),
            role: try (file["role"]?.string.flatMap { Subject.Role(rawValue: $0) }).or(bad: "role"))
        return AssessmentDetails.Origin(subject, profile: try profile(file["profile"]))
    }

    private static func profile(_ profile: JSONValue?) throws(Damage.Kind) -> ProfileReference? {
        guard let profile, profile.kind != .null else { return nil }
        let digest = try (profile["sha256"]?.utf8.flatMap { SHA256Digest($0) }).or(bad: "profile.sha256")
        return ProfileReference(
            id: try (profile["id"]?.string).or(bad: "profile.id"), sha256: digest.description)
    }
}
