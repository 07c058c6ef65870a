/// The places of a publication that references can lead to, with names that HTML and Markdown accept as ids.
struct Anchors {
    private let defined: Set<String>
    /// The places that a reference leads to.
    private let referenced: Set<String>
    /// The places that have been reached, so that of two with one name only the first has it.
    private var taken: Set<String> = []

    init(of publication: Publication) {
        var defined: Set<String> = []
        var referenced: Set<String> = []
        publication.sections.forEach { Self.collect($0, &defined, &referenced) }
        self.defined = defined
        self.referenced = referenced
    }

    private static func collect(
        _ section: Publication.Section, _ defined: inout Set<String>, _ referenced: inout Set<String>
    ) {
        defined.insert(section.id)
        for block in section.blocks {
            if case .table(let table) = block { defined.formUnion(table.rows.lazy.compactMap(\.anchor)) }
            block.forEachText { text in
                for case .reference(_, let target) in text.pieces { referenced.insert(target) }
            }
        }
        section.parts.forEach { collect($0, &defined, &referenced) }
    }

    /// The id to lead to; nil if there is no such place.
    func target(_ name: String) -> String? { defined.contains(name) ? Self.id(for: name) : nil }

    /// The id of a place where it is; nil if it has no name, or another place had it before.
    mutating func take(_ name: String?) -> String? {
        guard let name, !name.isEmpty, taken.insert(name).inserted else { return nil }
        return Self.id(for: name)
    }

    /// The same; nil also if nothing leads there.
    mutating func takeIfReferenced(_ name: String?) -> String? {
        name.map(referenced.contains) == true ? take(name) : nil
    }

    /// Letters, digits, dots and hyphens stay; any other byte becomes `_` and its hexadecimal digits. So different
    /// names stay different, and ids that begin with `_` and no such digit are free for the form's own.
    private static func id(for name: String) -> String? {
        guard !name.isEmpty else { return nil }
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in name.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."): result.append(byte)
            default: result += [UInt8(ascii: "_"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension Publication.Block {
    /// Visits all rich texts in their order.
    fileprivate func forEachText(_ visit: (RichText) -> Void) {
        switch self {
        case .paragraph(let text), .note(let text): visit(text)
        case .list(let texts): texts.forEach(visit)
        case .facts(let facts): facts.forEach { visit($0.text) }
        case .table(let table): table.rows.forEach { $0.cells.forEach { visit($0.text) } }
        case .bars, .picture: break
        }
    }
}
