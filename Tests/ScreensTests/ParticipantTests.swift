import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// What the facilitator sees of participants, and what participants may do.
struct ParticipantTests {
    @Test func everybodyStandsInOneLineWithASign() {
        let driver = Driver.facilitating(of: FixturePeople.prepared(3))
        #expect(driver.line(of: "Voices").contains("Anna ◐  Ben ✗  Clara ✓"))
        #expect(driver.line(of: "Anna: ").contains("The interface is documented"))
    }

    @Test(arguments: [40, 60, 80, 120, 200])
    func whatDoesNotFitIsCounted(_ columns: Int) throws {
        let model = Driver.facilitating(Size(columns: columns, rows: 40)).model
        let lines = ParticipantLines(model: model, index: Fixture.index("IFC-07")).lines(
            columns: columns, mostComments: 0)
        #expect(lines.count <= 2 && lines.allSatisfy { $0.columns <= columns })
        let text = lines.flatMap { $0 }.map(\.text).joined()
        let shown = FixturePeople.names.count { text.contains($0.prefix(12)) }
        let rest = text.split(separator: "+").dropFirst().last.flatMap { Int($0) } ?? 0
        #expect(shown + rest == FixturePeople.names.count, "\(text)")
    }

    @Test func theirAnswersAreNotThoseOfTheAssessment() {
        let (with, without) = (Driver.facilitating(), Driver(at: "IFC-07", columns: 120, rows: 40))
        #expect(with.model.scoreboard.overall == without.model.scoreboard.overall)
        #expect(with.answer("IFC-07") == without.answer("IFC-07"))
    }

    @Test(arguments: ["#differs", "#abweichend"]) func aFilterFindsWhereTheyDiffer(_ token: String) {
        var driver = Driver.facilitating()
        driver.press("/")
        driver.type(token)
        driver.press("tab")
        #expect(driver.screen.contains("only \(token)"))
        #expect(driver.current == "IFC-07")
        let found = driver.model.catalog.criteria.indices.filter {
            AnswerState.different.holds(ofCriterionAt: $0, in: driver.model)
        }
        #expect(found == [Fixture.index("IFC-07")])
    }

    @Test func aParticipantSeesTheAssessmentAndNobodyElse() {
        let driver = Driver.participating()
        #expect(driver.lines[0].contains("as Anna"))
        #expect(driver.line(of: "│ rating ").contains("not rated"))
        #expect(!driver.screen.contains("Clara") && !driver.screen.contains("Ben ✗"))
        #expect(driver.answer("IFC-07").rating == .partial)
    }

    @Test(arguments: ["f", "@", "S"]) func theRestIsUpToOthers(_ key: String) {
        var driver = Driver.participating()
        driver.press(key)
        #expect(driver.notice.contains("A participant can rate, comment and attach evidence."))
        #expect(driver.events.isEmpty)
    }

    @Test func nobodyElseSigns() {
        var driver = Driver.participating()
        driver.press("I")
        #expect(driver.notice.contains("start again without --as"))
    }

    @Test func theyRateCommentAndUndoInTheirOwnVoice() {
        var driver = Driver.participating()
        let claimed = driver.model.assessment.answer(of: .vendor, at: Fixture.index("IFC-07"))
        driver.press("u")
        #expect(driver.answer("IFC-07").rating == .unmet)
        #expect(driver.events.map(\.party) == [.participant(FixturePeople.ids[0])])
        #expect(driver.model.assessment.answer(of: .vendor, at: Fixture.index("IFC-07")) == claimed)
        driver.press("z")
        #expect(driver.answer("IFC-07").rating == .partial)
        driver.press("A")
        #expect(driver.notice == "The assessment has no rating here yet.")
    }

    @Test func oneKeyAgreesWithTheRating() {
        var driver = Driver.participating(at: "IFC-01")
        driver.press("A")
        #expect(driver.answer("IFC-01").rating == .met)
        #expect(driver.events.map(\.party) == [.participant(FixturePeople.ids[0])])
    }

    @Test func nobodyIsLedByWhatOthersSay() {
        for keys in ["", "h", "o"] {
            var driver = Driver.participating(0, Size(columns: 200, rows: 60))
            driver.press(keys)
            for name in FixturePeople.names.dropFirst() { #expect(!driver.screen.contains(name), "\(keys): \(name)") }
        }
        var driver = Driver.participating(of: FixturePeople.prepared(1))
        let party = Party.participant(FixturePeople.ids[1])
        driver.happen(
            .arrived([driver.made(.rate(Judgement(.unmet)), of: .criterion("IFC-07"), by: .lena, party: party)]))
        #expect(driver.notice.isEmpty)
    }

    @Test func theirFiguresAreCalledTheirOwn() {
        #expect(Driver.participating(at: nil).screen.contains("own answers"))
        #expect(!Driver.participating(at: nil).screen.contains("verified"))
    }

    @Test func namesThatOthersAddOrRemoveArrive() {
        var driver = Driver.facilitating(of: FixturePeople.prepared(1))
        driver.happen(.participants(ParticipantList(), added: nil))
        #expect(driver.line(of: "Voices").contains("participant 0000 ◐"))
    }
}

/// Secret rounds in a participant's program.
struct BallotScreenTests {
    private func votes(_ driver: Driver) -> [VoteOrder] {
        driver.effects.compactMap { if case .vote(let order) = $0 { order } else { nil } }
    }

