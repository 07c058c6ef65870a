import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// What `cpo` shows without arguments.
struct PickerTests {
    @Test func aDirectoryIsOpenedByItsPath() {
        var stage = PickerStage([])
        stage.press("O enter")
        #expect(stage.effects.isEmpty)
        stage.press("q / x enter")
        #expect(stage.effects == [.openProject(path: "q/x")])
        stage.press("O q esc")
        #expect(stage.effects.count == 1, "esc leaves the path, not the program")
    }

    @Test func theFooterOffersOnlyWhatWorks() {
        #expect(PickerStage([]).footer == " N new  O directory  D demo  L Deutsch  q quit  ? help")
        #expect(PickerStage(FixtureHistory.recents).footer.hasPrefix(" enter open  N new"))
    }

    @Test func latestIsFirst() {
        var stage = PickerStage(FixtureHistory.recents)
        stage.press("enter")
        #expect(stage.effects == [.openProject(path: "/home/mira/assessments/acme-plm")])
    }

    @Test func listStopsAtItsEnds() {
        var stage = PickerStage(FixtureHistory.recents)
        stage.press("k j j j j enter")
        #expect(stage.effects == [.openProject(path: FixtureHistory.recents[2].path)])
    }

    @Test func forgettingRemovesItOnceTheLoopHasDoneIt() {
        var stage = PickerStage(FixtureHistory.recents)
        stage.press("j j x")
        #expect(stage.effects == [.forget(path: FixtureHistory.recents[2].path)])
        stage.happen(.recents(Array(FixtureHistory.recents.prefix(2))))
        #expect(!stage.screen.contains("Gearwerk"))
        stage.press("enter")
        #expect(stage.effects.last == .openProject(path: FixtureHistory.recents[1].path), "what is left is selected")
    }

    @Test func emptyListSaysHowToStart() {
        var stage = PickerStage([])
        for key in ["enter", "x"] {
            stage.press(key)
            #expect(stage.screen.contains(PickerText.nothingRecent[.english]))
        }
        #expect(stage.effects.isEmpty)
        stage.press("D")
        #expect(stage.effects == [.openDemo])
    }

    @Test func clickSelects() {
        var stage = PickerStage(FixtureHistory.recents)
        stage.happen(.input(.mouse(Mouse(.press, at: Position(column: 5, row: 6)))))
        stage.happen(.input(.mouse(Mouse(.wheelDown, at: Position(column: 5, row: 6)))))
        stage.press("enter")
        #expect(stage.effects == [.openProject(path: FixtureHistory.recents[2].path)])
    }

    @Test(arguments: ["q", "Q", "esc", "ctrl-c"])
    func everyWayOutQuits(_ key: String) {
        var stage = PickerStage(FixtureHistory.recents)
        stage.press(key)
        #expect(stage.effects == [.quit])
    }

    @Test func helpOpensAndCloses() {
        var stage = PickerStage(FixtureHistory.recents)
        let before = stage.screen
        stage.press("?")
        #expect(stage.screen.contains("begin a new one"))
        stage.press("q")
        #expect(stage.screen == before)
        #expect(stage.effects.isEmpty)
    }
}

/// The form for a new assessment.
struct NewAssessmentTests {
    @Test func directoryIsNamedAfterTheSubject() {
        var stage = PickerStage([])
        stage.press("N")
        stage.type("Acme PLM 12.1 (Beta)")
        stage.press("enter")
        let subject = Subject(name: "Acme PLM 12.1 (Beta)")
        #expect(stage.effects == [.create("acme-plm-12-1-beta", subject)])
    }

    @Test func typedDirectoryIsKept() {
        var stage = PickerStage([])
        stage.press("N A tab ctrl-u")
        stage.type("'my own/place'")
        stage.press("up")
        stage.type("cme")
        stage.press("ctrl-s")
        #expect(stage.effects == [.create("my own/place", Subject(name: "Acme"))])
    }

    @Test func kindAndRoleAreChosen() {
        var stage = PickerStage([])
        stage.press("N")
        stage.paste("Gearwerk\nSystems")
        stage.press("down down space down space space enter")
        let subject = Subject(name: "Gearwerk Systems", kind: .organisation, role: .provider)
        #expect(stage.effects == [.create("gearwerk-systems", subject)])
    }

    @Test func missingFieldsAreRequested() {
        var stage = PickerStage([])
        stage.press("N enter")
        #expect(stage.screen.contains("Name what is assessed"))
        stage.type("漢字")
        stage.press("enter")
        #expect(stage.screen.contains("Name the directory"))
        #expect(stage.effects.isEmpty)
    }

    @Test func failureIsReportedAndCanBeRetried() {
        var stage = PickerStage([])
        stage.press("N A enter")
        stage.happen(.failed(.same("a is there already.")))
        #expect(stage.screen.contains("a is there already."))
        stage.press("tab b enter")
        #expect(stage.effects.last == .create("ab", Subject(name: "A")))
        stage.happen(.created(path: "ab"))
        #expect(stage.effects.last == .openProject(path: "ab"))
    }

