/// An XML or HTML text as a flat list of what is in it, in the order of the text: it takes less memory than the text
/// itself, and nesting costs no stack.
final class XMLDocument: Sendable {
    /// What a node is.
    enum Kind: UInt8 { case element, attribute, text }

    /// An element, followed by its attributes and its content; or one of these.
    struct Node {
        let kind: Kind
        /// Of an element or an attribute, in `names`.
        let name: UInt32
        /// Where the value of an attribute, or a text, is.
        let start: UInt32
        var end: UInt32
        /// The number of the node after this one and all that is in it.
        var next: UInt32
    }

    /// A name and its namespace, which is empty where it has none.
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

    /// The value of an attribute, or the text of a text.
    func text(of node: Node) -> String {
        String(decoding: text[Int(node.start)..<Int(node.end)], as: UTF8.self)
    }
}
