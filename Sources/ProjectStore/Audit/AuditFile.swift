import AssessmentModel
import Glibc
import JSON

/// What the directory of somebody who judges is about: the file `audit.json`, which makes a folder one. It is written
/// when the audit, or a customer's judgement, begins, and never again.
package struct AuditFile: Hashable, Sendable {
    /// A journal of the vendor's as it was.
    package struct Journal: Hashable, Sendable {
        /// Its path in the vendor's directory.
        package let file: String
        /// The number of its events.
        package let events: Int
        /// The length of its complete lines, in bytes.
        let bytes: Int
        /// The digest of its last line.
        let last: SHA256Digest
    }

    /// A seal of the vendor's as it was.
    struct Seal: Hashable, Sendable {
        let file: String
        let digest: SHA256Digest
    }

    /// Who judges.
    package let party: Party
    /// The id of the vendor's project.
    package let project: String
    /// The digest of the vendor's `project.json`.
    let projectFile: SHA256Digest
    /// The digest of the vendor's `catalog.json` on record.
    let catalog: SHA256Digest
    /// The vendor's journals, by path.
    package let journals: [Journal]
    let seals: [Seal]
    /// When and by whom the audit was begun.
    package let created: ProjectInfo.Creation

    static let path = "audit.json"
    /// Programs that know only auditors must not take a customer's words for theirs, so other parties' files have a
    /// format that those programs refuse.
    private static let formatOfOthers = 3
    private var format: Int { party == .auditor ? ProjectFile.format : Self.formatOfOthers }
    static let temporary = ".audit.json.new"
    private static let largest = 16 << 20
    private static let sealFolder = "seals"

    /// The vendor's directory as it is now.
    init(
        of project: Project, as party: Party = .auditor, at time: Timestamp, by name: String
    ) throws(StorageError) {
        let storage = project.storage
        self.party = party
        self.project = project.info.id
        projectFile = try storage.digest(of: ProjectFile.path)
        catalog = project.info.catalog.digest
        journals = project.journals.all.map {
            Journal(file: $0.file, events: $0.events, bytes: $0.offset, last: $0.tip)
        }
        seals = try Self.seals(in: storage)
        created = ProjectInfo.Creation(at: time, by: name)
    }

    private static func seals(in storage: any ReadableStorage) throws(StorageError) -> [Seal] {
        var seals: [Seal] = []
        for name in try storage.names(in: sealFolder).sorted() {
            let path = "\(sealFolder)/\(name)"
            guard try storage.status(of: path)?.kind == .file else { continue }
            seals.append(Seal(file: path, digest: try storage.digest(of: path)))
        }
        return seals
    }

    /// The files whose content the audit began with and that are another one now, or gone.
    func changedSeals(in storage: any ReadableStorage) -> [String] {
        seals.filter { (try? storage.digest(of: $0.file)) != $0.digest }.map(\.file)
    }
}

// MARK: - Coding

extension AuditFile {
    var encoded: [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.object { file in
            file.member("format", format)
            if party != .auditor { file.member("party", party.identifier) }
            file.member("project", project)
            file.member("projectFile", projectFile.description)
            file.member("catalog", catalog.description)
            file.key("journals")
            file.array { list in
                for journal in journals {
                    list.object { item in
                        item.member("file", journal.file)
                        item.member("events", journal.events)
                        item.member("bytes", journal.bytes)
                        item.member("last", journal.last.description)
                    }
                }
            }
            file.key("seals")
            file.array { list in
                for seal in seals {
                    list.object { item in
                        item.member("file", seal.file)
                        item.member("sha256", seal.digest.description)
                    }
                }
            }
            file.key("created")
            file.object { created in
                created.member("at", self.created.at.text)
                created.member("by", self.created.by)
            }
        }
        return writer.bytes + [0x0A]
    }

    /// Whether a folder is an auditor's.
    package static func isThere(in storage: any ReadableStorage) -> Bool {
        ((try? storage.status(of: path)) ?? nil)?.kind == .file
    }

    /// - Throws: `StoreError`; `notAnAudit` if the file is malformed, `newerFormat` if a later program wrote it.
    init(in storage: any ReadableStorage) throws(StoreError) {
        let bytes = try readingErrors(in: storage) { () throws(StorageError) in
            try storage.bytes(of: Self.path, limit: Self.largest)
        }
        let file: JSONValue
        do throws(JSONSyntaxError) { file = try JSONParser().parse(bytes) } catch {
            throw .notAProject(path: storage.location, reason: .damaged(Damage(.notJSON(error), file: Self.path)))
        }
        if let found = file["format"]?.integer, found > Self.formatOfOthers {
            throw .newerFormat(path: storage.location, found: found, known: Self.formatOfOthers)
        }
        do throws(Damage.Kind) { try self.init(file) } catch {
            throw .notAProject(path: storage.location, reason: .damaged(Damage(error, file: Self.path)))
        }
    }

    private init(_ file: JSONValue) throws(Damage.Kind) {
        let party = file["party"].map { $0.string.flatMap(Party.init(organisation:)) } ?? .auditor
        guard let party, party.isJudge else { throw .badField("party") }
        self.party = party
        guard file["format"]?.integer == (party == .auditor ? ProjectFile.format : Self.formatOfOthers) else {
            throw .badField("format")
        }
        project = try (file["project"]?.string).or(bad: "project")
        projectFile = try file["projectFile"].digest(bad: "projectFile")
        catalog = try file["catalog"].digest(bad: "catalog")
        var journals: [Journal] = []
        for item in try (file["journals"]?.elements).or(bad: "journals") {
            journals.append(
                Journal(
                    file: try (item["file"]?.string).or(bad: "journals.file"),
                    events: try (item["events"]?.integer).or(bad: "journals.events"),
                    bytes: try (item["bytes"]?.integer).or(bad: "journals.bytes"),
                    last: try item["last"].digest(bad: "journals.last")))
        }
        self.journals = journals
        var seals: [Seal] = []
        if let items = file["seals"]?.elements {
            for item in items {
                seals.append(
                    Seal(
                        file: try (item["file"]?.string).or(bad: "seals.file"),
                        digest: try item["sha256"].digest(bad: "seals.sha256")))
            }
        }
        self.seals = seals
        created = ProjectInfo.Creation(
            at: try (file["created"]?["at"]?.utf8.flatMap { Timestamp($0) }).or(bad: "created.at"),
            by: try (file["created"]?["by"]?.string).or(bad: "created.by"))
    }
}

extension JSONValue? {
    fileprivate func digest(bad name: StaticString) throws(Damage.Kind) -> SHA256Digest {
        try (self?.utf8.flatMap { SHA256Digest($0) }).or(bad: name)
    }
}
