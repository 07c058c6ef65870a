import AssessmentModel
import QualityChecks
import Testing

/// Rules that span several answers.
struct SharedRuleTests {
    private func assessment(_ count: Int, _ level: Level = .should) -> Assessment {
        Fixture.blank((1...count).map { Fixture.criterion(CriterionID("C\($0)"), level) })
    }

    @Test("A file at more criteria than the limit is questionable at each of them", arguments: [1, 2, 5])
    func overused(limit: Int) {
        var assessment = assessment(limit + 2)
        for number in 1...limit + 2 {
            assessment.make(.rate(Judgement(.partial)), at: CriterionID("C\(number)"))
            assessment.make(.comment("Only reading."), at: CriterionID("C\(number)"))
        }
        for number in 1...limit {
            // Another name or title does not make it another file, and twice at one criterion counts once.
            assessment.make(.attach(Fixture.file("\(number).pdf")), at: CriterionID("C\(number)"))
            assessment.make(.attach(Fixture.file("again.pdf")), at: CriterionID("C\(number)"))
        }
        assessment.make(.attach(Fixture.file("other.pdf", content: "b")), at: CriterionID("C\(limit + 1)"))
        let limits = CheckLimits(criteriaPerEvidence: limit)
        #expect(Fixture.checks(assessment, limits: limits).all == [])

        let last = assessment.make(.attach(Fixture.file("last.pdf")), at: CriterionID("C\(limit + 2)"))
        let found = Fixture.checks(assessment, limits: limits).all
        #expect(found.map(\.scope) == Array(0..<limit).map { .criterion($0) } + [.criterion(limit + 1)])
        #expect(
            found.map(\.cause)
                == (Array(1...limit).map { "\($0).pdf" } + ["last.pdf"]).map {
                    .evidenceOverused(Fixture.file($0), criteria: limit + 1, limit: limit)
                })

        assessment.make(.detach(last.id), at: CriterionID("C\(limit + 2)"))
        #expect(Fixture.checks(assessment, limits: limits).all == [])
    }

    @Test("Addresses are compared as text; criteria not asked for today do not count")
    func overusedAddress() {
        var assessment = Fixture.blank([
            Fixture.criterion("A"), Fixture.criterion("B"), Fixture.criterion("C", status: .retired),
        ])
        for id in ["A", "C"] as [CriterionID] { assessment.make(.attach(Fixture.address("https://x/1")), at: id) }
        assessment.make(.attach(Fixture.address("https://x/2")), at: "B")
        for id in ["A", "B", "C"] as [CriterionID] { assessment.make(.rate(Judgement(.partial)), at: id) }
        let limits = CheckLimits(criteriaPerEvidence: 1)
        func overused() -> [CheckScope] {
            Fixture.checks(assessment, limits: limits).all.filter { $0.rule == .evidenceOverused }.map(\.scope)
        }
        #expect(overused() == [])
        assessment.make(.attach(Fixture.address("https://x/1")), at: "B")
        #expect(overused() == [.criterion(0), .criterion(1)])
    }

    @Test("Evidence that shows what is missing, or what nobody rated, supports no claim")
    func overusedByClaimsOnly() {
        let limits = CheckLimits(criteriaPerEvidence: 1)
        var assessment = assessment(3)
        for id in ["C1", "C2", "C3"] as [CriterionID] { assessment.make(.attach(Fixture.file("list.pdf")), at: id) }
        assessment.make(.rate(Judgement(.met)), at: "C1")
        assessment.make(.rate(Judgement(.unmet)), at: "C2")
        var checks = Fixture.checks(assessment, limits: limits)
        #expect(checks.all == [] && checks.standing == 0)
        assessment.make(.rate(Judgement(.met)), at: "C3")
        checks.update(.criterion(2), in: assessment) { _ in .intact }
        #expect(checks.all.map(\.scope) == [.criterion(0), .criterion(2)] && checks.standing == 2)
        assessment.make(.rate(Judgement(.unmet)), at: "C1")
        checks.update(.criterion(0), in: assessment) { _ in .intact }
        #expect(checks.all == [] && checks.standing == 0)
    }

    @Test("By default the limit is five criteria, and a quarter of a level not applicable")
    func defaults() {
        #expect(CheckLimits().criteriaPerEvidence == 5)
        #expect(CheckLimits().notApplicableShare == Fraction(1, over: 4))
    }

    /// The ratings of base and dependent, and whether they are questionable.
    @Test(
        "Only met on an unmet base is questionable",
        arguments: [
            (Rating.unmet, Rating.met, true), (.partial, .met, false), (.met, .met, false),
            (.notApplicable, .met, false), (nil, .met, false), (.unmet, .partial, false), (.unmet, .unmet, false),
            (.unmet, nil, false),
        ] as [(Rating?, Rating?, Bool)])
    func metOnUnmet(base: Rating?, dependent: Rating?, isBroken: Bool) {
        let limits = CheckLimits(notApplicableShare: .one)
        for status in [Criterion.Status.current, .future, .retired] {
            let criteria = [
                Fixture.criterion("A", buildsOn: ["B", "gone"]), Fixture.criterion("B", status: status),
            ]
            var assessment = Fixture.blank(criteria)
            assessment.make(.attach(Fixture.file("a", content: "c")), at: "A")
            assessment.make(.attach(Fixture.file("b")), at: "B")
            if let base { assessment.make(.rate(Judgement(base, reason: "none")), at: "B") }
            if let dependent { assessment.make(.rate(Judgement(dependent)), at: "A") }
            let found = Fixture.checks(assessment, limits: limits).all
            #expect(found.map(\.cause) == (isBroken && status == .current ? [.metOnUnmet(1)] : []))
            #expect(found.allSatisfy { $0.scope == .criterion(0) })
        }
    }

    @Test("A larger share not applicable than the limit is questionable; without a reason it is open and not counted")
    func share() {
        var assessment = assessment(8, .may)
        let exempt = Change.rate(Judgement(.notApplicable, reason: "No server."))
        for number in 1...2 { assessment.make(exempt, at: CriterionID("C\(number)")) }
        assessment.make(.rate(Judgement(.notApplicable)), at: "C3")
        #expect(Fixture.checks(assessment).check(of: .may) == nil)
        assessment.make(exempt, at: "C3")
        let found = Fixture.checks(assessment).all
        #expect(found.map(\.scope) == [.level(.may)])
        #expect(found.map(\.cause) == [.notApplicableShare(3, of: 8, limit: .half * .half)])
        #expect(Fixture.checks(assessment, limits: CheckLimits(notApplicableShare: .half)).all == [])
    }

    @Test("The share is that of one level, among the criteria asked for today")
    func shareOfLevel() {
        var assessment = Fixture.blank([
            Fixture.criterion("A", .may), Fixture.criterion("B", .may, status: .future),
            Fixture.criterion("C", .should), Fixture.criterion("D", .may),
        ])
        assessment.make(.rate(Judgement(.notApplicable, reason: "none")), at: "B")
        #expect(Fixture.checks(assessment).all == [])
        assessment.make(.rate(Judgement(.notApplicable, reason: "none")), at: "A")
        #expect(
            Fixture.checks(assessment).all.map(\.cause) == [.notApplicableShare(1, of: 2, limit: .half * .half)])
    }
}
