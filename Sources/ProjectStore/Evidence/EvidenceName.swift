/// The names of evidence files in a project, which people recognise and every system accepts.
package enum EvidenceName {
    /// The longest name, in bytes of UTF-8. It leaves room for what file systems and archives add.
    static let longest = 120
    /// A longer extension is cut like the rest of the name.
    private static let longestEnding = 16

    /// A clean version of a file's name, without control characters, invisible text directions and what file systems
    /// forbid; in UTF-8, not hidden, not like an option, and not too long. Nil if nothing remains.
    package static func cleaned(_ name: String) -> String? {
        var scalars = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            // A byte of no character, which not every system can have in a name.
            if FileNames.isByte(scalar) {
                scalars.append("_")
                continue
            }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: continue
            default: scalars.append(forbidden.contains(scalar) ? "_" : scalar)
            }
        }
        let trimmed = String(scalars).drop { $0 == "." || $0 == "-" || $0.isWhitespace }
        let whole = trimmed.reversed().drop { $0 == "." || $0.isWhitespace }.reversed()
        let fitting = shortened(String(whole))
        return fitting.isEmpty ? nil : fitting
    }

    /// True for a name that stays inside its folder, even if an attacker chose it.
    static func isSafe(_ name: String) -> Bool {
        guard let first = name.utf8.first, name.utf8.count <= 255 else { return false }
        guard first != UInt8(ascii: "."), first != UInt8(ascii: "-") else { return false }
        return !name.unicodeScalars.contains { $0 == "/" || $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
    }

    /// Characters that names must not have: all systems forbid the slash, and Windows the others.
    private static let forbidden: Set<Unicode.Scalar> = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|"]

    /// Cuts the name between characters and keeps the extension, so it still shows the type of the file.
    private static func shortened(_ name: String) -> String {
        guard name.utf8.count > longest else { return name }
        var ending = name.lastIndex(of: ".").map { name[$0...] } ?? ""
        if ending.utf8.count > longestEnding { ending = "" }
        var stem = ""
        for character in name {
            guard stem.utf8.count + character.utf8.count + ending.utf8.count <= longest else { break }
            stem.append(character)
        }
        return stem + ending
    }
}
