/// Looks at what stands before the first element of an XML text.
///
/// The parser tells of a document type only when it has read all that it declares, which can keep it busy for half a
/// minute. So it is looked for before.
enum XMLProlog {
    /// Where a document type begins, in bytes; nil where the text goes without one.
    static func documentType(in text: [UInt8]) -> Int? {
        var position = 0
        while let open = text[position...].firstIndex(of: UInt8(ascii: "<")) {
            let rest = text[open...]
            if rest.starts(with: "<!DOCTYPE".utf8) { return open }
            let end: String
            if rest.starts(with: "<?".utf8) {
                end = "?>"
            } else if rest.starts(with: "<!--".utf8) {
                end = "-->"
            } else {
                return nil
            }
            guard let after = Self.position(after: end, in: text, from: open + 2) else { return nil }
            position = after
        }
        return nil
    }

    private static func position(after end: String, in text: [UInt8], from start: Int) -> Int? {
        let end = Array(end.utf8)
        var position = start
        while position + end.count <= text.count {
            if text[position..<position + end.count].elementsEqual(end) { return position + end.count }
            position += 1
        }
        return nil
    }
}
