import AssessmentModel
import Glibc
import JSON

/// The file `project.json`: what makes a folder a project.
enum ProjectFile {
    static let path = "project.json"
    /// The format that this program writes, and the latest that it reads.
    static let format = 1
    private static let largest = 1 << 20

    static func read(in storage: any ReadableStorage) throws(StoreError) -> ProjectInfo {
        let file = try parsed(in: storage)
        return try damageErrors(in: storage) { () throws(Damage.Kind) in try info(file) }
    }

    /// The file for a project that is made.
    static func encoded(_ info: ProjectInfo) -> [UInt8] { encoded(info, keeping: nil) }

    /// Puts other particulars into the file. What later programs or other tools wrote into it stays.
    static func rewrite(_ info: ProjectInfo, by writer: WriterID, in storage: any Storage) throws(StoreError) {
        let bytes = encoded(info, keeping: try parsed(in: storage))
        try writingErrors(in: storage) { () throws(StorageError) in
            try storage.replace(path, with: bytes, through: ".project-\(writer).new")
        }
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
        // Before anything else: a later format may have changed the rest.
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
        guard file["format"]?.integer == format else { throw .badField("format") }
        let (catalog, created) = (file["catalog"], file["created"])
        return ProjectInfo(
            id: try (file["id"]?.string).or(bad: "id"),
            subject: Subject(
                name: try (file["subject"]?.string).or(bad: "subject"),
                kind: try (file["kind"]?.string.flatMap { Subject.Kind(rawValue: $0) }).or(bad: "kind"),
                role: try (file["role"]?.string.flatMap { Subject.Role(rawValue: $0) }).or(bad: "role")),
            catalog: ProjectInfo.CatalogReference(
                id: try (catalog?["id"]?.string).or(bad: "catalog.id"),
                version: try (catalog?["version"]?.string).or(bad: "catalog.version"),
                digest: try (catalog?["sha256"]?.utf8.flatMap { SHA256Digest($0) }).or(bad: "catalog.sha256")),
            created: ProjectInfo.Creation(
                at: try (created?["at"]?.utf8.flatMap { Timestamp($0) }).or(bad: "created.at"),
                by: try (created?["by"]?.string).or(bad: "created.by")),
            profile: try profile(file["profile"]))
    }

    private static func profile(_ profile: JSONValue?) throws(Damage.Kind) -> ProjectInfo.ProfileReference? {
        guard let profile, profile.kind != .null else { return nil }
        return ProjectInfo.ProfileReference(
            id: try (profile["id"]?.string).or(bad: "profile.id"),
            digest: try (profile["sha256"]?.utf8.flatMap { SHA256Digest($0) }).or(bad: "profile.sha256"))
    }

    private static func encoded(_ info: ProjectInfo, keeping present: JSONValue?) -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.object { file in
            file.member("format", format)
            file.member("id", info.id)
            file.member("subject", info.subject.name)
            file.member("kind", info.subject.kind.rawValue)
            file.member("role", info.subject.role.rawValue)
            file.key("catalog")
            file.object { catalog in
                catalog.member("id", info.catalog.id)
                catalog.member("version", info.catalog.version)
                catalog.member("sha256", info.catalog.digest.description)
                catalog.members(of: present?["catalog"], besides: ["id", "version", "sha256"])
            }
            file.key("created")
            file.object { created in
                created.member("at", info.created.at.text)
                created.member("by", info.created.by)
                created.members(of: present?["created"], besides: ["at", "by"])
            }
            if let profile = info.profile {
                file.key("profile")
                file.object { member in
                    member.member("id", profile.id)
                    member.member("sha256", profile.digest.description)
                    // What is said of another profile is not true of this one.
                    let isSame = present?["profile"]?["sha256"]?.string == profile.digest.description
                    if isSame { member.members(of: present?["profile"], besides: ["id", "sha256"]) }
                }
            }
            file.members(
                of: present, besides: ["format", "id", "subject", "kind", "role", "catalog", "created", "profile"])
        }
        return writer.bytes + [0x0A]
    }
}

extension JSONWriter {
    /// Writes the members of an object that was read, but for those named.
    fileprivate mutating func members(of object: JSONValue?, besides known: Set<String>) {
        guard let object else { return }
        for member in object.members where !known.contains(member.key) {
            key(member.key)
            member.value.write(to: &self)
        }
    }
}
