import AssessmentModel
import ProjectStore
import Screens
import Testing

@testable import CommandLineApp

/// The figures of recent assessments, read behind the first screen.
struct RecentReadingTests {
    private let sandbox: Sandbox
    private let files: UserFiles

    init() throws {
        sandbox = try Sandbox()
        files = UserFiles(sandbox.environment("Mira"))
    }

    private func context() throws -> CommandContext {
        let streams = StandardStreams(
            output: StandardStreams.Output(isTerminal: false) { _ in },
            error: StandardStreams.Output(isTerminal: false) { _ in }, isInputTerminal: false,
            signals: StandardStreams.Signals(watch: {}, take: { nil })
        ) { _ in .end }
        let (environment, now) = (sandbox.environment("Mira"), sandbox.now)
        return CommandContext(
            console: Console(streams, .english), environment: environment, theme: try ThemeSetting(option: nil),
            isPlain: false
        ) { Clock(now: now) { _ in 0 } }
    }

    private func remember(_ path: String) {
        files.remember(RecentAssessment(path: path, subject: "x", opened: sandbox.now))
    }

    @Test func eachIsReadInASliceOfItsOwn() throws {
        remember(sandbox["gone"])
        remember(try sandbox.newProject())
        var handler = PickerEffectHandler(context: try context(), name: "Mira")
        var slices: [[Message]] = []
        while handler.isBusy { slices.append(handler.work(now: sandbox.now)) }
        #expect(slices.map(\.count) == [1, 1, 1])
        guard case .catalogs = slices[0][0] else {
            Issue.record("the catalogues come first")
            return
        }
        guard case .recentFigures(let path, .figures(let overall, _, let gate)) = slices[1][0] else {
            Issue.record("then the latest assessment")
            return
        }
        #expect(path == sandbox["acme"] && overall.criteria == 155 && gate == .undecided)
        guard case .recentFigures(sandbox["gone"], .unreadable) = slices[2][0] else {
            Issue.record("one that is gone says so")
            return
        }
        let rest = handler.work(now: sandbox.now)
        #expect(rest.isEmpty)
    }

    /// Reading it would make a key wait.
    @Test func aHugeAssessmentHasNoFigures() throws {
        let path = try sandbox.newProject()
        try sandbox.shell("head -c 9000000 /dev/zero > acme/journal/other.jsonl")
        remember(path)
        var handler = PickerEffectHandler(context: try context(), name: "Mira")
        _ = handler.work(now: sandbox.now)
        let (messages, isBusy) = (handler.work(now: sandbox.now), handler.isBusy)
        #expect(messages.isEmpty && !isBusy)
    }

    @Test func severalAreCompared() throws {
        let (acme, bolt) = (try sandbox.newProject(), try sandbox.newProject("bolt", subject: "Bolt 2"))
        var handler = PickerEffectHandler(context: try context(), name: "Mira")
        let messages = handler.carryOut(.compareProjects(paths: [acme, bolt]), now: sandbox.now)
        guard case .compared(let vendors, let conditions)? = messages.first else {
            Issue.record("they are compared")
            return
        }
        #expect(vendors.sides.indices.map(vendors.subject) == ["Acme PLM 12.1", "Bolt 2"])
        #expect(conditions.count == 2)
        let failed = handler.carryOut(.compareProjects(paths: [acme, sandbox["gone"]]), now: sandbox.now)
        guard case .failed? = failed.first else {
            Issue.record("one that is gone is told")
            return
        }
    }

    /// In lines, numbers choose them.
    @Test func linesCompareToo() throws {
        remember(try sandbox.newProject("bolt", subject: "Bolt 2"))
        remember(try sandbox.newProject())
        let outcome = sandbox.cpo(["--plain"], lines: ["= 1 2", "= 1", "= 1 9", "q"])
        #expect(outcome.output.contains("A  Acme PLM 12.1 · acme"))
        #expect(outcome.output.contains("Name the numbers of two or more assessments: = 1 2"))
    }
}
