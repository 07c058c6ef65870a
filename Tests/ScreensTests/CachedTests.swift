import AssessmentModel
import Cells
import Scoring
import Testing

@testable import Screens

/// Long pages cache their rows, and never show stale ones.
struct CachedTests {
    private static let size = Size(columns: 80, rows: 24)

    /// The pages with caches, in their initial state.
    private static func pages(_ model: Model) -> [Screen] {
        [Screen(Why(ofCategoryAt: 3)), Screen(GapList()), Screen(CheckList(in: model))]
    }

    private func grid(_ screen: Screen, _ model: Model) -> Grid {
        var grid = Grid(size: Self.size)
        screen.draw(on: &grid, model: model)
        return grid
    }

    /// Everything that can happen to a model, one after the other.
    private static let changes: [(String, @Sendable (inout Model) -> Void)] = [
        ("a rating", { $0.apply(event(.rate(Judgement(.met)), at: "IFC-07", in: $0)) }),
        (
            "a waiver",
            { $0.apply(event(.waive("met-without-evidence", reason: "Shown on site."), at: "IFC-02", in: $0)) }
        ),
        ("a file", { $0.apply(.missing, of: FixtureHistory.hash("events.pdf")) }),
        ("a day", { $0.move(to: Fixture.moment("2029-01-01T09:00")) }),
        ("the language", { $0.language = .german }),
        ("a second rating", { $0.apply(event(.rate(Judgement(.unmet)), at: "IFC-07", in: $0)) }),
    ]

    private static func event(_ change: Change, at id: CriterionID, in model: Model) -> Event {
        var chronicle = Chronicle(model.assessment)
        return chronicle.add(change, to: id, by: .lena, at: Fixture.now)
    }

    @Test func nothingStaleIsShownAfterAChange() {
        var model = Fixture.model()
        var screens = Self.pages(model)
        var seen: [Set<[String]>] = screens.map { _ in [] }
        for (what, change) in Self.changes {
            for index in screens.indices { screens[index].prepare(in: Context(model: model, size: Self.size)) }
            change(&model)
            for (index, fresh) in Self.pages(model).enumerated() {
                let shown = grid(screens[index], model)
                #expect(shown == grid(fresh, model), "\(what), page \(index)")
                seen[index].insert(shown.lines)
            }
        }
        // The changes are such that each page must follow some of them.
        #expect(seen.allSatisfy { $0.count >= 3 })
    }

    @Test func rowsAreComputedOnceForAllKeys() throws {
        let model = Fixture.model()
        var context = Context(model: model, size: Self.size)
        var page = Why(ofCategoryAt: 3)
        #expect(page.cached.content(of: page.subject(in: Self.size), at: model.revision) == nil)
        page.prepare(in: context)
        for action in [Why.Action.down, .pageDown, .last, .up, .first] {
            page.perform(action, in: &context)
            #expect(page.cached.content(of: page.subject(in: Self.size), at: model.revision) != nil)
        }
        page.perform(.own(.nextFigure), in: &context)
        #expect(page.cached.content(of: page.subject(in: Self.size), at: model.revision) == nil)
        #expect(page.cached.content(of: page.subject(in: Size(columns: 60, rows: 20)), at: model.revision) == nil)
    }

    /// Copies of a model diverge while ratings are tried.
    @Test func triedRatingsAreNotShownAsGiven() {
        var driver = Driver(at: "IFC-07")
        driver.press("t enter i m q")
        #expect(!driver.screen.contains("IFC-07"))
        driver.press("enter esc u q")
        var plain = Driver(at: "IFC-07")
        plain.press("t j enter u q")
        #expect(driver.answer("IFC-08").rating == .unmet)
        #expect(driver.lines == plain.lines)
    }
}
