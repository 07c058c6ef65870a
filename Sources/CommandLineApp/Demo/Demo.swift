import AssessmentModel
import CatalogFormat
import ProjectStore
import Reports

/// A half assessed fictional product, in a copy that may be thrown away.
enum Demo {
    private static let folderName = "acme-plm"
    private static let catalogName = "openness"

    /// Makes the copy in a temporary folder and returns its path.
    static func make() throws -> String {
        guard let folder = TemporaryFolder.make() else { throw Failure(.io, EnvironmentText.noTemporaryFile) }
        let path = "\(folder)/\(folderName)"
        guard let script = DemoScript.bundled() else { throw Failure(.io, EnvironmentText.demoDamaged) }
        let now = SystemClock.now
        let catalog = try Catalogs.load(catalogName)
        do throws(StoreError) {
            try Project.create(
                at: path, subject: script.subject, catalog: catalog,
                by: author(script.steps.first?.by ?? folderName), state: LocalState("\(folder)/state"),
                time: time(of: script.steps.first?.minutesAgo ?? 0, before: now))
            var rest = script.steps[...]
            while let author = rest.first?.by {
                let turn = rest.prefix { $0.by == author }
                try play(turn, by: Self.author(author), in: path, state: LocalState("\(folder)/state"), now: now)
                rest = rest.dropFirst(turn.count)
            }
        } catch {
            throw Failure(.io, ErrorText.line(error))
        }
        return path
    }

    private static func author(_ name: String) -> Author {
        Author(name: name, machine: Author.Machine(host: "demo", identity: "demo"))
    }

    /// Plays what one person did in a row.
    private static func play(
        _ steps: ArraySlice<DemoScript.Step>, by author: Author, in path: String, state: LocalState, now: Timestamp
    ) throws(StoreError) {
        let opening = try Project.open(path)
        var assessment = Assessment(opening)
        var writer = try ProjectWriter(opening.project, as: author, state: state)
        for step in steps {
            guard let index = assessment.catalog.index(of: step.criterion) else { continue }
            let change = try change(of: step, with: writer)
            assessment.apply(
                try writer.record(
                    change, of: .criterion(step.criterion), replacing: assessment.answers[index].replaced(by: change),
                    at: time(of: step.minutesAgo, before: now), afterClock: assessment.clock))
        }
        try writer.save()
    }

    private static func change(
        of step: DemoScript.Step, with writer: borrowing ProjectWriter
    ) throws(StoreError) -> Change {
        switch step.deed {
        case .change(let change): return change
        case .attach(let name, var evidence):
            guard let bundled = BundledFile.named("demo/evidence/\(name)"),
                let file = TemporaryFile(named: name, content: bundled.bytes)
            else { throw .cannotRead(path: name, code: 0) }
            var copy = try writer.copyEvidence(from: file.path)
            while true {
                if case .finished(let source) = try copy.step() {
                    evidence.source = source
                    return .attach(evidence)
                }
            }
        }
    }

    private static func time(of minutesAgo: Int, before now: Timestamp) -> Timestamp {
        now + Int64(-minutesAgo * 60_000)
    }

    /// What the demo would show, where there is no terminal to show it on.
    static func printScore() throws {
        let path = try make()
        let desk = try ReadAssessment.open(path)
        let table = ScoreTable(
            subject: desk.info.subject.name, catalog: desk.assessment.catalog, scoreboard: try desk.scoreboard(),
            language: CommandLanguage.language)
        table.lines.forEach { Console.print($0) }
        Console.print()
        CommandText.howToStart(path).forEach { Console.print($0) }
    }
}
