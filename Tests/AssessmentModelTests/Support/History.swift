import AssessmentModel
import Randomness

/// The changes of several writers, each on their own copy, with what they knew of each other at the time.
struct History {
    /// Every event, in order of creation.
    private(set) var events: [Event] = []

    /// Two to four writers make some sixty changes of all kinds, as all parties; now and then one learns everything
    /// that another knows. One change in twenty is to a criterion that the catalogue does not have.
    init(using random: inout SplitMix64) {
        var writers = (1...Int.random(in: 2...4, using: &random)).map { Writer($0, of: Fixture.blank) }
        for _ in 0..<60 {
            let index = writers.indices.randomElement(using: &random) ?? 0
            if Int.random(in: 0..<4, using: &random) == 0 {
                let other = writers.randomElement(using: &random) ?? writers[0]
                writers[index].learn(other.known)
            }
            let step = Step.random(in: writers[index].assessment, using: &random)
            events.append(writers[index].make(step.change, of: step.target, party: step.party))
        }
    }
}

/// A change to a target by a party.
struct Step {
    /// The target.
    let target: Target
    /// The party.
    let party: Party
    /// The change.
    let change: Change

    /// Anything that a person could do to the assessment, or to a criterion that the catalogue does not have.
    static func random(in assessment: Assessment, using random: inout SplitMix64) -> Step {
        switch Int.random(in: 0..<28, using: &random) {
        case 23, 24:
            let change = Change.randomOfWorkshop(for: assessment.details, using: &random)
            let parties: [Party] = [.vendor, .customer, .participant(Fixture.participants[0])]
            return Step(
                target: .assessment, party: parties.randomElement(using: &random) ?? .vendor, change: change)
        case 25, 26, 27:
            let index = Int.random(in: 0...1, using: &random)
            let party = Party.participant(Fixture.participants.randomElement(using: &random) ?? Fixture.participants[0])
            let rounds = assessment.rounds[index]?.standing.map(\.id) ?? []
            let change = Change.randomOfRound(rounds, answer: assessment.answer(of: party, at: index), using: &random)
            return Step(
                target: .criterion(assessment.catalog.criteria[index].id),
                party: change.isAllowed(to: party) ? party : .vendor, change: change)
        case 20, 21:
            let change = Change.randomOfAudit(for: assessment.details, using: &random)
            let party: Party = change.isAllowed(to: .auditor) ? .auditor : .vendor
            return Step(target: .assessment, party: party, change: change)
        case 22:
            let id = DocumentID(of: Fixture.evidence("a").source)
            return Step(target: .document(id), party: .auditor, change: .randomExamination(using: &random))
        case 0, 1, 2:
            let change = Change.random(for: assessment.details, using: &random)
            return Step(target: .assessment, party: .vendor, change: change)
        case 3:
            let level = Level.allCases.randomElement(using: &random) ?? .may
            return Step(target: .level(level), party: .vendor, change: .randomWaiver(using: &random))
        case 5:
            let id = DocumentID(of: Fixture.evidence("a").source)
            return Step(target: .document(id), party: .vendor, change: .randomDocument(using: &random))
        case 4:
            return Step(target: .criterion("gone"), party: .vendor, change: .random(for: Answer(), using: &random))
        default:
            let index = Int.random(in: 0...1, using: &random)
            let others: [Party] = [.customer, .provider, .auditor]
            let party = Bool.random(using: &random) ? .vendor : others.randomElement(using: &random) ?? .customer
            let answer = assessment.answer(of: party, at: index)
            return Step(
                target: .criterion(assessment.catalog.criteria[index].id), party: party,
                change: .random(for: answer, using: &random))
        }
    }
}

