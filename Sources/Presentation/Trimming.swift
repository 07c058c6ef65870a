extension StringProtocol {
    /// The text without white space at either end.
    package var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// The text with line ends replaced by blanks.
    package var oneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}

extension String {
    /// The text with every line end normalised to "\n".
    package var unixLines: String {
        guard utf8.contains(UInt8(ascii: "\r")) else { return self }
        return split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\r" }.joined(separator: "\n")
    }

    /// A sentence without its full stop, for use in parentheses.
    package var trimmedSentence: String { hasSuffix(".") ? String(dropLast()) : self }

    /// The text without white space at its end.
    package var trimmedAtEnd: String {
        var text = self
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return text
    }
}
