/// Rewrites colours by index as colours by red, green and blue.
///
/// ncurses sends the latter only if terminfo has them, which for terminals under their usual names it does not. The
/// index stays a good approximation for whatever is not rewritten.
enum DirectColour {
    private static let escape: UInt8 = 0x1B

    /// The same output with `38;5;N` and `48;5;N` spelled out for these N, in the terminal's own syntax.
    static func spelledOut(_ bytes: [UInt8], _ colours: [UInt8: RGB]) -> [UInt8] {
        guard !colours.isEmpty else { return bytes }
        var result: [UInt8] = []
        var copied = 0
        var index = 0
        while let start = bytes[index...].firstIndex(of: escape) {
            index = start + 1
            guard index < bytes.count, bytes[index] == UInt8(ascii: "[") else { continue }
            let body = bytes[(index + 1)...].prefix { (0x30..<0x3C).contains($0) }
            index = body.endIndex
            guard index < bytes.count, bytes[index] == UInt8(ascii: "m"), let spelling = spelling(body, colours) else {
                continue
            }
            result += bytes[copied..<body.startIndex] + spelling
            copied = index
        }
        return copied == 0 ? bytes : result + bytes[copied...]
    }

    /// ncurses sends each colour in a sequence of its own.
    private static func spelling(_ body: ArraySlice<UInt8>, _ colours: [UInt8: RGB]) -> [UInt8]? {
        for (separator, gap) in [(";", ""), (":", ":")] {
            for layer in ["38", "48"] {
                let introducer = "\(layer)\(separator)5\(separator)"
                guard body.starts(with: introducer.utf8),
                    let index = UInt8(String(decoding: body.dropFirst(introducer.utf8.count), as: UTF8.self)),
                    let colour = colours[index]
                else { continue }
                let channels = [colour.red, colour.green, colour.blue].map(String.init).joined(separator: separator)
                return Array("\(layer)\(separator)2\(separator)\(gap)\(channels)".utf8)
            }
        }
        return nil
    }
}
