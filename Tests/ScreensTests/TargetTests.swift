import AssessmentModel
import Localization
import Presentation
import Testing

@testable import Screens

/// The rating that a criterion asks for is in its text.
struct TargetTests {
    private static let profile: Profile = {
        var profile = FixtureProfile.profile
        profile.targets = ["IFC-07": .partial, "IFC-01": .met]
        return profile
    }()

    @Test(arguments: Language.allCases)
    func walkNamesTheTarget(_ language: Language) {
        Golden.expect(Driver(at: "IFC-07", under: Self.profile, language: language).grid, "walk-target", language)
    }

    @Test func theBestRatingNeedsNoWords() {
        #expect(!Driver(at: "IFC-01", under: Self.profile).screen.contains("suffices"))
    }

    @Test func withoutTheProfileThereIsNone() {
        var driver = Driver(at: "IFC-07", columns: 120, rows: 40, under: Self.profile)
        #expect(driver.screen.contains("partly met suffices; more gains nothing"))
        driver.press("V")
        #expect(!driver.screen.contains("suffices"))
    }

    @Test func waiversCannotBeGivenWhereTheyAreRefused() {
        var profile = FixtureProfile.profile
        profile.acceptsWaivers = false
        var driver = Driver(under: profile)
        driver.press("v x")
        #expect(driver.notice == CheckListText.refused[.english])
        #expect(driver.events.isEmpty)
    }
}
