import AssessmentModel
import QualityChecks
import Testing

/// A rule that was waived at a criterion, with a reason.
struct WaiverTests {
    private let met = Fixture.blank([Fixture.criterion(), Fixture.criterion("B")]).after([.rate(Judgement(.met))])
    private let rule = CheckRule.metWithoutEvidence.id

    @Test("A waiver is shown with its author and reason, and the check no longer stands")
    func waived() throws {
        var assessment = met
        assessment.make(.waive(rule, reason: "Shown on site."), by: "Ben")
        let check = try #require(Fixture.checks(assessment).all.first)
        #expect(!check.stands)
        #expect(check.waiver?.value == "Shown on site.")
        #expect(check.waiver?.by == "Ben")
    }

    @Test("It waives one rule at one criterion, and ignores unknown rules")
    func onlyAtThatCriterion() {
        var assessment = met.after([.comment("All data can be exported in an open format.")])
        assessment.make(.rate(Judgement(.met)), at: "B")
        assessment.make(.waive("of a later program", reason: "x"))
        assessment.make(.waive(rule, reason: "x"), at: "B")
        let checks = Fixture.checks(assessment)
        #expect(checks.checks(ofCriterionAt: 0).map(\.stands) == [true, true])
        #expect(checks.checks(ofCriterionAt: 1).map(\.stands) == [false])
    }

    @Test("An empty reason withdraws it, and white space is not a reason", arguments: ["", " \n"])
    func withdrawn(reason: String) {
        let assessment = met.after([.waive(rule, reason: "x"), .waive(rule, reason: reason)])
        #expect(Fixture.checks(assessment).all.map(\.stands) == [true])
    }

    @Test("It covers all pieces of evidence that break the rule, and stays if the check disappears and returns")
    func coversLaterFindings() {
        let old = Fixture.day(1)
        var assessment = Fixture.blank([Fixture.criterion()]).after([
            .attach(Fixture.file("a", until: old)), .attach(Fixture.file("b", content: "b", until: old)),
            .waive(CheckRule.evidenceExpired.id, reason: "Still valid, says the maker."),
        ])
        #expect(Fixture.checks(assessment).all.map(\.stands) == [false, false])
        for piece in assessment.answers[0].attachments { assessment.make(.detach(piece.id)) }
        #expect(Fixture.checks(assessment).all == [])
        assessment.make(.attach(Fixture.file("c", content: "c", until: old)))
        #expect(Fixture.checks(assessment).all.map(\.stands) == [false])
    }

    @Test("The waiver of a level applies to the level, and to none of its criteria")
    func level() {
        let place = CheckScope.level(.may)
        var assessment = Fixture.blank([
            Fixture.criterion("A", .should), Fixture.criterion("B", .may, status: .retired),
            Fixture.criterion("C", .may), Fixture.criterion("D", .may),
        ])
        assessment.make(.rate(Judgement(.notApplicable, reason: "none")), at: "D")
        for id in ["A", "B", "C", "D"] as [CriterionID] {
            assessment.make(.waive(CheckRule.notApplicableShare.id, reason: "x"), at: id)
        }
        let checks = Fixture.checks(assessment)
        #expect(checks.all.map(\.scope) == [place])
        #expect(checks.all.map(\.stands) == [true])
        assessment.make(.waive(CheckRule.notApplicableShare.id, reason: "A client without server."), of: .level(.may))
        #expect(Fixture.checks(assessment).all.map(\.stands) == [false])
    }

    @Test("Concurrent waivers are a conflict; the later one is shown")
    func conflict() {
        var (anns, bens) = (met, met)
        let events = [
            anns.make(.waive(rule, reason: "Ann's")), bens.make(.waive(rule, reason: "Ben's"), by: "Ben"),
        ]
        for order in [events, events.reversed()] {
            var assessment = met
            for event in order { assessment.apply(event) }
            #expect(assessment.answers[0].isConflicted)
            #expect(Fixture.checks(assessment).all.map(\.rule) == [.conflict, .metWithoutEvidence])
            #expect(Fixture.checks(assessment).all.map(\.waiver?.value) == [nil, "Ben's"])
            assessment.make(.waive(rule, reason: "Both."))
            #expect(!assessment.answers[0].isConflicted)
            #expect(Fixture.checks(assessment).all.map(\.waiver?.value) == ["Both."])
        }
    }

    @Test("Undo restores the previous state")
    func undone() {
        var assessment = met
        let first = assessment.make(.waive(rule, reason: "one"))
        let second = assessment.make(.waive(rule, reason: "two"))
        #expect(assessment.inverse(of: first.id, in: .criterion(0)) == .waive(rule, reason: ""))
        #expect(assessment.inverse(of: second.id, in: .criterion(0)) == .waive(rule, reason: "one"))
    }

