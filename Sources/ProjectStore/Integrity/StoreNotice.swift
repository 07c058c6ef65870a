/// Something about a project's files that a person should be told once. It is not damage: nothing is lost.
public struct StoreNotice: Hashable, Sendable {
    /// The path inside the project.
    public let file: String
    /// What there is to tell.
    public let kind: Kind

    /// Something to tell about a file.
    package init(_ kind: Kind, file: String) {
        self.kind = kind
        self.file = file
    }

    /// What there can be to tell.
    public enum Kind: Hashable, Sendable {
        /// A journal written on this machine lacked this many events. They were restored, and are in the named file.
        case restored(events: Int, into: String, after: Loss)
        /// This many events could not be written into the project. They are in the safety copy, and go into the project
        /// when it is next opened.
        case setAside(events: Int)
        /// No safety copy can be kept, for this error number of the operating system; nil if the user has no place for
        /// one.
        case noSafetyCopy(code: Int32?)
        /// Lines end as on Windows, which git's `autocrlf` causes. They are read all the same.
        case foreignLineEnds
    }

    /// What happened to events that were restored.
    public enum Loss: Hashable, Sendable {
        /// The file was removed, or was never written.
        case removed
        /// The file lost its end, or the program ended before it could write it.
        case cut
        /// Another file took its place, or its content was changed.
        case replaced
    }
}
