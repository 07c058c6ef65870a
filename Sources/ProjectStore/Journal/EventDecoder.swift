import AssessmentModel
import Glibc
import JSON

/// What one line of a journal says.
struct JournalLine {
    /// The event, as far as it is understood.
    enum Content {
        case event(Event)
        case unknown(UnknownEvent)
    }

    let content: Content
    /// The digest that it names as that of the line before.
    let previous: SHA256Digest
    /// The version of the line.
    let version: Int

    /// The event; nil if its kind is not known.
    var event: Event? { if case .event(let event) = content { event } else { nil } }

    var order: EventOrder {
        switch content {
        case .event(let event): event.order
        case .unknown(let event): event.order
        }
    }
}

/// Decodes the lines of journals into events. Lines that carry the same name share one string.
struct EventDecoder {
    private let parser = JSONParser()
    private let scale: Scale
    private var fields = LineFields()
    private var writer = Repeated<WriterID?>()
    private var by = Repeated<String>()
    private var criterion = Repeated<Target>()

    /// - Parameter scale: the ratings that are accepted.
    init(scale: Scale) { self.scale = scale }

    /// Decodes one line, without its end.
    ///
    /// - Throws: `Damage.Kind` if the line is malformed.
    mutating func decode(
        _ line: UnsafeRawBufferPointer, digest: SHA256Digest
    ) throws(Damage.Kind) -> JournalLine {
        do throws(JSONSyntaxError) {
            fields.find(in: try parser.parseNode(line))
        } catch {
            throw .notJSON(error)
        }
        let version = try fields[.v].number("v")
        guard version <= JournalEntry.version else {
            throw .newerLine(version: version, known: JournalEntry.version)
        }
        let writer = writer.value(of: try fields[.writer].utf8("writer")) { WriterID(validating: $0) }
        let order = EventOrder(
            clock: try fields[.clock].number("clock"), writer: try writer.or(bad: "writer"),
            sequence: try fields[.sequence].number("sequence"), id: digest.eventID)
        let at = try fields[.at].time("at")
        let by = by.value(of: try fields[.by].utf8("by")) { $0 }
        let previous = try fields[.previous].digest("previous")
        switch try subject(version: version) {
        case .unknown(let word):
            let event = UnknownEvent(order: order, at: at, by: by, word: word)
            return JournalLine(content: .unknown(event), previous: previous, version: version)
        case .known(let party, let kind, let field):
            let event = Event(
                order: order, at: at, by: by, party: party, target: try target(kind, version: version),
                change: try change(field, by: party), replaces: try replaced(), intent: try intent())
            return JournalLine(content: .event(event), previous: previous, version: version)
        }
    }

    /// The party, the target and the field of a line, or the first of these words that is unknown.
    private enum Subject {
        case known(Party, Target.Kind, JournalField)
        case unknown(String)
    }

    private func subject(version: Int) throws(Damage.Kind) -> Subject {
        var party = Party.vendor
        if let member = fields[.party] {
            let name = try member.string.or(bad: "party")
            if name == Party.participantIdentifier {
                party = .participant(
                    try ParticipantID(try fields[.participant].string("participant")).or(bad: "participant"))
            } else {
                guard let known = Party(organisation: name) else { return .unknown(name) }
                party = known
            }
        }
        var kind = Target.Kind.criterion
        if version > 1 {
            let name = try fields[.target].string("target")
            guard let known = Target.Kind(rawValue: name) else { return .unknown(name) }
            kind = known
        }
        let name = try fields[.set].string("set")
        guard let field = JournalField(rawValue: name), field.applies(to: kind) else { return .unknown(name) }
        return .known(party, kind, field)
    }

    private mutating func target(_ kind: Target.Kind, version: Int) throws(Damage.Kind) -> Target {
        switch kind {
        case .assessment: return .assessment
        case .document: return .document(DocumentID(try fields[.id].string("id")))
        case .level:
            let name = try fields[.id].string("id")
            return .level(try Level(rawValue: name).or(bad: "id"))
        case .criterion:
            let id = version > 1 ? try fields[.id].utf8("id") : try fields[.criterion].utf8("criterion")
            return criterion.value(of: id) { .criterion(CriterionID($0)) }
        }
    }

