import AssessmentModel
import QualityChecks
import Randomness
import Testing

/// Checks updated change by change equal those computed from scratch.
struct IncrementalTests {
    private static let files = ["a", "b", "c"]

    @Test("After every event and every change of a file, in any order", arguments: Seeds.first(40))
    func equalsFromScratch(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let blank = Self.assessment(using: &random)
        let limits = CheckLimits(criteriaPerEvidence: Int.random(in: 1...3, using: &random))
        var conditions: [String: EvidenceCondition] = [:]
        var assessment = blank
        var checks = Fixture.checks(assessment, limits: limits)
        for (step, event) in Self.events(on: blank, using: &random).shuffled(using: &random).enumerated() {
            if let slot = assessment.apply(event) {
                checks.update(slot, in: assessment) { Fixture.condition(of: $0, conditions) }
            }
            if step % 5 == 0, let file = Self.files.randomElement(using: &random) {
                conditions[file] = [.intact, .missing, .changed, .unreadable].randomElement(using: &random)
                for index in assessment.answers.indices
                where assessment.answers[index].attachments.contains(where: { $0.evidence?.displayTitle == file }) {
                    checks.update(.criterion(index), in: assessment) { Fixture.condition(of: $0, conditions) }
                }
            }
            let expected = Fixture.checks(assessment, limits: limits, conditions: conditions).all
            #expect(checks.all == expected, "seed \(seed), step \(step)")
            #expect(checks.standing == expected.count(where: \.stands), "seed \(seed), step \(step)")
        }
    }

    @Test("Updating with the same answer changes nothing", arguments: Seeds.first(10))
    func sameAnswer(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var assessment = Self.assessment(using: &random)
        for event in Self.events(on: assessment, using: &random) { assessment.apply(event) }
        var checks = Fixture.checks(assessment)
        let before = checks.all
        #expect(!before.isEmpty, "seed \(seed)")
        for index in assessment.answers.indices {
            checks.update(.criterion(index), in: assessment) { Fixture.condition(of: $0, [:]) }
        }
        #expect(checks.all == before, "seed \(seed)")
    }

    /// Criteria of every kind that build on each other.
    private static func assessment(using random: inout SplitMix64) -> Assessment {
        Fixture.blank(
            (0..<8).map { number in
                Fixture.criterion(
                    CriterionID("\(number)"), Level.allCases.randomElement(using: &random) ?? .shall,
                    status: [.current, .current, .current, .future].randomElement(using: &random) ?? .current,
                    notApplicable: Criterion.NotApplicable.allCases.randomElement(using: &random) ?? .never,
                    metNeeds: Criterion.MetNeeds.allCases.randomElement(using: &random) ?? .nothing,
                    addresses: Subject.Role.allCases.filter { _ in Int.random(in: 0..<5, using: &random) == 0 },
                    buildsOn: (0..<2).map { _ in CriterionID("\(Int.random(in: 0..<8, using: &random))") })
            })
    }

    /// The events of two people who now and then learn of each other's work.
    private static func events(on blank: Assessment, using random: inout SplitMix64) -> [Event] {
        var copies = [blank, blank]
        var events: [Event] = []
        for _ in 0..<120 {
            let person = Int.random(in: 0...1, using: &random)
            if Int.random(in: 0..<4, using: &random) == 0 {
                for event in events { copies[person].apply(event) }
            }
            let index = Int.random(in: 0..<8, using: &random)
            var target = Target.criterion(blank.catalog.criteria[index].id)
            var change = change(of: copies[person].answers[index], using: &random)
            switch Int.random(in: 0..<20, using: &random) {
            case 0:
                (target, change) = (.assessment, .role(Subject.Role.allCases.randomElement(using: &random) ?? .vendor))
            case 1:
                let reason = ["", "because"].randomElement(using: &random) ?? ""
                target = .level(Level.allCases.randomElement(using: &random) ?? .may)
                change = .waive(CheckRule.notApplicableShare.id, reason: reason)
            case 2, 3:
                let decision = [true, false, nil].randomElement(using: &random) ?? nil
                change = .scope(decision.map { ScopeDecision(isIncluded: $0, reason: "because") })
            default: break
            }
            events.append(copies[person].make(change, of: target, by: ["Ann", "Ben"][person]))
        }
        return events
    }

    private static func change(of answer: Answer, using random: inout SplitMix64) -> Change {
        let reason = ["", "because"].randomElement(using: &random) ?? ""
        switch Int.random(in: 0..<9, using: &random) {
        case 0...3:
            let ratings: [Rating] = [.met, .met, .unmet, .partial, .notApplicable, .notApplicable]
            return .rate(ratings.randomElement(using: &random).map { Judgement($0, reason: reason) })
        case 4:
            let comments = ["", "Seen.", "https://x", "all data can be exported in an open format"]
            return .comment(comments.randomElement(using: &random) ?? "")
        case 5: return .waive(CheckRule.allCases.randomElement(using: &random)?.id ?? "x", reason: reason)
        case 6:
            guard let piece = answer.attachments.randomElement(using: &random) else { return .rate(nil) }
            return .detach(piece.id)
        default:
            let content = files.randomElement(using: &random) ?? "a"
            let day = Fixture.day(Int.random(in: 1...5, using: &random))
            return .attach(Fixture.file(content, content: Character(content), until: day))
        }
    }
}
