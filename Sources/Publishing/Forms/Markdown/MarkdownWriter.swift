import InvisibleCharacters

/// Writes CommonMark with the tables of GitHub into one array of bytes. Texts become no markup.
///
/// Source: CommonMark 0.31.2; GitHub Flavored Markdown 0.29, 4.10 and 6.9.
struct MarkdownWriter {
    /// Where a text stands, which decides how its lines are broken and what could begin a block.
    enum Place {
        /// In lines of their own, all but the first with this in front.
        case block(prefix: StaticString)
        /// After the signs of a heading, on one line.
        case heading
        /// In a cell of a table, on one line.
        case cell
    }

    private(set) var bytes: [UInt8] = []
    private var place = Place.heading
    /// Whether nothing stands in the line yet.
    private var isLineEmpty = true
    /// Whether a line break is due before more text.
    private var isBreakDue = false

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// Writes markup.
    mutating func markup(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes a sign several times.
    mutating func markup(_ sign: Unicode.Scalar, times count: Int) {
        bytes += repeatElement(UInt8(ascii: sign), count: count)
    }

    /// Writes an id, which contains nothing to escape.
    mutating func id(_ id: String) { bytes += id.utf8 }

    /// What follows is the text of a heading, a cell, or a paragraph.
    mutating func begin(_ place: Place) {
        self.place = place
        isLineEmpty = true
        isBreakDue = false
    }

    /// Writes a text with everything escaped that would be markup.
    mutating func text(_ text: String) {
        var visible = text.visible
        visible.withUTF8 { text in
            var start = 0
            while true {
                let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
                line(text[start..<end])
                guard end < text.count else { break }
                // Empty lines would end the paragraph, so several breaks are one.
                isBreakDue = isBreakDue || !isLineEmpty
                start = end + 1
            }
        }
    }

    /// Writes a text between two signs of markup, which makes it strong.
    mutating func strong(_ text: String, before following: RichText.Piece?) {
        let text = text.visible
        let trimmed = text.trimmed
        guard let first = trimmed.first, let last = trimmed.last, canOpenStrong(before: first),
            Self.canCloseStrong(after: last, before: following?.text.visible.utf8.first)
        else { return self.text(text) }
        if text.utf8.first?.isBlank == true { self.text(" ") }
        breakLine()
        markup("**")
        isLineEmpty = false
        self.text(trimmed)
        markup("**")
        if text.utf8.last?.isBlank == true { self.text(" ") }
    }

    /// Signs directly behind or before other signs are none, and beside a letter only a letter can be inside.
    private func canOpenStrong(before first: Character) -> Bool {
        guard let last = bytes.last, !isLineEmpty, !isBreakDue else { return true }
        return last != UInt8(ascii: "*") && (first.isLetter || first.isNumber || last.isBlankOrPunctuation)
    }

    private static func canCloseStrong(after last: Character, before following: UInt8?) -> Bool {
        last.isLetter || last.isNumber || following.map(\.isBlankOrPunctuation) ?? true
    }

    /// Writes a text as code, letter by letter.
    mutating func code(_ text: String) {
        let code = text.visible.split(separator: "\n").joined(separator: " ")
        let isCell = if case .cell = place { true } else { false }
        // In a cell a pipe is escaped even in code, but a backslash is not.
        guard code.utf8.contains(where: { $0 != UInt8(ascii: " ") }), !(isCell && code.contains("\\|")),
            bytes.last != UInt8(ascii: "`")
        else { return self.text(text) }
        breakLine()
        isLineEmpty = false
        let fence = 1 + code.longestRun(of: "`")
        let (tick, blank) = (UInt8(ascii: "`"), UInt8(ascii: " "))
        let (first, last) = (code.utf8.first, code.utf8.last)
        let isPadded = first == tick || last == tick || first == blank && last == blank
        markup("`", times: fence)
        if isPadded { markup(" ") }
        for byte in code.utf8 {
            if isCell, byte == UInt8(ascii: "|") { markup("\\") }
            bytes.append(byte)
        }
        if isPadded { markup(" ") }
        markup("`", times: fence)
    }

    /// Writes a text that leads to an address.
    mutating func link(_ text: String, to address: LinkAddress) {
        breakLine()
        isLineEmpty = false
        guard text != address.text, !text.trimmed.isEmpty else {
            markup("<")
            bytes += address.text.utf8
            return markup(">")
        }
        markup("[")
        self.text(text)
        markup("](")
        for byte in address.text.utf8 {
            if "()&*_~".utf8.contains(byte) { markup("\\") }
            bytes.append(byte)
        }
        markup(")")
    }

    /// Writes a text that leads to a place of the document.
    mutating func reference(_ text: String, to id: String) {
        guard !text.trimmed.isEmpty else { return self.text(text) }
        breakLine()
        isLineEmpty = false
        markup("[")
        self.text(text)
        markup("](#")
        self.id(id)
        markup(")")
    }

    /// Writes the line break that is due.
    private mutating func breakLine() {
        guard isBreakDue else { return }
        isBreakDue = false
        switch place {
        case .cell: markup("<br>")
        case .heading: markup(" ")
        case .block(let prefix):
            markup("\\\n")
            markup(prefix)
            isLineEmpty = true
        }
    }

    private mutating func line(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
        guard line.contains(where: { $0 != UInt8(ascii: " ") }) else {
            if !line.isEmpty, !isLineEmpty, !isBreakDue { markup(" ") }
            return
        }
        breakLine()
        var rest = line
        if isLineEmpty {
            // Blanks could make it code.
            rest = rest.drop { $0 == UInt8(ascii: " ") }
            if case .block = place { start(of: &rest) }
            isLineEmpty = false
        }
        for index in rest.indices {
            let next = index + 1 < rest.endIndex ? rest[index + 1] : nil
            if isEscaped(rest[index], at: index, of: rest, before: next) { markup("\\") }
            bytes.append(rest[index])
        }
    }

    private func isEscaped(
        _ byte: UInt8, at index: Int, of line: Slice<UnsafeBufferPointer<UInt8>>, before next: UInt8?
    ) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "$"),
            UInt8(ascii: "{"), UInt8(ascii: "@"):
            true
        case UInt8(ascii: "&"): next.map { $0.isLetterOrDigit || $0 == UInt8(ascii: "#") } ?? true
        // A picture, if a link follows.
        case UInt8(ascii: "!"): next == nil
        case UInt8(ascii: "#"): if case .heading = place { true } else { false }
        // Addresses that GitHub makes links of: http://…, www.…
        case UInt8(ascii: ":"): next == UInt8(ascii: "/")
        case UInt8(ascii: "."): index > line.startIndex && line[index - 1] | 0x20 == UInt8(ascii: "w")
        default: false
        }
    }

    /// Escapes what would begin a heading, a list, a quotation, a rule or a table.
    private mutating func start(of line: inout Slice<UnsafeBufferPointer<UInt8>>) {
        let digits = line.prefix { (0x30...0x39).contains($0) }
        bytes += digits
        line = line.dropFirst(digits.count)
        guard let sign = line.first else { return }
        let isStart = (digits.isEmpty ? "#-+=>:" : ".)").utf8.contains(sign)
        guard isStart else { return }
        bytes += [UInt8(ascii: "\\"), sign]
        line = line.dropFirst()
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") }

    fileprivate var isBlankOrPunctuation: Bool { self < 0x7F && !isLetterOrDigit }
}

extension String {
    /// The text without blanks and line breaks at both ends.
    fileprivate var trimmed: String {
        var bytes = utf8[...]
        while let first = bytes.first, first.isBlank { bytes.removeFirst() }
        while let last = bytes.last, last.isBlank { bytes.removeLast() }
        return String(Substring(bytes))
    }

    fileprivate func longestRun(of sign: Unicode.Scalar) -> Int {
        var (longest, current) = (0, 0)
        for byte in utf8 {
            current = byte == UInt8(ascii: sign) ? current + 1 : 0
            longest = max(longest, current)
        }
        return longest
    }
}
