import CYAML
import JSON

/// Writes a JSON value as readable YAML, with libyaml: long texts as blocks, short mappings with one member on one
/// line.
package struct YAMLEmitter: ~Copyable {
    /// The column at which texts are wrapped.
    private static let width: Int32 = 110
    /// The longest text that shares one line with its language.
    private static let mostInline = 90

    /// On the heap, because its output is found by address.
    private let emitter: UnsafeMutablePointer<yaml_emitter_t>
    private let output: UnsafeMutablePointer<[UInt8]>

    private init() {
        emitter = .allocate(capacity: 1)
        emitter.initialize(to: yaml_emitter_t())
        output = .allocate(capacity: 1)
        output.initialize(to: [])
        yaml_emitter_initialize(emitter)
        yaml_emitter_set_unicode(emitter, 1)
        yaml_emitter_set_width(emitter, Self.width)
        yaml_emitter_set_output(
            emitter,
            { output, bytes, count in
                output?.assumingMemoryBound(to: [UInt8].self).pointee
                    .append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
                return 1
            }, output)
    }

    deinit {
        yaml_emitter_delete(emitter)
        emitter.deallocate()
        output.deinitialize(count: 1)
        output.deallocate()
    }

    /// The document for a value. If `strings` returns a list of texts for a member, it replaces the member's value.
    package static func text(of value: JSONValue, replacing member: String? = nil, by strings: [String] = []) -> [UInt8]
    {
        let writer = YAMLEmitter()
        writer.emit { yaml_stream_start_event_initialize(&$0, YAML_UTF8_ENCODING) }
        writer.emit { yaml_document_start_event_initialize(&$0, nil, nil, nil, 1) }
        if let member {
            writer.mapping(isInline: false) {
                for (name, value) in value.members.named {
                    let name = name.string ?? ""
                    writer.scalar(name)
                    if name == member { writer.list(strings) } else { writer.value(value) }
                }
            }
        } else {
            writer.value(value)
        }
        writer.emit { yaml_document_end_event_initialize(&$0, 1) }
        writer.emit { yaml_stream_end_event_initialize(&$0) }
        return writer.output.pointee
    }

    private func value(_ value: JSONValue) {
        switch value.kind {
        case .object:
            mapping(isInline: Self.isShort(value)) {
                for (name, value) in value.members.named {
                    scalar(name.string ?? "")
                    self.value(value)
                }
            }
        case .array:
            let isInline = value.elements.allSatisfy { $0.kind != .object } && Self.length(of: value) <= Self.mostInline
            emit {
                yaml_sequence_start_event_initialize(
                    &$0, nil, nil, 1, isInline ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE)
            }
            for element in value.elements { self.value(element) }
            emit { yaml_sequence_end_event_initialize(&$0) }
        case .string: text(value.string ?? "")
        case .integer, .number: scalar(value.numberText ?? "")
        case .bool: scalar(value.bool == true ? "true" : "false")
        case .null: scalar("null")
        }
    }

    private func list(_ strings: [String]) {
        emit { yaml_sequence_start_event_initialize(&$0, nil, nil, 1, YAML_BLOCK_SEQUENCE_STYLE) }
        for string in strings { text(string) }
        emit { yaml_sequence_end_event_initialize(&$0) }
    }

    private func mapping(isInline: Bool, _ members: () -> Void) {
        emit {
            yaml_mapping_start_event_initialize(
                &$0, nil, nil, 1, isInline ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE)
        }
        members()
        emit { yaml_mapping_end_event_initialize(&$0) }
    }

    private static func isShort(_ object: JSONValue) -> Bool {
        guard object.members.allSatisfy({ $0.value.kind != .object && $0.value.kind != .array }) else { return false }
        return object.count > 0 && length(of: object) <= mostInline
    }

    /// The approximate length of the scalars of a list or a mapping on one line, in bytes.
    private static func length(of value: JSONValue) -> Int {
        value.members.reduce(value.elements.reduce(0) { $0 + ($1.utf8?.inlineLength ?? 4) + 2 }) {
            $0 + $1.key.utf8.count + ($1.value.utf8?.inlineLength ?? 4) + 4
        }
    }

    /// A text that readers take as a text, whatever it contains.
    private func text(_ text: String) {
        var style = YAML_ANY_SCALAR_STYLE
        if text.contains("\n") {
            style = YAML_LITERAL_SCALAR_STYLE
        } else if text.utf8.count > Self.mostInline && text.isFoldable {
            style = YAML_FOLDED_SCALAR_STYLE
        } else if text.meansSomethingElse {
            style = YAML_DOUBLE_QUOTED_SCALAR_STYLE
        }
        scalar(text, style)
    }

    private func scalar(_ text: String, _ style: yaml_scalar_style_t = YAML_ANY_SCALAR_STYLE) {
        var text = text
        text.withUTF8 { bytes in
            emit { yaml_scalar_event_initialize(&$0, nil, nil, bytes.baseAddress, Int32(bytes.count), 1, 1, style) }
        }
    }

    /// Events only fail if memory runs out or their order is wrong.
    private func emit(_ make: (inout yaml_event_t) -> Int32) {
        var event = yaml_event_t()
        let isMade = make(&event) == 1
        precondition(isMade && yaml_emitter_emit(emitter, &event) == 1, "libyaml refuses an event")
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The length of a text on one line; too long if it has several.
    fileprivate var inlineLength: Int { contains(UInt8(ascii: "\n")) ? 1_000 : count }
}

extension String {
    /// Whether it can be folded and still read back as the same text: words with single blanks between them.
    fileprivate var isFoldable: Bool {
        var previous = UInt8(ascii: " ")
        for byte in utf8 {
            // Anything else is left to the emitter, which quotes it if necessary.
            if byte < 0x20 || byte == 0x7F || (byte == UInt8(ascii: " ") && previous == byte) { return false }
            previous = byte
        }
        return previous != UInt8(ascii: " ")
    }

    /// Whether YAML readers would take the plain text for a number, a date, a boolean or null.
    /// Source: YAML 1.1, the types of `http://yaml.org/type/`.
    fileprivate var meansSomethingElse: Bool {
        if utf8.allSatisfy({ "0123456789abcdefABCDEFxo+-._,:TZ ".utf8.contains($0) }) { return true }
        return ["null", "~", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", "-.inf", ".nan", "=", "<<"]
            .contains(lowercased())
    }
}
