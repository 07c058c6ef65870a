import AssessmentModel
import QualityChecks
import Testing

/// Only criteria that apply to the subject are checked.
struct ScopeTests {
    private let outside = ScopeDecision(isIncluded: false, reason: "Not delivered.")

    @Test("Criteria out of scope have no checks, and are in no share and no count of uses")
    func outOfScope() {
        var assessment = Fixture.blank([
            Fixture.criterion("A", .may, addresses: [.customer]), Fixture.criterion("B", .may, addresses: [.customer]),
            Fixture.criterion("C", .may), Fixture.criterion("D", .should, addresses: [.customer]),
        ])
        assessment.make(.rate(Judgement(.met)), at: "A")
        assessment.make(.rate(Judgement(.notApplicable, reason: "none")), at: "B")
        assessment.make(.rate(Judgement(.notApplicable, reason: "none")), at: "C")
        assessment.make(.rate(Judgement(.met)), at: "D")
        for id in ["A", "B", "C", "D"] as [CriterionID] { assessment.make(.attach(Fixture.file("one")), at: id) }
        let checks = Fixture.checks(assessment, limits: CheckLimits(criteriaPerEvidence: 1))
        #expect(checks.all.map(\.cause) == [.notApplicableShare(1, of: 1, limit: CheckLimits().notApplicableShare)])
        #expect(checks.checks(ofCriterionAt: 0).isEmpty)
        assessment.make(.role(.customer), of: .assessment)
        let asked = Fixture.checks(assessment, limits: CheckLimits(criteriaPerEvidence: 1))
        #expect(asked.all.map(\.rule) == [.evidenceOverused, .evidenceOverused, .notApplicableShare])
    }

    @Test("A scope decision removes the checks of its criterion, and undo restores them")
    func decision() {
        var assessment = Fixture.blank([Fixture.criterion()]).after([.rate(Judgement(.met))])
        var checks = Fixture.checks(assessment)
        for (decision, count) in [(outside, 0), (nil, 1)] as [(ScopeDecision?, Int)] {
            assessment.make(.scope(decision))
            checks.update(.criterion(0), in: assessment) { _ in .intact }
            #expect(checks.all.count == count)
            #expect(checks.standing == count)
        }
    }

    @Test("The waiver of a level stays with the level under a profile that moves its criteria")
    func levelUnderProfile() throws {
        var assessment = Fixture.blank([
            Fixture.criterion("A", .may), Fixture.criterion("B", .may), Fixture.criterion("C", .should),
        ])
        for id in ["A", "B", "C"] as [CriterionID] {
            assessment.make(.rate(Judgement(.notApplicable, reason: "none")), at: id)
        }
        assessment.make(.waive(CheckRule.notApplicableShare.id, reason: "A client."), of: .level(.may))
        func standing(_ assessment: Assessment) -> [CheckScope] {
            Fixture.checks(assessment).all.filter(\.stands).map(\.scope)
        }
        #expect(standing(assessment) == [.level(.should)])
        var profile = Profile(id: "p", for: .init(id: "c"))
        profile.levels = ["A": .should]
        let tailored = assessment.against(try assessment.catalog.tailored(by: profile))
        #expect(standing(tailored) == [.level(.should)])
        profile.levels = ["A": .shall, "B": .shall]
        #expect(standing(assessment.against(try assessment.catalog.tailored(by: profile))).contains(.level(.shall)))
        #expect(standing(tailored.against(assessment.catalog)) == [.level(.should)])
    }
}

/// Values set concurrently.
struct ConflictTests {
    /// Two people's changes, the parts in conflict, and the other rules that are broken.
    private static let conflicts: [(first: Change, second: Change, parts: [Answer.Field], others: [CheckRule])] = [
        (.rate(Judgement(.met)), .rate(Judgement(.unmet)), [.rating], []),
        (.rate(Judgement(.met)), .rate(Judgement(.met, reason: "otherwise")), [.rating], [.metWithoutEvidence]),
        (.rate(Judgement(.met)), .rate(Judgement(.notApplicable)), [.rating], []),
        (.rate(Judgement(.notApplicable)), .rate(nil), [.rating], []),
        (
            .rate(Judgement(.notApplicable)), .rate(Judgement(.notApplicable, reason: " ")), [.rating], [.needsReason]
        ),
        (.comment("one"), .comment("two"), [.comment], []),
        (.assign(to: "Ann"), .assign(to: "Ben"), [.owner], []),
        (.flag(.parked, true), .flag(.parked, false), [.parked], []),
        (.waive("r", reason: "one"), .waive("r", reason: "two"), [.waivers], []),
        (
            .scope(ScopeDecision(isIncluded: true, reason: "x")), .scope(ScopeDecision(isIncluded: false, reason: "x")),
            [.scope], []
        ),
        (.comment("same"), .comment("same"), [], []),
        (.rate(Judgement(.partial)), .comment("one"), [], []),
    ]

    @Test(
        "A conflict is reported with its parts, and one side's values raise no other checks", arguments: conflicts)
    func reported(first: Change, second: Change, parts: [Answer.Field], others: [CheckRule]) {
        let blank = Fixture.blank([Fixture.criterion()])
        var (anns, bens) = (blank, blank)
        let events = [anns.make(first), bens.make(second, by: "Ben")]
        for order in [events, events.reversed()] {
            var assessment = blank
            for event in order { assessment.apply(event) }
            let causes = Fixture.checks(assessment).all.map(\.cause)
            #expect(causes.first == (parts.isEmpty ? causes.first : .conflict(parts)))
            #expect(causes.map(\.rule) == (parts.isEmpty ? [] : [.conflict]) + others)
            // Setting the value again settles the conflict.
            guard !parts.isEmpty else { continue }
            assessment.make(first)
            #expect(!Fixture.checks(assessment).all.contains { $0.rule == .conflict })
        }
    }
}
