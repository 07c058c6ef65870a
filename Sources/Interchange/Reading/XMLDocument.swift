/// An XML or HTML document as a flat array of nodes in document order. Compact, and nesting costs no stack.
final class XMLDocument: Sendable {
    /// The kind of a node.
    enum Kind: UInt8 { case element, attribute, text }

    /// An element, which its attributes and content follow; an attribute; or a text.
    struct Node {
        let kind: Kind
        /// The index in `names`, for an element or an attribute.
        let name: UInt32
        /// The range of an attribute's value or a text, in bytes.
        let start: UInt32
        var end: UInt32
        /// The index of the node after this one and its content.
        var next: UInt32
    }

    /// A local name and its namespace, which may be empty.
    struct Name {
        let local: String
        let namespace: String
    }

    let nodes: [Node]
    let names: [Name]
    private let text: [UInt8]

    init(nodes: [Node], names: [Name], text: [UInt8]) {
        self.nodes = nodes
        self.names = names
        self.text = text
    }

    /// The value of an attribute or the content of a text.
    func text(of node: Node) -> String {
        String(decoding: text[Int(node.start)..<Int(node.end)], as: UTF8.self)
    }
}