extension Change {
    /// A change that a person could make to the answer. There are few different values, so that some agree by chance.
    static func random(for answer: Answer, using random: inout SplitMix64) -> Change {
        let evidence = Fixture.evidence(["a", "b", "c"].randomElement(using: &random) ?? "a")
        let attachment = answer.allAttachments.randomElement(using: &random)
        switch (Int.random(in: 0..<12, using: &random), attachment) {
        case (0, _): return .rate(nil)
        case (1, _): return .rate(Judgement(.notApplicable, reason: "no such interface"))
        case (2, _): return .rate(Judgement([.met, .partial, .unmet].randomElement(using: &random) ?? .met))
        case (3, _): return .comment(["", "x", "y"].randomElement(using: &random) ?? "")
        case (4, _):
            return .flag(
                Flag.allCases.randomElement(using: &random) ?? .parked, .random(using: &random),
                reason: ["", "x"].randomElement(using: &random) ?? "")
        case (8, _): return .randomWaiver(using: &random)
        case (10, _):
            let decision = [true, false, nil].randomElement(using: &random) ?? nil
            return .scope(decision.map { ScopeDecision(isIncluded: $0, reason: "x") })
        case (11, _): return .toConfirm((ConfirmationCause.allCases + [nil]).randomElement(using: &random) ?? nil)
        case (9, _): return .assign(to: ["", "x", "y"].randomElement(using: &random) ?? "")
        case (5, let attachment?): return .detach(attachment.id)
        case (6, let attachment?): return .amend(attachment.id, evidence)
        default: return .attach(evidence)
        }
    }
}

extension Change {
    /// What is known of a document, or its removal.
    static func randomDocument(using random: inout SplitMix64) -> Change {
        let name: String? = ["a", "b", nil].randomElement(using: &random) ?? nil
        return .document(name.map { Document(Fixture.evidence($0)) })
    }

    /// A waiver of one of two rules, or its withdrawal.
    static func randomWaiver(using random: inout SplitMix64) -> Change {
        let rule: RuleID = Bool.random(using: &random) ? "one" : "two"
        return .waive(rule, reason: ["", "x", "y"].randomElement(using: &random) ?? "")
    }

    /// That a document was looked at, or not.
    static func randomExamination(using random: inout SplitMix64) -> Change {
        let method = (CollectionMethod.allCases + [nil]).randomElement(using: &random) ?? nil
        return .examine(
            method.map { Examination("a", on: Timestamp(milliseconds: 0).day(secondsFromGMT: 0), by: $0) })
    }

    /// A finding, a sample, or something about one that is known.
    static func randomOfAudit(for details: AssessmentDetails, using random: inout SplitMix64) -> Change {
        let text = ["x", "y"].randomElement(using: &random) ?? "x"
        let finding = Finding(number: details.findings.nextNumber, grade: .observation, text: text)
        let sample = Sample(
            of: .criteria, size: 3, hash: String(repeating: "c", count: 64), seed: 1, method: SampleDraw.method,
            drawn: [text])
        let known = details.findings.all.randomElement(using: &random)?.id
        let drawn = details.samples.all.randomElement(using: &random)?.id
        switch (Int.random(in: 0..<7, using: &random), known, drawn) {
        case (0, let id?, _):
            return .decide(
                id, .init(Finding.Status.allCases.randomElement(using: &random) ?? .open, after: text))
        case (1, let id?, _): return .reply(id, ["", "x", "y"].randomElement(using: &random) ?? "")
        case (2, let id?, _):
            return .amendFinding(id, Bool.random(using: &random) ? finding : nil)
        case (3, _, let id?): return .restoreSample(id, Bool.random(using: &random) ? sample : nil)
        case (4, _, _): return .sample(sample)
        default: return .raise(finding)
        }
    }

