import AssessmentModel
import Presentation

/// A path from a file dropped on the terminal, or quoted as for a shell.
package struct DroppedPath: Hashable, Sendable {
    /// The plain path, or the link.
    let path: String
    /// Whether others came with it.
    let isFirstOfSeveral: Bool

    /// The first file or link of a text that was dropped or pasted; nil if it begins with neither.
    init?(_ text: String) {
        let lines = text.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
        guard let line = lines.first else { return nil }
        let first = Self.firstWord(of: line)
        let path = Self.clean(first)
        guard WebAddress.isOne(path) || WebAddress.completing(path) != nil || Self.isPath(path) else { return nil }
        self.path = path
        isFirstOfSeveral = lines.count > 1 || first != line
    }

    /// Whether a text can hardly be anything but a path.
    private static func isPath(_ text: String) -> Bool {
        if ["/", "~/", "./", "../"].contains(where: text.hasPrefix) { return true }
        let name = text.split(separator: "/").last ?? ""
        let dot = name.lastIndex(of: ".")
        return text.contains("/") && !text.contains(where: \.isWhitespace) && dot != nil && dot != name.startIndex
            && name.last != "."
    }

    /// The text up to the blank before another path: terminals put blanks between dropped files, and a path may have
    /// blanks itself.
    private static func firstWord(of line: String) -> String {
        var quote: Character?
        var isEscaped = false
        for index in line.indices {
            let character = line[index]
            if isEscaped {
                isEscaped = false
            } else if character == "\\", quote != "'" {
                isEscaped = true
            } else if let open = quote {
                if character == open { quote = nil }
                // An apostrophe quotes only where the text begins with a quotation.
            } else if character == "'" || character == "\"", index == line.startIndex || line.hasPrefix("'") {
                quote = character
            } else if character == " ", beginsPath(line[line.index(after: index)...]) {
                return String(line[..<index]).trimmed
            }
        }
        return line
    }

    private static func beginsPath(_ text: Substring) -> Bool {
        ["/", "'/", "\"/", "file://", "http://", "https://"].contains { text.hasPrefix($0) }
    }

    /// The plain path: without quotes, escaping backslashes, and the `file://` of file managers.
    package static func clean(_ text: String) -> String {
        let text = text.trimmed
        if text.hasPrefix("file://") { return percentDecoded(text.dropFirst("file://".count)) }
        if let quote = text.first, quote == "'" || quote == "\"", text.count >= 2, text.last == quote {
            let inner = text.dropFirst().dropLast()
            return quote == "'" ? replace("'\\''", with: "'", in: inner) : unescaped(inner)
        }
        return unescaped(text[...])
    }

    private static func unescaped(_ text: Substring) -> String {
        var result = ""
        var isEscaped = false
        for character in text {
            if character == "\\", !isEscaped {
                isEscaped = true
            } else {
                result.append(character)
                isEscaped = false
            }
        }
        return isEscaped ? result + "\\" : result
    }

    private static func replace(_ part: String, with other: String, in text: Substring) -> String {
        var result = ""
        var rest = text
        while !rest.isEmpty {
            if rest.hasPrefix(part) {
                result += other
                rest = rest.dropFirst(part.count)
            } else {
                result.append(rest.removeFirst())
            }
        }
        return result
    }

    private static func percentDecoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(rest.prefix(2)) ?? "", radix: 16), rest.count >= 2 {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
