import AssessmentModel
import Cells
import Localization
import Presentation
import Snapshots
import Testing

@testable import Screens

/// What others changed since a person left.
struct NewsTests {
    private static let evening = Departure(at: Fixture.moment("2026-05-01T18:00"))

    private func driver(at id: CriterionID? = nil, _ departure: Departure = evening) -> Driver {
        var driver = Driver(at: id, left: departure)
        driver.happen(.tick)
        return driver
    }

    @Test func nothingIsShownWhereNothingHappened() {
        let driver = driver(Departure(at: Fixture.now))
        #expect(driver.lines == Driver().lines)
        #expect(driver.workbench.nextTick != driver.now)
    }

    @Test func itComesAfterTheFirstPaint() {
        var driver = Driver(left: Self.evening)
        #expect(driver.lines[0].hasPrefix(" Acme PLM"))
        #expect(driver.workbench.nextTick == driver.now)
        driver.happen(.tick)
        #expect(driver.lines[0].contains("Since you left, 1 May 18:00"))
        #expect(driver.screen.contains("4 changes by Lena and Jonas"))
    }

    @Test func escGoesOnWhereThePersonWas() {
        var driver = driver(at: "IFC-07")
        driver.press("esc")
        #expect(driver.lines == Driver(at: "IFC-07").lines)
    }

    @Test func aLineLeadsThereAndBack() {
        var driver = driver()
        let id = driver.selected.dropFirst().split(separator: " ").first.map(String.init)
        driver.press("enter")
        #expect(driver.current?.text == id)
        driver.press("q")
        #expect(driver.lines[0].contains("Since you left"))
    }

    @Test func tabWalksOnlyThese() {
        var driver = driver()
        driver.press("tab")
        #expect(driver.screen.contains(NewsListText.these[.english]))
        let all = Set(driver.lines.compactMap { $0.firstMatch(of: /[A-Z]{3}-\d\d/)?.output })
        #expect(!all.contains("IOP-01") && all.contains("IFC-03"))
    }

    @Test func textBeingTypedStays() {
        var driver = Driver(at: "IFC-07", left: Self.evening)
        driver.press("c x")
        driver.happen(.tick)
        #expect(driver.screen.contains(NewsListText.arrived[.english]))
    }

    // MARK: The value

    private func news(_ departure: Departure, own: Person = .mira) throws -> NewsSince? {
        let snapshot = try Snapshot(
            Fixture.assessment, evidence: EvidenceConditions(FixtureHistory.conditions), on: Fixture.day("2026-05-03"))
        return try NewsSince(snapshot, since: departure, isOwn: { $0.by == own.name }, counts: { _ in true })
    }

    @Test func whatWasKnownDecidesAndNotTheClock() throws {
        let all = Fixture.assessment.events
        let known = Dictionary(grouping: all, by: \.order.writer).mapValues { $0.map(\.order.sequence).max() ?? 0 }
        let early = Timestamp(milliseconds: 0)
        #expect(try news(Departure(at: early, known: known)) == nil)
        var missing = known
        missing[Person.lena.writer] = (known[Person.lena.writer] ?? 0) - 1
        let found = try #require(try news(Departure(at: Fixture.now, known: missing)))
        #expect(found.people.map(\.name) == ["Lena"] && found.places.count == 1)
    }

    @Test func namesWhatWasOnesOwn() throws {
        var chronicle = Chronicle(Fixture.assessment)
        chronicle.add(.rate(Judgement(.unmet)), to: "IFC-01", by: .jonas, at: Fixture.now)
        chronicle.add(.rate(Judgement(.unmet)), to: "IOP-01", by: .jonas, at: Fixture.now)
        let snapshot = try Snapshot(
            chronicle.assessment, evidence: EvidenceConditions(), on: Fixture.day("2026-05-03"))
        let known = Dictionary(grouping: Fixture.assessment.events, by: \.order.writer).mapValues(\.count)
        let news = try #require(
            try NewsSince(
                snapshot, since: Departure(at: Fixture.now, known: known), isOwn: { $0.by == Person.mira.name },
                counts: { _ in true }))
        let changed = news.items.filter { !$0.places.isEmpty }
        #expect(changed.map(\.criterion) == [Fixture.index("IFC-01"), Fixture.index("IOP-01")])
        #expect(changed.map(\.cause) == [.changed(isOwn: true), .changed(isOwn: false)])
        #expect(changed.map(\.before) == [.some(.met), .some(.met)])
        #expect(try #require(news.before.claimed) > #require(news.now.claimed))
    }

    @Test func listsConflictsAndWhatExpires() throws {
        let causes = try #require(try news(Self.evening)).items.map(\.cause)
        #expect(causes.contains(.conflict))
        #expect(causes.contains(.expired(Fixture.day("2026-03-31"))))
    }
}
