import AssessmentModel
import CatalogFormat

/// Finds what a mistyped name probably meant.
enum Nearest {
    /// The candidate that takes the fewest changed letters, if that is at most a third of them.
    static func match(_ text: String, in candidates: some Sequence<String>) -> String? {
        let wanted = text.lowercased()
        let best = candidates.map { ($0, editDistance(wanted, $0.lowercased())) }.min { $0.1 < $1.1 }
        guard let best, best.1 <= max(1, wanted.count / 3) else { return nil }
        return best.0
    }
}

/// Finds what a name means that may be written in another case.
enum Names {
    /// The candidate of this name; else the only one that differs in nothing but case.
    static func match(_ text: String, in candidates: [String]) -> String? {
        if candidates.contains(text) { return text }
        let wanted = text.lowercased()
        let alike = candidates.filter { $0.lowercased() == wanted }
        return alike.count == 1 ? alike.first : nil
    }
}

extension Level {
    /// The level of this name, in whichever case it is written.
    init?(named name: String) {
        guard let known = Names.match(name, in: Level.allCases.map(\.rawValue)) else { return nil }
        self.init(rawValue: known)
    }
}
