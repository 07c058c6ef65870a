extension String {
    /// The text cut to this many columns, with an ellipsis if something is missing.
    package func truncated(to columns: Int, ellipsis: String = "…") -> String {
        guard columns > 0 else { return "" }
        // Each column takes at least one byte.
        guard utf8.count > columns, self.columns > columns else { return self }
        let room = columns - ellipsis.columns
        guard room >= 0 else { return String(ellipsis.prefix(columns)) }
        var (used, bytes) = (0, 0)
        forEachTextRun { stretch in
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

    /// The text cut to this many columns, with an ellipsis in its middle if something is missing: names, paths and
    /// addresses that begin alike differ at their end.
    package func truncatedInside(to columns: Int) -> String {
        guard columns > 0 else { return "" }
        guard utf8.count > columns, self.columns > columns else { return self }
        let room = columns - 1
        let end = suffix(columns: (room + 1) / 2)
        // A wide character that does not fit at the end leaves its column to the beginning.
        return truncated(to: room - end.columns, ellipsis: "") + "…" + end
    }

    /// The longest end of the text that takes at most so many columns.
    private func suffix(columns: Int) -> String {
        let all = self.columns
        var (start, used) = (0, 0)
        forEachMark { _, width, bytes in
            guard all - used > columns else { return }
            used += width
            start += bytes
        }
        return String(self[utf8.index(startIndex, offsetBy: start)...])
    }

    /// The text padded with trailing (or leading) blanks to this many columns; longer text is unchanged.
    package func padded(to columns: Int, right: Bool = false) -> String {
        let gap = String(repeating: " ", count: Swift.max(0, columns - self.columns))
        return right ? gap + self : self + gap
    }
}

extension String {
    /// Where the text breaks into lines of at most this many columns: at "\n", else after the last blank that fits,
    /// else inside a word that is longer than a line.
    ///
    /// Every character belongs to exactly one line; the blank or "\n" at which a line breaks belongs to the preceding
    /// line and may extend beyond the last column. An empty text has one empty line, and a trailing "\n" is followed by
    /// one.
    package func wrappedRanges(columns: Int) -> [Range<String.Index>] {
        wrappedOffsets(columns: columns).map { line in
            utf8.index(startIndex, offsetBy: line.lowerBound)..<utf8.index(startIndex, offsetBy: line.upperBound)
        }
    }

    /// The same as byte offsets.
    private func wrappedOffsets(columns: Int) -> [Range<Int>] {
        let width = Swift.max(2, columns)
        var lines: [Range<Int>] = []
        var (start, used, position) = (0, 0, 0)
        var breakpoint: (position: Int, used: Int)?
        forEachMark { mark, columns, bytes in
            let next = position + bytes
            switch mark {
            case .newline:
                lines.append(start..<next)
                (start, used, breakpoint) = (next, 0, nil)
            case .blank:
                used += columns
                breakpoint = (next, used)
            case .other:
                // Twice if a word moves to the next line and is too long for that as well.
                while used + columns > width, start < position {
                    let end = breakpoint ?? (position, used)
                    lines.append(start..<end.position)
                    (start, used, breakpoint) = (end.position, used - end.used, nil)
                }
                used += columns
            }
            position = next
        }
        lines.append(start..<position)
        return lines
    }

    private enum Mark { case newline, blank, other }

    /// Visits all characters with their role in line breaking and their size in columns and bytes.
    private func forEachMark(_ visit: (Mark, _ columns: Int, _ bytes: Int) -> Void) {
        var position = 0
        forEachTextRun { stretch in
            switch stretch {
            case .plain(let bytes):
                for byte in bytes { visit(byte == UInt8(ascii: " ") ? .blank : .other, 1, 1) }
                position += bytes.count
            case .cluster(let cluster, let bytes):
                visit(mark(of: cluster, at: position), cluster.columns, bytes)
                position += bytes
            }
            return true
        }
    }

    private func mark(of cluster: Cluster, at position: Int) -> Mark {
        // Only these two represent several characters.
        guard cluster == .space || cluster == .replacement else { return .other }
        let character = self[utf8.index(startIndex, offsetBy: position)]
        return character.isNewline ? .newline : character == " " || character == "\t" ? .blank : .other
    }

    /// The lines of `wrappedRanges` as text, without the blanks at which they break.
    package func wrapped(columns: Int) -> [String] {
        wrappedRanges(columns: columns).map { range in
            var line = self[range]
            while let last = line.last, last == " " || last.isNewline { line.removeLast() }
            return String(line)
        }
    }
}
