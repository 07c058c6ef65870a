/// An alias in a YAML text, found before the text is parsed: a parser that follows aliases into each other never comes
/// back.
///
/// An alias needs an anchor of its name, so a text has none unless the same name stands after a `&` and after a `*`.
/// That this may be so within a text that people read ("&x ... *x") is accepted: it is as good as never.
struct YAMLAlias: Hashable {
    let name: String
    /// Of the `*`, in bytes from the beginning of the text.
    let offset: Int

    /// The first alias, or nil where there is none.
    init?(in text: UnsafeRawBufferPointer) {
        var anchors: Set<String> = []
        for name in Self.names(after: UInt8(ascii: "&"), in: text) { anchors.insert(name.name) }
        guard !anchors.isEmpty,
            let alias = Self.names(after: UInt8(ascii: "*"), in: text).first(where: {
                anchors.contains($0.name)
            })
        else { return nil }
        self = alias
    }

    private init(name: String, offset: Int) {
        self.name = name
        self.offset = offset
    }

    private static func names(after mark: UInt8, in text: UnsafeRawBufferPointer) -> some Sequence<YAMLAlias> {
        var position = text.startIndex
        return AnyIterator {
            while position < text.endIndex {
                defer { position += 1 }
                guard text[position] == mark else { continue }
                let name = text[(position + 1)...].prefix(while: isNameByte)
                guard !name.isEmpty else { continue }
                return YAMLAlias(name: String(decoding: name, as: UTF8.self), offset: position)
            }
            return nil
        }
    }

    /// What the names of anchors are made of. Source: libyaml, `IS_ALPHA`.
    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
