import AssessmentModel
import Presentation
import Scoring
import Snapshots
import Testing

@testable import Screens

/// The figures over time: one fold, few samples.
struct TrendTests {
    private let clock = Clock(now: Fixture.now) { _ in 0 }

    private func trend(_ assessment: Assessment, most: Int = Trend.mostSamples) throws -> Trend {
        try Trend(of: assessment, clock: clock, most: most) { _ in true }
    }

    @Test func endsWithTheFiguresOfToday() throws {
        let board = try Scoreboard(Fixture.assessment, on: clock.today) { _ in true }
        let last = try #require(try trend(Fixture.assessment).samples.last)
        #expect(last.at == Fixture.now)
        #expect(last.claimed == board.overall.claimed && last.evidenced == board.overall.evidenced)
        #expect(last.attainable == board.overall.attainable)
    }

    @Test(arguments: [1, 10, 240])
    func everySampleIsTheAssessmentAsItWas(_ most: Int) throws {
        let samples = try trend(Fixture.assessment, most: most).samples
        #expect(samples.count <= most + 3)
        for sample in samples.dropFirst().dropLast() {
            let then = Fixture.assessment.asOf(.time(sample.at))
            let board = try Scoreboard(then, on: sample.at.day(secondsFromGMT: 0)) { _ in true }
            #expect(sample.claimed == board.overall.claimed && sample.attainable == board.overall.attainable)
            #expect(sample.evidenced == board.overall.evidenced)
        }
    }

    @Test func evidenceEndsOnItsDay() throws {
        var chronicle = Chronicle(Fixture.blank)
        let begin = Fixture.moment("2026-04-01T10:00")
        chronicle.add(.rate(Judgement(.met)), to: "IOP-01", by: .mira, at: begin)
        let file = FixtureHistory.file("a.pdf", 1, until: "2026-04-10")
        chronicle.add(.attach(file), to: "IOP-01", by: .mira, at: begin)
        chronicle.add(.comment("Still so."), to: "IOP-01", by: .mira, at: Fixture.moment("2026-04-20T10:00"))
        let samples = try trend(chronicle.assessment).samples
        #expect(samples.contains { ($0.evidenced ?? .zero) > .zero })
        #expect(samples.last?.evidenced == .zero)
    }

    @Test func aClockThatIsYearsWrongDoesNotBendTime() throws {
        var chronicle = Chronicle(Fixture.blank)
        for moment in ["2026-04-01T10:00", "2031-01-01T00:00", "2020-01-01T00:00"] {
            chronicle.add(.rate(Judgement(.met)), to: "IOP-01", by: .mira, at: Fixture.moment(moment))
        }
        let times = try trend(chronicle.assessment).samples.map(\.at)
        #expect(times == times.sorted() && times.last == Fixture.now)
    }

    @Test func milestonesKeepTheirNames() throws {
        var chronicle = Chronicle(Fixture.assessment)
        chronicle.add(
            Entry(.milestone("First round"), of: .assessment, replaces: []), by: .mira, at: Fixture.now)
        #expect(try trend(chronicle.assessment).milestones == [Trend.Milestone(name: "First round", at: Fixture.now)])
    }

    @Test func withoutEventsThereIsNothing() throws {
        #expect(try trend(Fixture.blank).samples.isEmpty)
        #expect(TrendText.lines(try trend(Fixture.blank), clock).map { $0[.english] } == [TrendText.nothing[.english]])
    }

    @Test(arguments: [
        (Fraction(1), Fraction(1), "0.0"), (Fraction.half, .one, "+50.0"), (.one, .half, "-50.0"),
    ])
    func differencesAreThoseOfWhatIsPrinted(_ then: Fraction, _ now: Fraction, _ text: String) {
        #expect(TrendText.difference(from: then, to: now, .english) == text)
    }
}
