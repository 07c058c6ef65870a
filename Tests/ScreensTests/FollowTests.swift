import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// What a room sees of somebody else's work.
struct FollowTests {
    private static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 120, rows: 40),
        Size(columns: 200, rows: 60),
    ]

    private static func follower(
        _ size: Size, _ language: Language = .english, _ followed: Followed = .nobody(name: nil)
    ) -> Follower {
        var model = Fixture.model(FixtureWorkshop.assessment, access: .review, language: language)
        model.participants = FixtureWorkshop.participants
        return Follower(model, followed, size: size)
    }

    private static func at(_ id: CriterionID, isInWalk: Bool = true, showsOverview: Bool = false) -> Followed {
        .at(ResumePoint(criterion: id, isInWalk: isInWalk, showsOverview: showsOverview), by: "Mira")
    }

    private static func screen(_ follower: Follower) -> String { follower.view().lines.joined(separator: "\n") }

    // MARK: Frames

    @Test(arguments: Language.allCases, sizes)
    func everythingFits(_ language: Language, _ size: Size) {
        for (name, followed) in [
            ("follow-walk", Self.at("IFC-07")), ("follow-voting", Self.at("IFC-08")),
            ("follow-parked", Self.at("IFC-09")), ("follow-overview", Self.at("IFC-07", isInWalk: false)),
        ] {
            Golden.expect(Self.follower(size, language, followed).view(), name, language)
        }
    }

    @Test(arguments: Language.allCases)
    func waiting(_ language: Language) {
        let size = Self.sizes[0]
        Golden.expect(Self.follower(size, language).view(), "follow-waiting", language)
        Golden.expect(Self.follower(size, language, .gone(path: "/media/acme-plm")).view(), "follow-gone", language)
    }

    @Test func asciiTerminalsAndPhonesShowTheSame() {
        let followed = Self.at("IFC-07")
        Golden.expect(Self.follower(Self.sizes[0], .english, followed).view(), "follow-walk", form: .ascii)
        Golden.expect(
            Self.follower(Size(columns: 40, rows: 12), .english, followed).view(), "follow-walk")
    }

    @Test(arguments: Language.allCases)
    func thePersonsOwnProjectorViewShowsTheSame(_ language: Language) {
        var driver = Driver(at: "IFC-07", of: FixtureWorkshop.assessment, language: language)
        driver.happen(.participants(FixtureWorkshop.participants, added: nil))
        driver.press("W j k")
        Golden.expect(driver.grid, "projector-workshop", language)
    }

    // MARK: What is shown

    @Test func ofARoundThatIsGoingOnOnlyTheNumberOfVotesIsShown() {
        let screen = Self.screen(Self.follower(Self.sizes[2], .english, Self.at("IFC-08")))
        #expect(screen.contains("1 of 4 have voted"))
        #expect(!screen.contains("Anna"))
        #expect(!screen.contains("✗"))
    }

    @Test(arguments: [("IFC-07", "IFC-08"), ("IFC-08", "IFC-11"), ("STD-01", "IFC-08")])
    func nextIsWhereTheAgendaGoesOn(_ id: CriterionID, _ next: CriterionID) {
        let assessment = FixtureWorkshop.assessment
        #expect(Self.screen(Self.follower(Self.sizes[2], .english, Self.at(id))).contains("next ▸ \(next)"))
        var driver = Driver(at: id, of: assessment)
        driver.happen(.participants(FixtureWorkshop.participants, added: nil))
        driver.press("space")
        #expect(driver.current == next, "what is parked is covered")
    }

    @Test func aPageAboutEverythingShowsTheOverview() {
        let follower = Self.follower(Self.sizes[2], .english, Self.at("IFC-07", showsOverview: true))
        #expect(Self.screen(follower).contains("Workshop on Interfaces · 2 of 5 covered · 20 min left"))
    }

    @Test(arguments: [("T l", true), ("T", false), ("", false), ("o R", true), ("o", false)])
    func whatIsAboutEverythingIsToldToThoseWhoFollow(_ keys: String, _ showsOverview: Bool) throws {
        var driver = Driver(at: "IFC-07", of: FixtureWorkshop.assessment)
        driver.press(keys)
        let place = try #require(driver.workbench.place)
        #expect(place.showsOverview == showsOverview)
        #expect(place.isFollowed)
    }

    @Test func aCriterionThatTheCatalogueLacksShowsTheOverview() {
        #expect(Self.screen(Self.follower(Self.sizes[0], .english, Self.at("X-1"))).contains("Workshop on Interfaces"))
    }

    @Test func movesAnswersAndNamesShowAtOnce() {
        var follower = Self.follower(Self.sizes[2], .english, Self.at("IFC-07"))
        _ = follower.update(.followed(Self.at("IFC-11")), now: Fixture.now)
        #expect(Self.screen(follower).contains("n o t   r a t e d"))
        var chronicle = Chronicle(FixtureWorkshop.assessment)
        let rating = chronicle.add(.rate(Judgement(.met)), to: "IFC-11", by: .mira, at: Fixture.now)
        _ = follower.update(.arrived([rating]), now: Fixture.now)
        #expect(Self.screen(follower).contains("✓   m e t"))
        _ = follower.update(.followed(Self.at("IFC-07")), now: Fixture.now)
        #expect(Self.screen(follower).contains("Anna ◐"))
        _ = follower.update(.participants(ParticipantList(), added: nil), now: Fixture.now)
        #expect(!Self.screen(follower).contains("Anna"))
    }

    @Test func timeIsToldByTheMinute() {
        var follower = Self.follower(Self.sizes[0], .english, Self.at("IFC-07"))
        for (seconds, text) in [(0, "20 min left"), (59, "19 min left"), (61, "18 min left"), (1_201, "1 min over")] {
            let now = Timestamp(milliseconds: Fixture.now.milliseconds + Int64(seconds) * 1_000)
            _ = follower.update(.tick, now: now)
            #expect(Self.screen(follower).contains(text), "\(seconds)")
        }
    }

    @Test(arguments: [(0, "0 min left"), (59, "59 min left"), (79, "1 h 19 min left"), (-5, "5 min over")])
    func minutesInWords(_ minutes: Int64, _ words: String) {
        #expect(FollowText.left(minutes)[.english] == words)
    }

    // MARK: Keys

    @Test func onlyLeavingAndTheLanguageDoAnything() {
        var follower = Self.follower(Self.sizes[0], .english, Self.at("IFC-07"))
        for key in "mpuncafzJKrd@ 17".map(Key.character) + [.enter, .delete] {
            #expect(follower.update(.input(.key(key)), now: Fixture.now) == [])
        }
        #expect(Self.screen(follower).contains("This screen only shows what somebody else does."))
        _ = follower.update(.input(.key(.character("L"))), now: Fixture.now)
        #expect(Self.screen(follower).contains("folgt Mira"))
        for key in [Key.character("q"), .escape, .character("Q"), .control("c")] {
            #expect(follower.update(.input(.key(key)), now: Fixture.now) == [.quit])
        }
    }

    @Test func anotherDirectoryInThisPlaceIsOpened() {
        var follower = Self.follower(Self.sizes[0], .english, Self.at("IFC-07"))
        #expect(follower.update(.followed(.replaced(path: "/a")), now: Fixture.now) == [.openProject(path: "/a")])
    }

    @Test func damageStaysInSight() {
        var follower = Self.follower(Self.sizes[0], .english, Self.at("IFC-07"))
        let damages = Damages(lines: [.same("x")], summary: .same("1 file is damaged."))
        _ = follower.update(.damaged(damages), now: Fixture.now)
        #expect(Self.screen(follower).contains("1 file is damaged."))
    }
}