    /// A workshop, an action item, a question, or something about one that is known.
    static func randomOfWorkshop(for details: AssessmentDetails, using random: inout SplitMix64) -> Change {
        let text = ["x", "y"].randomElement(using: &random) ?? "x"
        let isIt = Bool.random(using: &random)
        let workshop = Workshop(participants: Fixture.participants, agenda: ["A"], topic: text)
        let item = ActionItem(number: details.actionItems.entries.nextNumber, text: text)
        let question = Question(number: details.questions.entries.nextNumber, criterion: "A", text: text)
        let known = details.workshops.entries.all.randomElement(using: &random)?.id
        let items = details.actionItems.entries.all.randomElement(using: &random)?.id
        let asked = details.questions.entries.all.randomElement(using: &random)?.id
        let replies = details.questions.replies.all.randomElement(using: &random)?.id
        switch (Int.random(in: 0..<11, using: &random), known, items, asked, replies) {
        case (0, let id?, _, _, _): return .workshop(.amend(id, isIt ? workshop : nil))
        case (1, let id?, _, _, _): return .phase(id, Workshop.Phase.allCases.randomElement(using: &random) ?? .ended)
        case (2, _, let id?, _, _): return .actionItem(.amend(id, isIt ? item : nil))
        case (3, _, let id?, _, _): return .finish(id, isIt)
        case (4, _, _, let id?, _): return .question(.amend(id, isIt ? question : nil))
        case (5, _, _, let id?, _): return .questionReply(.add(QuestionReply(to: id, text: text)))
        case (6, _, _, let id?, let reply?):
            return .questionReply(.amend(reply, isIt ? QuestionReply(to: id, text: text) : nil))
        case (7, _, _, let id?, _): return .close(id, isIt)
        case (8, _, _, _, _): return .workshop(.add(workshop))
        case (9, _, _, _, _): return .question(.add(question))
        default: return .actionItem(.add(item))
        }
    }

    /// A round, a vote in one that is known, or an answer of a participant.
    static func randomOfRound(
        _ known: [RoundID], answer: Answer, using random: inout SplitMix64
    ) -> Change {
        let method = Round.Method.allCases.randomElement(using: &random) ?? .atOneMachine
        let text = ["x", "y"].randomElement(using: &random) ?? "x"
        let commitment = Commitment(sha256: text)
        switch (Int.random(in: 0..<6, using: &random), known.randomElement(using: &random)) {
        case (0, let id?): return .commit(id, Bool.random(using: &random) ? commitment : nil)
        case (1, let id?): return .reveal(id, Reveal(Judgement(.met), salt: "", commitment: commitment))
        case (2, let id?): return .round(.amend(id, nil))
        case (3, _): return .round(.add(Round(of: Fixture.participants, method: method)))
        default: return .random(for: answer, using: &random)
        }
    }

    /// A change that a person could make to the assessment as a whole.
    static func random(for details: AssessmentDetails, using random: inout SplitMix64) -> Change {
        let milestone = details.allMilestones.randomElement(using: &random)?.id
        switch (Int.random(in: 0..<9, using: &random), milestone) {
        case (8, _): return .respondent(["Acme <open@acme.example>", ""].randomElement(using: &random) ?? "")
        case (7, _):
            let version = ["1", "2", nil].randomElement(using: &random) ?? nil
            return .catalog(
                version.map { CatalogEdition(id: "small", version: $0, sha256: String(repeating: "b", count: 64)) })
        case (0, _): return .name(["Acme PLM 12.1", "Acme PLM 13"].randomElement(using: &random) ?? "")
        case (1, _): return .kind(Subject.Kind.allCases.randomElement(using: &random) ?? .product)
        case (2, _): return .role(Subject.Role.allCases.randomElement(using: &random) ?? .vendor)
        case (3, _):
            let id = ["p", "q", nil].randomElement(using: &random) ?? nil
            return .profile(id.map { ProfileReference(id: $0, sha256: String(repeating: "a", count: 64)) })
        case (4, let milestone?):
            return .renameMilestone(milestone, ["first", "second", nil].randomElement(using: &random) ?? nil)
        default: return .milestone(["first", "second"].randomElement(using: &random) ?? "first")
        }
    }
}

