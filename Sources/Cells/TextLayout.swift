extension StringProtocol {
    /// The text cut to so many columns, with an ellipsis where something is missing.
    package func truncated(to columns: Int, ellipsis: String = "…") -> String {
        guard columns > 0 else { return "" }
        // Each column takes a byte at least.
        guard utf8.count > columns, self.columns > columns else { return String(self) }
        let room = columns - ellipsis.columns
        guard room >= 0 else { return String(ellipsis.prefix(columns)) }
        var (used, bytes) = (0, 0)
        forEachStretch { stretch in
            switch stretch {
            case .plain(let plain):
                let count = Swift.min(plain.count, room - used)
                used += count
                bytes += count
            case .cluster(let cluster, let length):
                guard used + cluster.columns <= room else { return false }
                used += cluster.columns
                bytes += length
            }
            return used < room
        }
        return self[startIndex..<utf8.index(startIndex, offsetBy: bytes)] + ellipsis
    }

    /// The text with blanks behind it (or before it) up to so many columns; longer text stays as it is.
    package func padded(to columns: Int, right: Bool = false) -> String {
        let gap = String(repeating: " ", count: Swift.max(0, columns - self.columns))
        return right ? gap + self : self + gap
    }
}

extension String {
    /// Where the text breaks into lines of at most so many columns: at "\n", else behind the last blank that fits, else
    /// inside a word that is longer than a line.
    ///
    /// Every character belongs to exactly one line; the blank or "\n" at which a line breaks belongs to the line before
    /// it and may stand beyond the last column. An empty text has one empty line, and so has the end behind a "\n".
    package func wrappedRanges(columns: Int) -> [Range<String.Index>] {
        let width = Swift.max(2, columns)
        var lines: [Range<String.Index>] = []
        var start = startIndex
        var used = 0
        var breakpoint: String.Index?
        var index = startIndex
        while index < endIndex {
            let (kind, columns, next) = mark(at: index)
            if kind == .newline {
                lines.append(start..<next)
                (start, used, breakpoint) = (next, 0, nil)
            } else {
                if kind == .blank {
                    breakpoint = next
                    used += columns
                } else {
                    // Twice where a word is to move to the next line and is too long for it, too.
                    while used + columns > width, start < index {
                        let end = breakpoint ?? index
                        lines.append(start..<end)
                        (start, breakpoint) = (end, nil)
                        used = self[end..<index].columns
                    }
                    used += columns
                }
            }
            index = next
        }
        lines.append(start..<endIndex)
        return lines
    }

    private enum Mark { case newline, blank, other }

    /// What stands at an index, how many columns it takes up and where the next begins. Texts are wrapped at every key:
    /// where a character is a byte, it is not looked at as a character, which takes many times as long.
    private func mark(at index: String.Index) -> (Mark, columns: Int, next: String.Index) {
        let byte = utf8[index]
        let second = utf8.index(after: index)
        if byte < 0x7F, byte != UInt8(ascii: "\r"), second == endIndex || utf8[second] < 0x80 {
            switch byte {
            case UInt8(ascii: "\n"): return (.newline, 1, second)
            case UInt8(ascii: " "), UInt8(ascii: "\t"): return (.blank, 1, second)
            default: return (.other, 1, second)
            }
        }
        let character = self[index]
        let next = self.index(after: index)
        let columns = Cluster(character).columns
        return (character.isNewline ? .newline : .other, columns, next)
    }

    /// The lines of `wrappedRanges` as texts, without the blanks at which they break.
    package func wrapped(columns: Int) -> [String] {
        wrappedRanges(columns: columns).map { range in
            var line = self[range]
            while let last = line.last, last == " " || last.isNewline { line.removeLast() }
            return String(line)
        }
    }
}
