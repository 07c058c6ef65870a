import Glibc

/// Scans the structure of an XML text before the parser reads it: tags, comments, CDATA sections and instructions.
///
/// The parser compares each attribute of an element with all before it, searches all namespaces in scope for each
/// prefix, and reports a document type only after reading all its declarations. Each of these can take minutes, so the
/// scan refuses such texts.
struct XMLOutline {
    /// The limit on attributes of one element. Real ones have about ten.
    static let mostAttributes = 256
    /// The limit on namespace declarations in scope. Real files have about twenty.
    static let mostNamespaces = 256

    private let text: UnsafeRawBufferPointer
    private var position = 0
    /// For each open element, the number of declarations in scope outside it.
    private var open: [Int] = []
    private var namespaces = 0

    /// - Throws: `XMLParser.Fault`.
    static func check(_ text: UnsafeRawBufferPointer) throws(XMLParser.Fault) {
        var outline = XMLOutline(text: text)
        try outline.check()
    }

    private init(text: UnsafeRawBufferPointer) { self.text = text }

    private mutating func check() throws(XMLParser.Fault) {
        try checkEncoding()
        while let start = next(UInt8(ascii: "<"), from: position) {
            position = start + 1
            if let rest = after("!--") {
                skip(past: "-->", from: rest)
            } else if let rest = after("![CDATA[") {
                skip(past: "]]>", from: rest)
            } else if let rest = after("?") {
                skip(past: "?>", from: rest)
            } else if after("!") != nil {
                throw .documentType(line: line(of: start))
            } else if let rest = after("/") {
                skip(past: ">", from: rest)
                namespaces = open.popLast() ?? 0
            } else {
                try checkTag(at: start)
            }
        }
    }

    /// Accepts only encodings that extend ASCII. In others, markup could hide from the scan.
    private func checkEncoding() throws(XMLParser.Fault) {
        if text.prefix(4).contains(where: { $0 == 0 || $0 >= 0xFE }) { throw .encoding("UTF-16") }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let start = text.starts(with: mark) ? mark.count : 0
        guard text[start...].starts(with: "<?xml".utf8), let end = next(UInt8(ascii: ">"), from: start) else { return }
        let declaration = String(decoding: text[start..<end], as: UTF8.self).lowercased()
        let words = declaration.split { "=\"'? \t\r\n".contains($0) }
        guard let word = words.firstIndex(of: "encoding"), words.indices.contains(word + 1) else { return }
        let name = words[word + 1]
        let isPlain = Self.encodings.contains(String(name)) || Self.families.contains { name.hasPrefix($0) }
        if !isPlain { throw .encoding(String(name)) }
    }

    private static let encodings: Set<String> = ["utf-8", "utf8", "us-ascii", "ascii"]
    private static let families = ["iso-8859-", "windows-125"]

    private mutating func checkTag(at start: Int) throws(XMLParser.Fault) {
        var quotation: UInt8?
        var attributes = 0
        let before = namespaces
        while position < text.count {
            let byte = text[position]
            position += 1
            if let mark = quotation {
                if byte == mark { quotation = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quotation = byte
            case UInt8(ascii: "="):
                attributes += 1
                if attributes > Self.mostAttributes { throw .tooManyAttributes(line: line(of: start)) }
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
                if after("xmlns") != nil { namespaces += 1 }
                if namespaces > Self.mostNamespaces { throw .tooManyNamespaces(line: line(of: start)) }
            case UInt8(ascii: ">"):
                if text[position - 2] == UInt8(ascii: "/") { namespaces = before } else { open.append(before) }
                if open.count > XMLParser.deepest { throw .tooDeep }
                return
            default: break
            }
        }
    }

    /// The offset after a word at the current position; nil if the word is not there.
    private func after(_ word: StaticString) -> Int? { end(of: word, at: position) }

    private func end(of word: StaticString, at start: Int) -> Int? {
        let end = start + word.utf8CodeUnitCount
        return end <= text.count && word.withUTF8Buffer { text[start..<end].elementsEqual($0) } ? end : nil
    }

    /// Moves past the next occurrence of a word, or to the end, where the parser reports what is missing.
    private mutating func skip(past word: StaticString, from start: Int) {
        position = start
        while let candidate = next(word.utf8Start.pointee, from: position) {
            if let end = end(of: word, at: candidate) {
                position = end
                return
            }
            position = candidate + 1
        }
        position = text.count
    }

    private func next(_ byte: UInt8, from start: Int) -> Int? {
        guard start < text.count, let base = text.baseAddress,
            let found = memchr(base + start, Int32(byte), text.count - start)
        else { return nil }
        return base.distance(to: UnsafeRawPointer(found))
    }

    private func line(of offset: Int) -> Int {
        text[..<offset].reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    }
}
