import AssessmentModel

/// The names of files in the journal folder.
enum JournalName {
    /// What the name of every journal ends in; also that of a copy which a tool that synchronises made of one.
    static let ending = ".jsonl"

    /// What a file is, going by its name.
    enum Kind: Hashable {
        case journal
        /// The beginning of a line that its writer could not finish.
        case torn
        /// A file of some tool, as many folders have them.
        case hidden
        /// Nothing that belongs here; it may be a journal under a name that hides it.
        case stray
    }

    static func kind(_ name: String) -> Kind {
        if isJournal(name) { return .journal }
        if let mark = name.firstRange(of: ".torn-"), writer(name) != nil, Int(name[mark.upperBound...]) != nil {
            return .torn
        }
        return name.utf8.first == UInt8(ascii: ".") && !name.lowercased().contains(ending) ? .hidden : .stray
    }

    /// Whether a file is read as a journal.
    static func isJournal(_ name: String) -> Bool { name.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8) }

    /// The name of the file that a path in the journal folder leads to.
    static func file(of path: String) -> String { String(path.dropFirst(Journals.folder.count + 1)) }

    /// The writer whom a file's name begins with; nil where it begins with none.
    static func writer(_ name: String) -> WriterID? { WriterID(validating: String(name.prefix { $0 != "." })) }

    /// The file beside a journal into which everything goes that the journal had, where it is not its writer's any more.
    static func kept(_ writer: WriterID, _ number: Int) -> String { "\(writer).kept-\(number)\(ending)" }

    /// The file into which the beginning of an unfinished line goes.
    static func torn(_ writer: WriterID, _ number: Int) -> String { "\(writer).torn-\(number)" }
}
