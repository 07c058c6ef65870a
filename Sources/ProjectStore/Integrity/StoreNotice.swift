/// Something about a project's files that a person should be told once. It is no damage: nothing is lost.
public struct StoreNotice: Hashable, Sendable {
    /// The path inside the project.
    public let file: String
    /// What there is to say of it.
    public let kind: Kind

    /// What there is to say of a file.
    package init(_ kind: Kind, file: String) {
        self.kind = kind
        self.file = file
    }

    /// What there can be to say.
    public enum Kind: Hashable, Sendable {
        /// A journal that was written here lacked so many events; they were put back, and stand in the named file.
        case restored(events: Int, into: String, after: Loss)
        /// So many events could not be written into the project. They are in the safety copy, and are put into the project
        /// when it is next opened.
        case setAside(events: Int)
        /// No safety copy can be kept of what is written, for this error of the operating system; nil where the user has
        /// no place for it.
        case noSafetyCopy(code: Int32?)
        /// Lines end as on Windows, as a clone by git with `autocrlf` has them. They are read as if they did not.
        case foreignLineEnds
    }

    /// What became of events that were put back.
    public enum Loss: Hashable, Sendable {
        /// The file was gone, or had never been written.
        case removed
        /// The file had lost its end, or the program was ended before it could write it.
        case cut
        /// Another file stood in its place, or its content was changed.
        case replaced
    }
}
