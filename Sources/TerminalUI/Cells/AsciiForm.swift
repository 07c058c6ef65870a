/// The ASCII substitute of a scalar, for terminals without UTF-8: always one column.
package enum AsciiForm {
    /// The form of a scalar: itself, a look-alike, or `?`.
    package static func of(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII { return scalar }
        if let form = symbols[scalar] ?? line(scalar) ?? dots(scalar) ?? letter(scalar) { return form }
        return scalar.properties.generalCategory == .spaceSeparator ? " " : "?"
    }

    private static let symbols: [Unicode.Scalar: Unicode.Scalar] = {
        let forms: [(Unicode.Scalar, String)] = [
            // Ratings, marks and bars of the screens
            ("v", "✓✔"), ("x", "✗✘×╳"), ("/", "◐◑⁄÷╱"), ("\\", "╲"), (">", "▸▶►›»→≥"), ("<", "◂◀◄‹«←≤"),
            ("^", "▴▲↑"), ("V", "▾▼↓"),
            ("#", "█▉▊▋▌▍▎▏▇▆▅▄▃▂▁■"), ("=", "▓≡"), ("-", "▒–—―‐‑‒−"), (".", "░·⋅∙"), ("~", "…"), ("*", "•●◆★☆"),
            ("o", "○◯°º◇"),
            ("[", "⟦"), ("]", "⟧"), ("~", "≈∼"),
            // Punctuation and signs of texts
            ("'", "‘’‚‛′´"), ("\"", "“”„‟″"), ("!", "¡"), ("|", "¦"), ("+", "†‡±"), ("S", "§"), ("P", "¶"), ("u", "µ"),
            ("E", "€"), ("L", "£"), ("Y", "¥"), ("c", "©¢"), ("R", "®↻"), ("T", "™"), ("a", "ª"),
            ("1", "¹"), ("2", "²"), ("3", "³"),
            // Letters that do not decompose into a base letter and a mark
            ("s", "ß"), ("S", "ẞ"), ("a", "æ"), ("A", "Æ"), ("o", "œ"), ("O", "Œ"), ("d", "ð"), ("D", "Ð"), ("t", "þ"),
            ("T", "Þ"), ("i", "ı"), ("k", "ĸ"), ("n", "ŋ"), ("N", "Ŋ"),
        ]
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (form, scalars) in forms {
            for scalar in scalars.unicodeScalars { table[scalar] = form }
        }
        return table
    }()

    /// Box drawing: straight lines keep their direction, and everything else is a crossing.
    private static func line(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard (0x2500...0x257F).contains(scalar.value), let name = scalar.properties.name else { return nil }
        let isHorizontal = ["HORIZONTAL", " LEFT", " RIGHT"].contains { name.contains($0) }
        let isVertical = ["VERTICAL", " UP", " DOWN"].contains { name.contains($0) }
        return isHorizontal == isVertical ? "+" : isHorizontal ? "-" : "|"
    }

    /// Braille patterns, of which plots are made: where in the cell their dots are.
    private static func dots(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard (0x2800...0x28FF).contains(scalar.value) else { return nil }
        // The bits of each row of dots, from top to bottom.
        let rows: [UInt32] = [0x09, 0x12, 0x24, 0xC0].map { scalar.value & $0 }
        let (upper, lower) = (rows[0] | rows[1] != 0, rows[2] | rows[3] != 0)
        if rows[0] | rows[3] == 0, upper || lower { return "-" }
        return upper ? (lower ? ":" : "'") : (lower ? "." : " ")
    }

    /// The base of a Latin letter with a diacritic, taken from the letter's Unicode name.
    private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard let words = scalar.properties.name?.split(separator: " "), words.count > 4, words[0] == "LATIN",
            words[2] == "LETTER", words[4] == "WITH", words[3].utf8.count == 1, let base = words[3].unicodeScalars.first
        else { return nil }
        return words[1] == "SMALL" ? Unicode.Scalar(base.value | 0x20) : base
    }
}

extension Grid {
    /// The grid as an ASCII-only terminal shows it; a wide character becomes one character and a blank.
    package var asciiLines: [String] {
        lines { index in
            cells[index].columns == 0 ? " " : String(Character(AsciiForm.of(cells[index].scalar)))
        }
    }
}
