import Localization

/// The damage in the project, in words: on every screen, and first among the checks, until it is repaired.
package struct Damages: Hashable, Sendable {
    /// One line per damage: file, line and problem.
    package let lines: [LocalizedString]
    /// All damage in one line; nil if there is none.
    package let summary: LocalizedString?

    package static let none = Damages(lines: [], summary: nil)

    package init(lines: [LocalizedString], summary: LocalizedString?) {
        self.lines = lines
        self.summary = summary
    }
}
