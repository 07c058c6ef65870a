import CNcurses
import Cells

/// The capabilities of the terminal, from terminfo.
enum Terminfo {
    /// The bytes of a capability, without the delays that only printing terminals need; empty if it is missing.
    static func bytes(_ capability: String) -> [UInt8] {
        guard let string = terminfo_string(capability) else { return [] }
        return withoutPauses(String(cString: string).utf8)
    }

    /// Removes `$<...>`, as tputs does.
    static func withoutPauses(_ string: some Sequence<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(string)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
                let end = rest.firstIndex(of: UInt8(ascii: ">"))
            {
                rest = rest[(end + 1)...]
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }

    /// The sequences that the terminal sends for keys. Those that do not begin with Esc are control characters, which
    /// already have a meaning.
    static func keys() -> [[UInt8]: Key] {
        var keys: [[UInt8]: Key] = [:]
        for (capability, key) in keyCapabilities {
            let bytes = bytes(capability)
            if bytes.count > 1, bytes[0] == 0x1B { keys[bytes] = key }
        }
        return keys
    }

    private static let keyCapabilities: [(String, Key)] =
        [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
            ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kbs", .backspace), ("kcbt", .backTab),
            ("kent", .enter), ("kLFT3", .wordLeft), ("kLFT5", .wordLeft), ("kRIT3", .wordRight), ("kRIT5", .wordRight),
        ] + (1...12).map { ("kf\($0)", .function($0)) }
}
