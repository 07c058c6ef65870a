import AssessmentModel
import Cells
import Localization
import Presentation
import Reports
import Scoring
import Snapshots
import Testing

@testable import Screens

/// The pages that compare vendors, and the list of assessments with figures and marks.
struct VendorFrameTests {
    private static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
    ]

    @Test(arguments: Language.allCases, sizes)
    func pages(_ language: Language, _ size: Size) {
        var stage = VendorStage(size, language)
        Golden.expect(stage.grid, "picker-marked", language)
        stage.press("=")
        Golden.expect(stage.grid, "vendors", language)
        stage.press("j j j j %")
        Golden.expect(stage.grid, "vendors-evidenced", language)
        stage.press("enter j")
        Golden.expect(stage.grid, "vendors-criteria", language)
        stage.press("enter j")
        Golden.expect(stage.grid, "vendors-answers", language)
    }

    @Test(arguments: Language.allCases)
    func phonesShowWhatFits(_ language: Language) {
        var stage = VendorStage(Size(columns: 40, rows: 12), language)
        stage.press("=")
        Golden.expect(stage.grid, "vendors", language)
        stage.press("enter")
        Golden.expect(stage.grid, "vendors-criteria", language)
    }
}

/// What the keys of these pages do.
struct VendorPagesTests {
    private static let size = Size(columns: 120, rows: 40)

    @Test func twoMarkedAssessmentsAreCompared() {
        var stage = VendorStage(Self.size, marks: "")
        stage.press("=")
        #expect(stage.effects.isEmpty)
        #expect(stage.screen.contains(PickerText.markFirst[.english]))
        stage.press("b =")
        #expect(stage.effects.isEmpty)
        stage.press("j j b")
        #expect(stage.screen.contains("2 marked; = compares them."))
        stage.press("=")
        let paths = [FixtureHistory.recents[0].path, FixtureHistory.recents[2].path]
        #expect(stage.effects == [.compareProjects(paths: paths)])
    }

    @Test func aMarkIsTakenBack() {
        var stage = VendorStage(Self.size)
        stage.press("b =")
        #expect(stage.effects == [.compareProjects(paths: FixtureHistory.recents.dropLast().map(\.path))])
    }

    @Test func whatIsForgottenIsNotCompared() {
        var stage = VendorStage(Self.size)
        stage.happen(.recents(Array(FixtureHistory.recents.dropLast())))
        stage.press("=")
        #expect(stage.effects == [.compareProjects(paths: FixtureHistory.recents.dropLast().map(\.path))])
    }

    @Test func escGoesBackStepByStep() {
        var stage = VendorStage(Self.size)
        stage.press("=")
        let categories = stage.screen
        stage.press("enter")
        let criteria = stage.screen
        #expect(criteria != categories)
        stage.press("enter q")
        #expect(stage.screen == criteria)
        stage.press("esc")
        #expect(stage.screen == categories)
        stage.press("esc")
        #expect(stage.screen.hasPrefix(" Assessments"))
        #expect(!stage.effects.contains(.quit))
    }

    @Test func everyAnswerIsReached() {
        var stage = VendorStage(Size(columns: 80, rows: 20))
        stage.press("= enter enter")
        let top = stage.screen
        stage.press("G")
        #expect(stage.screen != top)
        stage.press("home")
        #expect(stage.screen == top)
        #expect(top.contains("A Acme PLM 12.1"))
        stage.press("G")
        #expect(stage.screen.contains("C Gearwerk Systems"))
    }

    @Test func keysOfTheListStayThere() {
        var stage = VendorStage(Self.size)
        stage.press("= N x D")
        #expect(stage.effects.count == 1, "only the comparison was asked for")
        stage.press("L")
        #expect(stage.screen.hasPrefix(" Anbietervergleich"))
        stage.press("?")
        #expect(stage.screen.contains("angegeben … erreichbar, oder belegt"))
        stage.press("x Q")
        #expect(stage.effects.last == .quit)
    }

