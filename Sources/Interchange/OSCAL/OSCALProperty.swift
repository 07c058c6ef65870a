import JSON

/// The properties of a group, a control or a part.
enum OSCALProperty {
    /// The value of the first property of this name.
    static func value(_ name: String, of node: JSONValue) -> String? {
        node.list("props").first { $0["name"]?.string == name }?["value"]?.string
    }

    /// The label that people use: one without a class if there are several.
    static func label(of node: JSONValue) -> String? {
        let labels = node.list("props").filter { $0["name"]?.string == "label" }
        return (labels.first { $0["class"] == nil } ?? labels.first)?["value"]?.string
    }

    /// Whether a property is a level. Source: the namespaces of BSI's catalogues; NIST SP 800-53 revision 4, priority
    /// codes.
    static func isLevel(_ name: String) -> Bool {
        ["priority", "modal_verb", "modal-verb", "modal", "obligation"].contains(name)
    }
}

extension JSONValue {
    /// The elements of the list of this name; empty if there is none.
    func list(_ name: StaticString) -> [JSONValue] { self[name].map { Array($0.elements) } ?? [] }

    /// The same without an array, for lists that can be very long.
    func each(_ name: StaticString) -> some Sequence<JSONValue> {
        sequence(state: self[name]?.elements.makeIterator()) { $0?.next() }
    }
}
