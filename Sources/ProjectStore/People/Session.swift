import AssessmentModel
import JSON

/// The place where somebody last worked on a project.
package struct Session: Hashable, Sendable {
    /// The person's name.
    package let by: String
    package let at: Timestamp
    /// Whatever the screens need to return there.
    package let place: [String: String]
    /// By writer, the sequence of the last event that was known then; empty in what older programs wrote.
    package let known: [WriterID: Int]

    package init(by: String, at: Timestamp, place: [String: String], known: [WriterID: Int] = [:]) {
        self.by = by
        self.at = at
        self.place = place
        self.known = known
    }
}

/// The sessions folder of a project, with one file for each writer.
enum Sessions {
    static let folder = "sessions"

    static func save(
        _ session: Session, of writer: WriterID, in storage: any Storage, isDurable: Bool
    ) throws(StorageError) {
        var json = JSONWriter(pretty: true)
        json.object { object in
            object.member("by", session.by)
            object.member("at", session.at.text)
            object.key("place")
            object.object { place in
                for (key, value) in session.place.sorted(by: { $0.key < $1.key }) { place.member(key, value) }
            }
            object.key("known")
            object.object { known in
                for (writer, sequence) in session.known.sorted(by: { $0.key < $1.key }) {
                    known.member(writer.text, sequence)
                }
            }
        }
        try PersonalFile(writer, in: folder).save(json.bytes, in: storage, isDurable: isDurable)
    }

    /// The latest session of a person, at any machine.
    static func last(of person: String, in storage: any ReadableStorage) throws(StorageError) -> Session? {
        try PersonalFile.all(in: folder, of: storage)
            .compactMap { session($0, in: storage) }
            .filter { $0.by == person }
            .max { $0.at < $1.at }
    }

    /// What the file says; nil if it is gone or malformed.
    static func session(_ file: PersonalFile, in storage: any ReadableStorage) -> Session? {
        file.read(in: storage) { value -> Session? in
            guard let by = value["by"]?.string, let at = value["at"]?.string.flatMap({ Timestamp($0) }) else {
                return nil
            }
            var place: [String: String] = [:]
            if let members = value["place"]?.members {
                for member in members { place[member.key] = member.value.string }
            }
            var known: [WriterID: Int] = [:]
            if let members = value["known"]?.members {
                for member in members { known[WriterID(member.key)] = member.value.integer }
            }
            return Session(by: by, at: at, place: place, known: known)
        }
    }
}