    @Test func aFailureStaysInTheList() {
        var stage = VendorStage(Self.size, answers: false)
        stage.press("=")
        stage.happen(.failed(VendorText.nothingInCommon))
        #expect(stage.screen.contains("These assessments have no criterion in common"))
        #expect(stage.screen.hasPrefix(" Assessments"))
    }
}

/// The list of assessments, with two or three of them marked, and what the handler answers.
struct VendorStage {
    private var picker: Picker
    private let answers: Bool
    private(set) var effects: [Effect] = []

    init(_ size: Size, _ language: Language = .english, marks: String = "b j b j b", answers: Bool = true) {
        self.answers = answers
        picker = Picker(
            recents: FixtureHistory.recents, clock: Clock(now: Fixture.now) { _ in 0 }, language: language, size: size)
        for (recent, figures) in zip(FixtureHistory.recents, Self.figures) {
            happen(.recentFigures(path: recent.path, figures))
        }
        press(marks)
    }

    private static let figures: [RecentFigures] =
        FixtureVendors.assessments.prefix(2).map { assessment in
            let board = FixtureVendors.scoreboard(assessment)
            return .figures(overall: board.overall, shall: board.tally(of: .shall), board.gate)
        } + [.unreadable]

    mutating func press(_ keys: String) { KeyNotation.keys(keys).forEach { happen(.input(.key($0))) } }

    mutating func happen(_ message: Message) {
        for effect in picker.update(message, now: Fixture.now) {
            effects.append(effect)
            if case .compareProjects(let paths) = effect, answers { happen(FixtureVendors.compared(paths)) }
        }
    }

    var grid: Grid { picker.view() }
    var screen: String { grid.lines.joined(separator: "\n") }
}

/// Three vendors against the catalogue of the fixture.
enum FixtureVendors {
    static let assessments: [Assessment] = [
        Fixture.assessment, vendor("Acme PLM 11.4", step: 3, .partial), vendor("Gearwerk Systems", step: 2, .unmet),
    ]

    /// Met, but for every so many criteria.
    private static func vendor(_ name: String, step: Int, _ rating: Rating) -> Assessment {
        var chronicle = Chronicle(Assessment(of: Subject(name: name), against: Fixture.catalog))
        for (index, criterion) in Fixture.catalog.criteria.enumerated() where index % 7 != 5 {
            let judgement = Judgement(index % step == 0 ? rating : .met)
            chronicle.add(.rate(judgement), to: criterion.id, by: .jonas, at: Fixture.moment("2026-04-28T10:15"))
            guard index % 4 == 1 else { continue }
            let evidence = FixtureHistory.file("api-reference.pdf", 3_412_000, title: "Interface reference")
            chronicle.add(.attach(evidence), to: criterion.id, by: .jonas, at: Fixture.moment("2026-04-28T10:20"))
        }
        return chronicle.assessment
    }

    static func scoreboard(_ assessment: Assessment) -> Scoreboard {
        let conditions = EvidenceConditions(FixtureHistory.conditions)
        do {
            return try Scoreboard(assessment, on: Fixture.day("2026-05-03")) { conditions[$0].counts }
        } catch {
            preconditionFailure("the catalogue cannot be scored: \(error)")
        }
    }

    /// The vendors at these places in the list of recent assessments side by side.
    static func compared(_ paths: [String]) -> Message {
        let chosen = zip(FixtureHistory.recents, assessments).filter { paths.contains($0.0.path) }
        let conditions = EvidenceConditions(FixtureHistory.conditions)
        let entries = chosen.map { _, assessment in
            VendorComparison.Entry(assessment, on: Fixture.day("2026-05-03")) { conditions[$0].counts }
        }
        let comparison: VendorComparison
        do { comparison = try VendorComparison(entries) } catch {
            preconditionFailure("the catalogue cannot be scored: \(error)")
        }
        let names = chosen.map { ComparedVendors.Name(path: $0.0.path) }
        return .compared(ComparedVendors(comparison, names: names), chosen.map { _ in conditions })
    }
}
