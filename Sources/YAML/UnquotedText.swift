/// What to write in the place of a text that lacks quotation marks, as far as a syntax error shows that it does.
///
/// It looks at the line of the error only, and knows the usual cases: a colon or a comma in a text, a text that begins
/// with a sign that means something in YAML, and words after a closing quotation mark or bracket.
struct UnquotedText {
    /// The line's key with the text in quotation marks, cut to what one can read at a glance.
    let correction: String

    /// The most characters of a text that are repeated.
    private static var most: Int { 60 }
    /// The longest line that is looked at, in bytes.
    private static var longestLine: Int { 4_096 }

    /// - Parameters:
    ///   - problem: the parser's words for the error.
    ///   - place: where it noticed it.
    init?(_ problem: String, at place: YAMLPlace, in text: UnsafeRawBufferPointer) {
        guard let line = Self.line(Int(place.line), of: text) else { return nil }
        let mark = line.unicodeScalars.index(
            line.unicodeScalars.startIndex, offsetBy: Int(place.column) - 1, limitedBy: line.unicodeScalars.endIndex)
        guard let mark, mark < line.endIndex, let cause = Cause(problem) else { return nil }
        let entry = cause.isInFlow || Self.isInFlow(line[..<mark]) ? Self.flowEntry(line, mark) : Self.blockEntry(line)
        guard let entry, cause.fits(entry.value, at: mark, in: line) else { return nil }
        correction = entry.lead + Self.quoted(String(entry.value))
    }

    /// A key with what leads to it, and the text that belongs to it.
    private typealias Entry = (lead: String, value: Substring)

    /// What the parser stumbled over.
    private enum Cause {
        case colon, start, rest(inFlow: Bool)

        init?(_ problem: String) {
            switch problem {
            case "mapping values are not allowed in this context": self = .colon
            case "found character that cannot start any token", "did not find expected comment or line break",
                "block sequence entries are not allowed in this context",
                "mapping keys are not allowed in this context", "did not find expected node content":
                self = .start
            case "did not find expected key": self = .rest(inFlow: false)
            case "did not find expected ',' or '}'", "did not find expected ',' or ']'": self = .rest(inFlow: true)
            default: return nil
            }
        }

        var isInFlow: Bool {
            if case .rest(true) = self { true } else { false }
        }

        /// Whether quotation marks around the text would help.
        func fits(_ value: Substring, at mark: String.Index, in line: String) -> Bool {
            guard let first = value.first else { return false }
            switch self {
            case .colon: return value.startIndex < mark
            // A tab is no text.
            case .start: return line[mark] != "\t" && value.startIndex <= mark
            case .rest(let isInFlow):
                if isInFlow { return value.startIndex < mark }
                // A mapping in braces that goes on is another mistake.
                return value.startIndex < mark && "\"'[{*".contains(first) && !(first == "{" && value.contains(": "))
            }
        }
    }

    private static func line(_ number: Int, of text: UnsafeRawBufferPointer) -> String? {
        var start = 0
        for _ in 1..<max(1, number) {
            guard let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            start = end + 1
        }
        let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
        guard start < end, end - start <= longestLine else { return nil }
        let line = String(decoding: text[start..<end], as: UTF8.self)
        return line.hasSuffix("\r") ? String(line.dropLast()) : line
    }

    /// Whether a bracket is open.
    private static func isInFlow(_ text: Substring) -> Bool {
        var depth = 0
        for character in text {
            if "[{".contains(character) { depth += 1 }
            if "]}".contains(character) { depth -= 1 }
        }
        return depth > 0
    }

    /// The whole line, without a comment at its end.
    private static func blockEntry(_ line: String) -> Entry? {
        let indented = line.drop { $0 == " " }
        let content = indented[..<(indented.firstRange(of: " #")?.lowerBound ?? indented.endIndex)]
        return entry(content)
    }

    /// The entry of a list or mapping in brackets: from the comma or bracket before the error to the next one after it.
    private static func flowEntry(_ line: String, _ mark: String.Index) -> Entry? {
        guard let before = line[..<mark].lastIndex(where: { "[{,".contains($0) }) else { return nil }
        let after = line[mark...].firstIndex { "]},".contains($0) } ?? line.endIndex
        return entry(line[line.index(after: before)..<after].drop { $0 == " " })
    }

    private static func entry(_ content: Substring) -> Entry? {
        var value = content
        while value.hasPrefix("- ") { value = value.dropFirst(2).drop { $0 == " " } }
        // A key is one word.
        if let colon = value.firstRange(of: ": "),
            !value[..<colon.lowerBound].contains(where: { " \"'[{".contains($0) })
        {
            value = value[colon.upperBound...].drop { $0 == " " }
        }
        while value.last?.isWhitespace == true { value.removeLast() }
        return value.isEmpty ? nil : (String(content[..<value.startIndex]), value)
    }

    private static func quoted(_ text: String) -> String {
        let isCut = text.count > most
        let shown = isCut ? "\(text.prefix(most - 1))…" : text
        if !shown.contains("\"") && !shown.contains("\\") { return "\"\(shown)\"" }
        return "'\(shown.replacing("'", with: "''"))'"
    }
}
