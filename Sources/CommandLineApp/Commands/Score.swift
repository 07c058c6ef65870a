import ArgumentParser
import AssessmentModel
import Localization
import ProjectStore
import QualityChecks
import Reports
import Scoring
import Snapshots
import Workspace

/// `cpo score`
struct Score: Command {
    static let name = "score"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString("Print the score.", "Das Ergebnis ausgeben.")
                .inHelp,
            usage: """
                cpo score <dir> [<option> ...]
                cpo score <dir> ... --sensitivity
                """,
            discussion: HelpText.score.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "With --sensitivity: more assessments, which are ranked.",
                "Mit --sensitivity: weitere Bewertungen, für eine Rangfolge."), valueName: "more"),
        completion: .directory)
    var others: [String] = []

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.json))
    var json = false

    @OptionGroup var view: ProfileOption
    @OptionGroup var moment: MomentOption

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Whose judgement counts: vendor, customer, provider or auditor, or lower for the lowest of those who rated; by "
                    + "default yours: that of whoever judges in this directory, else the vendor's.",
                "Wessen Urteil zählt: vendor (Anbieter), customer (Kunde), provider (Dienstleister), auditor oder lower, das "
                    + "Niedrigste von allen, die bewertet haben; ohne Angabe das eigene: das dessen, der in diesem "
                    + "Verzeichnis urteilt, sonst das des Anbieters.")))
    var party: PartyChoice?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The lowest claimed percentage that passes, 0 to 100.",
                "Der kleinste angegebene Prozentwert, der genügt, 0 bis 100."),
            valueName: "percent"))
    var failUnder: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Score with another model than the catalogue's; changes nothing: \(Self.models).",
                "Mit einem anderen Modell als dem des Katalogs rechnen; ändert nichts: \(Self.models)."),
            valueName: "name"),
        completion: .list(ScoringModel.allCases.map(\.rawValue)))
    var model: String?

    @Option(
        defaultAsFlag: "all",
        help: ArgumentHelp(
            LocalizedString(
                "Explain the figure of a group: all, shall, should, may, a category, or category/level.",
                "Die Zahl einer Gruppe erklären: all, shall, should, may, eine Kategorie oder Kategorie/Grad."),
            valueName: "group"))
    var explain: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The figure to explain: \(Self.figureNames); claimed by default.",
                "Welche Zahl erklärt wird: \(Self.figureNames); ohne Angabe claimed."), valueName: "figure"),
        completion: .list(Self.figures.map(\.name)))
    var figure: String?

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString(
                "List what is missing, largest gain first.", "Auflisten, was fehlt, größter Gewinn zuerst.")))
    var gaps = false

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "List the fewest criteria to meet for a goal: gate or the id of a tier.",
                "Den kürzesten Weg zu einem Ziel auflisten: gate (Muss-Kriterien) oder die Kennung eines Niveaus."),
            valueName: "goal"))
    var shortest: String?

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString(
                "List what is judged otherwise than claimed, the largest change of the figures first.",
                "Auflisten, was anders beurteilt als angegeben ist, die größte Änderung der Zahlen zuerst.")))
    var differences = false

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString(
                "Print how far the figures, and the rank of several assessments, depend on the weights of the levels and on "
                    + "what is not applicable being left out.",
                "Ausgeben, wie weit die Zahlen und die Rangfolge mehrerer Bewertungen von den Gewichten der Grade abhängen und "
                    + "davon, dass nicht Anwendbares außen vor bleibt.")))
    var sensitivity = false

    func validate() throws {
        let chosen = [explain != nil, gaps, shortest != nil, differences, sensitivity].count { $0 }
        if chosen > 1 { throw ValidationError(ScoreCommandText.oneOnly.inHelp) }
        if !others.isEmpty, !sensitivity { throw ValidationError(ScoreCommandText.severalOnly.inHelp) }
        if sensitivity, model != nil || failUnder != nil {
            throw ValidationError(ScoreCommandText.sensitivityAlone.inHelp)
        }
        if figure != nil && explain == nil { throw ValidationError(ScoreCommandText.figureAlone.inHelp) }
    }

    func run(in context: CommandContext) throws {
        let least = try failUnder.map(Self.fraction)
        let model = try model.map(Self.model)
        if sensitivity {
            return try SensitivityReport(
                paths: [project.path] + others, party: party, view: view, asOf: moment.asOf, json: json
            ).print(in: context)
        }
        let reader = try context.read(project.path)
        let seen = try voiced(reader.view(view, asOf: moment.asOf, in: context))
        let voices = party == .lowest ? seen.assessment.ratingParties.filter { $0 != .vendor } : []
        let conditions = reader.evidence(
            of: seen.untailored.supportedAnswers + seen.assessment.supportedAnswers
                + voices.flatMap { seen.assessment.inVoice(of: $0).answers })
        func board(_ assessment: Assessment) throws -> Scoreboard {
            let own = try Scoreboard(assessment, conditions, under: model, on: seen.day)
            return try own.lowest(
                with: voices.map { try Scoreboard(assessment.inVoice(of: $0), conditions, under: model, on: seen.day) })
        }
        let scoreboard = try board(seen.assessment)
        let own = try seen.profile.map { profile in
            Own(profile: profile, catalog: seen.untailored.catalog, scoreboard: try board(seen.untailored))
        }
        let origin = ReportOrigin.Project(reader.project.info, seen.assessment.subject)
        let claims =
            try seen.assessment.voice == .vendor
            ? nil : Scoreboard(seen.assessment.inVoice(of: .vendor), conditions, under: model, on: seen.day)
        let checks = Checks(seen.assessment, today: seen.day) { conditions[$0] }.all
        if !json, let extract = reader.info.extract { context.console.print(ExtractText.notice(extract)) }
        try print(
            Figures(
                seen: seen, scoreboard: scoreboard, origin: origin, own: own, claims: claims,
                lowestOf: party == .lowest ? [.vendor] + voices : [], checks: checks), in: context)
        context.reportDamages(reader.damages)
        guard let least else { return }
        guard let claimed = scoreboard.overall.claimed else { throw Failure(.no, CommandText.nothingToCompare) }
        if claimed < least { throw Failure(.no, CommandText.below(claimed, failUnder ?? "")) }
    }

    /// The assessment in the voice of the chosen party; that of the one who judged, if only differences are asked for.
    private func voiced(_ seen: AssessmentView) throws -> AssessmentView {
        switch party {
        case .one(let party)?: return seen.inVoice(of: party)
        case .lowest?:
            guard !differences else { throw Failure(.usage, ScoreCommandText.whoseDifferences) }
            return seen.inVoice(of: .vendor)
        case nil:
            guard differences, seen.assessment.voice == .vendor else { return seen }
            let judges = seen.assessment.ratingParties.filter { $0 != .vendor }
            guard judges.count == 1, let judge = judges.first else {
                throw Failure(.usage, ScoreCommandText.whoseDifferences)
            }
            return seen.inVoice(of: judge)
        }
    }

    /// Everything to print.
    private struct Figures {
        let seen: AssessmentView
        let scoreboard: Scoreboard
        let origin: ReportOrigin.Project
        /// Nil without a profile.
        let own: Own?
        /// The vendor's figures; nil if those are printed.
        let claims: Scoreboard?
        /// The parties of whom the lowest counts; empty if one of them speaks.
        let lowestOf: [Party]
        let checks: [Check]

        var assessment: Assessment { seen.assessment }
        var catalog: Catalog { assessment.catalog }

        func origin(_ format: Int) -> ReportOrigin {
            ReportOrigin(
                format: format, origin, catalog, under: own.map { ReportOrigin.ProfileName($0.profile) },
                basis: seen.basis(
                    scoreboard.model, of: lowestOf.isEmpty ? assessment.voice.identifier : PartyChoice.lower))
        }
    }

    /// The catalogue and the figures without the profile.
    private struct Own {
        let profile: ProjectProfile
        let catalog: Catalog
        let scoreboard: Scoreboard
    }

    private func print(_ figures: Figures, in context: CommandContext) throws {
        let (assessment, catalog, scoreboard) = (figures.assessment, figures.catalog, figures.scoreboard)
        let moment = figures.seen.moment?[context.language]
        let table = ScoreTable(
            assessment, scoreboard, asOf: moment, lowestOf: figures.lowestOf,
            waived: figures.checks.waived(by: .vendor), context.language)
        if let explain {
            let explanation = Explanation(
                try figure.map(Self.figure) ?? .claimed, of: try Self.group(explain, in: catalog), on: scoreboard,
                assessment)
            try show(
                ExplanationDocument(figures.origin(ExplanationDocument.format), explanation, in: catalog),
                ExplanationTable(explanation, of: assessment, table).lines, in: context)
        } else if gaps {
            let gaps = Gaps(of: scoreboard, in: catalog)
            try show(
                GapDocument(figures.origin(GapDocument.format), gaps, of: scoreboard, assessment),
                GapTable(gaps, of: assessment, table).lines, in: context)
        } else if differences {
            guard let claims = figures.claims else { throw Failure(.usage, ScoreCommandText.whoseDifferences) }
            let found = Differences(from: claims, to: scoreboard)
            try show(
                DifferencesDocument(
                    figures.origin(DifferencesDocument.format), found, from: claims, to: scoreboard, of: assessment),
                DifferencesTable(found, from: claims, to: scoreboard, of: assessment, table).lines, in: context)
        } else if let shortest {
            let goal = try Self.goal(shortest, in: catalog)
            let path = MinimalPath(to: goal, on: scoreboard, in: catalog)
            try show(
                PathDocument(figures.origin(PathDocument.format), path, to: goal, on: scoreboard, of: catalog),
                path.map { PathTable($0, to: goal, table).lines } ?? [], in: context)
            if path == nil { throw Failure(.no, ScoreCommandText.noWay(shortest)) }
        } else {
            let beside = figures.own.map { own in
                ProfileTable(
                    own.profile.profile, tailored: (catalog, scoreboard), own: (own.catalog, own.scoreboard),
                    language: context.language)
            }
            try show(
                ScoreDocument(
                    figures.origin(ScoreDocument.format), scoreboard, of: catalog,
                    beside: figures.own.map { ($0.scoreboard, $0.catalog) }, claims: figures.claims,
                    checks: figures.checks),
                table.lines + (beside?.lines ?? []) + verified(figures, context.language), in: context)
        }
    }

    /// What the vendor claims and the party judges, side by side.
    private func verified(_ figures: Figures, _ language: Language) -> [String] {
        guard let claims = figures.claims else { return [] }
        return PartyTable(claims, figures.scoreboard, of: figures.assessment, language).lines
    }

    /// Prints the document with `--json`, else the lines.
    private func show(
        _ document: @autoclosure () -> some Encodable, _ lines: @autoclosure () -> [String], in context: CommandContext
    ) throws {
        if json { return try context.console.printDocument(document()) }
        lines().forEach { context.console.print($0) }
    }
}

