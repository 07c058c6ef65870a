import AssessmentModel
import Randomness

/// What several writers did, each on a copy of their own, with what they knew of each other at the time.
struct History {
    /// Every event, in the order in which it was made.
    private(set) var events: [Event] = []

    /// Two to four writers make some sixty changes; now and then one learns all that another knows. One change in
    /// twenty is to a criterion that the catalogue does not have.
    init(using random: inout SplitMix64) {
        var writers = (1...Int.random(in: 2...4, using: &random)).map { Writer($0, of: Fixture.blank) }
        for _ in 0..<60 {
            let index = writers.indices.randomElement(using: &random) ?? 0
            if Int.random(in: 0..<4, using: &random) == 0 {
                let other = writers.randomElement(using: &random) ?? writers[0]
                writers[index].learn(other.known)
            }
            let criteria: [CriterionID] = Array(repeating: "A", count: 10) + Array(repeating: "B", count: 9) + ["gone"]
            let criterion = criteria.randomElement(using: &random) ?? "A"
            let position = Fixture.catalog.index(of: criterion)
            let answer = position.map { writers[index].assessment.answers[$0] } ?? Answer()
            events.append(writers[index].make(.random(for: answer, using: &random), at: criterion))
        }
    }
}

extension Change {
    /// A change that a person could make to the answer; few different values, so that some happen to agree.
    static func random(for answer: Answer, using random: inout SplitMix64) -> Change {
        let evidence = Fixture.evidence(["a", "b", "c"].randomElement(using: &random) ?? "a")
        let attachment = answer.allAttachments.randomElement(using: &random)
        switch (Int.random(in: 0..<10, using: &random), attachment) {
        case (0, _): return .rate(nil)
        case (1, _): return .rate(Judgement(.notApplicable, reason: "no such interface"))
        case (2, _): return .rate(Judgement([.met, .partial, .unmet].randomElement(using: &random) ?? .met))
        case (3, _): return .comment(["", "x", "y"].randomElement(using: &random) ?? "")
        case (4, _): return .flag(.parked, .random(using: &random))
        case (8, _):
            let rule: RuleID = Bool.random(using: &random) ? "one" : "two"
            return .waive(rule, reason: ["", "x", "y"].randomElement(using: &random) ?? "")
        case (9, _): return .assign(to: ["", "x", "y"].randomElement(using: &random) ?? "")
        case (5, let attachment?): return .detach(attachment.id)
        case (6, let attachment?): return .amend(attachment.id, evidence)
        default: return .attach(evidence)
        }
    }
}

/// What a person sees of an answer.
struct Shown: Equatable {
    private let rating: Rating?
    private let texts: [String]
    private let isParked: Bool
    private let evidenceIDs: [EvidenceID]
    private let evidence: [Evidence?]
    private let waivers: [RuleID: String]

    /// What the answer shows.
    init(_ answer: Answer) {
        rating = answer.rating
        texts = [answer.reason, answer.commentText, answer.ownerName]
        isParked = answer.isParked
        evidenceIDs = answer.attachments.map(\.id)
        evidence = answer.attachments.map(\.evidence)
        waivers = answer.waivers.standing.mapValues(\.value)
    }
}
