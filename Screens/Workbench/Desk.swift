import Assessment
import Cells
import Wording

/// What an event loop can run: a state that takes happenings, asks for effects and draws itself.
package protocol Desk: Sendable {
    /// Takes what happened and returns what the world should do.
    mutating func update(_ happening: Happening, now: Timestamp) -> [Effect]

    func view() -> Grid

    /// The same, where `last` is what it was before the happening that was taken in last.
    func view(after last: Grid) -> Grid

    /// Where the person stands, to come back to; nil where there is nothing to come back to.
    var place: Place? { get }

    /// The language that the person chose, for the desk that comes next.
    var tongue: Tongue { get }

    /// When something is due even if nothing happens.
    var nextTick: Timestamp? { get }
}

extension Workbench: Desk {}

extension Desk {
    package func view(after last: Grid) -> Grid { view() }
}