// MARK: - Names on the command line

extension Score {
    /// The name of each figure on the command line.
    private static let figures = Explanation.Figure.allCases.map { figure in
        (name: figure == .soFar ? "so-far" : figure.rawValue, figure: figure)
    }

    private static let figureNames = figures.map(\.name).joined(separator: ", ")
    private static let models = ScoringModel.allCases.map(\.rawValue).joined(separator: ", ")

    private static func figure(_ name: String) throws -> Explanation.Figure {
        let known = Names.match(name, in: figures.map(\.name))
        guard let figure = figures.first(where: { $0.name == known })?.figure else {
            throw Failure(.usage, ScoreCommandText.unknownFigure(name, figures.map(\.name)))
        }
        return figure
    }

    private static func model(_ name: String) throws -> ScoringModel {
        let known = Names.match(name, in: ScoringModel.allCases.map(\.rawValue))
        guard let model = known.flatMap(ScoringModel.init(rawValue:)) else {
            throw Failure(.usage, ScoreCommandText.unknownModel(name))
        }
        return model
    }

    private static func goal(_ name: String, in catalog: Catalog) throws -> MinimalPath.Goal {
        let known = Names.match(name, in: catalog.tiers.map(\.id))
        if let tier = catalog.tiers.first(where: { $0.id == known }) { return .tier(tier) }
        guard Names.match(name, in: ["gate"]) != nil else {
            throw Failure(.usage, ScoreCommandText.unknownGoal(name, catalog))
        }
        return .gate
    }

    /// `all`, a level, a category's id, or `category/level`.
    private static func group(_ name: String, in catalog: Catalog) throws -> ScoreGroup {
        if Names.match(name, in: ["all"]) != nil { return .all }
        if let level = Level(named: name) { return .level(level) }
        let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let level = parts.count == 2 ? Level(named: parts[1]) : nil
        let known = Names.match(parts[0], in: catalog.categories.map(\.id))
        guard let category = catalog.categories.firstIndex(where: { $0.id == known }), parts.count == 1 || level != nil
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
