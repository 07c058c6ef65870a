import Cells

/// Decodes bytes as if a terminal had sent them, with simulated time: for tests and fuzzing.
package enum InputTrial {
    /// The bytes of one read, and the pause before the next.
    package struct Piece: Hashable, Sendable {
        /// What the read returns.
        package let bytes: [UInt8]
        /// How long nothing follows it.
        package let pause: Duration

        /// A read of these bytes.
        package init(_ bytes: [UInt8], pause: Duration = .zero) {
            (self.bytes, self.pause) = (bytes, pause)
        }
    }

    /// Decodes all pieces, then waits until everything is settled.
    package static func inputs(of pieces: [Piece]) -> [Input] {
        var decoder = InputDecoder()
        var now = ContinuousClock.now
        var inputs: [Input] = []
        for piece in pieces {
            inputs += decoder.feed(piece.bytes, at: now)
            now += piece.pause
            inputs += decoder.settle(until: now)
        }
        return inputs + decoder.settle(until: nil)
    }

    /// Reads the pieces from a fuzzer's data: a byte for the pause, one for the length, then that many bytes.
    package static func inputs(fuzzing data: some Collection<UInt8>) -> [Input] {
        var rest = Array(data)[...]
        var pieces: [Piece] = []
        while let pause = rest.popFirst(), let length = rest.popFirst() {
            let bytes = rest.prefix(Int(length))
            rest = rest.dropFirst(bytes.count)
            // 0 to 16 s, growing quadratically, so that each of the decoder's deadlines passes now and then.
            pieces.append(Piece(Array(bytes), pause: .milliseconds(Int(pause) * Int(pause) / 4)))
        }
        return inputs(of: pieces)
    }
}

extension InputDecoder {
    /// Settles whatever is due by this time, or everything.
    mutating func settle(until end: ContinuousClock.Instant?) -> [Input] {
        var inputs: [Input] = []
        while let deadline, end.map({ deadline <= $0 }) ?? true { inputs += settle() }
        return inputs
    }
}
