import CJSON
import Glibc

/// A cursor into what a parser read last. It copies nothing and keeps its parser alive.
///
/// Valid until the next parse of the same parser.
package struct JSONValue {
    /// The kind of a value. An integer has no fraction and no exponent, but may be too large for `integer`.
    package enum Kind: Hashable, Sendable { case null, bool, integer, number, string, array, object }

    let parser: JSONParser
    let generation: Int
    let index: Int

    package var kind: Kind {
        switch node.kind {
        case cjson_null: .null
        case cjson_false, cjson_true: .bool
        case cjson_integer: .integer
        case cjson_number: .number
        case cjson_string: .string
        case cjson_array: .array
        default: .object
        }
    }

    /// The position of the value among all values of the text, for `value(at:)`.
    package var position: Int { index }

    /// The value at a position taken from another value of the same parse.
    package func value(at place: Int) -> JSONValue { at(place) }

    /// Where the value starts in the text, in bytes; for a string, after its quotation mark.
    package var offset: Int { Int(node.offset) }

    package var isNull: Bool { node.kind == cjson_null }

    /// Nil unless the value is true or false.
    package var bool: Bool? {
        switch node.kind {
        case cjson_true: true
        case cjson_false: false
        default: nil
        }
    }

    /// Nil unless the value is a number without fraction and exponent that fits in 64 bits.
    package var integer: Int? {
        guard node.kind == cjson_integer else { return nil }
        let digits = bytes
        let isNegative = digits.first == UInt8(ascii: "-")
        var value = 0
        for digit in digits.dropFirst(isNegative ? 1 : 0) {
            let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            // Counting down reaches the smallest integer, whose magnitude would overflow.
            let (sum, isTooLow) = tens.subtractingReportingOverflow(Int(digit &- UInt8(ascii: "0")))
            if isTooLarge || isTooLow { return nil }
            value = sum
        }
        if isNegative { return value }
        return value == .min ? nil : -value
    }

    /// The digits of a number as written, or nil for any other value.
    package var numberText: String? {
        guard node.kind == cjson_integer || node.kind == cjson_number else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Nil unless the value is a string.
    package var string: String? {
        guard node.kind == cjson_string else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The bytes of a string, unescaped, in the parser's own memory; nil for any other value.
    package var utf8: UnsafeBufferPointer<UInt8>? {
        guard node.kind == cjson_string else { return nil }
        return bytes
    }

    /// The number of elements or members; 0 for other values.
    package var count: Int {
        switch node.kind {
        case cjson_array, cjson_object: Int(node.length)
        default: 0
        }
    }

    /// The member of that name; nil if there is none, or if the value is not an object.
    package subscript(_ key: StaticString) -> JSONValue? {
        let object = node
        guard object.kind == cjson_object, let nodes = parser.tape.nodes, let text = parser.tape.text else {
            return nil
        }
        // The hot loop of reading objects: straight over the tape.
        var next = index + 1
        for _ in 0..<object.length {
            let name = nodes[next]
            if name.length == key.utf8CodeUnitCount,
                memcmp(text + Int(name.offset), key.utf8Start, Int(name.length)) == 0
            {
                return at(next + 1)
            }
            next = Int(nodes[next + 1].next)
        }
        return nil
    }

    /// The elements of an array; empty for any other value.
    package var elements: JSONElements { JSONElements(of: self, count: node.kind == cjson_array ? count : 0) }

    /// The members of an object in the order of the text; empty for any other value.
    package var members: JSONMembers { JSONMembers(of: self, count: node.kind == cjson_object ? count : 0) }

    /// Writes the value as it was read, so that unknown members survive a rewrite.
    ///
    /// Numbers keep their digits and members their order; white space and the choice of escapes are up to the writer.
    package func write(to writer: inout JSONWriter) {
        switch kind {
        case .null: writer.null()
        case .bool: writer.bool(node.kind == cjson_true)
        case .integer, .number: writer.raw(bytes)
        case .string: writer.string(bytes)
        case .array: writer.array { writer in for element in elements { element.write(to: &writer) } }
        case .object:
            writer.object { writer in
                for member in members.named {
                    writer.key(member.name.bytes)
                    member.value.write(to: &writer)
                }
            }
        }
    }

    /// The node. The index always came from this parse's tape, so the tape holds it.
    var node: cjson_node {
        precondition(generation == parser.generation, "a JSON value was used after its parser read another text")
        guard let nodes = parser.tape.nodes else { return cjson_node() }
        return nodes[index]
    }

    /// The bytes of a string or a number.
    var bytes: UnsafeBufferPointer<UInt8> {
        let node = node
        return UnsafeBufferPointer(start: parser.tape.text.map { $0 + Int(node.offset) }, count: Int(node.length))
    }

    /// The index after the value and everything in it.
    var end: Int { Int(node.next) }

    func at(_ index: Int) -> JSONValue { JSONValue(parser: parser, generation: generation, index: index) }
}