    private func shown(_ driver: Driver) -> [VoteOrder] {
        driver.effects.compactMap { if case .showVote(let order) = $0 { order } else { nil } }
    }

    @Test func aRoundComesUpByItself() {
        var driver = Driver.participating()
        driver.openRound()
        #expect(driver.lines[0].contains("secret round"))
        #expect(driver.screen.contains("0 of 3 have voted."))
        #expect(!driver.screen.contains("Mira"))
    }

    @Test func atTheNextStartToo() {
        var driver = Driver.participating()
        driver.openRound()
        driver.press("esc")
        #expect(!driver.lines[0].contains("secret round"))
        var again = Driver.participating(of: driver.model.assessment)
        again.happen(.tick)
        #expect(again.lines[0].contains("secret round"))
    }

    @Test func itLeavesAloneWhatSomebodyTypes() {
        var driver = Driver.participating()
        driver.press("c")
        driver.type("half a ")
        driver.openRound()
        #expect(driver.notice.contains("r when you are done"))
        driver.type("word")
        driver.press("ctrl-s")
        #expect(driver.answer("IFC-07").commentText.hasSuffix("half a word"))
        driver.press("r")
        #expect(driver.lines[0].contains("secret round"))
    }

    @Test func othersAreNotAsked() {
        var (last, facilitator) = (Driver.participating(5), Driver.facilitating())
        last.openRound()
        facilitator.openRound()
        #expect(!last.lines[0].contains("secret round") && !facilitator.lines[0].contains("secret round"))
        last.press("r")
        #expect(last.notice == "No round waits for your vote.")
    }

    @Test func aVoteIsCastWithItsReasonAndNotRecordedAsARating() throws {
        var driver = Driver.participating()
        let round = driver.openRound()
        driver.press("p")
        driver.type("Errors.")
        driver.press("enter")
        let order = try #require(votes(driver).first)
        #expect(order.content == .cast(Judgement(.partial, reason: "Errors.")) && order.round == round)
        #expect(driver.events.isEmpty)
        #expect(driver.notice.contains("Nobody sees it before the 2 still missing have, too."))
        #expect(!driver.lines[0].contains("secret round"))
    }

    @Test func escGoesBackToTheChoice() {
        var driver = Driver.participating()
        driver.openRound()
        driver.press("p esc u enter")
        #expect(votes(driver).map(\.content) == [.cast(Judgement(.unmet))])
    }

    @Test func notApplicableNeedsItsReason() {
        var driver = Driver.participating()
        driver.openRound()
        driver.press("n enter")
        #expect(votes(driver).isEmpty)
        driver.type("Nothing is stored.")
        driver.press("enter")
        #expect(votes(driver).map(\.content) == [.cast(Judgement(.notApplicable, reason: "Nothing is stored."))])
    }

    @Test func theVoteIsShownOnceAllAreInAndNotTwice() {
        var driver = Driver.participating()
        let round = driver.openRound(of: 2)
        driver.press("esc")
        driver.commit(0, in: round)
        driver.press("r")
        #expect(driver.notice == "IFC-07: voted, waiting for 1 of 2.")
        #expect(shown(driver).isEmpty)
        driver.commit(1, in: round)
        #expect(shown(driver).map(\.content) == [.show(Commitment(sha256: "hash 0"))])
        #expect(driver.notice.contains("your vote is shown"))
        driver.happen(.tick)
        driver.commit(1, in: round)
        #expect(shown(driver).count == 1)
    }

    @Test func aVoteIsNotUndone() {
        var driver = Driver.participating()
        let round = driver.openRound()
        driver.press("esc u")
        let change = Change.commit(round, Commitment(sha256: "hash 0"))
        driver.happen(.recorded(driver.made(change, of: .criterion("IFC-07"), by: .mira)))
        driver.press("z")
        #expect(driver.answer("IFC-07").rating == .partial)
        #expect(
            driver.model.assessment.rounds[Fixture.index("IFC-07")]?.commitment(
                of: FixturePeople.ids[0], in: round) != nil)
    }

    @Test func aVoteThatDoesNotMatchIsNamed() {
        var driver = Driver.facilitating()
        let round = driver.openRound(of: 1)
        driver.commit(0, in: round)
        let lie = Reveal(Judgement(.met), salt: "", commitment: Commitment(sha256: "another"))
        let party = Party.participant(FixturePeople.ids[0])
        driver.happen(
            .arrived([driver.made(.reveal(round, lie), of: .criterion("IFC-07"), by: .lena, party: party)]))
        #expect(driver.screen.contains("≠ Anna voted more than once, or showed another vote"))
        driver.press("v")
        #expect(driver.screen.contains("IFC-07: Anna voted more than once, or showed another vote than the one cast."))
    }
}
