import AssessmentModel
import Cells
import Localization

/// An application that an event loop can run: state that handles messages, requests effects and draws itself.
package protocol App: Sendable {
    /// Handles a message and returns the effects to carry out.
    mutating func update(_ message: Message, now: Timestamp) -> [Effect]

    func view() -> Grid

    /// The position to resume from; nil if there is none.
    var place: ResumePoint? { get }

    /// The language that the person chose; the next app starts in it.
    var language: Language { get }

    /// When to send a tick if no other message arrives first.
    var nextTick: Timestamp? { get }
}

extension Workbench: App {}
