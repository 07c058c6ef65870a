import AssessmentModel
import CatalogFormat
import ProjectStore
import Reports
import Scoring
import Snapshots
import Workspace

/// A half assessed fictional product, in a copy that may be thrown away.
struct Demo {
    private static let folderName = "acme-plm"
    private static let catalogName = "openness"

    private let context: CommandContext

    init(_ context: CommandContext) { self.context = context }

    /// Makes the copy in a temporary folder and returns its path.
    func make() throws(Failure) -> String {
        let parent = TemporaryFolder.parent(context.environment)
        guard let folder = TemporaryFolder.make(in: parent) else { throw Failure(.io, EnvironmentText.noTemporaryFile) }
        guard let script = DemoScript.bundled() else { throw Failure(.io, EnvironmentText.demoDamaged) }
        let path = "\(folder)/\(Self.folderName)"
        let state = LocalState("\(folder)/state")
        let now = context.now
        let catalog = try Catalogs.load(Self.catalogName)
        do throws(StoreError) {
            try AssessmentEditor.create(
                at: path, subject: script.subject, catalog: catalog,
                by: Self.author(script.steps.first?.by ?? Self.folderName), state: state,
                time: Self.time(of: script.steps.first?.minutesAgo ?? 0, before: now))
            var rest = script.steps[...]
            while let author = rest.first?.by {
                let turn = rest.prefix { $0.by == author }
                try play(turn, by: Self.author(author), in: path, state: state, now: now)
                rest = rest.dropFirst(turn.count)
            }
        } catch {
            throw Failure(.io, ErrorText.command(error))
        }
        return path
    }

    private static func author(_ name: String) -> Author {
        Author(name: name, machine: Author.Machine(host: "demo", identity: "demo"))
    }

    /// Plays what one person did in a row.
    private func play(
        _ steps: ArraySlice<DemoScript.Step>, by author: Author, in path: String, state: LocalState, now: Timestamp
    ) throws(StoreError) {
        var editor = try AssessmentEditor(path, as: author, state: state)
        for step in steps {
            guard let index = editor.assessment.catalog.index(of: step.criterion) else { continue }
            let change = try change(of: step, with: &editor)
            try editor.record(change, in: .criterion(index), at: Self.time(of: step.minutesAgo, before: now))
        }
        try editor.save()
    }

    private func change(
        of step: DemoScript.Step, with editor: inout AssessmentEditor
    ) throws(StoreError) -> Change {
        switch step.deed {
        case .change(let change): return change
        case .attach(let name, var evidence):
            guard let bundled = BundledFile.named("demo/evidence/\(name)"),
                let file = TemporaryFile(named: name, content: bundled.bytes, context.environment)
            else { throw .cannotRead(path: name, code: 0) }
            evidence.source = try editor.copyEvidence(from: file.path)
            return .attach(evidence)
        }
    }

    private static func time(of minutesAgo: Int, before now: Timestamp) -> Timestamp {
        Timestamp(milliseconds: now.milliseconds - Int64(minutesAgo) * 60_000)
    }

    /// What the demo would show, where there is no terminal to show it on.
    func printScore() throws {
        let path = try make()
        let reader = try context.read(path)
        let scoreboard = try Scoreboard(
            reader.assessment, reader.evidence(of: reader.assessment.answers), on: context.today)
        ScoreTable(reader.assessment, scoreboard, context.language).lines.forEach { context.console.print($0) }
        context.console.print()
        CommandText.howToStart(path).forEach { context.console.print($0) }
    }
}
