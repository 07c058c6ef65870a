/// What is known of the person whom a room follows.
package enum Followed: Hashable, Sendable {
    /// Nobody works on the assessment yet, or not the person of this name.
    case nobody(name: String?)
    /// Where the person of this name stands.
    case at(ResumePoint, by: String)
    /// The directory is not at this path any more.
    case gone(path: String)
    /// There is something else at the path by now, which has to be opened.
    case replaced(path: String)
}
