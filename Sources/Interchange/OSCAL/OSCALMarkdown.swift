/// Converts the markup of OSCAL in XML to the Markdown that it has in JSON. Source: OSCAL, markup-line and
/// markup-multiline.
struct OSCALMarkdown {
    private var text = ""

    private init() {}

    /// The content of an element that holds one line.
    static func line(_ element: XMLElement) -> String {
        var markdown = OSCALMarkdown()
        markdown.addContent(of: element)
        return markdown.text.trimmed
    }

    /// The blocks in an element, separated by empty lines. Other child elements are left out.
    static func blocks(_ element: XMLElement) -> String {
        var markdown = OSCALMarkdown()
        for child in element.elements where isBlock(child) { markdown.addBlock(child, indentation: "") }
        return markdown.text.trimmed
    }

    /// The text of an element without markup, unchanged.
    static func literal(_ element: XMLElement) -> String {
        element.content.reduce(into: "") { text, part in
            switch part {
            case .text(let words): text += words
            case .element(let element): text += literal(element)
            }
        }
    }

    /// Whether an element is a block of text.
    static func isBlock(_ element: XMLElement) -> Bool { blockNames.contains(element.name) }

    private static let blockNames: Set<String> = [
        "p", "ul", "ol", "pre", "table", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    ]

    private mutating func addBlock(_ block: XMLElement, indentation: String) {
        switch block.name {
        case "ul", "ol":
            separate(indentation.isEmpty ? "\n\n" : "\n")
            addList(block, indentation: indentation)
        case "pre":
            separate("\n\n")
            text += Self.literal(block).trimmed
        case "table":
            separate("\n\n")
            addRows(of: block)
        case "blockquote": for inner in block.elements { addBlock(inner, indentation: indentation) }
        case "hr": break
        default:
            separate(indentation.isEmpty ? "\n\n" : "\n" + indentation)
            addContent(of: block)
        }
    }

    private mutating func addList(_ list: XMLElement, indentation: String) {
        for item in list.elements {
            separate("\n")
            text += indentation + (list.name == "ol" ? "1. " : "- ")
            let inside = indentation + "  "
            // Items contain words, blocks, or words followed by blocks.
            for part in item.content {
                switch part {
                case .text(let words): add(words)
                case .element(let element):
                    if Self.isBlock(element) {
                        let isFirst = text.hasSuffix("- ") || text.hasSuffix("1. ")
                        if isFirst && element.name == "p" {
                            addContent(of: element)
                        } else {
                            addBlock(element, indentation: inside)
                        }
                    } else {
                        addInline(element)
                    }
                }
            }
        }
    }

    /// One line for each row, with its cells between bars.
    private mutating func addRows(of table: XMLElement) {
        for row in table.elements {
            guard row.name == "tr" else {
                addRows(of: row)
                continue
            }
            separate("\n")
            for cell in row.elements {
                text += "| "
                addContent(of: cell)
                text += " "
            }
            text += "|"
        }
    }

    private mutating func addContent(of element: XMLElement) {
        for part in element.content {
            switch part {
            case .text(let words): add(words)
            case .element(let element): addInline(element)
            }
        }
    }

    private mutating func addInline(_ element: XMLElement) {
        switch element.name {
        case "insert": text += "{{ insert: \(element["type"] ?? "param"), \(element["id-ref"] ?? "") }}"
        case "code": text += "`\(Self.literal(element))`"
        case "q":
            text += "\""
            addContent(of: element)
            text += "\""
        case "a":
            text += "["
            addContent(of: element)
            text += "](\(element["href"] ?? ""))"
        case "img": text += "![\(element["alt"] ?? "")](\(element["src"] ?? ""))"
        case "br": text += "\n"
        case "sub", "sup":
            let mark = element.name == "sub" ? "~" : "^"
            text += mark
            addContent(of: element)
            text += mark
        // Emphasis is dropped later in any case.
        default: addContent(of: element)
        }
    }

    /// Adds words with their white space collapsed, and their marks escaped.
    private mutating func add(_ words: String) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(words.utf8.count)
        var isAfterSpace = text.utf8.last.map { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") } ?? true
        for byte in words.utf8 {
            if byte.isSpace {
                if !isAfterSpace { bytes.append(UInt8(ascii: " ")) }
                isAfterSpace = true
                continue
            }
            if "\\*[]`".utf8.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
            isAfterSpace = false
        }
        text += String(decoding: bytes, as: UTF8.self)
    }

    /// Ends a block and begins another.
    private mutating func separate(_ end: String) {
        while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
        if !text.isEmpty && !text.hasSuffix(end) { text += end }
    }
}

extension String {
    /// Without white space at both ends.
    fileprivate var trimmed: String {
        let bytes = utf8.drop(while: \.isSpace)
        guard let last = bytes.lastIndex(where: { !$0.isSpace }) else { return "" }
        return String(bytes[...last]) ?? self
    }
}
