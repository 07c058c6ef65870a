/// The environment variables of a run, replaceable in tests.
package struct CommandEnvironment: Sendable {
    private let find: @Sendable (String) -> String?

    /// - Parameter find: returns the value of a variable, nil if it is not set.
    package init(_ find: @escaping @Sendable (_ name: String) -> String?) { self.find = find }

    /// The value of a variable; nil if it is not set.
    package subscript(_ name: String) -> String? { find(name) }
}
