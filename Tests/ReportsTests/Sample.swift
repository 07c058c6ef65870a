import AssessmentModel
import Reports
import Scoring

/// An assessment of four criteria: one met with a file, one unmet, one not applicable, one open.
enum Sample {
    static let catalog = Catalog(
        id: "small", version: "1",
        tiers: [Tier(id: "all", title: text("All"), minimum: [.shall: .one])],
        categories: [
            (
                Category.Heading(id: "one", title: text("One")),
                [criterion("A", .shall, "First"), criterion("B", .shall, "Second"), criterion("C", .should, "Third")]
            ), (Category.Heading(id: "two", title: text("Two")), [criterion("D", .may, "Fourth")]),
        ])

    static let assessment: Assessment = {
        var assessment = Assessment(
            of: Subject(name: "Acme", kind: .product, role: .vendor), against: catalog)
        let file = Evidence(
            .file(sha256: String(repeating: "a", count: 64), name: "note.txt", bytes: 5), title: "Note",
            locator: "p. 1", validUntil: CalendarDay(year: 2020, month: 1, day: 1))
        let changes: [(Change, CriterionID)] = [
            (.rate(Judgement(.met)), "A"), (.comment("Since\n12.1"), "A"), (.attach(file), "A"),
            (.rate(Judgement(.unmet)), "B"), (.assign(to: "Jonas"), "B"),
            (.rate(Judgement(.notApplicable, reason: "Sold \u{1B}[31mapart")), "C"), (.flag(.parked, true), "D"),
        ]
        for (number, (change, criterion)) in changes.enumerated() {
            assessment.apply(event(number + 1, change, criterion))
        }
        return assessment
    }()

    static func origin(_ format: Int, model: ScoringModel? = .weighted) -> ReportOrigin {
        ReportOrigin(
            format: format, ReportOrigin.Project(id: "0a", assessment.subject), catalog,
            basis: model.map { ReportOrigin.Basis($0, on: clock.today) })
    }

    static func scoreboard() throws -> Scoreboard { try Scoreboard(assessment, on: clock.today) { _ in true } }

    static let clock = Clock(now: Timestamp(milliseconds: 1_780_000_000_000)) { _ in 0 }

    private static func event(_ number: Int, _ change: Change, _ criterion: CriterionID) -> Event {
        Event(
            order: EventOrder(
                clock: number, writer: WriterID("mira"), sequence: number, id: EventID(high: 0, low: UInt64(number))),
            at: Timestamp(milliseconds: 1_780_000_000_000 + Int64(number) * 60_000), by: "Mira",
            target: .criterion(criterion), change: change)
    }

    private static func criterion(_ id: CriterionID, _ level: Level, _ title: String) -> Criterion {
        Criterion(id: id, level: level, title: text(title), texts: .init(statement: text("\(title).")))
    }

    private static func text(_ text: String) -> LocalizedText { LocalizedText(text) }
}
