import XML

/// The names of bookmarks, at which references arrive: one for each section, and for the rows that are referred to.
struct WordBookmarks {
    /// Word hides bookmarks that begin with an underscore, and allows neither hyphens nor more than 40 characters.
    private var names: [String: String] = [:]
    private var open: Set<String> = []
    private var written = 0

    init(_ publication: Publication) {
        var rows: [String] = []
        var referenced: Set<String> = []
        publication.sections.forEach { add($0, &rows, &referenced) }
        for anchor in rows where referenced.contains(anchor) { add(anchor) }
        open = Set(names.keys)
    }

    private mutating func add(
        _ section: Publication.Section, _ rows: inout [String], _ referenced: inout Set<String>
    ) {
        add(section.id)
        for block in section.blocks {
            if case .table(let table) = block { rows += table.rows.lazy.compactMap(\.anchor) }
            for text in block.texts {
                for case .reference(_, let anchor) in text.pieces { referenced.insert(anchor) }
            }
        }
        section.parts.forEach { add($0, &rows, &referenced) }
    }

    private mutating func add(_ anchor: String) {
        if !anchor.isEmpty && names[anchor] == nil { names[anchor] = "_Ref\(100_000 + names.count)" }
    }

    /// The bookmark of a place; nil if there is no such place.
    subscript(anchor: String) -> String? { names[anchor] }

    /// Writes the bookmark of a place, unless another place has had this name before.
    mutating func write(_ anchor: String?, to xml: inout XMLWriter) {
        guard let anchor, let name = names[anchor], open.remove(anchor) != nil else { return }
        written += 1
        xml.element("w:bookmarkStart", [("w:id", "\(written)"), ("w:name", name)])
        xml.element("w:bookmarkEnd", [("w:id", "\(written)")])
    }
}

extension Publication.Block {
    /// All texts in which there can be references.
    fileprivate var texts: [RichText] {
        switch self {
        case .paragraph(let text), .note(let text): [text]
        case .list(let texts): texts
        case .facts(let facts): facts.map(\.text)
        case .table(let table): table.rows.flatMap { $0.cells.map(\.text) }
        case .bars, .picture: []
        }
    }
}
