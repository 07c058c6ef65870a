/// The variables of the environment that a run of the program takes notice of.
package struct CommandEnvironment: Sendable {
    private let find: @Sendable (String) -> String?

    /// - Parameter find: the value of a variable; nil where it is not set.
    package init(_ find: @escaping @Sendable (_ name: String) -> String?) { self.find = find }

    /// The value of a variable; nil where it is not set.
    package subscript(_ name: String) -> String? { find(name) }
}
