import Glibc

/// Commands that people keep in variables such as `EDITOR`.
enum ShellWords {
    /// Longer commands are refused rather than read.
    private static let mostBytes = 4_096

    /// The words of a command as a shell would have them: quotes, backslashes, `~`, variables and patterns count. Nil
    /// for what is more than words: other commands in it, pipes, redirections, an unknown variable, a quote without end.
    /// Nothing is run. Source: wordexp, POSIX.1-2017.
    static func split(_ command: String) -> [String]? {
        guard command.utf8.count <= mostBytes, !command.utf8.contains(0) else { return nil }
        var expansion = wordexp_t()
        guard wordexp(command, &expansion, Int32(WRDE_NOCMD | WRDE_UNDEF)) == 0 else { return nil }
        defer { wordfree(&expansion) }
        guard let words = expansion.we_wordv else { return [] }
        return (0..<Int(expansion.we_wordc)).compactMap { words[$0].map { String(cString: $0) } }
    }
}