    private func change(_ field: JournalField, by party: Party) throws(Damage.Kind) -> Change {
        let value = try fields[.value].present("value")
        switch field {
        case .rating where value.isNull: return .rate(nil)
        case .rating:
            let rating = Rating(try value.string.or(bad: "value"))
            guard scale.allows(rating) else { throw .badField("value") }
            return .rate(Judgement(rating, reason: try fields[.reason].optionalString("reason")))
        case .comment: return .comment(try value.string.or(bad: "value"))
        case .parked: return try flag(.parked, value)
        case .decision: return try flag(.decision, value)
        case .evidence where fields[.evidence] == nil: return .attach(try Evidence(value))
        case .evidence:
            let id = try fields[.evidence].id("evidence")
            return value.isNull ? .detach(id) : .amend(id, try Evidence(value))
        case .owner: return .assign(to: try value.string.or(bad: "value"))
        case .scope where value.isNull: return .scope(nil)
        case .scope: return .scope(try ScopeDecision(value, reason: try fields[.reason].string("reason")))
        case .toConfirm where value.isNull: return .toConfirm(nil)
        case .toConfirm:
            return .toConfirm(try value.string.flatMap { ConfirmationCause(rawValue: $0) }.or(bad: "value"))
        case .waiver:
            let rule = try fields[.rule].string("rule")
            guard !rule.isEmpty else { throw .badField("rule") }
            return .waive(RuleID(rule), reason: try value.string.or(bad: "value"))
        case .document where value.isNull: return .document(nil)
        case .document: return .document(try Document(value))
        case .name: return .name(try value.string.or(bad: "value"))
        case .kind:
            return .kind(try value.string.flatMap { AssessmentModel.Subject.Kind(rawValue: $0) }.or(bad: "value"))
        case .role:
            return .role(try value.string.flatMap { AssessmentModel.Subject.Role(rawValue: $0) }.or(bad: "value"))
        case .profile: return .profile(value.isNull ? nil : try ProfileReference(value))
        case .catalog: return .catalog(value.isNull ? nil : try CatalogEdition(value))
        case .earlier: return .earlier(value.isNull ? nil : try EarlierAssessment(value))
        case .respondent: return .respondent(try value.string.or(bad: "value"))
        case .milestone where fields[.milestone] == nil: return .milestone(try value.string.or(bad: "value"))
        case .milestone:
            let id = try fields[.milestone].id("milestone")
            return .renameMilestone(id, value.isNull ? nil : try value.string.or(bad: "value"))
        case .examined: return .examine(value.isNull ? nil : try Examination(value))
        case .finding where fields[.finding] == nil: return .raise(try Finding(value))
        case .finding:
            return .amendFinding(try fields[.finding].id("finding"), value.isNull ? nil : try Finding(value))
        case .findingStatus:
            return .decide(try fields[.finding].id("finding"), value.isNull ? nil : try Finding.Decision(value))
        case .findingReply: return .reply(try fields[.finding].id("finding"), try value.string.or(bad: "value"))
        case .sample where fields[.sample] == nil: return .sample(try Sample(value))
        case .sample:
            return .restoreSample(try fields[.sample].id("sample"), value.isNull ? nil : try Sample(value))
        case .workshop: return .workshop(try listChange(.workshop, value, Workshop.init))
        case .workshopPhase:
            let phase = try value.string.flatMap { Workshop.Phase(rawValue: $0) }.or(bad: "value")
            return .phase(try fields[.workshop].id("workshop"), phase)
        case .round: return .round(try listChange(.round, value, Round.init))
        case .commitment:
            return .commit(try fields[.round].id("round"), value.isNull ? nil : try Commitment(value))
        case .reveal:
            let round = try fields[.round].id("round")
            guard let participant = party.participant else { throw .badField("party") }
            let reveal = value.isNull ? nil : try Reveal(value, in: round, by: participant, on: scale)
            return .reveal(round, reveal)
        case .actionItem: return .actionItem(try listChange(.actionItem, value, ActionItem.init))
        case .actionItemDone:
            return .finish(try fields[.actionItem].id("actionItem"), try value.bool.or(bad: "value"))
        case .question: return .question(try listChange(.question, value, Question.init))
        case .questionReply: return .questionReply(try listChange(.reply, value, QuestionReply.init))
        case .questionClosed: return .close(try fields[.question].id("question"), try value.bool.or(bad: "value"))
        }
    }

    private func flag(_ flag: Flag, _ value: JSONNode) throws(Damage.Kind) -> Change {
        .flag(flag, try value.bool.or(bad: "value"), reason: try fields[.reason].optionalString("reason"))
    }

    /// - Parameter member: the member that names the entry that is changed.
    private func listChange<Value>(
        _ member: LineField, _ value: JSONNode, _ read: (JSONNode) throws(Damage.Kind) -> Value
    ) throws(Damage.Kind) -> ListChange<Value> {
        guard fields[member] != nil else { return .add(try read(value)) }
        return .amend(try fields[member].id(member.name), value.isNull ? nil : try read(value))
    }

