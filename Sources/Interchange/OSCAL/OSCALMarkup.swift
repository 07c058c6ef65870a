/// Removes the Markdown of OSCAL from prose. Source: OSCAL, markup-line and markup-multiline.
///
/// Handles links, images, emphasis and escapes; everything else reads well as it is. Two passes, each linear, however
/// many marks are unbalanced.
struct OSCALMarkup {
    private let bytes: [UInt8]
    /// The position of the closing bracket for each opening one; -1 elsewhere.
    private var ends: [Int32]
    /// Whether a byte is a mark to remove.
    private var isMark: [Bool]

    /// The open brackets of one kind.
    private var brackets: [Int] = []
    private var parentheses: [Int] = []
    /// The start of open emphasis with one, two and three stars.
    private var emphases: [Int?] = [nil, nil, nil]

    /// The text without marks.
    ///
    /// - Parameter source: the text for a link without words, by the id that it points to.
    static func plain(_ text: String, source: (_ id: String) -> String) -> String {
        guard text.utf8.contains(where: { "[*\\".utf8.contains($0) }) else { return text }
        var markup = OSCALMarkup(Array(text.utf8))
        markup.findMarks()
        return markup.text(source)
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        ends = Array(repeating: -1, count: bytes.count)
        isMark = Array(repeating: false, count: bytes.count)
    }

    private mutating func findMarks() {
        var position = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\\") where position + 1 < bytes.count && bytes[position + 1].isEscapable:
                isMark[position] = true
                position += 1
            case UInt8(ascii: "`"):
                // Code stays as it is.
                position = bytes[(position + 1)...].firstIndex(of: UInt8(ascii: "`")) ?? position
            case UInt8(ascii: "["): brackets.append(position)
            case UInt8(ascii: "]"): if let open = brackets.popLast() { ends[open] = Int32(position) }
            case UInt8(ascii: "("): parentheses.append(position)
            case UInt8(ascii: ")"): if let open = parentheses.popLast() { ends[open] = Int32(position) }
            case UInt8(ascii: "*"):
                position = findEmphasis(at: position)
                continue
            default: break
            }
            position += 1
        }
    }

    /// Emphasis touches its words inside, and no word outside. Returns the position after the stars.
    private mutating func findEmphasis(at start: Int) -> Int {
        let end = bytes[start...].firstIndex { $0 != UInt8(ascii: "*") } ?? bytes.count
        let kind = end - start - 1
        guard emphases.indices.contains(kind) else { return end }
        let before = start == 0 ? UInt8(ascii: " ") : bytes[start - 1]
        let after = end == bytes.count ? UInt8(ascii: " ") : bytes[end]
        if let open = emphases[kind], !before.isBlank, !after.isWord {
            for position in open...open + kind { isMark[position] = true }
            for position in start..<end { isMark[position] = true }
            emphases[kind] = nil
        } else if !after.isBlank && !before.isWord {
            emphases[kind] = start
        }
        return end
    }

    /// A link whose words are being copied.
    private struct Link {
        /// The end of its words.
        let end: Int
        /// Where they begin in the output.
        let start: Int
    }

    private func text(_ source: (String) -> String) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        // Innermost last.
        var links: [Link] = []
        var position = 0
        while position < bytes.count {
            if let link = links.last, link.end == position {
                links.removeLast()
                let address = address(at: position + 1)
                text += suffix(address, after: text[link.start...], source).utf8
                position = Int(ends[position + 1]) + 1
                continue
            }
            let start = position + (bytes[position] == UInt8(ascii: "!") ? 1 : 0)
            if !isMark[position], let end = words(from: start) {
                links.append(Link(end: end, start: text.count))
                position = start + 1
                continue
            }
            if !isMark[position] { text.append(bytes[position]) }
            position += 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The address in parentheses, without an optional title.
    private func address(at open: Int) -> String {
        let address = bytes[(open + 1)..<Int(ends[open])].prefix { !$0.isBlank }
        return String(decoding: address.filter { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }, as: UTF8.self)
    }

    /// What to show after a link's words: an external address that differs from them. For a link without words, its
    /// target.
    private func suffix(_ address: String, after words: ArraySlice<UInt8>, _ source: (String) -> String) -> String {
        if words.isEmpty && address.hasPrefix("#") { return source(String(address.dropFirst())) }
        guard address.contains("://"), !words.elementsEqual(address.utf8) else { return "" }
        return words.isEmpty ? address : " (\(address))"
    }

    /// The end of a link's words; nil if no link starts there.
    private func words(from start: Int) -> Int? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "["), ends[start] >= 0 else { return nil }
        let end = Int(ends[start])
        guard end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "("), ends[end + 1] >= 0 else { return nil }
        return end
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self <= UInt8(ascii: " ") }

    fileprivate var isWord: Bool {
        self >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self & ~0x20)
    }

    /// Source: CommonMark, backslash escapes.
    fileprivate var isEscapable: Bool { self > UInt8(ascii: " ") && self < 0x7F && !isWord }
}
