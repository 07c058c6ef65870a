import AssessmentModel
import Glibc
import Presentation

/// The folder with the files that a form names as evidence. Somebody else chose the names, so nothing outside of it is found,
/// and no link is followed.
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
    /// The names in the folders that were looked into.
    private var listings: [String: [String]] = [:]

    init(_ path: String) { self.path = path }

    /// The file of this name. Case and the form of accents make no difference if only one file fits, and of an absolute path, as
    /// other machines have them, the name counts.
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
        let names = listings[folder] ?? FolderListing.names(in: folder)
        listings[folder] = names
        // Texts are equal whatever the form of their accents.
        return names.first { $0 == name } ?? Names.match(name, in: names)
    }
}

/// The pieces of evidence that somebody named in a cell.
enum FormEvidence: Hashable {
    case link(String)
    case file(String)

    /// The pieces, each once: one a line, or several with semicolons between them. An address can have a semicolon itself, unless
    /// a blank or another address follows.
    static func pieces(of text: String) -> [FormEvidence] {
        var pieces: [FormEvidence] = []
        for line in text.split(whereSeparator: \.isNewline) {
            var open = ""
            for part in line.split(separator: ";", omittingEmptySubsequences: false) {
                let continues = address(open.trimmed) != nil && part.first.map { !$0.isWhitespace } == true
                if continues && address(String(part)) == nil {
                    open += ";\(part)"
                } else {
                    add(open, to: &pieces)
                    open = String(part)
                }
            }
            add(open, to: &pieces)
        }
        return pieces
    }

    private static func add(_ text: String, to pieces: inout [FormEvidence]) {
        let text = text.trimmed
        if text.isEmpty { return }
        let piece = address(text).map { link($0) } ?? .file(text)
        if !pieces.contains(piece) { pieces.append(piece) }
    }

    private static func address(_ text: String) -> String? {
        WebAddress.isOne(text) ? text : WebAddress.completing(text)
    }
}
