/// Something of the program that reads bytes which anybody may have written.
package struct Reader: Sendable {
    /// What it is called in commands, and by the folders of its samples.
    package let name: String
    /// Reads any bytes, and takes no notice of what comes of it: it only has to come to an end.
    package let read: @Sendable ([UInt8]) -> Void

    init(_ name: String, _ read: @escaping @Sendable ([UInt8]) -> Void) {
        self.name = name
        self.read = read
    }

    /// The reader of that name.
    package static func named(_ name: String) -> Reader? { all.first { $0.name == name } }
}
