import AssessmentModel
import Randomness
import Testing

/// The fold of events into answers: the same events give the same answers, in whatever order they arrive.
struct FoldTests {
    @Test("The same events in any order, even repeated, give the same answers", arguments: Seeds.first(60))
    func anyOrder(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let events = History(using: &random).events
        let expected = Fixture.assessment(of: events)
        for round in 0..<8 {
            let repeated = events + events.filter { _ in .random(using: &random) }
            let shuffled = Fixture.assessment(of: repeated.shuffled(using: &random))
            #expect(shuffled.equals(expected), "seed \(seed), round \(round)")
        }
    }

    @Test("Applying all events at once is the same as one by one, in any order", arguments: Seeds.first(60))
    func allAtOnce(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let events = History(using: &random).events
        let expected = Fixture.assessment(of: events)
        let sorted = events.sorted { $0.order < $1.order }
        for given in [sorted, events.shuffled(using: &random), sorted + sorted] {
            var assessment = Assessment(of: Fixture.blank.subject, against: Fixture.catalog, events: given)
            #expect(assessment.equals(expected), "seed \(seed)")
            let known = events.map { assessment.apply($0) }
            #expect(known.allSatisfy { $0 == nil }, "seed \(seed)")
        }
    }

    @Test("The last value that no event replaced is shown", arguments: Seeds.first(60))
    func againstTheDefinition(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let events = History(using: &random).events
        let assessment = Fixture.assessment(of: events.shuffled(using: &random))
        for (index, criterion) in Fixture.catalog.criteria.enumerated() {
            let all = events.filter { $0.target == .criterion(criterion.id) && $0.party == .vendor }
                .sorted { $0.order < $1.order }
            let replaced = Set(all.flatMap(\.replaces))
            let standing = all.filter { !replaced.contains($0.id) }.map(\.change)
            let answer = assessment.answers[index]

            let judgements: [Judgement?] = standing.compactMap {
                if case .rate(let value) = $0 { .some(value) } else { .none }
            }
            let comments = standing.compactMap { if case .comment(let text) = $0 { text } else { nil } }
            let owners = standing.compactMap { if case .assign(let name) = $0 { name } else { nil } }
            let decisions: [ScopeDecision?] = standing.compactMap {
                if case .scope(let decision) = $0 { .some(decision) } else { .none }
            }
            let flags = standing.compactMap { if case .flag(.parked, let value, _) = $0 { value } else { nil } }
            #expect(answer.judgement.heads.map(\.value) == judgements, "seed \(seed)")
            #expect(answer.rating == judgements.last??.rating, "seed \(seed)")
            #expect(answer.comment.heads.map(\.value) == comments, "seed \(seed)")
            #expect(answer.commentText == comments.last ?? "", "seed \(seed)")
            #expect(answer.owner.heads.map(\.value) == owners, "seed \(seed)")
            #expect(answer.ownerName == owners.last ?? "", "seed \(seed)")
            #expect(answer.scope.heads.map(\.value) == decisions, "seed \(seed)")
            #expect(answer.isParked == flags.last ?? false, "seed \(seed)")
            #expect(answer.comment.isConflicted == (Set(comments).count > 1), "seed \(seed)")
            for rule in ["one", "two"] as [RuleID] {
                let reasons = standing.compactMap { if case .waive(rule, let reason) = $0 { reason } else { nil } }
                #expect(answer.waivers.registers[rule]?.heads.map(\.value) ?? [] == reasons, "seed \(seed)")
                #expect(answer.waivers[rule]?.value ?? "" == reasons.last ?? "", "seed \(seed)")
            }

            let attached = all.filter { if case .attach = $0.change { true } else { false } }.map(\.id)
            #expect(answer.allAttachments.map(\.id) == attached, "seed \(seed)")
        }
    }

    @Test("A known event changes nothing and says so")
    func duplicates() {
        var ann = Writer(1, of: Fixture.blank)
        let event = ann.make(.comment("one"), at: "B")
        var assessment = Fixture.blank
        #expect(assessment.apply(event) == .criterion(1))
        #expect(assessment.apply(event) == nil)
        #expect(assessment.events == [event])
        #expect(Array(assessment.history(of: .criterion(1))) == [event])
    }

    @Test("An event about a criterion that the catalogue lacks is kept, counts for the clock, and changes no answer")
    func orphans() {
        var ann = Writer(1, of: Fixture.blank)
        let events = [ann.make(.comment("one")), ann.make(.comment("lost"), at: "gone")]
        let assessment = Fixture.assessment(of: events + events)
        #expect(assessment.orphans == [events[1]])
        #expect(assessment.events == [events[0]])
        #expect(assessment.clock == 2)
        #expect(assessment.answers == Fixture.assessment(of: [events[0]]).answers)
    }

    @Test("An event changes only the answer to its own criterion")
    func otherCriteria() {
        var ann = Writer(1, of: Fixture.blank)
        let event = ann.make(.rate(Judgement(.met)), at: "B")
        let answers = Fixture.assessment(of: [event]).answers
        #expect(answers.map(\.rating) == [nil, .met, nil])
        #expect(answers[0] == Answer())
        #expect(answers[2] == Answer())
    }

    @Test("The clock is the highest seen, not the last")
    func clock() {
        var ann = Writer(1, of: Fixture.blank)
        let events = (0..<3).map { ann.make(.comment("\($0)")) }
        #expect(Fixture.blank.clock == 0)
        #expect(Fixture.assessment(of: events.reversed()).clock == 3)
    }
}
