import Cells

/// Bytes as they could reach a terminal, decoded without one: for tests and for the fuzzer.
package enum InputTrial {
    /// What one read returns, and the time that passes after it.
    package struct Piece: Hashable, Sendable {
        package let bytes: [UInt8]
        package let pause: Duration

        package init(_ bytes: [UInt8], pause: Duration = .zero) {
            (self.bytes, self.pause) = (bytes, pause)
        }
    }

    /// The inputs of all pieces, and of what is left when nothing more comes.
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

    /// The same for pieces that are made of random bytes: a pause and a length, then so many bytes.
    package static func inputs(fuzzing data: some Collection<UInt8>) -> [Input] {
        var rest = Array(data)[...]
        var pieces: [Piece] = []
        while let pause = rest.popFirst(), let length = rest.popFirst() {
            let bytes = rest.prefix(Int(length))
            rest = rest.dropFirst(bytes.count)
            // From 0 to 16 s, so that each of the decoder's patiences ends now and then.
            pieces.append(Piece(Array(bytes), pause: .milliseconds(Int(pause) * Int(pause) / 4)))
        }
        return inputs(of: pieces)
    }
}

extension InputDecoder {
    /// Takes all steps that are due, or all that there are.
    mutating func settle(until end: ContinuousClock.Instant?) -> [Input] {
        var inputs: [Input] = []
        while let deadline, end.map({ deadline <= $0 }) ?? true { inputs += settle() }
        return inputs
    }
}
