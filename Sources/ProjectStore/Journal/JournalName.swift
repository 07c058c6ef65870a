import AssessmentModel

/// The names of files in the journal folder.
enum JournalName {
    /// The extension of every journal, and of the copies that synchronisation tools make of them.
    static let ending = ".jsonl"

    /// The kind of a file, judging by its name.
    enum Kind: Hashable {
        case journal
        /// The beginning of an unfinished line.
        case torn
        /// A file of a tool, as many folders have.
        case hidden
        /// Something that does not belong here, perhaps a journal under a name that hides it.
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

    /// The writer that a file's name begins with; nil if there is none.
    static func writer(_ name: String) -> WriterID? { WriterID(validating: String(name.prefix { $0 != "." })) }

    /// The file beside a journal that receives all its lines when the journal is not its writer's any more.
    static func kept(_ writer: WriterID, _ number: Int) -> String { "\(writer).kept-\(number)\(ending)" }

    /// The file that receives the beginning of an unfinished line.
    static func torn(_ writer: WriterID, _ number: Int) -> String { "\(writer).torn-\(number)" }
}
