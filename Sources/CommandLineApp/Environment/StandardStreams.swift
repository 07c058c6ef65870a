/// The standard streams of a run, replaceable in tests.
package struct StandardStreams {
    /// What came in on standard input.
    package enum Arrival: Hashable, Sendable {
        case bytes([UInt8])
        /// Nothing, in the time given.
        case nothing
        /// Nothing will come any more.
        case end
        /// This signal asks the program to end.
        case signal(Int32)
    }

    /// The signals that ask the program to end.
    package struct Signals {
        /// From now on they are kept, and no longer end the program at once.
        package let watch: () -> Void
        /// One that came; nil if none did.
        package let take: () -> Int32?

        package init(watch: @escaping () -> Void, take: @escaping () -> Int32?) {
            self.watch = watch
            self.take = take
        }

        /// None ever come.
        package static var none: Signals { Signals(watch: {}, take: { nil }) }
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
    package let signals: Signals

    package init(
        output: Output, error: Output, isInputTerminal: Bool, signals: Signals = .none,
        read: @escaping (_ patience: Int?) -> Arrival = { _ in .end }
    ) {
        self.signals = signals
        self.output = output
        self.error = error
        self.isInputTerminal = isInputTerminal
        self.read = read
    }
}
