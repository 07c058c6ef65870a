import CTextWidth
import InvisibleCharacters

/// The part of a character that one cell, or a wide one and its tail, can show.
///
/// ncurses, this grid and terminals agree on widths only under one rule: the first spacing scalar sets the width and is
/// kept with up to four zero-width ones after it; everything from the next spacing scalar on is dropped (a family emoji
/// shows its first member). Control characters, invisible scalars and characters without a spacing scalar are shown as
/// U+FFFD, so that text can neither drive the terminal nor disguise itself. Joiners and selectors are dropped where
/// script and emoji need them.
package struct Cluster: Hashable, Sendable {
    package let scalar: Unicode.Scalar
    /// Zero-width scalars on top of it, at most four.
    package let marks: [Unicode.Scalar]
    /// 1 or 2 columns.
    package let columns: Int

    package static let replacement = Cluster(scalar: "\u{FFFD}", marks: [], columns: 1)
    static let space = Cluster(scalar: " ", marks: [], columns: 1)

    private init(scalar: Unicode.Scalar, marks: [Unicode.Scalar], columns: Int) {
        self.scalar = scalar
        self.marks = marks
        self.columns = columns
    }

    /// The cluster of a character that consists of this scalar only.
    init?(lone scalar: Unicode.Scalar) {
        let width = Int(text_width(scalar.value))
        guard width > 0 else { return nil }
        self.init(scalar: scalar, marks: [], columns: width)
    }

    package init(_ character: Character) {
        if let ascii = character.asciiValue {
            switch ascii {
            case 0x20..<0x7F:
                self.init(scalar: Unicode.Scalar(ascii), marks: [], columns: 1)
            case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                self = .space
            default: self = .replacement
            }
            return
        }
        guard character != "\u{AD}" else {
            // Some terminals hide a soft hyphen, which would shift the rest of the line.
            self.init(scalar: "-", marks: [], columns: 1)
            return
        }
        guard character.isFreeOfHiddenScalars else {
            self = .replacement
            return
        }
        var base: Unicode.Scalar?
        var columns = 0
        var marks: [Unicode.Scalar] = []
        for scalar in character.unicodeScalars {
            let width = Int(text_width(scalar.value))
            if base == nil {
                guard width > 0 else { continue }
                base = scalar
                columns = width
            } else if width != 0 {
                break
            } else if marks.count < 4, !scalar.isInvisible {
                marks.append(scalar)
            }
        }
        guard let base else {
            self = .replacement
            return
        }
        self.init(scalar: base, marks: marks, columns: columns)
    }
}
