/// Recognises addresses that others can open, whether attached or in a comment.
///
/// An address begins with `http://` or `https://` in any case, then a letter, a digit or the bracket of an IPv6
/// address. It ends before the first white space, control or format character.
public enum WebAddress {
    /// Whether the text is one address and nothing else.
    public static func isOne(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        return begins(at: 0, in: scalars) && scalars.allSatisfy(isPart)
    }

    /// The address that a text means which begins with `www.`, as people and browsers write one; nil for any other
    /// text.
    package static func completing(_ text: String) -> String? {
        let address = "https://" + text
        guard text.prefix(4).lowercased() == "www.", text.unicodeScalars.dropFirst(4).first.map(isWord) ?? false,
            isOne(address)
        else { return nil }
        return address
    }

    /// Whether the text contains an address, at its beginning or after anything but a letter or digit.
    public static func isIn(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.contains { begins(at: $0, in: scalars) && ($0 == 0 || !isWord(scalars[$0 - 1])) }
    }

    private static func begins(at start: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard scalars.count > start, scalars[start] == "h" || scalars[start] == "H" else { return false }
        return ["http://", "https://"].contains { scheme in
            let end = start + scheme.unicodeScalars.count
            guard end < scalars.count else { return false }
            let isScheme = zip(scalars[start..<end], scheme.unicodeScalars).allSatisfy {
                $0.properties.lowercaseMapping == String($1)
            }
            return isScheme && (isWord(scalars[end]) || scalars[end] == "[")
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.properties.isWhitespace else { return false }
        switch scalar.properties.generalCategory {
        case .control, .format: return false
        default: return true
        }
    }
}

extension Evidence {
    /// Whether it is an address, not a file of the project.
    public var isAddress: Bool {
        switch source {
        case .url: true
        case .file: false
        }
    }
}

extension Answer {
    /// Whether it has what the catalogue demands of *met*.
    ///
    /// White space is not a justification. An address counts whether it is attached or in the comment.
    public func has(_ needs: Criterion.MetNeeds) -> Bool {
        switch needs {
        case .nothing: true
        case .justification: commentText.contains { !$0.isWhitespace }
        case .evidence: allAttachments.contains { $0.evidence != nil }
        case .url:
            allAttachments.contains { $0.evidence?.isAddress ?? false } || WebAddress.isIn(commentText)
        }
    }
}
