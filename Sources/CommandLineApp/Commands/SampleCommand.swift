import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import Reports
import Workspace

/// `cpo sample`
struct SampleCommand: Command {
    static let name = "sample"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Draw a random sample that anybody can draw again, or list and check those drawn.",
                "Eine Stichprobe ziehen, die jeder nachziehen kann, oder die gezogenen auflisten und nachprüfen."
            ).inHelp,
            usage: """
                cpo sample <mine> --of <population> --size <number> [--list <name>] [--seed <number>] [--by <name>]
                cpo sample <dir> [--json]
                """,
            discussion: HelpText.sample.inHelp)
    }

    @OptionGroup var project: ProjectArgument

    @Option(
        name: .customLong("of"),
        help: ArgumentHelp(
            LocalizedString(
                "What to draw from: criteria, documents, or a number: that many items of a list.",
                "Woraus gezogen wird: criteria (Kriterien), documents (Dokumente) oder eine Zahl: so viele Einträge einer "
                    + "Liste."), valueName: "population"))
    var population: String?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "What the items of the list are, for instance \"part structures in PLM\".",
                "Was die Einträge der Liste sind, zum Beispiel „Produktstrukturen im PLM“."), valueName: "name"))
    var list: String?

    @Option(help: ArgumentHelp(LocalizedString("How many to draw.", "Wie viele zu ziehen sind."), valueName: "number"))
    var size: Int?

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "The number that decides the draw; without it, one is chosen at random.",
                "Die Zahl, die über die Ziehung entscheidet; ohne Angabe eine zufällige."), valueName: "number"))
    var seed: Int?

    @ArgumentParser.Flag(help: ArgumentHelp(HelpText.json))
    var json = false

    @OptionGroup var signature: SignatureOption

    func validate() throws {
        if population == nil, size != nil || seed != nil || list != nil {
            throw ValidationError(SampleCommandText.needsPopulation.inHelp)
        }
        if population != nil, size == nil { throw ValidationError(SampleCommandText.needsSize.inHelp) }
        if let seed, !(0...SampleDraw.greatestSeed).contains(seed) {
            throw ValidationError(SampleCommandText.badSeed.inHelp)
        }
    }

    func run(in context: CommandContext) throws {
        guard let population, let size else { return try list(in: context) }
        var editor = try context.edit(project.path, as: signature.by)
        let sampling = try sampling(population, in: editor.assessment)
        let count = sampling.members.count
        guard (1...max(1, count)).contains(size), count > 0 else {
            throw Failure(.usage, SampleCommandText.badSize(size, of: count))
        }
        let seed = seed ?? Int.random(in: 0...SampleDraw.greatestSeed)
        let sample = sampling.draw(size, seed: seed)
        try editor.change(.sample(sample), in: .assessment, at: context.now)
        try editor.commit()
        context.console.print(SampleText.summary(sample))
        for line in SampleTable.drawn(sample, in: editor.assessment, context.language) { context.console.print(line) }
    }

    private func sampling(_ name: String, in assessment: Assessment) throws -> Sampling {
        if let count = Int(name) {
            guard let list, !list.oneLine.trimmed.isEmpty else { throw Failure(.usage, SampleCommandText.needsList) }
            guard (1...SampleDraw.mostInPopulation).contains(count) else {
                throw Failure(.usage, SampleCommandText.badCount(SampleDraw.mostInPopulation))
            }
            return .numbers(to: count, of: list.oneLine.trimmed)
        }
        switch Names.match(name, in: ["criteria", "documents"]) {
        case "criteria"?: return .criteria(in: assessment)
        case "documents"?: return .documents(in: assessment)
        default: throw Failure(.usage, SampleCommandText.unknownPopulation(name))
        }
    }

    private func list(in context: CommandContext) throws {
        let reader = try context.read(project.path)
        let assessment = reader.assessment(in: .inUse)
        let entries = assessment.details.samples.all.compactMap { entry in
            entry.original.map { SampleTable.Entry(entry, $0, isReplayed: replay(entry, $0, of: assessment)) }
        }
        if json {
            let origin = ReportOrigin(format: SamplesDocument.format, assessment, of: reader)
            try context.console.printDocument(SamplesDocument(origin, entries))
        } else {
            for line in SampleTable(entries, in: assessment, context.clock(), context.language).lines {
                context.console.print(line)
            }
        }
        context.reportDamages(reader.damages)
    }

    /// Draws it again from what there was when it was drawn, else from what there is now; nil if neither is the same
    /// population.
    private func replay(_ entry: SampleEntry, _ sample: Sample, of assessment: Assessment) -> Bool? {
        // The order of events says what its author knew, and the time what there was where somebody else worked on.
        let moments = [entry.drawn.map { Moment.event($0.order) }, entry.drawn.map { .time($0.at) }, nil]
        for moment in moments {
            switch Sampling.replay(sample, in: moment.map(assessment.asOf) ?? assessment) {
            case .same: return true
            case .other: return false
            case .otherPopulation, .unknownMethod: break
            }
        }
        return nil
    }
}
