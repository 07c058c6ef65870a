import XML

/// The footer of every page: the notice, what the document is, and the number of the page.
struct WordFooter {
    private let publication: Publication

    init(_ publication: Publication) { self.publication = publication }

    var bytes: [UInt8] {
        let language = publication.language
        var xml = XMLWriter(.compact)
        xml.element("w:ftr", WordNamespace.all) { xml in
            if !publication.notice.isEmpty {
                xml.element("w:p") { xml in
                    WordBody.properties(.footer, to: &xml)
                    WordRun().write(publication.notice, to: &xml)
                }
            }
            xml.element("w:p") { xml in
                WordBody.properties(.footer, to: &xml)
                let names = [publication.title, publication.subtitle].filter { !$0.isEmpty }
                WordRun().write("\((names + [publication.day]).joined(separator: " · "))", to: &xml)
                xml.element("w:r") { $0.element("w:tab") }
                WordRun().write("\(OfficeText.page[language]) ", to: &xml)
                Self.field("PAGE", to: &xml)
                WordRun().write(" \(OfficeText.of[language]) ", to: &xml)
                Self.field("NUMPAGES", to: &xml)
            }
        }
        return xml.bytes
    }

    private static func field(_ name: String, to xml: inout XMLWriter) {
        xml.element("w:fldSimple", [("w:instr", " \(name) ")]) { WordRun().write("1", to: &$0) }
    }
}
