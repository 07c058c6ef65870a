/// How long a comment can be: an event is one line of a journal, of at most 1 MiB. Source: docs, the project directory.
package enum CommentLimit {
    /// In bytes as JSON; the rest of the line takes what is left.
    static let bytes = 1_000_000

    /// Whether the text can be recorded.
    package static func fits(_ text: String) -> Bool {
        // No byte takes more than six.
        if text.utf8.count <= bytes / 6 { return true }
        let escaped = text.unicodeScalars.reduce(0) { count, scalar in
            switch scalar.value {
            case 0x0A, 0x22, 0x5C: count + 2
            case ..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: count + 6
            default: count + UTF8.width(scalar)
            }
        }
        return escaped <= bytes
    }
}
