/// Finds `%TAG` directives, which give long tags a short name. Tags are passed over here, so a catalogue has no use for
/// them.
///
/// The parser compares each directive with all before it, and writes the long name out for each tag that uses it: a
/// text of a few megabytes keeps it busy for minutes. It tells of directives only when it has read them all, so they
/// are looked for before.
enum YAMLTagDirective {
    /// In bytes from the beginning of the text; nil where there is none.
    static func firstOffset(in text: UnsafeRawBufferPointer) -> Int? {
        text.indices.first { offset in
            text[offset] == UInt8(ascii: "%") && text[offset...].starts(with: "%TAG".utf8)
                && isLineStart(text[..<offset])
        }
    }

    private static func isLineStart(_ before: Slice<UnsafeRawBufferPointer>) -> Bool {
        before.isEmpty || lineEnds.contains { before.suffix($0.count).elementsEqual($0) }
    }

    /// All that the parser takes for the end of a line, and the byte order mark, which it passes over.
    /// Source: libyaml, `IS_BREAK`.
    private static let lineEnds: [[UInt8]] = [
        [0x0A], [0x0D], [0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9], [0xEF, 0xBB, 0xBF],
    ]
}
