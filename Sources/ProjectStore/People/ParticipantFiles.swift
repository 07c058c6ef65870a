import AssessmentModel
import JSON

/// The participants folder of a project: who takes part in workshops.
///
/// It is the only place with their names. `ID.json` says who a participant is, and `ID.removed` that nobody may know it
/// any more, so that a copy of the project cannot bring the name back. Putting the files of two copies into one folder
/// is a merge.
enum ParticipantFiles {
    /// What a file in the folder says of a participant.
    enum Kind: String, CaseIterable {
        /// Who they are.
        case name = ".json"
        /// That their name was removed.
        case removal = ".removed"
    }

    static let folder = "participants"
    /// More than anybody types.
    static let largest = 64 << 10
    /// More than ever come to a workshop.
    private static let most = 10_000

    /// Whom a file is about, and what it says, judging by its name; nil if it has no name that the program gives.
    static func entry(_ name: String) -> (id: ParticipantID, kind: Kind)? {
        for kind in Kind.allCases where name.hasSuffix(kind.rawValue) {
            return ParticipantID(String(name.dropLast(kind.rawValue.count))).map { ($0, kind) }
        }
        return nil
    }

    static func path(of id: ParticipantID, _ kind: Kind = .name) -> String { "\(folder)/\(id)\(kind.rawValue)" }

    /// Everybody whom the project knows, and what keeps others from being known. It is only told, because a name is
    /// never worth stopping for.
    static func read(in storage: any ReadableStorage) -> (participants: ParticipantList, damages: [Damage]) {
        var damages: [Damage] = []
        let names = storage.names(in: folder, &damages).sorted()
        if names.count > most { damages.append(Damage(.tooMany(limit: most), file: "\(folder)/\(names[most])")) }
        let entries = names.prefix(most).compactMap(entry)
        let removed = entries.filter { $0.kind == .removal }
        var all = Dictionary(removed.map { ($0.id, Participant?.none) }, uniquingKeysWith: { first, _ in first })
        var unreadable: Set<ParticipantID> = []
        for (id, kind) in entries where kind == .name && all[id] == nil {
            do throws(Damage.Kind) {
                all[id] = try content(of: id, in: storage).participant
            } catch {
                damages.append(Damage(error, file: path(of: id)))
                unreadable.insert(id)
            }
        }
        return (ParticipantList(all, unreadable: unreadable), damages)
    }

    /// Who a participant's file says that they are, and its bytes.
    ///
    /// - Throws: what is wrong with the file.
    static func content(
        of id: ParticipantID, in storage: any ReadableStorage
    ) throws(Damage.Kind) -> (participant: Participant, bytes: [UInt8]) {
        let bytes: [UInt8]
        do throws(StorageError) { bytes = try storage.bytes(of: path(of: id), limit: largest) } catch {
            throw Damage(error, file: path(of: id)).kind
        }
        let json: JSONValue
        do throws(JSONSyntaxError) { json = try JSONParser().parse(bytes) } catch { throw .notJSON(error) }
        guard let name = json["name"] else { throw .missingField("name") }
        let participant = Participant(
            name: try name.string.or(bad: "name"), organisation: json["organisation"]?.string ?? "",
            role: json["role"]?.string ?? "")
        return (participant, bytes)
    }

    static func save(
        _ participant: Participant, _ id: ParticipantID, by writer: WriterID, in storage: any Storage
    ) throws(StorageError) {
        var json = JSONWriter(pretty: true)
        json.object { object in
            object.member("name", participant.name)
            if !participant.organisation.isEmpty { object.member("organisation", participant.organisation) }
            if !participant.role.isEmpty { object.member("role", participant.role) }
        }
        try storage.ensureFolder(folder)
        try storage.replace(path(of: id), with: json.bytes, through: temporary(writer))
    }

    /// Removes a name for good.
    static func remove(_ id: ParticipantID, by writer: WriterID, in storage: any Storage) throws(StorageError) {
        try remove(id, through: temporary(writer), in: storage)
    }

    /// - Parameter temporary: the place of a file until it is complete.
    static func remove(_ id: ParticipantID, through temporary: String, in storage: any Storage) throws(StorageError) {
        try storage.ensureFolder(folder)
        try storage.replace(path(of: id, .removal), with: [], through: temporary)
        // Nobody knows what is in a folder.
        if let status = try storage.status(of: path(of: id)), status.kind != .folder {
            try storage.remove(path(of: id))
        }
        try storage.synchronizeFolder(folder)
    }

    /// The files with names that were removed, which a copy brought back.
    static func returned(in storage: any ReadableStorage) -> [String] {
        let entries = ((try? storage.names(in: folder)) ?? []).compactMap(entry)
        let removed = Set(entries.filter { $0.kind == .removal }.map(\.id))
        return entries.filter { $0.kind == .name && removed.contains($0.id) }.map { path(of: $0.id) }
    }

    private static func temporary(_ writer: WriterID) -> String { "\(folder)/.\(writer).new" }
}
