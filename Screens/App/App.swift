import AssessmentModel
import Cells
import Localization

/// What an event loop can run: a state that takes messages, asks for effects and draws itself.
package protocol App: Sendable {
    /// Takes what happened and returns what the handler should do.
    mutating func update(_ message: Message, now: Timestamp) -> [Effect]

    func view() -> Grid

    /// The same, where `last` is what it was before the message that was taken in last.
    func view(after last: Grid) -> Grid

    /// Where the person stands, to come back to; nil where there is nothing to come back to.
    var place: ResumePoint? { get }

    /// The language that the person chose, for the app that comes next.
    var language: Language { get }

    /// When something is due even if nothing happens.
    var nextTick: Timestamp? { get }
}

extension Workbench: App {}

extension App {
    package func view(after last: Grid) -> Grid { view() }
}