    /// The assessment under a profile that refuses waivers.
    private func refusing(_ assessment: Assessment) throws -> Assessment {
        var profile = Profile(id: "p", for: .init(id: assessment.catalog.id))
        profile.acceptsWaivers = false
        return assessment.against(try assessment.catalog.tailored(by: profile))
    }

    @Test("A profile can refuse the waivers of whoever is judged: the checks stand again, and name the waiver")
    func refused() throws {
        var assessment = met
        assessment.make(.waive(rule, reason: "Shown on site."), by: "Ben")
        assessment.make(.rate(Judgement(.notApplicable, reason: "none")), at: "B")
        assessment.make(.waive(CheckRule.notApplicableShare.id, reason: "x"), of: .level(.should))
        #expect(Fixture.checks(assessment).standing == 0)
        let checks = Fixture.checks(try refusing(assessment))
        #expect(checks.all.map(\.rule) == [.metWithoutEvidence, .notApplicableShare])
        #expect(checks.all.map(\.stands) == [true, true])
        #expect(checks.all.map(\.isWaiverRefused) == [true, true])
        #expect(checks.all.first?.waiver?.by == "Ben")
        #expect(checks.standing == 2)
    }

    @Test("Without a waiver there is nothing to refuse")
    func nothingToRefuse() throws {
        #expect(Fixture.checks(try refusing(met)).all.map(\.isWaiverRefused) == [false])
    }

    @Test("The waivers of others count all the same")
    func waiversOfOthers() throws {
        let order = EventOrder(clock: 9, writer: WriterID("eva"), sequence: 1, id: EventID(high: 9, low: 9))
        var assessment = met
        assessment.make(.rate(Judgement(.notApplicable, reason: "none")), at: "B")
        assessment.apply(
            Event(
                order: order, at: Timestamp(milliseconds: 9), by: "Eva", party: .customer, target: .level(.should),
                change: .waive(CheckRule.notApplicableShare.id, reason: "Agreed."), replaces: []))
        let checks = Fixture.checks(try refusing(assessment))
        #expect(checks.all.filter { $0.rule == .notApplicableShare }.map(\.stands) == [false])
    }

    @Test("Whoever judges may waive a rule, too; waivers of the vendor are counted apart")
    func parties() throws {
        let met = Fixture.blank([Fixture.criterion(), Fixture.criterion("B"), Fixture.criterion("C")])
            .after([.rate(Judgement(.met))])
        var assessment = met
        for id in ["B", "C"] as [CriterionID] { assessment.make(.rate(Judgement(.met)), at: id) }
        assessment.make(.waive(rule, reason: "Trust us."), at: "A")
        assessment.make(.waive(rule, reason: "Seen on site."), of: .criterion("B"), party: .customer, by: "Cora")
        let checks = Fixture.checks(assessment).all
        #expect(checks.map(\.waivedBy) == [.vendor, .customer, nil])
        #expect(checks.map(\.waiver?.by) == ["Ann", "Cora", nil])
        #expect(checks.waived(by: .vendor) == (2, 1))
        #expect(checks.waived(by: .auditor) == (2, 0))
    }

    @Test("The own waiver comes before that of others, at a criterion and at a level, and each can be withdrawn")
    func ownFirst() {
        var assessment = Fixture.blank([Fixture.criterion("A", .may)])
            .after([.rate(Judgement(.notApplicable, reason: "none"))])
        let share = CheckRule.notApplicableShare.id
        assessment.make(.waive(share, reason: "Ours."), of: .level(.may))
        assessment.make(.waive(share, reason: "Mine."), of: .level(.may), party: .auditor, by: "Ines")
        func waiver(_ voice: Party) -> Check? {
            var judged = assessment
            if voice != .vendor {
                judged.make(.rate(Judgement(.notApplicable, reason: "none")), of: .criterion("A"), party: voice)
                judged = judged.inVoice(of: voice)
            }
            return Fixture.checks(judged).check(of: .may)
        }
        #expect(waiver(.vendor)?.waivedBy == .vendor && waiver(.vendor)?.waiver?.value == "Ours.")
        #expect(waiver(.auditor)?.waivedBy == .auditor && waiver(.auditor)?.waiver?.value == "Mine.")
        assessment.make(.waive(share, reason: ""), of: .level(.may))
        #expect(waiver(.vendor)?.waivedBy == .auditor)
        assessment.make(.waive(share, reason: ""), of: .level(.may), party: .auditor, by: "Ines")
        #expect(waiver(.vendor)?.stands == true)
    }
}