    private func replaced() throws(Damage.Kind) -> [EventID] {
        guard let list = fields[.replaces] else { return [] }
        guard list.isArray else { throw .badField("replaces") }
        var ids: [EventID] = []
        try list.forEachElement { element throws(Damage.Kind) in ids.append(try Optional(element).id("replaces")) }
        return ids
    }

    private func intent() throws(Damage.Kind) -> Event.Intent {
        if fields[.undoes] != nil { return .undo(try fields[.undoes].id("undoes")) }
        if fields[.redoes] != nil { return .redo(try fields[.redoes].id("redoes")) }
        if fields[.with] != nil { return .with(try fields[.with].id("with")) }
        return .change
    }
}

extension ScopeDecision {
    fileprivate init(_ value: JSONNode, reason: String) throws(Damage.Kind) {
        guard !reason.isEmpty else { throw .badField("reason") }
        switch value.string {
        case "in": self.init(isIncluded: true, reason: reason)
        case "out": self.init(isIncluded: false, reason: reason)
        default: throw .badField("value")
        }
    }
}

extension CatalogEdition {
    fileprivate init(_ value: JSONNode) throws(Damage.Kind) {
        let sha256 = try value["sha256"].string("sha256")
        guard SHA256Digest(sha256) != nil else { throw .badField("sha256") }
        self.init(
            id: try value["id"].string("id"), version: try value["version"].string("version"), sha256: sha256)
    }
}

extension EarlierAssessment {
    fileprivate init(_ value: JSONNode) throws(Damage.Kind) {
        self.init(
            project: try value["project"].string("project"), subject: try value["subject"].string("subject"),
            catalog: try CatalogEdition(try value["catalog"].present("catalog")), at: try value["at"].time("at"))
    }
}

extension ProfileReference {
    fileprivate init(_ value: JSONNode) throws(Damage.Kind) {
        let sha256 = try value["sha256"].string("sha256")
        guard SHA256Digest(sha256) != nil else { throw .badField("sha256") }
        self.init(id: try value["id"].string("id"), sha256: sha256)
    }
}

extension Evidence.Source {
    fileprivate init(_ value: JSONNode) throws(Damage.Kind) {
        guard value.isObject else { throw .badField("value") }
        if let url = value["url"] {
            self = .url(try url.string.or(bad: "url"))
            return
        }
        let sha256 = try value["sha256"].string("sha256")
        let name = try value["name"].string("name")
        guard SHA256Digest(sha256) != nil else { throw .badField("sha256") }
        guard EvidenceName.isSafe(name) else { throw .badField("name") }
        self = .file(sha256: sha256, name: name, bytes: try value["bytes"].present("bytes").natural.or(bad: "bytes"))
    }
}

extension Document {
    fileprivate init(_ value: JSONNode) throws(Damage.Kind) {
        self.init(try Evidence.Source(value))
        title = try value["title"].optionalString("title")
        version = try value["version"].optionalString("version")
        effective = try value["effective"].optionalDay("effective")
        validUntil = try value["validUntil"].optionalDay("validUntil")
        origin = try value["origin"].optionalString("origin")
        isConfidential = try value["confidential"].optionalBool("confidential")
        if let member = value["method"] {
            method = try member.string.flatMap { CollectionMethod(rawValue: $0) }.or(bad: "method")
        }
        reader = try value["reader"].optionalString("reader")
        visited = try value["visited"].optionalDay("visited")
        note = try value["note"].optionalString("note")
    }
}

extension Evidence {
    fileprivate init(_ value: JSONNode) throws(Damage.Kind) {
        self.init(
            try Source(value), title: try value["title"].optionalString("title"),
            locator: try value["locator"].optionalString("locator"),
            effective: try value["effective"].optionalDay("effective"),
            validUntil: try value["validUntil"].optionalDay("validUntil"),
            document: value["document"] == nil ? nil : DocumentID(try value["document"].string("document")),
            keepsVersion: try value["keepsVersion"].optionalBool("keepsVersion"))
    }
}

/// The last value decoded from some bytes. Neighbouring lines mostly have the same, and then nothing is allocated.
private struct Repeated<Value> {
    private var last: (bytes: [UInt8], value: Value)?

    mutating func value(of bytes: UnsafeBufferPointer<UInt8>, make: (String) -> Value) -> Value {
        if let last, isSame(last.bytes, bytes) { return last.value }
        let value = make(String(decoding: bytes, as: UTF8.self))
        last = (Array(bytes), value)
        return value
    }
}

/// Whether bytes are equal, at the speed of `memcmp`.
private func isSame(_ left: borrowing [UInt8], _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    guard left.count == right.count, let start = right.baseAddress else { return left.count == right.count }
    return left.withUnsafeBytes { bytes in bytes.baseAddress.map { memcmp($0, start, right.count) == 0 } ?? true }
}
