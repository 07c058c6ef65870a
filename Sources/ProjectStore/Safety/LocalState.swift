/// What is kept for one user of one machine outside all projects: a safety copy of every journal that was written here,
/// by which a journal is known as one's own.
package struct LocalState: Sendable {
    /// `$XDG_STATE_HOME/cpo`; nil where the user has no such place.
    private let path: String?

    /// - Parameter folder: `$XDG_STATE_HOME/cpo`, made when it is needed; nil where the user has no such place. Then no
    ///   journal is continued: every opening for writing begins one.
    package init(_ folder: String?) { path = folder }
}
