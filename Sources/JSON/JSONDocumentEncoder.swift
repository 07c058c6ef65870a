/// Encodes values as JSON documents for programs, indented, with members in the order of encoding.
///
/// A property that is nil has no member; one that is an `OrNull` becomes null. Nothing is sorted, and only what
/// `JSONWriter` escapes is escaped, so the same value always gives the same bytes. Time and memory are linear in the
/// size of the document.
///
/// ```swift
/// struct Figure: Encodable {
///     let id: String
///     @OrNull var percent: String?
/// }
/// try JSONDocumentEncoder().text(of: Figure(id: "all", percent: nil))
/// // {
/// //   "id": "all",
/// //   "percent": null
/// // }
/// ```
package struct JSONDocumentEncoder {
    private let isPretty: Bool

    /// - Parameter pretty: whether every member and element is on a line of its own.
    package init(pretty: Bool = true) { isPretty = pretty }

    /// The document, in UTF-8.
    ///
    /// - Throws: `EncodingError` if the value, or one in it, encodes nothing or a number that JSON does not have, and
    ///   whatever the value's own `encode(to:)` throws.
    package func bytes(of value: some Encodable) throws -> [UInt8] {
        let node = EncodedNode()
        try node.encode(value, at: [])
        var writer = JSONWriter(pretty: isPretty)
        node.write(to: &writer)
        return writer.bytes
    }

    /// The same as text.
    package func text(of value: some Encodable) throws -> String {
        String(decoding: try bytes(of: value), as: UTF8.self)
    }
}

/// A property that is written as null if it has no value, instead of being left out.
@propertyWrapper package struct OrNull<Value: Encodable>: Encodable {
    package var wrappedValue: Value?

    package init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
    }
}

extension OrNull: Sendable where Value: Sendable {}
extension OrNull: Equatable where Value: Equatable {}
extension OrNull: Hashable where Value: Hashable {}

/// A value being encoded. It is an object, because containers may be filled in any order, even after others were
/// started.
final class EncodedNode {
    private enum Content {
        case nothing, null
        case bool(Bool)
        /// The digits of a number.
        case number(String)
        case string(String)
        case array([EncodedNode])
        case object([(key: String, value: EncodedNode)])
    }

    private var content = Content.nothing

    /// Encodes a value here.
    func encode<Value: Encodable>(_ value: Value, at path: [any CodingKey]) throws {
        try value.encode(to: NodeEncoder(node: self, codingPath: path))
        guard case .nothing = content else { return }
        throw EncodingError.invalidValue(value, .init(codingPath: path, debugDescription: "It encoded nothing."))
    }

    func setNull() { content = .null }
    func set(_ bool: Bool) { content = .bool(bool) }
    func set(_ string: String) { content = .string(string) }
    func set(_ number: some BinaryInteger) { content = .number(String(number)) }

    /// - Throws: `EncodingError` for a number that is not finite.
    func set(_ number: some BinaryFloatingPoint & CustomStringConvertible, at path: [any CodingKey]) throws {
        guard number.isFinite else {
            throw EncodingError.invalidValue(
                number, .init(codingPath: path, debugDescription: "JSON has no \(number)."))
        }
        content = .number(number.description)
    }

    /// Makes the node an object, unless it already is one.
    func beginObject() {
        if case .object = content { return }
        content = .object([])
    }

    /// Makes the node an array, unless it already is one.
    func beginArray() {
        if case .array = content { return }
        content = .array([])
    }

    /// Adds a member to an object.
    func member(_ key: String) -> EncodedNode {
        let node = EncodedNode()
        guard case .object(var members) = content else { return node }
        // If two owners shared the members, each new one would copy them all.
        content = .nothing
        members.append((key, node))
        content = .object(members)
        return node
    }

    /// Adds an element to an array.
    func element() -> EncodedNode {
        let node = EncodedNode()
        guard case .array(var elements) = content else { return node }
        content = .nothing
        elements.append(node)
        content = .array(elements)
        return node
    }

    /// The number of elements in an array.
    var count: Int {
        if case .array(let elements) = content { elements.count } else { 0 }
    }

    func write(to writer: inout JSONWriter) {
        switch content {
        case .nothing, .null: writer.null()
        case .bool(let bool): writer.bool(bool)
        case .number(let digits): writer.raw(digits)
        case .string(let string): writer.string(string)
        case .array(let elements): writer.array { writer in for element in elements { element.write(to: &writer) } }
        case .object(let members):
            writer.object { writer in
                for (key, value) in members {
                    writer.key(key)
                    value.write(to: &writer)
                }
            }
        }
    }
}
