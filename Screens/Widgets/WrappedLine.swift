import Cells

extension Line {
    /// The line wrapped to so many columns, each part in its style.
    func wrapped(columns: Int) -> [Line] {
        let text = map(\.text).joined()
        // The ends of the spans, as the wrapped lines count: in bytes from the beginning.
        var ends: [(end: Int, style: Style)] = []
        var length = 0
        for span in self {
            length += span.text.utf8.count
            ends.append((length, span.style))
        }
        var (current, offset) = (0, 0)
        return text.wrappedRanges(columns: columns).map { range in
            var line: Line = []
            let lineEnd = offset + text.utf8[range].count
            while offset < lineEnd {
                while current < ends.count - 1, ends[current].end <= offset { current += 1 }
                let end = Swift.min(lineEnd, Swift.max(offset + 1, ends[current].end))
                line.append(Span(Self.part(of: text, offset..<end), ends[current].style))
                offset = end
            }
            return Self.trimmed(line)
        }
    }

    /// Without the blank at which a line breaks, which may lie beyond the last column.
    private static func trimmed(_ line: Line) -> Line {
        guard let last = line.last, last.text.last == " " || last.text.isEmpty else { return line }
        var text = last.text
        while text.last == " " { text.removeLast() }
        return text.isEmpty ? trimmed(line.dropLast()) : line.dropLast() + [Span(text, last.style)]
    }

    /// Without the line end at which a line breaks.
    private static func part(of text: String, _ bytes: Range<Int>) -> String {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
        let part = text[start..<utf8.index(start, offsetBy: bytes.count)]
        return part.contains(where: \.isNewline) ? String(part.filter { !$0.isNewline }) : String(part)
    }
}
