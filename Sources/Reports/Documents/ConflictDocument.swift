import AssessmentModel
import JSON

/// The conflicts of an assessment, as one JSON object. Source: docs/user/conflicts.md.
package struct ConflictDocument: Encodable, Sendable {
    /// The format version.
    package static let format = 1

    private struct Members: Encodable {
        let conflicts: [Entry]
    }

    private struct Entry: Encodable {
        let target: String
        let id: String?
        let party: String
        let register: String
        let evidence: String?
        let rule: String?
        let milestone: String?
        let finding: String?
        let values: [Value]
        @OrNull var origin: Value?
        @OrNull var merged: String?

        init(_ conflict: Conflict, in assessment: Assessment) {
            let target = assessment.target(of: conflict.place.slot)
            self.target = target.kind.rawValue
            id =
                switch target {
                case .assessment: nil
                case .level(let level): level.rawValue
                case .criterion(let id): id.text
                case .document(let id): id.text
                }
            party = conflict.place.party.identifier
            let names = RegisterNames(conflict.place.register)
            (register, evidence, rule, milestone) = (names.register, names.evidence, names.rule, names.milestone)
            finding = names.finding
            values = conflict.sides.map { Value($0.change, $0.signatures) }
            origin = conflict.origin.map { Value($0.change, $0.signature.map { [$0] } ?? []) }
            merged = conflict.mergedComment
        }
    }

    /// A value as the journal has it, with who set it.
    private struct Value: Encodable {
        private struct By: Encodable {
            let name: String
            let at: String
            let event: String
        }

        let value: ChangeValue
        let reason: String?
        private let by: [By]

        init(_ change: Change, _ signatures: [Conflict.Signature]) {
            value = ChangeValue(change)
            reason = change.reason
            by = signatures.map { By(name: $0.by, at: $0.at.text, event: $0.event.description) }
        }
    }

    private let origin: ReportOrigin
    private let members: Members

    package init(_ origin: ReportOrigin, _ conflicts: [Conflict], in assessment: Assessment) {
        self.origin = origin
        members = Members(conflicts: conflicts.map { Entry($0, in: assessment) })
    }

    package func encode(to encoder: any Encoder) throws {
        try origin.encode(to: encoder)
        try members.encode(to: encoder)
    }
}

/// A register by the names that journals use. Source: docs/formats/project-format.md.
private struct RegisterNames {
    let register: String
    var evidence: String?
    var rule: String?
    var milestone: String?
    var finding: String?

    init(_ register: Conflict.Register) {
        switch register {
        case .rating: self.register = "rating"
        case .comment: self.register = "comment"
        case .parked: self.register = "parked"
        case .owner: self.register = "owner"
        case .scope: self.register = "scope"
        case .toConfirm: self.register = "toConfirm"
        case .document: self.register = "document"
        case .name: self.register = "name"
        case .kind: self.register = "kind"
        case .role: self.register = "role"
        case .profile: self.register = "profile"
        case .catalog: self.register = "catalog"
        case .earlier: self.register = "earlier"
        case .respondent: self.register = "respondent"
        case .evidence(let id):
            self.register = "evidence"
            evidence = id.description
        case .waiver(let rule):
            self.register = "waiver"
            self.rule = rule.text
        case .milestone(let id):
            self.register = "milestone"
            milestone = id.description
        case .examination: self.register = "examined"
        case .finding(let id):
            self.register = "finding"
            finding = id.description
        case .decision(let id):
            self.register = "findingStatus"
            finding = id.description
        case .reply(let id):
            self.register = "findingReply"
            finding = id.description
        case .sample: self.register = "sample"
        case .decided: self.register = "decision"
        case .workshop: self.register = "workshop"
        case .phase: self.register = "workshopPhase"
        case .round: self.register = "round"
        case .commitment: self.register = "commitment"
        case .reveal: self.register = "reveal"
        case .actionItem: self.register = "actionItem"
        case .finished: self.register = "actionItemDone"
        case .question: self.register = "question"
        case .questionReply: self.register = "questionReply"
        case .closed: self.register = "questionClosed"
        }
    }
}

/// What a change sets, as the journal has it.
private enum ChangeValue: Encodable {
    case nothing
    case text(String)
    case flag(Bool)
    case profile(ProfileReference)
    case evidence(Evidence)
    case document(Document)

