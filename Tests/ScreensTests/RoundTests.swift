import AssessmentModel
import Cells
import Localization
import Randomness
import Testing

@testable import Screens

/// Rounds at one machine.
struct RoundTests {
    private static let index = Fixture.index("IFC-09")

    private func stance(_ driver: Driver, _ place: Int) -> Judgement? {
        driver.model.assessment.answer(of: .participant(Workshops.id(place)), at: Self.index).judgement.current?.value
            ?? nil
    }

    @Test func nothingIsSeenOrRecordedBeforeAllHaveVoted() {
        var driver = Workshops.running()
        let count = driver.events.count
        driver.press("r 1 m 3 u")
        #expect(driver.line(of: "Anna Berg").contains("✓ has voted"))
        #expect(driver.line(of: "Clara Roth").contains("✓ has voted"))
        #expect(driver.line(of: "Ben Lund").contains("… is missing"))
        #expect(driver.screen.contains("2 of 8 have voted"))
        for word in ["unmet", "◐", "✗"] { #expect(!driver.screen.contains(word), "\(word)") }
        driver.press("enter")
        #expect(driver.notice == "6 votes are missing. x leaves out who is not here.")
        #expect(driver.events.count == count)
    }

    @Test func theVotesAreShownSideBySideThenSettled() {
        var driver = Workshops.running()
        let count = driver.events.count
        driver.press("r 1 m u p m m m 8 x 7 p 2 m enter")
        #expect(driver.events.count == count + 8)
        #expect(driver.line(of: "Ben Lund").contains("✓ met"), "a vote can be corrected until all are shown")
        #expect(driver.line(of: "Clara Roth").contains("◐ partly met"))
        #expect(driver.screen.contains("Spread 1 step: 5 × met, 2 × partly met"))
        #expect(driver.answer("IFC-09").rating == nil, "votes are no answer")
        driver.press("p")
        #expect(driver.answer("IFC-09").rating == .partial)
        #expect(driver.line(of: "Anna Berg").contains("✓ met  dissents"))
        driver.press("1 A")
        #expect(driver.line(of: "Anna Berg").contains("✓ met → ◐ partly met"))
        driver.press("2 c")
        driver.type("The trial showed all.")
        driver.press("enter")
        #expect(stance(driver, 1) == Judgement(.met, reason: "The trial showed all."))
        #expect(driver.line(of: "Ben Lund").contains("dissents \"The trial showed all.\""))
        driver.press("esc")
        #expect(driver.line(of: "Round").contains("5 ✓ 2 ◐"))
    }

    @Test func undoTakesTheWholeRoundBack() {
        var driver = Workshops.running()
        driver.press("r m m m m p p p p enter z")
        #expect(driver.model.assessment.rounds[Self.index]?.standing.isEmpty == true)
        #expect((0..<8).allSatisfy { stance(driver, $0) == nil })
        #expect(driver.screen.contains("0 of 8 have voted"))
        driver.press("Z")
        #expect(stance(driver, 7)?.rating == .partial)
    }

    @Test func escapeAsksWhenVotesAreIn() {
        var driver = Workshops.running()
        let count = driver.events.count
        driver.press("r esc")
        #expect(driver.current == "IFC-09" && driver.round == nil)
        driver.press("r m u o")
        #expect(driver.round != nil, "no key leads elsewhere")
        driver.press("esc")
        #expect(driver.screen.contains("Drop the 2 votes that are in?"))
        driver.press("n u esc y")
        #expect(driver.round == nil && driver.events.count == count)
        driver.press("r")
        #expect(driver.screen.contains("0 of 8 have voted"))
    }

    @Test func votingAgainIsARoundOfItsOwn() {
        var driver = Workshops.running()
        driver.press("r m m m m p p p p enter r")
        #expect(driver.screen.contains("0 of 8 have voted"))
        driver.press("m m m m m m m m enter")
        #expect(driver.screen.contains("All agree: 8 × met"))
        #expect(driver.model.assessment.rounds[Self.index]?.standing.count == 2)
    }

    @Test func moreThanNinePeopleHavePages() {
        var driver = Workshops.running(knowing: Workshops.participants(12))
        driver.press("r tab")
        #expect(driver.screen.contains("10 to 12 of 12"))
        driver.press("3 u")
        #expect(
            driver.round.map { page in
                if case .voting(let votes) = page.stage(in: driver.model) {
                    votes.hasVoted(votes.people[11])
                } else {
                    false
                }
            } == true)
        driver.press("backtab 9 m")
        #expect(driver.screen.contains("2 of 12 have voted"))
    }

