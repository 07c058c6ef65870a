import AssessmentModel
import JSON

// How journals write what workshops and parties record. Source: docs/formats/project-format.md.

extension Workshop {
    func write(to line: inout JSONWriter) {
        line.object { line in
            line.key("participants")
            line.array { list in for id in participants { list.string(id.text) } }
            line.key("agenda")
            line.array { list in for id in agenda { list.string(id.text) } }
            if !topic.isEmpty { line.member("topic", topic) }
            if let minutes { line.member("minutes", minutes) }
        }
    }

    init(_ value: JSONNode) throws(Damage.Kind) {
        let agenda = try value["agenda"].strings("agenda").map { CriterionID($0) }
        let minutes = value["minutes"] == nil ? nil : try value["minutes"].number("minutes")
        if let minutes, !Self.possibleMinutes.contains(minutes) { throw .badField("minutes") }
        self.init(
            participants: try value["participants"].participants("participants"), agenda: agenda,
            topic: try value["topic"].optionalString("topic"), minutes: minutes)
    }
}

extension Round {
    func write(to line: inout JSONWriter) {
        line.object { line in
            if let workshop { line.member("workshop", workshop.description) }
            line.key("voters")
            line.array { list in for id in voters { list.string(id.text) } }
            line.member("method", method.rawValue)
        }
    }

    init(_ value: JSONNode) throws(Damage.Kind) {
        let method = try Method(rawValue: try value["method"].string("method")).or(bad: "method")
        self.init(
            in: value["workshop"] == nil ? nil : try value["workshop"].id("workshop"),
            of: try value["voters"].participants("voters"), method: method)
    }
}

extension Commitment {
    /// The number of characters of a salt: 32 bytes in lower-case hex digits.
    package static let saltLength = 64

    /// What a participant commits to by voting for a judgement in a round.
    ///
    /// - Parameter salt: 64 lower-case hex digits that nobody can guess.
    package init(to judgement: Judgement, in round: RoundID, by participant: ParticipantID, salt: String) {
        let lines = ["cpo-ballot", round.description, participant.text, salt, judgement.rating.id, judgement.reason]
        let text = Array(lines.joined(separator: "\n").utf8)
        self.init(sha256: text.withUnsafeBytes { SHA256.digest(of: $0) }.description)
    }

    init(_ value: JSONNode) throws(Damage.Kind) {
        let sha256 = try value.string.or(bad: "value")
        guard SHA256Digest(sha256) != nil else { throw .badField("value") }
        self.init(sha256: sha256)
    }
}

extension Reveal {
    func write(to line: inout JSONWriter) {
        line.object { line in
            line.member("rating", judgement.rating.id)
            if !judgement.reason.isEmpty { line.member("reason", judgement.reason) }
            line.member("salt", salt)
        }
    }

    init(_ value: JSONNode, in round: RoundID, by participant: ParticipantID, on scale: Scale) throws(Damage.Kind) {
        let rating = Rating(try value["rating"].string("rating"))
        guard scale.allows(rating) else { throw .badField("rating") }
        let judgement = Judgement(rating, reason: try value["reason"].optionalString("reason"))
        let salt = try value["salt"].string("salt")
        // Anything that can be written in two ways could be shown as two ratings.
        guard SHA256Digest(salt) != nil else { throw .badField("salt") }
        self.init(
            judgement, salt: salt, commitment: Commitment(to: judgement, in: round, by: participant, salt: salt))
    }
}

extension ActionItem {
    func write(to line: inout JSONWriter) {
        line.object { line in
            line.member("number", number)
            line.member("kind", kind.rawValue)
            line.member("text", text)
            if !owner.isEmpty { line.member("owner", owner) }
            if let due { line.member("due", due.text) }
            if let criterion { line.member("criterion", criterion.text) }
        }
    }

    init(_ value: JSONNode) throws(Damage.Kind) {
        self.init(
            number: try value["number"].number("number"),
            kind: try Kind(rawValue: try value["kind"].string("kind")).or(bad: "kind"),
            text: try value["text"].string("text"), owner: try value["owner"].optionalString("owner"),
            due: try value["due"].optionalDay("due"),
            criterion: value["criterion"] == nil ? nil : CriterionID(try value["criterion"].string("criterion")))
    }
}

extension Question {
    func write(to line: inout JSONWriter) {
        line.object { line in
            line.member("number", number)
            if let criterion { line.member("criterion", criterion.text) }
            line.member("text", text)
        }
    }

    init(_ value: JSONNode) throws(Damage.Kind) {
        self.init(
            number: try value["number"].number("number"),
            criterion: value["criterion"] == nil ? nil : CriterionID(try value["criterion"].string("criterion")),
            text: try value["text"].string("text"))
    }
}

extension QuestionReply {
    func write(to line: inout JSONWriter) {
        line.object { line in
            line.member("question", question.description)
            line.member("text", text)
        }
    }

    init(_ value: JSONNode) throws(Damage.Kind) {
        self.init(to: try value["question"].id("question"), text: try value["text"].string("text"))
    }
}

extension JSONNode? {
    fileprivate func strings(_ name: StaticString) throws(Damage.Kind) -> [String] {
        let list = try present(name)
        guard list.isArray else { throw .badField("\(name)") }
        var strings: [String] = []
        try list.forEachElement { element throws(Damage.Kind) in strings.append(try element.string.or(bad: name)) }
        return strings
    }

    fileprivate func participants(_ name: StaticString) throws(Damage.Kind) -> [ParticipantID] {
        var ids: [ParticipantID] = []
        for text in try strings(name) { ids.append(try ParticipantID(text).or(bad: name)) }
        return ids
    }
}
