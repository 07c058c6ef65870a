/// The standard streams of a run, replaceable in tests.
package struct StandardStreams {
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

    package init(output: Output, error: Output, isInputTerminal: Bool) {
        self.output = output
        self.error = error
        self.isInputTerminal = isInputTerminal
    }
}
