import AssessmentModel
import Cells
import Localization
import Randomness
import Testing

@testable import Screens

/// A review changes nothing, and says why.
struct ReviewTests {
    /// The pages that a reviewer can reach, the keys that lead there, and their tables.
    private static let pages: [(name: String, keys: String, rows: [KeyRow])] = {
        let model = Fixture.model(access: .review)
        let common = CommonKeys.rows(in: model, takesText: false)
        let index = Fixture.index("IFC-06")
        return [
            ("overview", "o", Overview().keyRows(in: model, .all) + common),
            ("walk", "", Walk(at: index).keyRows(in: model, .all) + common),
            ("evidence", "e", EvidenceList(at: index).keyRows(in: model, .all) + common),
            ("history", "h", History(at: index).keyRows(in: model, .all) + common),
            ("why", "w", Why(ofCategoryAt: 3).keyRows(in: model, .all) + common),
            ("gaps", "t", GapList(at: index).keyRows(in: model, .all) + common),
            ("help", "?", Help(rows: []).keyRows(in: model, .all) + common),
        ]
    }()

    @Test(arguments: pages.map(\.name))
    func changingKeysSayWhyTheyDoNothing(_ name: String) throws {
        let page = try #require(Self.pages.first { $0.name == name })
        let work = page.rows.filter { $0.needs == .work }
        #expect(!work.isEmpty)
        for row in work {
            #expect(row.unavailable == PageText.review, "\(row.help[.english]) is not dim")
            for key in row.keys {
                var driver = Driver.reviewing(at: "IFC-06")
                driver.press(page.keys)
                let before = driver.lines.dropLast(2)
                driver.press(key)
                #expect(driver.notice == PageText.review[.english], "\(key)")
                #expect(driver.lines.dropLast(2) == before, "\(key) leads somewhere")
                #expect(driver.effects.isEmpty && driver.events.isEmpty, "\(key)")
            }
        }
    }

    @Test func tablesDisableChangingKeys() {
        let actions: [Walk.Action] = [
            .rate(.met), .rate(.partial), .rate(.unmet), .rate(.notApplicable), .clear, .comment, .attach, .park,
        ]
        for binding in Walk.keys.bindings {
            if actions.contains(binding.action) { #expect(binding.needs != .look, "\(binding.action)") }
            if case .rateStep = binding.action { #expect(binding.needs == .work, "\(binding.action)") }
        }
        for binding in EvidenceList.keys.bindings where [.attach, .amend, .detach].contains(binding.action) {
            #expect(binding.needs == .work, "\(binding.action)")
        }
        for binding in CommonKeys.table.bindings where [.undo, .redo].contains(binding.action) {
            #expect(binding.needs == .work, "\(binding.action)")
        }
    }

    @Test(arguments: Seeds.first(4))
    func noKeySequenceChangesAnything(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var driver = Driver.reviewing(at: "IFC-06")
        for _ in 0..<1_000 {
            driver.press(KeyNotation.all.randomElement(using: &random) ?? .enter)
        }
        #expect(driver.events.isEmpty)
        for effect in driver.effects {
            switch effect {
            case .open, .copy, .mouse, .suspend, .redraw, .quit: continue
            default: Issue.record("a review asked for \(effect)")
            }
        }
    }

    @Test func evidenceCanBeOpened() {
        var driver = Driver.reviewing(at: "IFC-07")
        driver.press("e enter")
        #expect(driver.effects.count == 1)
        #expect(driver.lines[0].contains("IFC-07"))
    }

    @Test func headerSaysSo() {
        #expect(Driver.reviewing().lines[0].hasSuffix("review, read-only"))
        #expect(Driver.reviewing(at: "IFC-07").lines[0].hasSuffix("review, read-only"))
    }
}
