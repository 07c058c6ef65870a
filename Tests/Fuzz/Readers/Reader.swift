/// A part of the program that reads bytes which anybody may have written.
package struct Reader: Sendable {
    /// Its name in commands, and of the folders of its samples.
    package let name: String
    /// Reads any bytes and ignores the result: it only has to terminate.
    package let read: @Sendable ([UInt8]) -> Void

    init(_ name: String, _ read: @escaping @Sendable ([UInt8]) -> Void) {
        self.name = name
        self.read = read
    }

    /// The reader with this name.
    package static func named(_ name: String) -> Reader? { all.first { $0.name == name } }
}
