/// Builds a tree from the events of a YAML text.
///
/// Time and memory are proportional to the text, whatever it contains: an alias, which could repeat a part of the tree
/// any number of times, is refused.
struct YAMLComposer: ~Copyable {
    /// The limit on nested mappings and lists. A catalogue needs seven.
    static var deepest: Int { 64 }

    /// The limit on values in a document. Short values take many times the memory of their text.
    static var most: Int { 500_000 }

    private var events: YAMLEvents
    private var count = 0

    private init(_ text: UnsafeRawBufferPointer) { events = YAMLEvents(text) }

    /// The value of a text with one document.
    ///
    /// - Throws: `YAMLFault`.
    static func compose(_ text: UnsafeRawBufferPointer) throws(YAMLFault) -> YAMLNode {
        var composer = YAMLComposer(text)
        guard try composer.nextDocument() != nil, let root = try composer.value(depth: 0) else {
            throw YAMLFault(place: .start, problem: .syntax("the text is empty"))
        }
        if let another = try composer.nextDocument() {
            throw YAMLFault(place: another, problem: .syntax("found a second document"))
        }
        return root
    }

    /// The beginning of the next document; nil at the end of the text.
    private mutating func nextDocument() throws(YAMLFault) -> YAMLPlace? {
        while true {
            let event = try events.next()
            switch event.kind {
            case .documentStart: return event.place
            case .end: return nil
            default: continue
            }
        }
    }

    /// The next value; nil at the end of the current collection.
    ///
    /// - Parameter depth: the number of collections around it.
    private mutating func value(depth: Int) throws(YAMLFault) -> YAMLNode? {
        let event = try events.next()
        count += 1
        if count > Self.most { throw YAMLFault(place: event.place, problem: .syntax("too many values")) }
        switch event.kind {
        case .scalar(let text, let isPlain):
            return YAMLNode(.scalar(text, isPlain: isPlain), at: event.place)
        case .sequenceStart:
            try check(depth, at: event.place)
            return YAMLNode(.sequence(try elements(depth: depth + 1)), at: event.place)
        case .mappingStart:
            try check(depth, at: event.place)
            return YAMLNode(.mapping(try members(depth: depth + 1)), at: event.place)
        case .alias(let name): throw YAMLFault(place: event.place, problem: .aliasNotAllowed(name))
        case .collectionEnd, .documentStart, .end, .other: return nil
        }
    }

    private func check(_ depth: Int, at place: YAMLPlace) throws(YAMLFault) {
        if depth >= Self.deepest { throw YAMLFault(place: place, problem: .syntax("nested too deep")) }
    }

    private mutating func elements(depth: Int) throws(YAMLFault) -> [YAMLNode] {
        var elements: [YAMLNode] = []
        while let element = try value(depth: depth) { elements.append(element) }
        return elements
    }

    private mutating func members(depth: Int) throws(YAMLFault) -> [YAMLNode.Member] {
        var members: [YAMLNode.Member] = []
        var names: Set<String> = []
        while let key = try value(depth: depth) {
            guard case .scalar(let name, _) = key.content else {
                throw YAMLFault(place: key.position, problem: .syntax("a mapping or a list cannot be a key"))
            }
            guard names.insert(name).inserted else {
                throw YAMLFault(place: key.position, problem: .duplicateKey(name))
            }
            guard let value = try value(depth: depth) else { break }
            members.append(YAMLNode.Member(name: name, place: key.position, value: value))
        }
        return members
    }
}
