/// An element of an XML or HTML document: a cursor into it.
struct XMLElement {
    /// A child of an element.
    enum Content {
        case element(XMLElement)
        case text(String)
    }

    private let document: XMLDocument
    private let number: Int

    init(document: XMLDocument, number: Int) {
        self.document = document
        self.number = number
    }

    private var node: XMLDocument.Node { document.nodes[number] }

    /// The local name.
    var name: String { document.names[Int(node.name)].local }

    /// Empty if there is none.
    var namespace: String { document.names[Int(node.name)].namespace }

    /// The value of an attribute, by its local name.
    subscript(_ name: String) -> String? {
        for node in document.nodes[(number + 1)...] {
            guard node.kind == .attribute else { return nil }
            if document.names[Int(node.name)].local == name { return document.text(of: node) }
        }
        return nil
    }

    /// Its attributes in document order, by their local names.
    var attributes: some Sequence<(name: String, value: String)> {
        document.nodes[(number + 1)...].lazy.prefix { $0.kind == .attribute }
            .map { [document] in (document.names[Int($0.name)].local, document.text(of: $0)) }
    }

    /// Whether any element of the document has this namespace.
    func documentUses(namespace: String) -> Bool { document.names.contains { $0.namespace == namespace } }

    /// Its children, in document order.
    var content: some Sequence<Content> {
        numbers.lazy.compactMap { [document] number -> Content? in
            let node = document.nodes[number]
            switch node.kind {
            case .element: return .element(XMLElement(document: document, number: number))
            case .text: return .text(document.text(of: node))
            case .attribute: return nil
            }
        }
    }

    /// Its child elements.
    var elements: some Sequence<XMLElement> {
        numbers.lazy.filter { [document] in document.nodes[$0].kind == .element }
            .map { [document] in XMLElement(document: document, number: $0) }
    }

    /// The indexes of its children.
    private var numbers: some Sequence<Int> {
        sequence(state: number + 1) { [document, end = Int(node.next)] next -> Int? in
            guard next < end else { return nil }
            defer { next = Int(document.nodes[next].next) }
            return next
        }
    }

    /// Its child elements of this name.
    func elements(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

    /// Its first child element of this name.
    func element(_ name: String) -> XMLElement? { elements.first { $0.name == name } }
}
