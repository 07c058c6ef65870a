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
}

extension Level {
    /// The level with this name, ignoring case.
    init?(named name: String) {
        guard let known = Names.match(name, in: Level.allCases.map(\.rawValue)) else { return nil }
        self.init(rawValue: known)
    }
}
