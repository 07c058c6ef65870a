import AssessmentModel
import XML
import ZIP

/// Writes a catalogue, with or without answers, in ReqIF: categories as specifications, sections as headings, and
/// criteria as requirements. The same catalogue, answers and moment give the same bytes. Source: OMG ReqIF 1.2.
package struct ReqIFExport {
    private let catalog: Catalog
    private let answers: [CriterionID: ReqIFAnswers.Answer]
    private let moment: Timestamp
    private let names: ReqIFIdentifiers
    private let kinds: [ReqIFKind]

    /// - Parameters:
    ///   - answers: by criterion.
    ///   - moment: when the catalogue or an answer was last changed.
    ///   - isForm: whether others are to fill in answers.
    package init(
        _ catalog: Catalog, answers: [CriterionID: ReqIFAnswers.Answer] = [:], changed moment: Timestamp,
        isForm: Bool = false
    ) {
        self.catalog = catalog
        self.answers = answers
        self.moment = moment
        names = ReqIFIdentifiers(catalog)
        kinds = ReqIFKind.all(of: catalog, answers, isForm: isForm)
    }

    /// The file in an archive.
    package var archive: [UInt8] {
        var writer = ZIPWriter()
        writer.add("\(catalog.id).reqif", document)
        return writer.bytes
    }

    /// The file.
    package var document: [UInt8] {
        var writer = XMLWriter()
        let attributes = [
            ("xmlns", "http://www.omg.org/spec/ReqIF/20110401/reqif.xsd"),
            ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"), ("xml:lang", catalog.mainLanguage.code),
        ]
        writer.element("REQ-IF", attributes) { writer in
            writer.element("THE-HEADER") { writeHeader(to: &$0) }
            writer.element("CORE-CONTENT") { writer in
                writer.element("REQ-IF-CONTENT") { writer in
                    writer.element("DATATYPES") { writeDatatypes(to: &$0) }
                    writer.element("SPEC-TYPES") { writeTypes(to: &$0) }
                    writer.element("SPEC-OBJECTS") { writeObjects(to: &$0) }
                    writer.element("SPEC-RELATIONS") { writeRelations(to: &$0) }
                    writer.element("SPECIFICATIONS") { writeSpecifications(to: &$0) }
                }
            }
            writer.element("TOOL-EXTENSIONS") { writer in
                writer.element("REQ-IF-TOOL-EXTENSION") { ReqIFExtension.write(catalog, to: &$0) }
            }
        }
        return writer.bytes
    }

    private func writeHeader(to writer: inout XMLWriter) {
        writer.element("REQ-IF-HEADER", [("IDENTIFIER", names("header"))]) { writer in
            writer.element("CREATION-TIME", text: moment.text)
            writer.element("REPOSITORY-ID", text: catalog.id)
            writer.element("REQ-IF-TOOL-ID", text: "cpo")
            writer.element("REQ-IF-VERSION", text: "1.0")
            writer.element("SOURCE-TOOL-ID", text: "cpo")
            writer.element("TITLE", text: catalog.title.text(in: catalog.mainLanguage))
        }
    }

    // MARK: Types

    private func attributes(_ identifier: String, _ name: String? = nil) -> [(name: String, value: String)] {
        [("IDENTIFIER", identifier), ("LAST-CHANGE", moment.text)] + (name.map { [("LONG-NAME", $0)] } ?? [])
    }

    private func writeDatatypes(to writer: inout XMLWriter) {
        let text = attributes(names("datatype", "string"), "String") + [("MAX-LENGTH", "\(Int32.max)")]
        writer.element("DATATYPE-DEFINITION-STRING", text)
        writer.element("DATATYPE-DEFINITION-XHTML", attributes(names("datatype", "xhtml"), "XHTML"))
        let used = Set(kinds.flatMap(\.attributes).map(\.name))
        for name in ReqIFName.allCases where used.contains(name) && !name.choices(in: catalog).isEmpty {
            let type = attributes(names("datatype", name.rawValue), name.rawValue)
            writer.element("DATATYPE-DEFINITION-ENUMERATION", type) { writer in
                writer.element("SPECIFIED-VALUES") { writer in
                    for (key, choice) in name.choices(in: catalog).enumerated() {
                        writer.element("ENUM-VALUE", attributes(names("value", name.rawValue, choice), choice)) {
                            writer in
                            writer.element("PROPERTIES") { writer in
                                writer.element("EMBEDDED-VALUE", [("KEY", "\(key)"), ("OTHER-CONTENT", choice)])
                            }
                        }
                    }
                }
            }
        }
    }

    private func writeTypes(to writer: inout XMLWriter) {
        for kind in kinds {
            writer.element(kind.element, attributes(names("type", kind.name), kind.name)) { writer in
                if kind.attributes.isEmpty { return }
                writer.element("SPEC-ATTRIBUTES") { writer in
                    for attribute in kind.attributes { write(attribute, of: kind, to: &writer) }
                }
            }
        }
    }

    private func write(_ attribute: ReqIFAttributeName, of kind: ReqIFKind, to writer: inout XMLWriter) {
        let form = attribute.name.form(in: catalog)
        var properties = attributes(names("attribute", kind.name, attribute.text), attribute.text)
        let datatype: String
        switch form {
        case .string: datatype = "string"
        case .xhtml: datatype = "xhtml"
        case .enumeration:
            datatype = attribute.name.rawValue
            properties.append(("MULTI-VALUED", "false"))
        }
        writer.element("ATTRIBUTE-DEFINITION-\(form.rawValue)", properties) { writer in
            writer.element("TYPE") {
                $0.element("DATATYPE-DEFINITION-\(form.rawValue)-REF", text: names("datatype", datatype))
            }
        }
    }

    // MARK: Content

    private func writeObjects(to writer: inout XMLWriter) {
        for category in catalog.categories {
            for section in category.heading.sections {
                let identifier = names("heading", category.id, section.id)
                writer.element("SPEC-OBJECT", attributes(identifier)) { writer in
                    write(ReqIFValue.values(of: section, catalog.mainLanguage), of: .heading, to: &writer)
                }
            }
            for criterion in catalog.criteria[category.criteria] {
                let name = attributes(names("criterion", criterion.id.text), criterion.id.text)
                let values = ReqIFValue.values(of: criterion, answers[criterion.id], catalog.mainLanguage)
                writer.element("SPEC-OBJECT", name) { write(values, of: .criterion, to: &$0) }
            }
        }
    }

    private func write(_ values: [ReqIFValue], of kind: ReqIFKind.Role, to writer: inout XMLWriter) {
        let element = kind == .category ? "SPECIFICATION-TYPE-REF" : "SPEC-OBJECT-TYPE-REF"
        writer.element("TYPE") { $0.element(element, text: names("type", kind.rawValue)) }
        writer.element("VALUES") { writer in
            for value in values { write(value, of: kind, to: &writer) }
        }
    }

    private func write(_ value: ReqIFValue, of kind: ReqIFKind.Role, to writer: inout XMLWriter) {
        let form = value.attribute.name.form(in: catalog)
        let element = "ATTRIBUTE-VALUE-\(form.rawValue)"
        writer.element(element, form == .string ? [("THE-VALUE", value.text)] : []) { writer in
            writer.element("DEFINITION") {
                $0.element(
                    "ATTRIBUTE-DEFINITION-\(form.rawValue)-REF",
                    text: names("attribute", kind.rawValue, value.attribute.text))
            }
            switch form {
            case .string: break
            case .xhtml: writer.element("THE-VALUE") { Self.write(markup: value.text, to: &$0) }
            case .enumeration:
                writer.element("VALUES") {
                    $0.element("ENUM-VALUE-REF", text: names("value", value.attribute.name.rawValue, value.text))
                }
            }
        }
    }

    /// Line breaks are elements, unless white space lays out the text further.
    private static func write(markup text: String, to writer: inout XMLWriter) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let isPlain = lines.allSatisfy { line in
            !line.isEmpty && line.first != " " && line.last != " " && !line.contains("  ")
                && line.unicodeScalars.allSatisfy { !$0.properties.isWhitespace || $0 == " " || $0 == "\u{A0}" }
        }
        if isPlain {
            writer.element("xhtml:div", lines: lines, separator: "xhtml:br")
        } else {
            // A line break right after the tag would be ignored.
            writer.element("xhtml:pre", text: text.first == "\n" ? "\n\(text)" : text)
        }
    }

    private func writeRelations(to writer: inout XMLWriter) {
        for criterion in catalog.criteria {
            for base in criterion.buildsOn {
                let name = names("relation", criterion.id.text, base.text)
                writer.element("SPEC-RELATION", attributes(name)) { writer in
                    writer.element("TYPE") {
                        $0.element("SPEC-RELATION-TYPE-REF", text: names("type", ReqIFName.buildsOn))
                    }
                    for (end, id) in [("SOURCE", criterion.id), ("TARGET", base)] {
                        writer.element(end) { $0.element("SPEC-OBJECT-REF", text: names("criterion", id.text)) }
                    }
                }
            }
        }
    }

    private func writeSpecifications(to writer: inout XMLWriter) {
        for category in catalog.categories {
            let title = category.title.text(in: catalog.mainLanguage)
            writer.element("SPECIFICATION", attributes(names("specification", category.id), title)) { writer in
                write(ReqIFValue.values(of: category, catalog.mainLanguage), of: .category, to: &writer)
                writer.element("CHILDREN") { writer in
                    var tree = ReqIFTree(of: category, in: catalog)
                    write(tree.nodes(), in: category, to: &writer)
                }
            }
        }
    }

    private func write(_ nodes: [ReqIFTree.Node], in category: Category, to writer: inout XMLWriter) {
        for node in nodes {
            switch node {
            case .criterion(let id):
                writer.element("SPEC-HIERARCHY", attributes(names("place", id.text))) { writer in
                    writer.element("OBJECT") { $0.element("SPEC-OBJECT-REF", text: names("criterion", id.text)) }
                }
            case .section(let id, let number, let inner):
                let place = attributes(names("part", category.id, id, "\(number)"))
                writer.element("SPEC-HIERARCHY", place) { writer in
                    writer.element("OBJECT") {
                        $0.element("SPEC-OBJECT-REF", text: names("heading", category.id, id))
                    }
                    writer.element("CHILDREN") { write(inner, in: category, to: &$0) }
                }
            }
        }
    }
}
