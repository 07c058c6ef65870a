import AssessmentModel

/// What the attributes of all objects mean.
struct ReqIFMeanings {
    /// The meaning of one attribute.
    enum Meaning: Hashable {
        /// The same as a column of a table.
        case column(CSVTable.Column)
        /// One that tables do not have.
        case own(ReqIFName, LanguageCode?)
        /// Whether the object is a heading or a remark.
        case kind
    }

    private var byAttribute: [String: Meaning] = [:]
    /// Whether a title or a statement has a German name.
    private(set) var areGerman = false

    /// - Parameter mappings: the meaning of attributes whose names do not tell it.
    /// - Throws: `ImportError.unknownMapping`.
    init(_ content: ReqIFContent, _ mappings: [ColumnMapping], file: String) throws(ImportError) {
        let names = Set(content.attributes.values.map { $0.name.lowercased() })
        for mapping in mappings where !names.contains(mapping.header.lowercased()) {
            let known = Set(content.attributes.values.map(\.name)).sorted()
            throw .unknownMapping(file: file, mapping, found: known)
        }
        for kind in content.kinds.values { add(kind, of: content, mappings) }
    }

    /// The meaning of an attribute; nil if it is unknown.
    subscript(attribute: String) -> Meaning? { byAttribute[attribute] }

    private mutating func add(_ kind: ReqIFContent.Kind, of content: ReqIFContent, _ mappings: [ColumnMapping]) {
        let mapped = Set(mappings.map { $0.header.lowercased() })
        let definitions = kind.attributes.compactMap { key in content.attributes[key].map { (key: key, value: $0) } }
        var headers: [String] = []
        for (key, attribute) in definitions {
            let known = mapped.contains(attribute.name.lowercased()) ? nil : ReqIFName.parse(attribute.name)
            if let known {
                byAttribute[key] =
                    known.name.field.map { .column(.init(field: $0, language: known.language)) }
                    ?? .own(known.name, known.language)
            } else if Self.kinds.contains(attribute.name.lowercased()) {
                byAttribute[key] = .kind
            }
            headers.append(byAttribute[key] == nil ? attribute.name : "")
        }
        // A name that the guide or our own export defines takes precedence over a common one.
        var taken = Set(definitions.compactMap { byAttribute[$0.key] })
        let header = CSVHeader(headers, mappings)
        for (definition, column) in zip(definitions, header.columns) {
            guard let column, ![.category, .section].contains(column.field), taken.insert(.column(column)).inserted
            else { continue }
            byAttribute[definition.key] = .column(column)
        }
        areGerman = areGerman || header.isGerman
        let level = Meaning.column(.init(field: .level, language: nil))
        if !taken.contains(level) {
            let choice = definitions.first { byAttribute[$0.key] == nil && $0.value.choosesLevel }
            if let choice { byAttribute[choice.key] = level }
        }
    }

    /// Names of attributes that tell headings from requirements.
    private static let kinds: Set<String> = [
        "type", "object type", "objecttype", "artifact type", "artefact type", "typ", "objekttyp", "reqif.type",
    ]
}

/// What an object is, as its kind or an attribute says.
enum ReqIFRole {
    case requirement, heading, remark

    /// The role for a word; nil if it says nothing.
    init?(_ word: String) {
        switch word.tidied.lowercased() {
        case "heading", "header", "chapter", "section", "title", "überschrift", "kapitel", "abschnitt": self = .heading
        case "information", "info", "comment", "note", "remark", "informational", "hinweis", "kommentar",
            "bemerkung", "information only":
            self = .remark
        default: return nil
        }
    }
}
