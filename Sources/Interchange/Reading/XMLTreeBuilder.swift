import CXML

/// Builds a document from the parser's events.
struct XMLTreeBuilder {
    /// The limit on distinct names. Real files have about a hundred.
    static let mostNames = 4_096

    /// The parser interns names and namespaces, so addresses identify them while it reads.
    private struct NamePlace: Hashable {
        let local: UnsafePointer<CChar>
        let namespace: UnsafePointer<CChar>?
    }

    private let skips: (_ parent: String, _ name: String) -> Bool
    private var nodes: [XMLDocument.Node] = []
    private var names: [XMLDocument.Name] = []
    private var numbers: [NamePlace: UInt32] = [:]
    private var text: [UInt8] = []
    /// The indexes of the open elements.
    private var open: [Int] = []
    /// The depth inside a skipped element; 0 outside.
    private var skipped = 0
    /// Whether more text belongs to the last node.
    private var isInText = false
    /// Why reading ended early.
    private(set) var fault: XMLParser.Fault?

    /// - Parameter skips: whether to skip an element and its content, given the names of its parent and itself.
    init(skips: @escaping (_ parent: String, _ name: String) -> Bool) { self.skips = skips }

    /// The root element.
    ///
    /// - Throws: `XMLParser.Fault`.
    func root() throws(XMLParser.Fault) -> XMLElement {
        guard nodes.first?.kind == .element else { throw .syntax(line: 1, "the text is empty") }
        return XMLElement(document: XMLDocument(nodes: nodes, names: names, text: text), number: 0)
    }

    private mutating func begin(_ name: NamePlace) -> Bool {
        guard let number = number(of: name) else { return false }
        if skipped > 0 {
            skipped += 1
            return true
        }
        guard open.count < XMLParser.deepest else {
            fault = .tooDeep
            return false
        }
        let parent = open.last.map { names[Int(nodes[$0].name)].local } ?? ""
        // Only broken HTML has elements after the root.
        if skips(parent, names[Int(number)].local) || (open.isEmpty && !nodes.isEmpty) {
            skipped = 1
            return true
        }
        open.append(nodes.count)
        isInText = false
        add(.element, number)
        return true
    }

    private mutating func add(attribute name: NamePlace, _ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let number = number(of: name) else { return false }
        if skipped == 0 { add(.attribute, number, value) }
        return true
    }

    private mutating func add(_ words: UnsafeBufferPointer<UInt8>) {
        guard skipped == 0, !open.isEmpty else { return }
        if isInText {
            text.append(contentsOf: words)
            nodes[nodes.count - 1].end = UInt32(text.count)
        } else {
            add(.text, 0, words)
            isInText = true
        }
    }

    private mutating func end() {
        if skipped > 0 {
            skipped -= 1
        } else if let ended = open.popLast() {
            nodes[ended].next = UInt32(nodes.count)
            isInText = false
        }
    }

    private mutating func add(
        _ kind: XMLDocument.Kind, _ name: UInt32, _ words: UnsafeBufferPointer<UInt8> = .init(start: nil, count: 0)
    ) {
        let start = UInt32(text.count)
        text.append(contentsOf: words)
        nodes.append(
            XMLDocument.Node(
                kind: kind, name: name, start: start, end: UInt32(text.count), next: UInt32(nodes.count + 1)))
    }

    /// The index of a name in `names`; nil if there are too many.
    private mutating func number(of name: NamePlace) -> UInt32? {
        if let number = numbers[name] { return number }
        guard names.count < Self.mostNames else {
            fault = .tooManyNames
            return nil
        }
        let number = UInt32(names.count)
        names.append(
            .init(local: String(cString: name.local), namespace: name.namespace.map { String(cString: $0) } ?? ""))
        numbers[name] = number
        return number
    }
}

extension XMLTreeBuilder {
    /// Handlers that take a builder as their context.
    static var handlers: cxml_handlers {
        cxml_handlers(
            begin: { context, name, namespace in
                context.builder.pointee.begin(.init(local: name, namespace: namespace))
            },
            attribute: { context, name, value, count in
                value.withMemoryRebound(to: UInt8.self, capacity: count) { value in
                    context.builder.pointee
                        .add(attribute: .init(local: name, namespace: nil), .init(start: value, count: count))
                }
            },
            name: { context, name in context.builder.pointee.number(of: .init(local: name, namespace: nil)) != nil },
            end: { context in context.builder.pointee.end() },
            text: { context, words, count in
                words.withMemoryRebound(to: UInt8.self, capacity: count) { words in
                    context.builder.pointee.add(.init(start: words, count: count))
                }
            })
    }
}

extension UnsafeMutableRawPointer {
    /// The context of the handlers as a builder.
    fileprivate var builder: UnsafeMutablePointer<XMLTreeBuilder> { assumingMemoryBound(to: XMLTreeBuilder.self) }
}
