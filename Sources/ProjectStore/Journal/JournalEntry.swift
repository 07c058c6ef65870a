import AssessmentModel
import JSON

/// What one line of a journal says: its event, before the line's hash gives it an identity.
struct JournalEntry {
    /// The version of the lines that this program writes, and the latest that it can read.
    static let version = 2
    /// The longest line, in bytes without its end.
    static let longest = 1 << 20

    var writer: WriterID
    var sequence: Int
    var clock: Int
    var at: Timestamp
    var by: String
    /// The digest of the line before; zero for the first.
    var previous: SHA256Digest
    var party: Party
    var target: Target
    var change: Change
    var replaces: [EventID]
    var intent: Event.Intent

    func event(_ id: EventID) -> Event {
        Event(
            order: EventOrder(clock: clock, writer: writer, sequence: sequence, id: id), at: at, by: by,
            party: party, target: target, change: change, replaces: replaces, intent: intent)
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
            if party != .vendor { line.member("party", party.identifier) }
            if let participant = party.participant { line.member("participant", participant.text) }
            line.member("target", target.kind.rawValue)
            switch target {
            case .assessment: break
            case .level(let level): line.member("id", level.rawValue)
            case .criterion(let id): line.member("id", id.text)
            case .document(let id): line.member("id", id.text)
            }
            change.write(to: &line)
            if !replaces.isEmpty {
                line.key("replaces")
                line.array { list in for id in replaces { list.string(id.description) } }
            }
            switch intent {
            case .change: break
            case .with(let id): line.member("with", id.description)
            case .undo(let id): line.member("undoes", id.description)
            case .redo(let id): line.member("redoes", id.description)
            }
        }
        return line.bytes
    }
}

/// The names of the registers that a line can set.
enum JournalField: String, CaseIterable {
    case rating, comment, parked, evidence, waiver, owner, scope, toConfirm
    case name, kind, role, profile, catalog, earlier, respondent, milestone
    case document, examined
    case finding, findingStatus, findingReply, sample
    case decision, round, commitment, reveal
    case workshop, workshopPhase, actionItem, actionItemDone, question, questionReply, questionClosed
}

extension JournalField {
    /// Whether it can be set at a target of this kind.
    func applies(to kind: Target.Kind) -> Bool {
        switch self {
        case .rating, .comment, .parked, .evidence, .owner, .scope, .toConfirm, .decision, .round, .commitment, .reveal:
            kind == .criterion
        case .waiver: kind == .criterion || kind == .level
        case .name, .kind, .role, .profile, .catalog, .earlier, .respondent, .milestone, .finding, .findingStatus,
            .findingReply, .sample, .workshop, .workshopPhase, .actionItem, .actionItemDone, .question, .questionReply,
            .questionClosed:
            kind == .assessment
        case .document, .examined: kind == .document
        }
    }
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
        case .flag(let flag, let value, let reason):
            line.member("set", flag.field.rawValue)
            line.member("value", value)
            if !reason.isEmpty { line.member("reason", reason) }
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
        case .scope(let decision):
            line.member("set", JournalField.scope.rawValue)
            line.member("value", decision.map { $0.isIncluded ? "in" : "out" })
            if let decision { line.member("reason", decision.reason) }
        case .toConfirm(let cause):
            line.member("set", JournalField.toConfirm.rawValue)
            line.member("value", cause?.rawValue)
        case .document(let document):
            line.member("set", JournalField.document.rawValue)
            line.key("value")
            if let document { document.write(to: &line) } else { line.null() }
        case .name(let name):
            line.member("set", JournalField.name.rawValue)
            line.member("value", name)
        case .kind(let kind):
            line.member("set", JournalField.kind.rawValue)
            line.member("value", kind.rawValue)
        case .role(let role):
            line.member("set", JournalField.role.rawValue)
            line.member("value", role.rawValue)
        case .profile(let profile):
            line.member("set", JournalField.profile.rawValue)
            line.key("value")
            guard let profile else { return line.null() }
            line.object { line in
                line.member("id", profile.id)
                line.member("sha256", profile.sha256)
            }
        case .catalog(let edition):
            line.member("set", JournalField.catalog.rawValue)
            line.key("value")
            if let edition { edition.write(to: &line) } else { line.null() }
        case .earlier(let earlier):
            line.member("set", JournalField.earlier.rawValue)
            line.key("value")
            guard let earlier else { return line.null() }
            line.object { line in
                line.member("project", earlier.project)
                line.member("subject", earlier.subject)
                line.key("catalog")
                earlier.catalog.write(to: &line)
                line.member("at", earlier.at.text)
            }
        case .respondent(let text):
            line.member("set", JournalField.respondent.rawValue)
            line.member("value", text)
        case .milestone(let name):
            line.member("set", JournalField.milestone.rawValue)
            line.member("value", name)
        case .renameMilestone(let id, let name):
            line.member("set", JournalField.milestone.rawValue)
            line.member("milestone", id.description)
            line.member("value", name)
        case .examine(let examination):
            line.member("set", JournalField.examined.rawValue)
            line.key("value")
            if let examination { examination.write(to: &line) } else { line.null() }
        case .raise(let finding):
            line.member("set", JournalField.finding.rawValue)
            line.key("value")
            finding.write(to: &line)
        case .amendFinding(let id, let finding):
            line.member("set", JournalField.finding.rawValue)
            line.member("finding", id.description)
            line.key("value")
            if let finding { finding.write(to: &line) } else { line.null() }
        case .decide(let id, let decision):
            line.member("set", JournalField.findingStatus.rawValue)
            line.member("finding", id.description)
            line.key("value")
            if let decision { decision.write(to: &line) } else { line.null() }
        case .reply(let id, let text):
            line.member("set", JournalField.findingReply.rawValue)
            line.member("finding", id.description)
            line.member("value", text)
        case .sample(let sample):
            line.member("set", JournalField.sample.rawValue)
            line.key("value")
            sample.write(to: &line)
        case .restoreSample(let id, let sample):
            line.member("set", JournalField.sample.rawValue)
            line.member("sample", id.description)
            line.key("value")
            if let sample { sample.write(to: &line) } else { line.null() }
        case .workshop(let change): change.write(JournalField.workshop, .workshop, to: &line) { $0.write(to: &$1) }
        case .phase(let id, let phase):
            line.member("set", JournalField.workshopPhase.rawValue)
            line.member("workshop", id.description)
            line.member("value", phase.rawValue)
        case .round(let change): change.write(JournalField.round, .round, to: &line) { $0.write(to: &$1) }
        case .commit(let id, let commitment):
            line.member("set", JournalField.commitment.rawValue)
            line.member("round", id.description)
            line.member("value", commitment?.sha256)
        case .reveal(let id, let reveal):
            line.member("set", JournalField.reveal.rawValue)
            line.member("round", id.description)
            line.key("value")
            if let reveal { reveal.write(to: &line) } else { line.null() }
        case .actionItem(let change):
            change.write(JournalField.actionItem, .actionItem, to: &line) { $0.write(to: &$1) }
        case .finish(let id, let value):
            line.member("set", JournalField.actionItemDone.rawValue)
            line.member("actionItem", id.description)
            line.member("value", value)
        case .question(let change): change.write(JournalField.question, .question, to: &line) { $0.write(to: &$1) }
        case .questionReply(let change):
            change.write(JournalField.questionReply, .reply, to: &line) { $0.write(to: &$1) }
        case .close(let id, let value):
            line.member("set", JournalField.questionClosed.rawValue)
            line.member("question", id.description)
            line.member("value", value)
        }
    }
}

