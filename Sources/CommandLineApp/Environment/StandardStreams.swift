/// The standard streams of a run, replaceable in tests.
package struct StandardStreams {
    /// What came in on standard input.
    package enum Arrival: Hashable, Sendable {
        case bytes([UInt8])
        /// Nothing, in the time given.
        case nothing
        /// Nothing will come any more.
        case end
    }

    /// An output stream.
    package struct Output {
        package let isTerminal: Bool
        /// Writes all bytes; they are silently lost if the reader is gone.
        package let write: ([UInt8]) -> Void

        package init(isTerminal: Bool, write: @escaping ([UInt8]) -> Void) {
            self.isTerminal = isTerminal
            self.write = write
        }
    }

    /// For results.
    package let output: Output
    /// For everything else.
    package let error: Output
    /// Whether standard input is a terminal.
    package let isInputTerminal: Bool
    /// What comes in within so many milliseconds; nil waits without end.
    package let read: (_ patience: Int?) -> Arrival

    package init(
        output: Output, error: Output, isInputTerminal: Bool,
        read: @escaping (_ patience: Int?) -> Arrival = { _ in .end }
    ) {
        self.output = output
        self.error = error
        self.isInputTerminal = isInputTerminal
        self.read = read
    }
}
