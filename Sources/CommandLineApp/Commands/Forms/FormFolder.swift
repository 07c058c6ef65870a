import AssessmentModel
import Glibc
import Presentation

/// The folder with the files that a form names as evidence. Somebody else chose the names, so nothing outside of it is
/// found, and no link is followed.
struct FormFolder {
    /// What a name leads to.
    enum Found: Hashable {
        case file(path: String)
        case empty
        case nowhere
        /// The name leads out of the folder.
        case outside
    }

    private let path: String
    /// The names in the folders that were looked into, by their lower case.
    private var listings: [String: [String: [String]]] = [:]

    init(_ path: String) { self.path = path }

    /// The file of this name. Case and the form of accents make no difference if only one file fits, and of an absolute
    /// path, as other machines have them, the name counts.
    mutating func file(named name: String) -> Found {
        var steps = name.split { $0 == "/" || $0 == "\\" }.map(String.init)
        let isAbsolute = name.hasPrefix("/") || name.hasPrefix("\\") || steps.first?.contains(":") == true
        if isAbsolute { steps = steps.suffix(1) }
        steps.removeAll { $0 == "." }
        guard !steps.contains(".."), !name.utf8.contains(0) else { return .outside }
        guard !steps.isEmpty else { return .nowhere }
        var place = path
        for (number, step) in steps.enumerated() {
            guard let found = entry(named: step, in: place) else { return .nowhere }
            place += "/\(found)"
            var status = stat()
            guard lstat(place, &status) == 0 else { return .nowhere }
            let isLast = number == steps.count - 1
            guard status.st_mode & S_IFMT == (isLast ? S_IFREG : S_IFDIR) else {
                return status.st_mode & S_IFMT == S_IFLNK ? .outside : .nowhere
            }
            if isLast && status.st_size == 0 { return .empty }
        }
        return .file(path: place)
    }

    private mutating func entry(named name: String, in folder: String) -> String? {
        let listing =
            listings[folder] ?? Dictionary(grouping: FolderListing.names(in: folder)) { $0.lowercased() }
        listings[folder] = listing
        // Texts are equal whatever the form of their accents.
        let alike = listing[name.lowercased()] ?? []
        return alike.first { $0 == name } ?? (alike.count == 1 ? alike.first : nil)
    }
}

/// The pieces of evidence that somebody named in a cell.
enum FormEvidence: Hashable {
    case link(String)
    case file(String)

    /// The pieces, each once: one a line, or several with semicolons between them. An address can have a semicolon
    /// itself, unless a blank or another address follows.
    static func pieces(of text: String) -> [FormEvidence] {
        var pieces: [FormEvidence] = []
        var seen: Set<FormEvidence> = []
        func add(_ text: String) {
            let text = text.trimmed
            if text.isEmpty { return }
            let piece = address(text).map { link($0) } ?? .file(text)
            if seen.insert(piece).inserted { pieces.append(piece) }
        }
        for line in text.split(whereSeparator: \.isNewline) {
            var open = ""
            var isAddress = false
            for part in line.split(separator: ";", omittingEmptySubsequences: false) {
                let part = String(part)
                if isAddress, !part.isEmpty, !part.contains(where: \.isWhitespace), address(part) == nil {
                    open += ";\(part)"
                } else {
                    add(open)
                    open = part
                    isAddress = address(part.trimmed) != nil
                }
            }
            add(open)
        }
        return pieces
    }

    private static func address(_ text: String) -> String? {
        WebAddress.isOne(text) ? text : WebAddress.completing(text)
    }
}
