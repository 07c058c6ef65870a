/// A value of a YAML document.
///
/// A scalar is its literal text, whatever YAML would make of it: `version: 1.10` stays 1.10, and `no` is a word. Only a
/// plain scalar that means null (`~`, `null` or an empty one) is not a text. Anchors and tags are ignored.
package struct YAMLNode {
    /// The kind of the value.
    package enum Content {
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        case mapping([Member])
    }

    /// A member of a mapping, with the place of its name. Names are unique in a mapping.
    package struct Member {
        package let name: String
        package let place: YAMLPlace
        package let value: YAMLNode
    }

    package let content: Content
    /// Where the value begins.
    package let position: YAMLPlace

    init(_ content: Content, at position: YAMLPlace) {
        self.content = content
        self.position = position
    }

    /// Reads one document.
    ///
    /// - Throws: `YAMLFault`.
    package init(_ bytes: UnsafeRawBufferPointer) throws(YAMLFault) {
        // The parser would also accept UTF-16, whose offsets could not be converted to lines.
        guard String(validating: bytes, as: UTF8.self) != nil else {
            let place = YAMLPlace(offset: Self.validPrefix(of: bytes), in: bytes)
            throw YAMLFault(place: place, problem: .syntax("not UTF-8"))
        }
        if let offset = YAMLTagDirective.firstOffset(in: bytes) {
            throw YAMLFault(place: YAMLPlace(offset: offset, in: bytes), problem: .syntax("%TAG has no use here"))
        }
        self = try YAMLComposer.compose(bytes)
    }

    /// The number of leading bytes that are valid UTF-8.
    private static func validPrefix(of bytes: UnsafeRawBufferPointer) -> Int {
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        var count = 0
        while case .valid(let scalar) = parser.parseScalar(from: &rest) { count += scalar.count }
        return count
    }
}

extension YAMLNode {
    /// The text of a scalar; nil for anything else, and for a plain scalar that means null.
    package var text: String? {
        guard case .scalar(let text, let isPlain) = content else { return nil }
        return isPlain && Self.nothing.contains(text) ? nil : text
    }

    /// The elements of a list; empty for anything else.
    package var elements: [YAMLNode] {
        guard case .sequence(let elements) = content else { return [] }
        return elements
    }

    /// The member of a mapping with this name; nil if there is none.
    package func member(_ name: StaticString) -> YAMLNode? {
        guard case .mapping(let members) = content else { return nil }
        return name.withUTF8Buffer { name in members.first { name.elementsEqual($0.name.utf8) }?.value }
    }

    /// Plain scalars that mean null. Source: YAML 1.2.2, 10.2.1.1.
    private static let nothing: Set<String> = ["", "~", "null", "Null", "NULL"]
}
