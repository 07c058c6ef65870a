/// An element of an XML or HTML text, with all that is in it: a place in its document.
struct XMLElement {
    /// A part of an element's content, in the order of the text.
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

    /// Without a prefix.
    var name: String { document.names[Int(node.name)].local }

    /// Empty where it has none.
    var namespace: String { document.names[Int(node.name)].namespace }

    /// The value of the attribute of this name, without its prefix; nil where there is none.
    subscript(_ name: String) -> String? {
        for node in document.nodes[(number + 1)...] {
            guard node.kind == .attribute else { return nil }
            if document.names[Int(node.name)].local == name { return document.text(of: node) }
        }
        return nil
    }

    /// All that is directly in it.
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

    /// The elements directly in it.
    var elements: some Sequence<XMLElement> {
        numbers.lazy.filter { [document] in document.nodes[$0].kind == .element }
            .map { [document] in XMLElement(document: document, number: $0) }
    }

    /// The numbers of the nodes directly in it.
    private var numbers: some Sequence<Int> {
        sequence(state: number + 1) { [document, end = Int(node.next)] next -> Int? in
            guard next < end else { return nil }
            defer { next = Int(document.nodes[next].next) }
            return next
        }
    }

    /// The elements of this name directly in it.
    func elements(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

    /// The first element of this name directly in it; nil where there is none.
    func element(_ name: String) -> XMLElement? { elements.first { $0.name == name } }
}
