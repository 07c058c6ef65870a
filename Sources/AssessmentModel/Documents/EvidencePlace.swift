/// A place in a document that a program can be told to show.
package enum EvidencePlace: Hashable, Sendable {
    /// A page, from 1.
    case page(Int)
    /// A line, from 1.
    case line(Int)

    private static let pages: Set<String> = ["p", "page", "s", "seite"]
    private static let lines: Set<String> = ["l", "line", "z", "zeile"]

    /// The place that a locator begins with: "p. 12", "Seite 12", "line 40". Nil if it names none.
    package init?(_ locator: String) {
        let words = locator.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard let first = words.first else { return nil }
        // "p12" is one word.
        let letters = String(first.prefix { $0.isLetter })
        let digits = letters.count < first.count ? first.dropFirst(letters.count) : words.dropFirst().first
        guard let digits, let number = Int(digits), number > 0 else { return nil }
        if Self.pages.contains(letters) {
            self = .page(number)
        } else if Self.lines.contains(letters) {
            self = .line(number)
        } else {
            return nil
        }
    }
}
