import CYAML

/// An event of a YAML text.
struct YAMLEvent {
    /// The kind of the event, with its content.
    enum Kind {
        /// Plain means without quotation marks, and not a block.
        case scalar(String, isPlain: Bool)
        case sequenceStart, mappingStart
        /// The end of the sequence or mapping that began last.
        case collectionEnd
        /// The name of the repeated node.
        case alias(String)
        case documentStart
        /// The end of the text: no more events follow.
        case end
        /// Anything that does not matter to a reader.
        case other
    }

    let kind: Kind
    let place: YAMLPlace
}

/// Line and column in a YAML text, each from 1; columns are characters (Unicode scalars).
package struct YAMLPlace {
    /// 32 bits, because every value of a document has one.
    package let line: UInt32
    package let column: UInt32

    /// The beginning of a text.
    static let start = YAMLPlace(line: 1, column: 1)
}

extension YAMLPlace {
    /// From an offset in bytes.
    init(offset: Int, in text: UnsafeRawBufferPointer) {
        let (line, column) = LineIndex(text).position(ofOffset: offset)
        self.init(line: UInt32(clamping: line), column: UInt32(clamping: column))
    }

    /// The parser counts from 0.
    fileprivate init(_ mark: yaml_mark_t) {
        self.init(line: UInt32(clamping: mark.line + 1), column: UInt32(clamping: mark.column + 1))
    }
}

/// Why a text is not an acceptable YAML document.
package struct YAMLFault: Error {
    /// Nil if the fault has no single place.
    package let place: YAMLPlace?
    package let problem: Problem

    /// What is wrong.
    package enum Problem: Hashable, Sendable {
        /// Not YAML; the string is the parser's, in English.
        case syntax(String)
        /// A text lacks quotation marks; with what to write in its place: its key, and the text in quotation marks.
        case unquoted(correction: String)
        /// An alias. Aliases let a few bytes expand to a document of any size.
        case aliasNotAllowed(String)
        case duplicateKey(String)
    }
}

/// The events of a YAML text, in order. Owns the parser and frees it.
struct YAMLEvents: ~Copyable {
    /// On the heap, because the parser contains pointers to itself.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let text: UnsafeRawBufferPointer

    /// The text must outlive the events.
    init(_ text: UnsafeRawBufferPointer) {
        self.text = text
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        // A failure here is reported as the first event.
        _ = yaml_parser_initialize(parser)
        // libyaml rejects a null pointer even for an empty text.
        let start = text.baseAddress ?? UnsafeRawPointer(parser)
        yaml_parser_set_input_string(parser, start.assumingMemoryBound(to: UInt8.self), text.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// Reads the next event.
    ///
    /// - Throws: `YAMLFault`.
    mutating func next() throws(YAMLFault) -> YAMLEvent {
        var event = yaml_event_t()
        // After a failure the event is empty, and deleting it is harmless.
        defer { yaml_event_delete(&event) }
        // A parser that has failed once then succeeds, without an event.
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

    /// A fault in words that help its author, as far as the text around it shows what is wrong.
    private static func fault(
        _ problem: YAMLFault.Problem, at mark: yaml_mark_t, since start: yaml_mark_t, in text: UnsafeRawBufferPointer
    ) -> YAMLFault {
        let place = YAMLPlace(mark)
        guard case .syntax(let words) = problem else { return YAMLFault(place: place, problem: problem) }
        if words == "found unexpected end of stream" {
            return YAMLFault(place: YAMLPlace(start), problem: .syntax("the quotation mark is not closed"))
        }
        if words == "found character that cannot start any token", mark.index < text.count,
            text[Int(mark.index)] == UInt8(ascii: "\t")
        {
            return YAMLFault(place: place, problem: .syntax("a tab cannot indent; use blanks"))
        }
        let unquoted = UnquotedText(words, at: place, in: text)
        return YAMLFault(place: place, problem: unquoted.map { .unquoted(correction: $0.correction) } ?? problem)
    }

    private var fault: YAMLFault {
        let problem = YAMLFault.Problem.syntax(parser.pointee.problem.map { String(cString: $0) } ?? "not YAML")
        switch parser.pointee.error {
        case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
            return Self.fault(problem, at: parser.pointee.problem_mark, since: parser.pointee.context_mark, in: text)
        case YAML_READER_ERROR:
            let place = YAMLPlace(offset: parser.pointee.problem_offset, in: text)
            return YAMLFault(place: place, problem: problem)
        case YAML_MEMORY_ERROR: return YAMLFault(place: nil, problem: .syntax("not enough memory"))
        default: return YAMLFault(place: nil, problem: problem)
        }
    }
}
