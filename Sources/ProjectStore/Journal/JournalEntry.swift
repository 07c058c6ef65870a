import AssessmentModel
import JSON

/// What one line of a journal says; its event, before the line's hash gives it an identity.
struct JournalEntry {
    /// The version of the lines that this program writes, and the latest that it reads.
    static let version = 1
    /// Numbers go up to 2^53 - 1, which every reader of JSON gets right. Source: RFC 8259, section 6.
    static let greatestNumber = (1 << 53) - 1
    /// The longest line, in bytes without its end.
    static let longest = 1 << 20

    var writer: WriterID
    var sequence: Int
    var clock: Int
    var at: Timestamp
    var by: String
    /// The digest of the line before; zero for the first.
    var previous: SHA256Digest
    var criterion: CriterionID
    var change: Change
    var replaces: [EventID]
    var intent: Event.Intent

    func event(_ id: EventID) -> Event {
        Event(
            order: EventOrder(clock: clock, writer: writer, sequence: sequence, id: id), at: at, by: by,
            criterion: criterion, change: change, replaces: replaces, intent: intent)
    }

    /// The line without its end.
    var encoded: [UInt8] {
        var line = JSONWriter()
        line.object { line in
            line.member("v", Self.version)
            line.member("writer", writer.text)
            line.member("sequence", sequence)
            line.member("clock", clock)
            line.member("at", at.text)
            line.member("by", by)
            line.member("previous", previous.description)
            line.member("criterion", criterion.text)
            change.write(to: &line)
            if !replaces.isEmpty {
                line.key("replaces")
                line.array { list in for id in replaces { list.string(id.description) } }
            }
            switch intent {
            case .change: break
            case .undo(let id): line.member("undoes", id.description)
            case .redo(let id): line.member("redoes", id.description)
            }
        }
        return line.bytes
    }
}

/// The names of what a line can set.
enum JournalField: String, CaseIterable {
    case rating, comment, parked, evidence, waiver, owner
}

extension Change {
    fileprivate func write(to line: inout JSONWriter) {
        switch self {
        case .rate(let judgement):
            line.member("set", JournalField.rating.rawValue)
            line.member("value", judgement?.rating.id)
            if let reason = judgement?.reason, !reason.isEmpty { line.member("reason", reason) }
        case .comment(let text):
            line.member("set", JournalField.comment.rawValue)
            line.member("value", text)
        case .flag(.parked, let value):
            line.member("set", JournalField.parked.rawValue)
            line.member("value", value)
        case .attach(let evidence):
            line.member("set", JournalField.evidence.rawValue)
            line.key("value")
            evidence.write(to: &line)
        case .amend(let id, let evidence):
            line.member("set", JournalField.evidence.rawValue)
            line.member("evidence", id.description)
            line.key("value")
            evidence.write(to: &line)
        case .detach(let id):
            line.member("set", JournalField.evidence.rawValue)
            line.member("evidence", id.description)
            line.key("value")
            line.null()
        case .waive(let rule, let reason):
            line.member("set", JournalField.waiver.rawValue)
            line.member("rule", rule.text)
            line.member("value", reason)
        case .assign(let name):
            line.member("set", JournalField.owner.rawValue)
            line.member("value", name)
        }
    }
}

extension Evidence {
    fileprivate func write(to line: inout JSONWriter) {
        line.object { line in
            switch source {
            case .file(let sha256, let name, let bytes):
                line.member("sha256", sha256)
                line.member("name", name)
                line.member("bytes", bytes)
            case .url(let address): line.member("url", address)
            }
            if !title.isEmpty { line.member("title", title) }
            if !locator.isEmpty { line.member("locator", locator) }
            if let effective { line.member("effective", effective.text) }
            if let validUntil { line.member("validUntil", validUntil.text) }
        }
    }
}