    init(_ change: Change) {
        switch change {
        case .rate(let judgement): self = judgement.map { .text($0.rating.id) } ?? .nothing
        case .comment(let text), .assign(let text), .waive(_, let text), .name(let text), .milestone(let text):
            self = .text(text)
        case .flag(_, let value, _), .finish(_, let value), .close(_, let value): self = .flag(value)
        case .attach(let evidence), .amend(_, let evidence): self = .evidence(evidence)
        case .detach, .renameMilestone(_, nil): self = .nothing
        case .renameMilestone(_, let name?): self = .text(name)
        case .scope(let decision): self = decision.map { .text($0.isIncluded ? "in" : "out") } ?? .nothing
        case .toConfirm(let cause): self = cause.map { .text($0.rawValue) } ?? .nothing
        case .document(let document): self = document.map { .document($0) } ?? .nothing
        case .kind(let kind): self = .text(kind.rawValue)
        case .role(let role): self = .text(role.rawValue)
        case .profile(let profile): self = profile.map { .profile($0) } ?? .nothing
        case .catalog(let edition):
            self = edition.map { .profile(ProfileReference(id: $0.id, sha256: $0.sha256)) } ?? .nothing
        case .respondent(let text): self = .text(text)
        case .earlier(let earlier): self = earlier.map { .text($0.project) } ?? .nothing
        case .examine(let examination): self = examination.map { .text($0.day.text) } ?? .nothing
        case .raise(let finding): self = .text(finding.text)
        case .amendFinding(_, let finding): self = finding.map { .text($0.text) } ?? .nothing
        case .decide(_, let decision): self = decision.map { .text($0.status.rawValue) } ?? .nothing
        case .reply(_, let text): self = .text(text)
        case .sample: self = .flag(true)
        case .restoreSample(_, let sample): self = .flag(sample != nil)
        case .workshop(let change): self = .flag(change.value != nil)
        case .phase(_, let phase): self = .text(phase.rawValue)
        case .round(let change): self = .flag(change.value != nil)
        case .commit(_, let commitment): self = commitment.map { .text($0.sha256) } ?? .nothing
        case .reveal(_, let reveal): self = reveal.map { .text($0.judgement.rating.id) } ?? .nothing
        case .actionItem(let change): self = change.value.map { .text($0.text) } ?? .nothing
        case .question(let change): self = change.value.map { .text($0.text) } ?? .nothing
        case .questionReply(let change): self = change.value.map { .text($0.text) } ?? .nothing
        }
    }

    private struct Profile: Encodable {
        let id: String
        let sha256: String
    }

    private struct Particulars: Encodable {
        let title: String
        let locator: String
        let validUntil: String?
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .nothing: try container.encodeNil()
        case .text(let text): try container.encode(text)
        case .flag(let value): try container.encode(value)
        case .profile(let profile): try container.encode(Profile(id: profile.id, sha256: profile.sha256))
        case .evidence(let evidence): try container.encode(Piece(evidence))
        case .document(let document): try container.encode(Description(document))
        }
    }

    private struct Description: Encodable {
        private struct Members: Encodable {
            let title: String
            let version: String
            let effective: String?
            let validUntil: String?
            let origin: String
            let confidential: Bool
            let method: String?
            let reader: String
            let visited: String?
            let note: String
        }

        private let source: EvidenceSource
        private let members: Members

        init(_ document: Document) {
            source = EvidenceSource(document.source, withSize: true)
            members = Members(
                title: document.title, version: document.version, effective: document.effective?.text,
                validUntil: document.validUntil?.text, origin: document.origin,
                confidential: document.isConfidential, method: document.method?.rawValue, reader: document.reader,
                visited: document.visited?.text, note: document.note)
        }

        func encode(to encoder: any Encoder) throws {
            try source.encode(to: encoder)
            try members.encode(to: encoder)
        }
    }

    private struct Piece: Encodable {
        let source: EvidenceSource
        let particulars: Particulars

        init(_ evidence: Evidence) {
            source = EvidenceSource(evidence.source, withSize: true)
            particulars = Particulars(
                title: evidence.title, locator: evidence.locator, validUntil: evidence.validUntil?.text)
        }

        func encode(to encoder: any Encoder) throws {
            try source.encode(to: encoder)
            try particulars.encode(to: encoder)
        }
    }
}

extension Change {
    /// The reason that belongs to the value; nil if there is none.
    fileprivate var reason: String? {
        switch self {
        case .rate(let judgement): judgement.flatMap { $0.reason.isEmpty ? nil : $0.reason }
        case .scope(let decision): decision?.reason
        case .decide(_, let decision): decision.flatMap { $0.reason.isEmpty ? nil : $0.reason }
        case .flag(_, _, let reason): reason.isEmpty ? nil : reason
        case .comment, .attach, .amend, .detach, .assign, .toConfirm, .waive, .document, .name, .kind, .role,
            .profile, .catalog, .earlier, .respondent, .milestone, .renameMilestone, .examine, .raise, .amendFinding,
            .reply, .sample, .restoreSample, .workshop, .phase, .round, .commit, .reveal, .actionItem, .finish,
            .question, .questionReply, .close:
            nil
        }
    }
}
