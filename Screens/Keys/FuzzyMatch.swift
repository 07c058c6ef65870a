/// Fuzzy matching: the typed letters appear in the text in their order.
enum FuzzyMatch {
    /// How well the text matches, 0 best; nil if it does not. Case and blanks in what was typed do not count.
    static func rank(of typed: String, in text: String) -> Int? {
        let (typed, text) = (Array(typed.lowercased().filter { $0 != " " }), Array(text.lowercased()))
        guard !typed.isEmpty else { return 0 }
        let starts = text.indices.filter { $0 == 0 || !text[$0 - 1].isLetter }
        let whole = text.indices.filter { text[$0...].starts(with: typed) }
        if whole.first == 0 { return 1 }
        if !whole.isEmpty { return whole.contains(where: starts.contains) ? 2 : 3 }
        var (position, gaps) = (0, 0)
        for letter in typed {
            guard let next = text[position...].firstIndex(of: letter) else { return nil }
            if position > 0 { gaps += next - position }
            position = next + 1
        }
        return 4 + gaps
    }
}
