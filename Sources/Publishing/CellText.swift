import InvisibleCharacters

/// A text as a cell to fill in holds it.
package enum CellText {
    /// How many UTF-16 units a cell holds. Source: Excel, specifications and limits.
    package static let longest = 32_767

    /// The text with everything visible; nil if it is too long for a cell, where it would lose its end.
    package static func whole(_ text: String) -> String? {
        let visible = text.visible
        return visible.utf8.count <= longest || visible.utf16.count <= longest ? visible : nil
    }
}