/// What a person sees of an answer.
struct Shown: Equatable {
    private let rating: Rating?
    private let texts: [String]
    private let isParked: Bool
    private let isDecision: Bool
    private let evidenceIDs: [EvidenceID]
    private let evidence: [Evidence?]
    private let waivers: [RuleID: String]
    private let scope: ScopeDecision?

    /// What the answer shows.
    init(_ answer: Answer) {
        rating = answer.rating
        texts = [answer.reason, answer.commentText, answer.ownerName, answer.parkingReasonText]
        isParked = answer.isParked
        isDecision = answer.isDecision
        evidenceIDs = answer.attachments.map(\.id)
        evidence = answer.attachments.map { attachment in
            var evidence = attachment.evidence
            evidence?.document = attachment.evidence?.documentID
            return evidence
        }
        waivers = answer.waivers.standing.mapValues(\.value)
        scope = answer.scope.current?.value ?? nil
    }
}

/// What a person sees of an assessment.
struct ShownAssessment: Equatable {
    private let subject: Subject
    private let profile: ProfileReference?
    private let catalog: CatalogEdition?
    private let milestones: [String]
    private let milestoneIDs: [MilestoneID]
    private let waivers: [[RuleID: String]]
    private let findings: [String]
    private let samples: [Sample]
    private let workshops: [String]
    private let rounds: [[RoundList.Entry]]
    private let answers: [[Shown]]

    /// What all voices of the assessment show.
    init(_ assessment: Assessment) {
        subject = assessment.subject
        profile = assessment.details.profile.current?.value ?? nil
        catalog = assessment.details.catalogInUse
        milestones = assessment.details.milestones.map(\.name)
        milestoneIDs = assessment.details.milestones.map(\.milestone.id)
        waivers = Level.allCases.map { assessment.waivers(of: $0).standing.mapValues(\.value) }
        findings = assessment.details.findings.standing.map {
            "\($0.label) \($0.content?.text ?? "") \($0.state) \($0.replyText)"
        }
        samples = assessment.details.samples.all.compactMap { $0.sample.current?.value ?? nil }
        let details = assessment.details
        workshops =
            details.workshops.standing.map { "\($0.content?.topic ?? "") \(details.workshops.phase(of: $0.id))" }
            + details.actionItems.standing.map {
                "\(details.actionItems.label(of: $0.id)) \($0.content?.text ?? "") \(details.actionItems.isDone($0.id))"
            }
            + details.questions.standing.map { question in
                let replies = details.questions.replies(to: question.id).map { $0.content?.text ?? "" }
                let isClosed = details.questions.isClosed(question.id)
                return
                    "\(details.questions.label(of: question.id)) \(question.content?.text ?? "") \(replies) \(isClosed)"
            }
        rounds = assessment.answers.indices.map { assessment.rounds[$0]?.standing ?? [] }
        answers = Party.everybody.map { party in
            assessment.answers.indices.map { Shown(assessment.answer(of: party, at: $0)) }
        }
    }
}

extension Assessment {
    /// Whether both have the same values for every target and party, and the same past.
    func equals(_ other: Assessment) -> Bool {
        let slots = [Slot.assessment] + Level.allCases.map { .level($0) } + answers.indices.map { .criterion($0) }
        return details == other.details && answers == other.answers && clock == other.clock
            && Set(events) == Set(other.events) && events.count == other.events.count
            && Set(orphans) == Set(other.orphans)
            && Level.allCases.allSatisfy { waivers(of: $0) == other.waivers(of: $0) }
            && rounds == other.rounds
            && Party.everybody.allSatisfy { party in
                answers.indices.allSatisfy { answer(of: party, at: $0) == other.answer(of: party, at: $0) }
            }
            && slots.allSatisfy { Array(history(of: $0)) == Array(other.history(of: $0)) }
    }
}

extension Party {
    /// The organisations and the participants of the fixture.
    static let everybody = organisations + Fixture.participants.map(Party.participant)
}