    @Test func aScaleOfItsOwnIsChosenFrom() {
        var driver = Workshops.driver(at: nil, of: OwnScaleTests.assessment, knowing: Workshops.participants(2))
        driver.press("enter r 1")
        #expect(driver.screen.contains("[4] fully met"))
        driver.press("4")
        #expect(driver.screen.contains("1 of 2 have voted"))
        driver.press("2 1 enter")
        #expect(driver.screen.contains("Spread 3 steps: 1 × fully met, 1 × not"))
        driver.press("enter 2")
        #expect(driver.model.assessment.answers[0].rating == Rating("partially"))
    }

    @Test func aRoundAtOwnMachinesWaitsAndShowsWhoHasVoted() throws {
        var driver = Workshops.running(knowing: Workshops.participants(2))
        driver.press("r r")
        #expect(driver.screen.contains("0 of 2 have voted"))
        let round = try #require(driver.model.assessment.rounds[Self.index]?.standing.last)
        #expect(round.round.method == .atOwnMachines)
        for place in 0..<2 {
            let commitment = Commitment(sha256: String(repeating: "\(place)", count: 64))
            driver.happen(.arrived([driver.said(.commit(round.id, commitment), by: place)]))
        }
        #expect(driver.screen.contains("not shown yet"))
        for (place, rating) in [Rating.met, .unmet].enumerated() {
            let commitment = Commitment(sha256: String(repeating: place == 0 ? "0" : "x", count: 64))
            let reveal = Reveal(Judgement(rating), salt: "s", commitment: commitment)
            driver.happen(.arrived([driver.said(.reveal(round.id, reveal), by: place)]))
        }
        #expect(driver.line(of: "Anna Berg").contains("✓ met"))
        #expect(driver.line(of: "Ben Lund").contains("voted twice, or showed another rating"))
    }

    @Test func aRoundNeedsPeople() {
        var driver = Driver(at: "IFC-09")
        driver.press("r")
        #expect(driver.notice.hasPrefix("A round needs people who vote."))
    }

    /// Whatever is typed on the page, what is recorded are the votes that were typed last, all of them, and no others.
    @Test(arguments: Seeds.first(4))
    func theEventsAreExactlyTheVotesThatWereTyped(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var driver = Workshops.running(knowing: Workshops.participants(4))
        driver.press("r")
        let ratings: [String: Rating] = ["m": .met, "p": .partial, "u": .unmet]
        let keys = [
            "1", "2", "3", "4", "5", "m", "p", "u", "m", "p", "u", "x", "j", "k", "tab", "enter", "z", "r", "A", "esc",
        ]
        var typed: [ParticipantID: Rating] = [:]
        var rounds = 0
        for step in 0..<150 {
            let key = keys.randomElement(using: &random) ?? "m"
            let before = driver.events.count
            let votes: Votes? =
                if case .voting(let votes)? = driver.round?.stage(in: driver.model) { votes } else { nil }
            driver.press(key)
            let events = driver.events.dropFirst(before)
            if driver.round == nil {
                // A question, or the walk.
                driver.press(driver.screen.contains("Drop the") ? "y" : "j k")
                typed = [:]
                while driver.round == nil { driver.press("r") }
                continue
            }
            guard let votes else {
                let isSettled = events.allSatisfy { $0.party == .vendor || key == "A" || key == "z" }
                #expect(isSettled, "\(step) \(key)")
                if driver.round.map({ if case .voting = $0.stage(in: driver.model) { true } else { false } }) ?? false {
                    typed = [:]
                }
                continue
            }
            if let rating = ratings[key], let person = votes.person { typed[person] = rating }
            if key == "x", let person = votes.person, !votes.absent.contains(person) { typed[person] = nil }
            guard key == "enter", votes.isComplete else {
                let isUndo = key == "z" && typed.isEmpty
                let isSecret = key == "r" && typed.isEmpty
                #expect(events.isEmpty || isUndo || isSecret, "\(step) \(key)")
                if isSecret { driver.press("x") }
                continue
            }
            let ballots = events.dropFirst().map { ($0.party.participant, $0.change) }
            #expect(ballots.count == votes.voters.count && ballots.count == typed.count, "\(step)")
            for (person, change) in ballots {
                #expect(person.flatMap { typed[$0] }.map { Change.rate(Judgement($0)) } == change, "\(step)")
            }
            typed = [:]
            rounds += 1
        }
        #expect(rounds > 0)
    }
}

extension Driver {
    /// What a participant says at a machine of their own.
    fileprivate mutating func said(_ change: Change, by place: Int) -> Event {
        made(change, of: .criterion("IFC-09"), by: .lena, party: .participant(Workshops.id(place)))
    }
}
