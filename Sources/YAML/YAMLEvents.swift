import CYAML

/// What a YAML text holds at a place.
struct YAMLEvent {
    /// What kind of event it is, with what it carries.
    enum Kind {
        /// Plain is what stands there without quotation marks, and not as a block.
        case scalar(String, isPlain: Bool)
        case sequenceStart, mappingStart
        /// The end of the sequence or mapping that began last.
        case collectionEnd
        /// The name of what should be repeated here.
        case alias(String)
        case documentStart
        /// The end of the text: no event follows.
        case end
        /// Nothing that would matter to a reader.
        case other
    }

    let kind: Kind
    let place: YAMLPlace
}

/// Line and column in a YAML text, each from 1; columns are characters (Unicode scalars).
package struct YAMLPlace {
    /// Of 32 bits, because every value of a document has one.
    package let line: UInt32
    package let column: UInt32

    /// Where a text begins.
    static let start = YAMLPlace(line: 1, column: 1)
}

extension YAMLPlace {
    /// Of an offset in bytes.
    init(offset: Int, in text: UnsafeRawBufferPointer) {
        let (line, column) = LineIndex(text).position(ofOffset: offset)
        self.init(line: UInt32(clamping: line), column: UInt32(clamping: column))
    }

    /// The parser counts from 0.
    fileprivate init(_ mark: yaml_mark_t) {
        self.init(line: UInt32(clamping: mark.line + 1), column: UInt32(clamping: mark.column + 1))
    }
}

/// Why a text is not a YAML document that is read here.
package struct YAMLFault: Error {
    /// Nil where the fault has no one place.
    package let place: YAMLPlace?
    package let problem: Problem

    /// What is wrong.
    package enum Problem: Hashable, Sendable {
        /// No YAML; the string is the parser's, in English.
        case syntax(String)
        /// An alias: with them, a few bytes make a document of any size.
        case aliasNotAllowed(String)
        case duplicateKey(String)
    }
}

/// The events of a YAML text, one after the other. Owns the parser, and frees it.
struct YAMLEvents: ~Copyable {
    /// In memory of its own, because the parser points to itself.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let text: UnsafeRawBufferPointer

    /// The text has to outlive the events.
    init(_ text: UnsafeRawBufferPointer) {
        self.text = text
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        // What fails here is told in place of the first event.
        _ = yaml_parser_initialize(parser)
        // No null pointer, not even for no bytes, of which none is read.
        let start = text.baseAddress ?? UnsafeRawPointer(parser)
        yaml_parser_set_input_string(parser, start.assumingMemoryBound(to: UInt8.self), text.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// Reads on to the next event.
    ///
    /// - Throws: `YAMLFault`.
    mutating func next() throws(YAMLFault) -> YAMLEvent {
        var event = yaml_event_t()
        // After a failure there is nothing in it, which is fine too.
        defer { yaml_event_delete(&event) }
        // A parser that has failed once succeeds from then on, with no event.
        guard yaml_parser_parse(parser, &event) == 1, parser.pointee.error == YAML_NO_ERROR else { throw fault }
        return YAMLEvent(kind: Self.kind(of: event), place: YAMLPlace(event.start_mark))
    }

    private static func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            return .scalar(String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
        case YAML_SEQUENCE_START_EVENT: return .sequenceStart
        case YAML_MAPPING_START_EVENT: return .mappingStart
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .collectionEnd
        case YAML_ALIAS_EVENT:
            guard let name = event.data.alias.anchor else { return .alias("") }
            return .alias(String(decodingCString: name, as: UTF8.self))
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return .end
        default: return .other
        }
    }

    private var fault: YAMLFault {
        let problem = YAMLFault.Problem.syntax(parser.pointee.problem.map { String(cString: $0) } ?? "not YAML")
        switch parser.pointee.error {
        case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
            return YAMLFault(place: YAMLPlace(parser.pointee.problem_mark), problem: problem)
        case YAML_READER_ERROR:
            let place = YAMLPlace(offset: parser.pointee.problem_offset, in: text)
            return YAMLFault(place: place, problem: problem)
        case YAML_MEMORY_ERROR: return YAMLFault(place: nil, problem: .syntax("not enough memory"))
        default: return YAMLFault(place: nil, problem: problem)
        }
    }
}
