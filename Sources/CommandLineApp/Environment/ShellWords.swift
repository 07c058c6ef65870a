import Glibc

/// Splits commands from variables such as `EDITOR`, and quotes words for commands in messages.
enum ShellWords {
    /// Longer commands are rejected.
    private static let mostBytes = 4_096

    /// Splits a command as a shell would, expanding quotes, backslashes, `~`, variables and patterns. Nil for anything
    /// beyond words: command substitutions, pipes, redirections, unknown variables, unterminated quotes. Nothing is
    /// run. Source: wordexp, POSIX.1-2017.
    static func split(_ command: String) -> [String]? {
        guard command.utf8.count <= mostBytes, !command.utf8.contains(0) else { return nil }
        var expansion = wordexp_t()
        guard wordexp(command, &expansion, Int32(WRDE_NOCMD | WRDE_UNDEF)) == 0 else { return nil }
        defer { wordfree(&expansion) }
        guard let words = expansion.we_wordv else { return [] }
        return (0..<Int(expansion.we_wordc)).compactMap { words[$0].map { String(cString: $0) } }
    }
}

extension String {
    /// The text as one word of a command that somebody may copy from a message, not an option. Source: POSIX.1-2017,
    /// Shell Command Language, 2.2.2.
    var shellWord: String {
        let word = hasPrefix("-") ? "./" + self : self
        // Some shells replace words that begin with an equals sign.
        let isPlain = !word.isEmpty && !word.hasPrefix("=") && word.unicodeScalars.allSatisfy(\.isPlainInShell)
        return isPlain ? word : "'" + word.replacing("'", with: #"'\''"#) + "'"
    }
}

extension Unicode.Scalar {
    /// Whether the character means itself inside a word.
    fileprivate var isPlainInShell: Bool {
        properties.isAlphabetic || ("0"..."9").contains(self) || "_./,:=@%+-".unicodeScalars.contains(self)
    }
}
