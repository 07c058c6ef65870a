import XML

/// What a part of an office document refers to. Source: ECMA-376, part 2, relationships.
struct OfficeRelations {
    /// The kinds of parts that others refer to, by the last step of their type's address.
    enum Kind: String {
        case officeDocument, styles, settings, numbering, footer, image, hyperlink, worksheet, sharedStrings
        case properties = "metadata/core-properties"

        fileprivate var address: String {
            switch self {
            case .properties: "http://schemas.openxmlformats.org/package/2006/relationships/\(rawValue)"
            default: "\(OfficeNamespace.relations)/\(rawValue)"
            }
        }
    }

    private struct Relation: Hashable {
        let kind: Kind
        let target: String
        let isExternal: Bool
    }

    private var relations: [Relation] = []
    private var numbers: [Relation: Int] = [:]

    var isEmpty: Bool { relations.isEmpty }

    /// The id of the relationship to a target, the same for the same target.
    mutating func id(_ kind: Kind, _ target: String, isExternal: Bool = false) -> String {
        let relation = Relation(kind: kind, target: target, isExternal: isExternal)
        if let number = numbers[relation] { return "rId\(number)" }
        relations.append(relation)
        numbers[relation] = relations.count
        return "rId\(relations.count)"
    }

    /// The part that lists them.
    var bytes: [UInt8] {
        var xml = XMLWriter(.compact)
        xml.element(
            "Relationships", [("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")]
        ) { xml in
            for (index, relation) in relations.enumerated() {
                let attributes = [
                    ("Id", "rId\(index + 1)"), ("Type", relation.kind.address), ("Target", relation.target),
                ]
                xml.element("Relationship", attributes + (relation.isExternal ? [("TargetMode", "External")] : []))
            }
        }
        return xml.bytes
    }
}

/// The namespaces that both kinds of office documents use. Source: ECMA-376.
enum OfficeNamespace {
    static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
}
