import ArgumentParser
import AssessmentModel
import Localization
import ProjectStore
import Reports
import Scoring

/// `cpo score`
struct Score: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: LocalizedString("Print what the answers amount to.", "Ausgeben, was die Antworten ergeben.")
            .localized,
        discussion: HelpText.score.localized)

    @OptionGroup var project: ProjectArgument

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.json))
    var json = false

    @OptionGroup var view: ProfileOption

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The least confirmed percentage, 0 to 100.", "Der kleinste bestätigte Prozentwert, 0 bis 100."),
            valueName: "percent"))
    var failUnder: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Under another model than the catalogue's; nothing is changed.",
                "Mit einem anderen Modell als dem des Katalogs; nichts wird geändert."), valueName: "name"),
        completion: .list(ScoringModel.allCases.map(\.rawValue)))
    var model: String?

    @Option(
        defaultAsFlag: "all",
        help: ArgumentHelp(
            LocalizedString(
                "Why the figure of a group is what it is.", "Warum die Zahl einer Gruppe so ist, wie sie ist."),
            valueName: "group"))
    var explain: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Which figure to explain; confirmed where none is named.",
                "Welche Zahl erklärt wird; ohne Angabe confirmed."), valueName: "figure"),
        completion: .list(Self.figures.map(\.name)))
    var figure: String?

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString(
                "What is missing, ordered by what it would bring.", "Was fehlt, geordnet danach, was es brächte.")))
    var gaps = false

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The fewest criteria to be met for the gate or a tier.",
                "Die wenigsten Kriterien, die für die Muss-Kriterien oder ein Niveau zu erfüllen sind."),
            valueName: "goal"))
    var shortest: String?

    func validate() throws {
        let chosen = [explain != nil, gaps, shortest != nil].count { $0 }
        if chosen > 1 { throw ValidationError(ScoreCommandText.oneOnly.localized) }
        if figure != nil && explain == nil { throw ValidationError(ScoreCommandText.figureAlone.localized) }
    }

    func run() throws {
        let least = try failUnder.map(Self.fraction)
        let model = try model.map(Self.model)
        let own = try ReadAssessment.open(project.path)
        let profile = try own.profile(view)
        let desk = own.under(profile)
        let scoreboard = try desk.scoreboard(under: model)
        let comparison = try profile.map { profile in
            Comparison(profile: profile, catalog: own.assessment.catalog, scoreboard: try own.scoreboard(under: model))
        }
        try print(scoreboard, desk, comparison)
        desk.reportDamages()
        guard let least else { return }
        guard let claimed = scoreboard.overall.claimed else {
            throw Failure(.no, CommandText.nothingToCompare)
        }
        if claimed < least { throw Failure(.no, CommandText.below(claimed, failUnder ?? "")) }
    }

    /// A profile, with the catalogue and the figures as they are without it.
    private struct Comparison {
        let profile: ProjectProfile
        let catalog: Catalog
        let scoreboard: Scoreboard
    }

    private func print(_ scoreboard: Scoreboard, _ desk: ReadAssessment, _ comparison: Comparison?) throws {
        let catalog = desk.assessment.catalog
        let origin = { (format: Int) in
            ReportOrigin(
                format: format, ReportOrigin.Project(desk.info), catalog,
                under: comparison.map { ReportOrigin.ProfileName($0.profile) }, model: scoreboard.model)
        }
        let language = CommandLanguage.language
        let table = ScoreTable(
            subject: desk.info.subject.name, catalog: catalog, scoreboard: scoreboard, language: language)
        if let explain {
            let explanation = try explanation(of: explain, scoreboard, desk.assessment)
            try show(
                ExplanationDocument(origin(ExplanationDocument.format), explanation, in: catalog),
                ExplanationTable(explanation, of: desk.assessment, table).lines)
        } else if gaps {
            let gaps = Gaps(of: scoreboard, in: catalog)
            try show(
                GapDocument(origin(GapDocument.format), gaps, of: scoreboard, desk.assessment),
                GapTable(gaps, of: desk.assessment, table).lines)
        } else if let shortest {
            let goal = try Self.goal(shortest, in: catalog)
            let path = MinimalPath(to: goal, on: scoreboard, in: catalog)
            try show(
                PathDocument(origin(PathDocument.format), path, to: goal, on: scoreboard, of: catalog),
                path.map { PathTable($0, to: goal, table).lines } ?? [])
            if path == nil { throw Failure(.no, ScoreCommandText.noWay(shortest)) }
        } else {
            let beside = comparison.map { comparison in
                ProfileTable(
                    comparison.profile.profile, tailored: (catalog, scoreboard),
                    own: (comparison.catalog, comparison.scoreboard), language: language)
            }
            try show(
                ScoreDocument(
                    origin(ScoreDocument.format), scoreboard, of: catalog,
                    beside: comparison.map { ($0.scoreboard, $0.catalog) }), table.lines + (beside?.lines ?? []))
        }
    }

    /// Prints the one or the other, as was asked.
    private func show(_ document: @autoclosure () -> some Encodable, _ lines: @autoclosure () -> [String]) throws {
        if json { return try Console.printDocument(document()) }
        lines().forEach { Console.print($0) }
    }

    private func explanation(
        of name: String, _ scoreboard: Scoreboard, _ assessment: Assessment
    ) throws -> Explanation {
        Explanation(
            try figure.map(Self.figure) ?? .claimed, of: try Self.group(name, in: assessment.catalog),
            on: scoreboard, assessment)
    }

    /// What each figure is called on the command line.
    private static let figures = Explanation.Figure.allCases.map { figure in
        (name: figure == .soFar ? "so-far" : figure.rawValue, figure: figure)
    }

    private static func figure(_ name: String) throws -> Explanation.Figure {
        guard let figure = figures.first(where: { $0.name == name })?.figure else {
            throw Failure(.usage, ScoreCommandText.unknownFigure(name, figures.map(\.name)))
        }
        return figure
    }

    private static func model(_ name: String) throws -> ScoringModel {
        guard let model = ScoringModel(rawValue: name) else {
            throw Failure(.usage, ScoreCommandText.unknownModel(name))
        }
        return model
    }

    private static func goal(_ name: String, in catalog: Catalog) throws -> MinimalPath.Goal {
        if let tier = catalog.tiers.first(where: { $0.id == name }) { return .tier(tier) }
        guard name == "gate" else { throw Failure(.usage, ScoreCommandText.unknownGoal(name, catalog)) }
        return .gate
    }

    /// `all`, a level, a category's id, or `category/level`.
    private static func group(_ name: String, in catalog: Catalog) throws -> ScoreGroup {
        if name == "all" { return .all }
        if let level = Level(rawValue: name) { return .level(level) }
        let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let level = parts.count == 2 ? Level(rawValue: parts[1]) : nil
        guard let category = catalog.categories.firstIndex(where: { $0.id == parts[0] }),
            parts.count == 1 || level != nil
        else { throw Failure(.usage, ScoreCommandText.unknownGroup(name, catalog)) }
        return level.map { .part(category: category, $0) } ?? .category(category)
    }

    /// Reads a percentage with at most three decimals.
    private static func fraction(_ text: String) throws -> Fraction {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count == 2 ? String(parts[1]) : ""
        guard (1...2).contains(parts.count), let whole = Int(parts[0]), (0...100).contains(whole),
            decimals.count <= 3, decimals.allSatisfy({ $0.isASCII && $0.isNumber }),
            let thousandths = Int(decimals.padding(to: 3)), whole < 100 || thousandths == 0,
            let fraction = Fraction(whole * 1_000 + thousandths, over: 100_000)
        else { throw Failure(.usage, CommandText.noPercentage(text)) }
        return fraction
    }
}

extension String {
    fileprivate func padding(to length: Int) -> String { self + String(repeating: "0", count: max(0, length - count)) }
}
