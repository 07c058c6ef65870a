import AssessmentModel

/// Matches names regardless of case.
enum Names {
    /// The candidate with this name, else the only one that differs just in case.
    static func match(_ text: String, in candidates: [String]) -> String? {
        if candidates.contains(text) { return text }
        let wanted = text.lowercased()
        let alike = candidates.filter { $0.lowercased() == wanted }
        return alike.count == 1 ? alike.first : nil
    }

    /// Where a list has what a name means.
    enum Place: Hashable {
        case at(Int)
        case nowhere
        /// It could mean so many of them.
        case ambiguous(Int)
    }

    /// The place of the item with this number; else of the one with this name, or the only one with a name that begins
    /// like this. Case does not matter.
    ///
    /// - Parameter items: the names of each.
    static func place(of name: String, among items: [[String]]) -> Place {
        if let number = Int(name), items.indices.contains(number - 1) { return .at(number - 1) }
        let wanted = name.lowercased()
        guard !wanted.isEmpty else { return .nowhere }
        let names = items.map { $0.map { $0.lowercased() } }
        let named = names.indices.filter { names[$0].contains(wanted) }
        let begun = names.indices.filter { names[$0].contains { $0.hasPrefix(wanted) } }
        let found = named.count == 1 ? named : begun
        guard let first = found.first else { return .nowhere }
        return found.count == 1 ? .at(first) : .ambiguous(found.count)
    }
}

extension Evidence {
    /// By what a command can name it: title, file name, address or hash.
    var names: [String] {
        switch source {
        case .file(let sha256, let name, _): [displayTitle, name, sha256]
        case .url(let address): [displayTitle, address]
        }
    }
}

extension Level {
    /// The level with this name, ignoring case.
    init?(named name: String) {
        guard let known = Names.match(name, in: Level.allCases.map(\.rawValue)) else { return nil }
        self.init(rawValue: known)
    }
}
