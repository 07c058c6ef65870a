import CJSON

/// A value on its parser's tape, for reading very many small texts such as the lines of a journal.
///
/// It offers the same as a `JSONValue`, but neither keeps its parser alive nor detects use after the next parse.
/// Reference counting and that check are most of what a `JSONValue` costs.
package struct JSONNode {
    private let nodes: UnsafePointer<cjson_node>
    private let text: UnsafePointer<UInt8>
    private let index: Int

    fileprivate init(_ index: Int, of nodes: UnsafePointer<cjson_node>, over text: UnsafePointer<UInt8>) {
        self.index = index
        self.nodes = nodes
        self.text = text
    }

    package var isNull: Bool { nodes[index].kind == cjson_null }
    package var isObject: Bool { nodes[index].kind == cjson_object }
    package var isArray: Bool { nodes[index].kind == cjson_array }

    /// Nil unless the value is true or false.
    package var bool: Bool? {
        switch nodes[index].kind {
        case cjson_true: true
        case cjson_false: false
        default: nil
        }
    }

    /// Nil unless the value is a number of at most 18 digits without fraction, exponent and sign.
    package var natural: Int? {
        guard nodes[index].kind == cjson_integer, nodes[index].length <= 18 else { return nil }
        var value = 0
        for digit in bytes(of: index) {
            guard digit != UInt8(ascii: "-") else { return nil }
            value = value &* 10 &+ Int(digit &- UInt8(ascii: "0"))
        }
        return value
    }

    /// The bytes of a string, unescaped; nil for any other value.
    package var utf8: UnsafeBufferPointer<UInt8>? { nodes[index].kind == cjson_string ? bytes(of: index) : nil }

    /// Nil unless the value is a string.
    package var string: String? { utf8.map { String(decoding: $0, as: UTF8.self) } }

    /// The member of that name; nil if there is none, or if the value is not an object.
    package subscript(_ key: StaticString) -> JSONNode? {
        let name = UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount)
        var found: JSONNode?
        forEachMember { member, value in
            if member.count == name.count, member.elementsEqual(name) { found = value }
        }
        return found
    }

    /// Calls the body with each element of an array in order; never for any other value.
    package func forEachElement<Failure>(_ body: (JSONNode) throws(Failure) -> Void) throws(Failure) {
        guard isArray else { return }
        var next = index + 1
        for _ in 0..<nodes[index].length {
            try body(JSONNode(next, of: nodes, over: text))
            next = Int(nodes[next].next)
        }
    }

    /// Calls the body with name and value of each member of an object, in the order of the text; never for any other
    /// value.
    package func forEachMember<Failure>(
        _ body: (UnsafeBufferPointer<UInt8>, JSONNode) throws(Failure) -> Void
    ) throws(Failure) {
        guard isObject else { return }
        var next = index + 1
        for _ in 0..<nodes[index].length {
            try body(bytes(of: next), JSONNode(next + 1, of: nodes, over: text))
            next = Int(nodes[next + 1].next)
        }
    }

    private func bytes(of index: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text + Int(nodes[index].offset), count: Int(nodes[index].length))
    }
}

extension JSONParser {
    /// Reads bytes that are exactly one JSON value. The node and everything reached from it are valid until the next
    /// parse, and only while the parser exists.
    ///
    /// - Throws: `JSONSyntaxError`.
    package func parseNode(_ bytes: UnsafeRawBufferPointer) throws(JSONSyntaxError) -> JSONNode {
        _ = try parse(bytes)
        let tape = tape
        guard let nodes = tape.nodes, let text = tape.text else {
            throw JSONSyntaxError(offset: 0, problem: "the text is empty")
        }
        return JSONNode(0, of: nodes, over: text)
    }
}
