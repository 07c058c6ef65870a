/// The streams that a run of the program writes to.
package struct StandardStreams {
    /// One of them.
    package struct Output {
        /// Whether a person looks on.
        package let isTerminal: Bool
        /// Writes all of the bytes. Who reads may be gone: then they are lost, and nobody is told.
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
    /// Whether a person types what the program reads.
    package let isInputTerminal: Bool

    package init(output: Output, error: Output, isInputTerminal: Bool) {
        self.output = output
        self.error = error
        self.isInputTerminal = isInputTerminal
    }
}
