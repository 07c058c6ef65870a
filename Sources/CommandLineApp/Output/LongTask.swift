import Cells
import Localization

/// Work of a command that may take a while: a terminal shows how far it is, and a signal ends it between two steps.
struct LongTask {
    /// The time between two updates of the terminal.
    private static let pace = Duration.milliseconds(100)

    private let console: Console
    private let patience: Duration
    private let begin = ContinuousClock.now
    private var shown: (at: ContinuousClock.Instant, columns: Int)?

    /// From now on signals end the work instead of the program.
    ///
    /// - Parameter patience: work that takes less time than this shows nothing.
    init(_ console: Console, patience: Duration = .milliseconds(500)) {
        self.console = console
        self.patience = patience
        console.signals.watch()
    }

    /// Comes after each step of the work.
    ///
    /// - Parameters:
    ///   - progress: how far it is.
    ///   - cancelled: what to tell if a signal came.
    /// - Throws: `Failure` if a signal came.
    mutating func go(on progress: @autoclosure () -> LocalizedString, or cancelled: LocalizedString) throws(Failure) {
        if let signal = console.signals.take() {
            end()
            throw Failure(.signal(signal), cancelled)
        }
        let now = ContinuousClock.now
        let next = shown.map { $0.at + Self.pace } ?? begin + patience
        guard now >= next else { return }
        let text = progress()[console.language]
        let rest = max(0, (shown?.columns ?? 0) - text.columns)
        console.showProgress(.same(text + String(repeating: " ", count: rest)))
        shown = (now, text.columns)
    }

    /// Takes the progress off the terminal again.
    mutating func end() {
        if let shown { console.clearProgress(columns: shown.columns) }
        shown = nil
    }
}
