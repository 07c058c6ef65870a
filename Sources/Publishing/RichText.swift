/// A text with pieces that stand out or lead somewhere.
package struct RichText: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// A piece of the text. Line feeds in it are line breaks.
    package enum Piece: Hashable, Sendable {
        case plain(String)
        case strong(String)
        /// A text that must be read letter by letter: an id, a hash, a file name.
        case code(String)
        /// A text in another language, by its BCP 47 tag.
        case foreign(String, language: String)
        /// A text that leads to an `http`, `https` or `mailto` address. Forms show other addresses as text.
        case link(String, address: String)
        /// A text that leads to a place in the document: the id of a section, or the anchor of a table's row.
        case reference(String, to: String)

        /// What is read.
        package var text: String {
            switch self {
            case .plain(let text), .strong(let text), .code(let text), .foreign(let text, _), .link(let text, _),
                .reference(let text, _):
                text
            }
        }
    }

    package var pieces: [Piece]

    package init(_ pieces: [Piece]) { self.pieces = pieces }

    package init(_ text: String) { pieces = [.plain(text)] }

    package init(stringLiteral text: String) { self.init(text) }

    /// The text without what stands out.
    package var plain: String { pieces.map(\.text).joined() }

    /// Whether parts of it stand out, so that the whole need not.
    var hasStrongParts: Bool { pieces.contains { if case .strong = $0 { true } else { false } } }

    package var isEmpty: Bool { plain.isEmpty }

    package static func + (left: RichText, right: RichText) -> RichText { RichText(left.pieces + right.pieces) }
}
