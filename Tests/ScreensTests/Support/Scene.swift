import AssessmentModel
import Cells
import Localization
import Snapshots

@testable import Screens

/// Every screen in its most typical state.
enum Scene: String, CaseIterable {
    case overview, walk, comment, reason, search, confirmation, evidence, history, why, gaps, help, picker
    case gapsGrouped = "gaps-grouped"
    case gapsByOwner = "gaps-by-owner"
    case owner, signature
    case walkOwned = "walk-owned"
    case whyAttainable = "why-attainable"
    case whyEvidenced = "why-evidenced"
    case whySoFar = "why-so-far"
    case shortestWay = "shortest-way"
    case evidenceEmpty = "evidence-empty"
    case attachForm = "attach-form"
    case amendForm = "amend-form"
    case pickerEmpty = "picker-empty"
    case pickerHelp = "picker-help"
    case newAssessment = "new-assessment"
    case newFromFile = "new-from-file"
    case checks
    case checksByRule = "checks-by-rule"
    case waiver
    case whatIf = "what-if"
    case whatIfOverview = "what-if-overview"
    case palette, marked
    case projector, projectorConflict = "projector-conflict"
    case timeline
    case timelineOnly = "timeline-only"
    case earlierMoment = "earlier-moment"
    case pastOverview = "past-overview"
    case pastWalk = "past-walk"
    case plot, news
    case profileOverview = "profile-overview"
    case profileWalk = "profile-walk"
    case profileLeftOut = "profile-left-out"
    case profileWhy = "profile-why"

    /// The frame at this size.
    func grid(_ size: Size, _ language: Language = .english) -> Grid {
        switch self {
        case .picker, .pickerHelp: picker(FixtureHistory.recents, size, language)
        case .pickerEmpty, .newAssessment, .newFromFile: picker([], size, language)
        default: driver(size, language).grid
        }
    }

    /// A driver in this scene, for all but the picker.
    func driver(
        _ size: Size, _ language: Language = .english, of assessment: Assessment = Fixture.assessment,
        under profile: Profile = FixtureProfile.profile
    ) -> Driver {
        var driver = Driver(
            at: start, of: assessment, columns: size.columns, rows: size.rows, under: hasProfile ? profile : nil,
            language: language, left: self == .news ? Departure(at: Fixture.moment("2026-04-29T12:00")) : nil)
        if self == .news { driver.happen(.tick) }
        driver.press(keys)
        if self == .search { driver.type("#shall #open version") }
        if self == .attachForm { driver.paste("'/home/mira/evidence/trial of may.pdf'") }
        return driver
    }

    /// The starting point; nil for the overview.
    private var start: CriterionID? {
        switch self {
        case .overview, .profileOverview, .news: nil
        case .evidence: "IFC-06"
        case .profileLeftOut: "IFC-05"
        case .projectorConflict: "STD-04"
        default: "IFC-07"
        }
    }

    private var hasProfile: Bool {
        switch self {
        case .profileOverview, .profileWalk, .profileLeftOut, .profileWhy: true
        default: false
        }
    }

    /// The keys that lead here from the walk.
    private var keys: String {
        switch self {
        case .overview, .walk, .picker, .pickerEmpty, .profileOverview, .profileWalk, .profileLeftOut: ""
        case .profileWhy: "w end"
        case .timeline: "T"
        case .timelineOnly: "T tab ] ]"
        case .earlierMoment: "T pgdn pgdn ="
        case .pastOverview: "T pgdn pgdn = enter"
        case .pastWalk: "T pgdn pgdn = enter enter"
        case .plot: "T l"
        case .news: ""
        case .pickerHelp: "?"
        case .palette: ": e"
        case .marked: "b j b"
        case .projector, .projectorConflict: "W j k"
        case .newAssessment: "N A c m e space P L M down down space"
        case .newFromFile: "N A c m e up up space down / t m p / c . y a m l"
        case .comment: "c"
        case .reason: "n"
        case .search: "/"
        case .confirmation: "c . esc"
        case .evidence, .evidenceEmpty: self == .evidence ? "e j" : "j e"
        case .attachForm: "a"
        case .amendForm: "e c"
        case .history: "h"
        case .why: "w"
        case .whyAttainable: "w %"
        case .whySoFar: "w % %"
        case .whyEvidenced: "w % % %"
        case .gaps: "t"
        case .gapsGrouped: "t tab"
        case .gapsByOwner: "@ J o n a s enter j j @ L e n a enter F @ L e n a enter ! @ J o n a s enter t tab tab home"
        case .owner: "@ L e n a enter @ tab"
        case .signature: "I tab tab"
        case .walkOwned: "@ J o n a s enter n S o l d space a p a r t enter"
        case .shortestWay: "t s"
        case .checks: "k v"
        case .checksByRule: "k v tab"
        case .waiver: "k v x"
        case .whatIf: "i m j j m"
        case .whatIfOverview: "i m j j m o"
        case .help: "?"
        }
    }

    /// The picker with these assessments, in the state of the scene.
    func picker(_ recents: [RecentAssessment], _ size: Size, _ language: Language) -> Grid {
        var picker = Picker(
            recents: recents, clock: Clock(now: Fixture.now) { _ in 0 }, language: language, size: size,
            asksName: self == .newFromFile)
        for key in KeyNotation.keys(keys) { _ = picker.update(.input(.key(key)), now: Fixture.now) }
        return picker.view()
    }
}

extension FixtureHistory {
    /// Recent assessments.
    static let recents = [
        RecentAssessment(
            path: "/home/mira/assessments/acme-plm", subject: "Acme PLM 12.1",
            opened: Fixture.moment("2026-05-03T13:59")),
        RecentAssessment(
            path: "/home/mira/assessments/acme-plm-11", subject: "Acme PLM 11.4",
            opened: Fixture.moment("2025-05-12T16:40")),
        RecentAssessment(
            path: "/mnt/share/engineering/openness/Gearwerk Systems/2026", subject: "Gearwerk Systems",
            opened: Fixture.moment("2026-04-21T09:12")),
    ]
}
