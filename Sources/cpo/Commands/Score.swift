import ArgumentParser
import Assessment
import Scoring
import Screens

/// `cpo score`
struct Score: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score", abstract: "Print what the answers amount to.",
        discussion: "With --fail-under the exit code is 1 if less than so many percent are confirmed.")

    @OptionGroup var project: ProjectArgument

    @ArgumentParser.Flag(help: "As one JSON object.")
    var json = false

    @OptionGroup var view: ProfileOption

    @Option(help: ArgumentHelp("The least confirmed percentage, 0 to 100.", valueName: "percent"))
    var failUnder: String?

    func run() throws {
        let least = try failUnder.map(Self.fraction)
        let own = try ReadAssessment.open(project.path)
        let profile = try own.profile(view)
        let desk = own.under(profile)
        let model = try desk.model(checking: desk.assessment.answers.indices)
        let comparison = try profile.map { profile in
            ProfileComparison(
                profile: profile, catalog: own.assessment.catalog,
                scoreboard: try own.scoreboard { model.condition(of: $0).counts })
        }
        if json {
            let document = ScoreDocument(
                project: desk.info, catalog: model.catalog, scoreboard: model.scoreboard, comparison: comparison)
            Console.printDocument(document.text)
        } else {
            let table = ScoreTable(
                subject: desk.info.subject.name, catalog: model.catalog, scoreboard: model.scoreboard,
                tongue: model.tongue)
            table.lines.forEach { Console.print($0) }
            comparison?.lines(beside: model.scoreboard, in: model.language).forEach { Console.print($0) }
        }
        desk.reportDamages()
        guard let least else { return }
        guard let confirmed = model.scoreboard.overall.confirmed else {
            throw Failure(.no, CommandText.nothingToCompare)
        }
        if confirmed < least { throw Failure(.no, CommandText.below(confirmed, failUnder ?? "")) }
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
