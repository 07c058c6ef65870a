import JSON
import YAML

/// Converts OSCAL in YAML and XML to what it would be in JSON, so that one reader serves all three.
enum OSCALTree {
    /// The JSON for a YAML document. Every scalar becomes a string, because readers expect nothing else.
    static func json(_ root: YAMLNode) -> JSONValue? {
        var writer = JSONWriter()
        write(root, to: &writer)
        return try? JSONParser().parse(writer.bytes)
    }

    private static func write(_ node: YAMLNode, to writer: inout JSONWriter) {
        switch node.content {
        case .scalar: if let text = node.text { writer.string(text) } else { writer.null() }
        case .sequence(let elements): writer.array { writer in for element in elements { write(element, to: &writer) } }
        case .mapping(let members):
            writer.object { writer in
                for member in members {
                    writer.key(member.name)
                    write(member.value, to: &writer)
                }
            }
        }
    }

    /// The JSON for an XML document. Nil if it is no catalogue, profile or assessment results.
    static func json(_ root: XMLElement) -> JSONValue? {
        guard root.namespace == "http://csrc.nist.gov/ns/oscal/1.0",
            ["catalog", "profile", "assessment-results"].contains(root.name)
        else { return nil }
        var writer = JSONWriter()
        writer.object { writer in
            writer.key(root.name)
            writeObject(root, to: &writer)
        }
        return try? JSONParser().parse(writer.bytes)
    }

    /// Whether an element has no use for the reader.
    static func skips(parent: String, name: String) -> Bool {
        switch parent {
        case "metadata": ["party", "location", "role", "responsible-party", "revisions"].contains(name)
        case "resource": name == "base64"
        case "observation", "risk": name != "title"
        default: false
        }
    }

    private static func write(_ element: XMLElement, to writer: inout JSONWriter) {
        if lines.contains(element.name) {
            writer.string(OSCALMarkdown.line(element))
        } else if texts.contains(element.name) {
            writer.string(OSCALMarkdown.blocks(element))
        } else if element.attributes.contains(where: { _ in true }) || element.elements.contains(where: { _ in true }) {
            writeObject(element, to: &writer)
        } else {
            writer.string(OSCALMarkdown.literal(element))
        }
    }

    /// Attributes and child elements become members, and child elements that can be repeated a list; blocks of text
    /// become a member of their own. Source: OSCAL, the mapping between its formats.
    private static func writeObject(_ element: XMLElement, to writer: inout JSONWriter) {
        var order: [String] = []
        var children: [String: [XMLElement]] = [:]
        for child in element.elements where !OSCALMarkdown.isBlock(child) {
            if children[child.name] == nil { order.append(child.name) }
            children[child.name, default: []].append(child)
        }
        writer.object { writer in
            for (name, value) in element.attributes { writer.member(name, value) }
            if element.elements.contains(where: { OSCALMarkdown.isBlock($0) }) {
                writer.member("prose", OSCALMarkdown.blocks(element))
            }
            for name in order {
                let all = children[name] ?? []
                if let list = lists[name] {
                    writer.key(list)
                    writer.array { writer in for child in all { write(child, to: &writer) } }
                } else if let first = all.first {
                    writer.key(name)
                    write(first, to: &writer)
                }
            }
        }
    }

    /// Elements that contain one line of text.
    private static let lines: Set<String> = ["title", "label", "choice", "text", "usage"]
    /// Elements that contain blocks of text.
    private static let texts: Set<String> = ["description", "remarks"]

    /// The names of lists, by the names of their elements.
    private static let lists = [
        "param": "params", "control": "controls", "group": "groups", "prop": "props", "link": "links", "part": "parts",
        "constraint": "constraints", "guideline": "guidelines", "value": "values", "choice": "choice",
        "resource": "resources", "rlink": "rlinks", "import": "imports", "include-controls": "include-controls",
        "exclude-controls": "exclude-controls", "with-id": "with-ids", "matching": "matching",
        "set-parameter": "set-parameters", "alter": "alters", "remove": "removes", "add": "adds", "test": "tests",
        "document-id": "document-ids", "result": "results", "finding": "findings", "observation": "observations",
        "risk": "risks",
    ]
}
