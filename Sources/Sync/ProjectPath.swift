/// The path of a file inside a project's directory, by what it means for a repository.
enum ProjectPath: Hashable {
    /// Written once, and the same in every copy.
    case fixed
    /// A journal. It only grows.
    case journal
    /// Evidence, a profile or a seal.
    case content
    /// Who a participant is, or that their name was removed.
    case participant
    /// What git itself goes by.
    case settings
    /// Unsaved text and positions, which stay on this machine.
    case personal
    /// Nothing of the project's.
    case foreign

    init(_ path: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        // Files that are being written have such names, or lie in folders with one.
        let isHidden = parts.contains { $0.hasPrefix(".") }
        // A name that is not UTF-8 cannot be handed to git.
        if path.unicodeScalars.contains("\u{FFFD}") {
            self = .foreign
            return
        }
        switch (parts.first ?? "", parts.count) {
        case ("project.json", 1), ("catalog.json", 1): self = .fixed
        case (".gitattributes", 1), (".gitignore", 1): self = .settings
        case ("journal", 2) where !isHidden: self = .journal
        case ("evidence", 3) where !isHidden, ("profiles", 2) where !isHidden,
            ("catalogs", 2) where !isHidden, ("seals", 3) where !isHidden:
            self = .content
        case ("participants", 2) where !isHidden: self = .participant
        case ("drafts", _), ("sessions", _): self = .personal
        default: self = .foreign
        }
    }

    /// The file that says that the name in a participant's file was removed; nil for any other path.
    static func removal(of path: String) -> String? {
        guard case .participant = ProjectPath(path), path.hasSuffix(".json") else { return nil }
        return "\(path.dropLast(".json".count)).removed"
    }
}
