import CNettle
import Cells

/// The terminal's clipboard.
extension Terminal {
    /// The longest text that terminals are known to take, in bytes. Source: xterm, OSC 52.
    private static let mostCopied = 74_994

    /// Puts a text into the terminal's clipboard, also over ssh (OSC 52). Terminals that do not know or do not allow it
    /// ignore it.
    package func copy(_ text: String) {
        guard hasClipboard else { return }
        let bytes = Array(text.utf8.prefix(Self.mostCopied))
        let length = (bytes.count + 2) / 3 * 4
        let encoded = [CChar](unsafeUninitializedCapacity: length) { buffer, count in
            nettle_base64_encode_raw(buffer.baseAddress, bytes.count, bytes)
            count = length
        }
        send(Array("\u{1B}]52;c;".utf8) + encoded.map { UInt8(bitPattern: $0) } + [0x07])
    }
}
