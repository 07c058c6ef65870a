/// Finds `%TAG` directives, which abbreviate long tags. Tags are ignored here, so a catalogue has no use for them.
///
/// The parser compares each directive with all earlier ones, and writes out the long name for each tag that uses it, so
/// a text of a few megabytes keeps it busy for minutes. It reports directives only after reading them all, so this scan
/// comes first.
enum YAMLTagDirective {
    /// The offset in bytes; nil if there is none.
    static func firstOffset(in text: UnsafeRawBufferPointer) -> Int? {
        text.indices.first { offset in
            text[offset] == UInt8(ascii: "%") && text[offset...].starts(with: "%TAG".utf8)
                && isLineStart(text[..<offset])
        }
    }

    private static func isLineStart(_ before: Slice<UnsafeRawBufferPointer>) -> Bool {
        before.isEmpty || lineEnds.contains { before.suffix($0.count).elementsEqual($0) }
    }

    /// Everything that the parser treats as a line end, and the byte order mark, which it skips.
    /// Source: libyaml, `IS_BREAK`.
    private static let lineEnds: [[UInt8]] = [
        [0x0A], [0x0D], [0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9], [0xEF, 0xBB, 0xBF],
    ]
}
