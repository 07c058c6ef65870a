import InvisibleCharacters
import XML
import ZIP

/// An office document while its parts are added: an archive that begins with the list of their types.
///
/// Source: ECMA-376, part 2, Open Packaging Conventions.
struct OfficePackage {
    /// A part and its media type.
    struct Part {
        let name: String
        let type: String

        /// - Parameter type: what follows `application/vnd.openxmlformats-officedocument.` and precedes `+xml`.
        init(_ name: String, _ type: String) {
            self.name = name
            self.type = "application/vnd.openxmlformats-officedocument.\(type)+xml"
        }
    }

    private var archive = ZIPWriter()

    /// Writes the parts that every document has.
    ///
    /// - Parameter parts: all parts but pictures and relationships, the main part first.
    init(_ publication: Publication, parts: [Part]) {
        archive.add("[Content_Types].xml", Self.types(of: parts))
        var relations = OfficeRelations()
        if let main = parts.first { _ = relations.id(.officeDocument, main.name) }
        _ = relations.id(.properties, Self.properties)
        archive.add("_rels/.rels", relations.bytes)
        archive.add(Self.properties, Self.properties(of: publication))
    }

    private static let properties = "docProps/core.xml"

    /// Adds a part.
    mutating func add(_ name: String, _ bytes: [UInt8]) { archive.add(name, bytes) }

    /// Adds a part that is compressed while it is written, so that a long one takes little memory.
    mutating func add(_ name: String, _ write: (inout XMLWriter) -> Void) {
        archive.add(name) { deflater in
            var xml = XMLWriter(.compact) { deflater.add($0) }
            write(&xml)
            xml.finish()
        }
    }

    /// Adds what a part refers to, if there is anything.
    mutating func add(_ relations: OfficeRelations, of part: String) {
        guard !relations.isEmpty, let slash = part.lastIndex(of: "/") else { return }
        archive.add("\(part[..<slash])/_rels\(part[slash...]).rels", relations.bytes)
    }

    /// The document.
    var bytes: [UInt8] { archive.bytes }

    private static func types(of parts: [Part]) -> [UInt8] {
        var xml = XMLWriter(.compact)
        let namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
        xml.element("Types", [("xmlns", namespace)]) { xml in
            let defaults = [
                ("jpeg", "image/jpeg"), ("png", "image/png"),
                ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
            ]
            for (suffix, type) in defaults {
                xml.element("Default", [("Extension", suffix), ("ContentType", type)])
            }
            for part in parts {
                xml.element("Override", [("PartName", "/\(part.name)"), ("ContentType", part.type)])
            }
            let type = "application/vnd.openxmlformats-package.core-properties+xml"
            xml.element("Override", [("PartName", "/\(properties)"), ("ContentType", type)])
        }
        return xml.bytes
    }

    private static func properties(of publication: Publication) -> [UInt8] {
        var xml = XMLWriter(.compact)
        let namespaces = [
            ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"), ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ]
        xml.element("cp:coreProperties", namespaces) { xml in
            xml.element("dc:title", text: publication.title.visible)
            xml.element("dc:subject", text: publication.subtitle.visible)
            if !publication.author.isEmpty { xml.element("dc:creator", text: publication.author.visible) }
            xml.element("dc:language", text: publication.language.officeTag)
            if let day = OfficeDay(publication.day) {
                for name in ["dcterms:created", "dcterms:modified"] {
                    xml.element(name, [("xsi:type", "dcterms:W3CDTF")], text: "\(day.text)T00:00:00Z")
                }
            }
        }
        return xml.bytes
    }
}
