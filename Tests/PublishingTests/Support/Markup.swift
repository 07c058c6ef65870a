/// The tags of a text in HTML, read as strictly as we write them: every `<` begins a tag, and tags are balanced.
struct Markup {
    struct Tag: Hashable {
        let name: String
        let attributes: [String: String]
    }

    /// The tags that begin elements, in their order.
    private(set) var tags: [Tag] = []
    /// The text between the tags, with its references resolved.
    private(set) var text = ""
    /// What is not as we write it.
    private(set) var faults: [String] = []

    private static let empty: Set = ["meta", "img", "col", "br", "rect", "line", "!DOCTYPE"]

    init(_ html: String) {
        var rest = Substring(html)
        var open: [String] = []
        while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
            let words = rest[..<start]
            if open.last != "style" { add(words) }
            rest = rest[rest.index(after: start)...]
            guard let end = rest.utf8.firstIndex(of: UInt8(ascii: ">")) else {
                faults.append("a tag does not end")
                return
            }
            let tag = rest[..<end]
            rest = rest[rest.index(after: end)...]
            if tag.first == "/" {
                let name = String(tag.dropFirst())
                if open.popLast() != name { faults.append("</\(name)> ends something else") }
                continue
            }
            let found = Self.tag(tag)
            guard let found else {
                faults.append("<\(tag.prefix(80))>")
                continue
            }
            tags.append(found)
            if !Self.empty.contains(found.name), tag.last != "/" { open.append(found.name) }
        }
        add(rest)
        if !open.isEmpty { faults.append("not closed: \(open)") }
    }

    private mutating func add(_ words: Substring) {
        if words.utf8.contains(where: { ">\"".utf8.contains($0) }) { faults.append("not escaped: \(words.prefix(80))") }
        text += Self.resolved(words)
    }

    /// `name attribute="value"`, with nothing else.
    private static func tag(_ tag: Substring) -> Tag? {
        var rest = tag.last == "/" ? tag.dropLast() : tag
        let name = rest.prefix { $0 != " " }
        rest = rest.dropFirst(name.count)
        if name == "!DOCTYPE" { return Tag(name: "!DOCTYPE", attributes: [:]) }
        guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else { return nil }
        var attributes: [String: String] = [:]
        while !rest.isEmpty {
            guard rest.first == " " else { return nil }
            rest = rest.dropFirst()
            let key = rest.prefix { $0 != "=" }
            rest = rest.dropFirst(key.count)
            guard !key.isEmpty, key.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }),
                rest.hasPrefix("=\"")
            else { return nil }
            rest = rest.dropFirst(2)
            guard let end = rest.utf8.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
            attributes[String(key)] = resolved(rest[..<end])
            rest = rest[rest.index(after: end)...]
        }
        return Tag(name: String(name), attributes: attributes)
    }

    private static func resolved(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
        var result = ""
        var rest = text
        let references = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
        while let start = rest.utf8.firstIndex(of: UInt8(ascii: "&")) {
            result += rest[..<start]
            rest = rest[start...]
            guard let (reference, sign) = references.first(where: { rest.hasPrefix($0.key) }) else {
                result += "<not a reference>"
                rest = rest.dropFirst()
                continue
            }
            result += sign
            rest = rest.dropFirst(reference.count)
        }
        return result + rest
    }
}
