import AssessmentModel
import Randomness
import Scoring
import Testing

/// A scoreboard updated event by event and day by day equals one computed from scratch.
struct IncrementalTests {
    /// Two people with their own copies, who now and then learn of each other's work.
    private struct Pair {
        var copies: [Assessment]

        mutating func meet() {
            for event in copies[0].events { copies[1].apply(event) }
            for event in copies[1].events { copies[0].apply(event) }
        }
    }

    @Test(
        "After every event, new day and damage, in any order", arguments: ScoringModel.allCases,
        Seeds.first(12))
    func equalsFromScratch(model: ScoringModel, seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var questionnaire = Questionnaire.random(model, using: &random)
        questionnaire.categories.append([.random(on: questionnaire.scale, using: &random)])
        var assessment = questionnaire.assessment
        let events = Self.events(on: assessment, questionnaire.scale, using: &random)
        var (day, isTrusting) = (Questionnaire.today, false)
        func counts(_ evidence: Evidence) -> Bool { isTrusting || Questionnaire.counts(evidence) }
        var board = try Scoreboard(assessment, on: day, counts: counts)
        for (step, event) in events.shuffled(using: &random).enumerated() {
            if let slot = assessment.apply(event) { board.update(slot, in: assessment, counts: counts) }
            if Int.random(in: 0..<5, using: &random) == 0 {
                day = Questionnaire.day(Int64.random(in: 98...102, using: &random))
                board.move(to: day, in: assessment, counts: counts)
            }
            if Int.random(in: 0..<10, using: &random) == 0 {
                isTrusting.toggle()
                for index in assessment.answers.indices {
                    board.update(.criterion(index), in: assessment, counts: counts)
                }
            }
            let rebuilt = try Scoreboard(assessment, on: day, counts: counts)
            let comment = Comment("\(model), seed \(seed), step \(step)")
            #expect(board == rebuilt, comment)
            #expect(board.overall == rebuilt.overall, comment)
            #expect(board.gate == rebuilt.gate, comment)
        }
    }

    @Test("Updating with the same answer changes nothing", arguments: ScoringModel.allCases)
    func sameAnswer(model: ScoringModel) throws {
        var random = SplitMix64(seed: 3)
        for round in 0..<40 {
            let questionnaire = Questionnaire.random(model, using: &random)
            let assessment = questionnaire.assessment
            let expected = try questionnaire.scoreboard()
            var board = expected
            for index in assessment.answers.indices {
                board.update(.criterion(index), in: assessment, counts: Questionnaire.counts)
            }
            for slot in [Assessment.Slot.assessment, .level(.shall)] {
                board.update(slot, in: assessment, counts: Questionnaire.counts)
            }
            board.move(to: Questionnaire.today, in: assessment, counts: Questionnaire.counts)
            #expect(board == expected, "\(model), round \(round)")
        }
    }

    @Test("Events of other parties, and about levels and milestones, change no figure")
    func otherVoices() throws {
        var assessment = Questionnaire(.shall, [.met, nil]).assessment
        let board = try Scoreboard(assessment, on: Questionnaire.today, counts: Questionnaire.counts)
        for party in [Party.customer, .provider, .auditor] {
            assessment.make(.rate(Judgement(.unmet)), of: .criterion("c0-0"), party: party)
            assessment.make(
                .scope(ScopeDecision(isIncluded: false, reason: "x")), of: .criterion("c0-1"), party: party)
        }
        assessment.make(.waive("na-share", reason: "x"), of: .level(.shall))
        assessment.make(.milestone("first"), of: .assessment)
        assessment.make(.name("Acme PLM 13"), of: .assessment)
        #expect(try Scoreboard(assessment, on: Questionnaire.today, counts: Questionnaire.counts) == board)
    }

    /// The events of two people.
    private static func events(
        on assessment: Assessment, _ scale: Scale, using random: inout SplitMix64
    ) -> [Event] {
        var pair = Pair(copies: [assessment, assessment])
        var events: [Event] = []
        for _ in 0..<60 {
            if Int.random(in: 0..<3, using: &random) == 0 { pair.meet() }
            let person = Int.random(in: 0...1, using: &random)
            let (target, change) = change(of: pair.copies[person], scale, using: &random)
            events.append(pair.copies[person].make(change, of: target, by: person))
        }
        return events
    }

    private static func change(
        of assessment: Assessment, _ scale: Scale, using random: inout SplitMix64
    ) -> (Target, Change) {
        let index = assessment.catalog.criteria.indices.randomElement(using: &random) ?? 0
        let target = Target.criterion(assessment.catalog.criteria[index].id)
        let attachment = assessment.answers[index].allAttachments.randomElement(using: &random)
        let evidence = Questionnaire.evidence(
            isIntact: .random(using: &random),
            validUntil: Bool.random(using: &random)
                ? nil : Questionnaire.day(Int64.random(in: 98...101, using: &random)))
        switch (Int.random(in: 0..<12, using: &random), attachment) {
        case (0, _): return (.assessment, .kind(Subject.Kind.allCases.randomElement(using: &random) ?? .product))
        case (1, _): return (.assessment, .role(Subject.Role.allCases.randomElement(using: &random) ?? .vendor))
        case (2, _), (3, _):
            let decision = [true, false, nil].randomElement(using: &random) ?? nil
            return (target, .scope(decision.map { ScopeDecision(isIncluded: $0, reason: "x") }))
        case (4, let attachment?): return (target, .detach(attachment.id))
        case (5, let attachment?): return (target, .amend(attachment.id, evidence))
        case (4, _), (5, _), (6, _): return (target, .attach(evidence))
        case (7, _): return (target, .comment(["", "See https://acme.example"].randomElement(using: &random) ?? ""))
        default: return (target, .rate(Given.judgement(on: scale, using: &random)))
        }
    }
}
