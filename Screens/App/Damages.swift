import Localization

/// What is damaged in the project, in words: shown on every screen, and first among the checks, until it is gone.
package struct Damages: Hashable, Sendable {
    /// One line each: which file, which line, what.
    package let lines: [LocalizedString]
    /// All of it in one line; nil where nothing is damaged.
    package let summary: LocalizedString?

    /// Nothing is damaged.
    package static let none = Damages(lines: [], summary: nil)

    package init(lines: [LocalizedString], summary: LocalizedString?) {
        self.lines = lines
        self.summary = summary
    }
}