extension Flag {
    fileprivate var field: JournalField {
        switch self {
        case .parked: .parked
        case .decision: .decision
        }
    }
}

extension ListChange {
    /// - Parameter member: the member that names the entry that is changed.
    fileprivate func write(
        _ field: JournalField, _ member: LineField, to line: inout JSONWriter,
        _ write: (Value, inout JSONWriter) -> Void
    ) {
        line.member("set", field.rawValue)
        if case .amend(let id, _) = self { line.member("\(member.name)", id.description) }
        line.key("value")
        if let value { write(value, &line) } else { line.null() }
    }
}

extension CatalogEdition {
    fileprivate func write(to line: inout JSONWriter) {
        line.object { line in
            line.member("id", id)
            line.member("version", version)
            line.member("sha256", sha256)
        }
    }
}

extension Evidence.Source {
    fileprivate func writeMembers(to line: inout JSONWriter) {
        switch self {
        case .file(let sha256, let name, let bytes):
            line.member("sha256", sha256)
            line.member("name", name)
            line.member("bytes", bytes)
        case .url(let address): line.member("url", address)
        }
    }
}

extension Document {
    fileprivate func write(to line: inout JSONWriter) {
        line.object { line in
            source.writeMembers(to: &line)
            if !title.isEmpty { line.member("title", title) }
            if !version.isEmpty { line.member("version", version) }
            if let effective { line.member("effective", effective.text) }
            if let validUntil { line.member("validUntil", validUntil.text) }
            if !origin.isEmpty { line.member("origin", origin) }
            if isConfidential { line.member("confidential", true) }
            if let method { line.member("method", method.rawValue) }
            if !reader.isEmpty { line.member("reader", reader) }
            if let visited { line.member("visited", visited.text) }
            if !note.isEmpty { line.member("note", note) }
        }
    }
}

extension Evidence {
    fileprivate func write(to line: inout JSONWriter) {
        line.object { line in
            source.writeMembers(to: &line)
            if !title.isEmpty { line.member("title", title) }
            if !locator.isEmpty { line.member("locator", locator) }
            if let effective { line.member("effective", effective.text) }
            if let validUntil { line.member("validUntil", validUntil.text) }
            if let document { line.member("document", document.text) }
            if keepsVersion { line.member("keepsVersion", true) }
        }
    }
}
