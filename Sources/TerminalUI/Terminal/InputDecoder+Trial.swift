import Cells

/// Decodes bytes as if a terminal had sent them in these pieces, with a pause after each. For trials without a terminal.
package func inputs(of pieces: [[UInt8]]) -> [Input] {
    var decoder = InputDecoder()
    return pieces.flatMap { decoder.feed($0) + decoder.settle() }
}
