import AssessmentModel
import JSON

/// The participants folder of a project: who takes part in workshops.
///
/// It is the only place with their names. `ID.json` says who a participant is, and `ID.removed` that nobody may know it
/// any more, so that a copy of the project cannot bring the name back. Putting the files of two copies into one folder
/// is a merge.
enum ParticipantFiles {
    static let folder = "participants"
    private static let ending = ".json"
    private static let removal = ".removed"
    /// More than anybody types.
    private static let largest = 64 << 10
    /// More than ever come to a workshop.
    private static let most = 10_000

    /// Everybody whom the project knows. Files that cannot be read are passed over, because a name is never worth
    /// stopping for.
    static func read(in storage: any ReadableStorage) -> ParticipantList {
        let names = ((try? storage.names(in: folder)) ?? []).sorted().prefix(most)
        let removed = names.filter { $0.hasSuffix(removal) }.compactMap {
            ParticipantID(String($0.dropLast(removal.count)))
        }
        var all = Dictionary(removed.map { ($0, Participant?.none) }, uniquingKeysWith: { first, _ in first })
        for name in names where name.hasSuffix(ending) {
            guard let id = ParticipantID(String(name.dropLast(ending.count))), all[id] == nil else { continue }
            guard let participant = participant(id, in: storage) else { continue }
            all[id] = participant
        }
        return ParticipantList(all)
    }

    private static func participant(_ id: ParticipantID, in storage: any ReadableStorage) -> Participant? {
        guard let bytes = try? storage.bytes(of: path(of: id), limit: largest),
            let json = try? JSONParser().parse(bytes), let name = json["name"]?.string
        else { return nil }
        return Participant(
            name: name, organisation: json["organisation"]?.string ?? "", role: json["role"]?.string ?? "")
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
        try storage.replace(path(of: id), with: json.bytes, through: "\(folder)/.\(writer).new")
    }

    /// Removes a name for good.
    static func remove(_ id: ParticipantID, by writer: WriterID, in storage: any Storage) throws(StorageError) {
        try storage.ensureFolder(folder)
        try storage.replace("\(folder)/\(id)\(removal)", with: [], through: "\(folder)/.\(writer).new")
        if try storage.status(of: path(of: id)) != nil { try storage.remove(path(of: id)) }
        try storage.synchronizeFolder(folder)
    }

    private static func path(of id: ParticipantID) -> String { "\(folder)/\(id)\(ending)" }
}