    @Test func theCatalogueIsChosenOrNamedByItsPath() {
        var stage = PickerStage([])
        let offers = [
            CatalogOffer(id: "openness", title: .same("Openness 1.0")), CatalogOffer(id: "x", title: .same("X 2")),
        ]
        stage.happen(.catalogs(offers))
        stage.press("N A")
        stage.press("tab tab tab tab space")
        #expect(stage.screen.contains("  Openness 1.0   ▸ X 2     a file"))
        stage.press("enter")
        #expect(stage.effects.last == .create("a", Subject(name: "A"), catalog: .bundled("x")))
        stage.press("space enter")
        #expect(stage.screen.contains("Name the file of the catalogue"))
        stage.type("'/tmp/my catalogue.yaml'")
        stage.press("enter")
        #expect(stage.effects.last == .create("a", Subject(name: "A"), catalog: .file(path: "/tmp/my catalogue.yaml")))
    }

    @Test func aProfileIsChosenWhereTheHandlerOffersSome() {
        var stage = PickerStage([])
        stage.press("N A up space down / b enter")
        let subject = Subject(name: "A")
        #expect(stage.effects == [.create("a", subject, catalog: .file(path: "/b"))])
        let offers = [
            ProfileOffer(path: "/low.yaml", title: .same("Low"), criteria: 149),
            ProfileOffer(path: "/high.yaml", title: .same("High"), criteria: 370),
        ]
        stage.happen(.profiles(ProfileChoices(offers, criteria: 1_196)))
        #expect(stage.screen.contains("1196 criteria, and profiles beside the catalogue: choose one, or none."))
        #expect(stage.screen.contains("▸ none     Low (149)     High (370)"))
        stage.press("enter")
        #expect(stage.effects.last == .create("a", subject, catalog: .file(path: "/b"), profile: .none))
        stage.press("space enter")
        let low = NewAssessment.ProfileChoice.file(path: "/low.yaml")
        #expect(stage.effects.last == .create("a", subject, catalog: .file(path: "/b"), profile: low))
        stage.press("up c enter")
        let other = Effect.create("a", subject, catalog: .file(path: "/bc"))
        #expect(stage.effects.last == other, "profiles of another catalogue are asked for anew")
        #expect(!stage.screen.contains("Low"))
    }

    @Test(arguments: Language.allCases)
    func profilesAreOfferedBelowTheCatalogue(_ language: Language) {
        var stage = PickerStage([], language: language)
        stage.press("N A c m e up space down / n i s t . j s o n enter")
        let offers = [("low", "NIST SP 800-53, low baseline", 149), ("high", "NIST SP 800-53, high baseline", 370)]
            .map { ProfileOffer(path: "/\($0).yaml", title: .same($1), criteria: $2) }
        stage.happen(.profiles(ProfileChoices(offers, criteria: 1_196)))
        Golden.expect(stage.grid, "new-with-profile", language)
    }

    @Test func whoSignsIsAskedWhereNobodyIsKnown() {
        var stage = PickerStage([])
        stage.press("N A")
        #expect(!stage.screen.contains("Signed by"))
        stage = PickerStage([], asksName: true)
        stage.press("N A enter")
        #expect(stage.effects.isEmpty)
        #expect(stage.screen.contains("Name who signs: 1 to 100 characters."))
        stage.type(" Mira  Novak")
        stage.press("enter")
        #expect(stage.effects == [.create("a", Subject(name: "A"), signer: "Mira Novak")])
    }

    @Test func formHasATitleAndHelp() {
        var stage = PickerStage([], rows: 20)
        stage.press("N A")
        #expect(stage.screen.hasPrefix(" New assessment"))
        let before = stage.screen
        stage.press("F1")
        #expect(stage.screen.contains("change the choice"))
        stage.press("down*10")
        #expect(stage.screen.contains("delete the character behind"))
        stage.press("x")
        #expect(stage.screen == before, "the key that closes help is no text")
    }

    @Test(arguments: ["esc", "ctrl-c"])
    func leavingCreatesNothing(_ key: String) {
        var stage = PickerStage([])
        stage.press("N q Q x \(key)")
        #expect(stage.effects.isEmpty)
        #expect(stage.screen.contains(PickerText.welcome[0][.english]))
    }
}

extension Effect {
    /// Begins an assessment at a path.
    fileprivate static func create(
        _ path: String, _ subject: Subject, catalog: NewAssessment.Source = .bundled("openness"),
        profile: NewAssessment.ProfileChoice = .unasked, signer: String? = nil
    ) -> Effect {
        .createProject(
            NewAssessment(path: path, subject: subject, catalog: catalog, profile: profile, signer: signer))
    }
}

/// A picker with a person at the keyboard.
private struct PickerStage {
    private var picker: Picker
    private(set) var effects: [Effect] = []

    init(
        _ recents: [RecentAssessment], rows: Int = 24, asksName: Bool = false, language: Language = .english
    ) {
        picker = Picker(
            recents: recents, clock: Clock(now: Fixture.now) { _ in 0 }, language: language,
            size: Size(columns: 80, rows: rows), asksName: asksName)
    }

    mutating func happen(_ message: Message) { effects += picker.update(message, now: Fixture.now) }
    mutating func press(_ keys: String) { KeyNotation.keys(keys).forEach { happen(.input(.key($0))) } }
    mutating func type(_ text: String) { text.forEach { happen(.input(.key(.character($0)))) } }
    mutating func paste(_ text: String) { happen(.input(.paste(text))) }

    var grid: Grid { picker.view() }

    var footer: String { picker.view().lines.last ?? "" }

    var screen: String { picker.view().lines.joined(separator: "\n") }
}
