/// A path from a file dropped on the terminal, or quoted as for a shell.
package enum DroppedPath {
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
