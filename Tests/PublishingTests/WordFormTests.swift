import InvisibleCharacters
import Testing

@testable import Interchange
@testable import Publishing

@Suite struct WordFormTests {
    private static let main = "word/document.xml"

    private static func parts(_ publication: Publication) throws -> OfficeParts {
        try OfficeParts(WordForm.bytes(of: publication))
    }

    /// The paragraphs of a style.
    private static func paragraphs(_ style: WordStyle, in root: XMLElement) -> [XMLElement] {
        root.descendants("p").filter { $0.element("pPr")?.element("pStyle")?["val"] == style.rawValue }
    }

    @Test func theSamePublicationGivesTheSameBytes() {
        let publication = OfficeSample.publication(rows: 50)
        #expect(WordForm.bytes(of: publication) == WordForm.bytes(of: publication))
    }

    @Test func everyPartIsSound() throws {
        try Self.parts(OfficeSample.publication()).expectSoundness()
        try Self.parts(OfficeSample.publication(language: .german)).expectSoundness()
    }

    @Test func structureIsInStyles() throws {
        let root = try Self.parts(OfficeSample.publication(rows: 20)).root(Self.main)
        #expect(Self.paragraphs(.title, in: root).map(\.shownText) == ["Openness statement"])
        #expect(Self.paragraphs(.subtitle, in: root).map(\.shownText) == ["Acme PLM"])
        #expect(Self.paragraphs(.heading1, in: root).map(\.shownText) == ["Summary", "Answers"])
        #expect(Self.paragraphs(.heading2, in: root).map(\.shownText) == ["Method"])
        #expect(Self.paragraphs(.heading3, in: root).map(\.shownText) == ["Detail"])
        #expect(Self.paragraphs(.bullet, in: root).map(\.shownText) == ["One", "Two", "2025: 40 %", "2026: 60 %"])
        #expect(Self.paragraphs(.contents1, in: root).count == 2 && Self.paragraphs(.contents2, in: root).count == 1)
        #expect(root.descendants("pageBreakBefore").count == 1)
        let styles = Set(
            try Self.parts(OfficeSample.publication()).root("word/styles.xml").elements("style").compactMap {
                $0["styleId"]
            })
        #expect(Set(root.descendants("pStyle").compactMap { $0["val"] }).isSubset(of: styles))
        #expect(Set(root.descendants("rStyle").compactMap { $0["val"] }).isSubset(of: styles))
        #expect(Set(root.descendants("tblStyle").compactMap { $0["val"] }).isSubset(of: styles))
    }

    @Test(arguments: [0, 1, 20])
    func tablesHaveAllRowsUnderARepeatedHeading(_ rows: Int) throws {
        let root = try Self.parts(OfficeSample.publication(rows: rows)).root(Self.main)
        let table = try #require(root.descendants("tbl").last)
        #expect(table.elements("tr").count == rows + 1)
        #expect(table.descendants("tblHeader").count == 1)
        #expect(table.elements("tr").first?.descendants("tblHeader").count == 1)
        #expect(table.elements("tr").allSatisfy { $0.elements("tc").count == 5 })
        let properties = try #require(table.element("tblPr"))
        #expect(properties.element("tblCaption")?["val"] == "All answers")
        #expect(properties.element("tblDescription")?["val"]?.hasPrefix("\(rows) row") == true)
        #expect(properties.element("tblLook")?["firstRow"] == "1")
    }

    @Test func onlyLongRowsMayBreakAcrossPages() throws {
        var publication = OfficeSample.publication(rows: 2)
        let long = RichText(String(repeating: "word ", count: 400))
        publication.sections[1].blocks = [
            .table(
                Table("T", columns: [.init("A", width: 1)], rows: [.init([.init("short")]), .init([.init(long)])]))
        ]
        let table = try #require(try Self.parts(publication).root(Self.main).descendants("tbl").last)
        #expect(table.elements("tr").map { $0.descendants("cantSplit").count } == [1, 1, 0])
    }

    @Test(
        "short tables stay on one page, and no first row stands alone", arguments: [(1, 0), (5, 4), (12, 11), (13, 1)])
    func keptRows(_ rows: Int, kept: Int) throws {
        let root = try Self.parts(OfficeSample.publication(rows: rows)).root(Self.main)
        let table = try #require(root.descendants("tbl").last)
        #expect(table.elements("tr").map { $0.descendants("keepNext").count }.reduce(0, +) == kept * 5)
    }

    @Test func aRowWithoutAllItsCellsIsFilledUp() throws {
        var publication = OfficeSample.publication()
        publication.sections[1].blocks = [
            .table(Table("T", columns: [.init("A", width: 1), .init("B", width: 1)], rows: [.init([.init("x")])]))
        ]
        let table = try #require(try Self.parts(publication).root(Self.main).descendants("tbl").last)
        #expect(table.elements("tr").map { $0.elements("tc").count } == [2, 2])
    }

    @Test func referencesLeadToTheirPlaces() throws {
        var publication = OfficeSample.publication()
        publication.sections[0].blocks.append(
            .paragraph(RichText([.reference("nowhere", to: "no such place"), .reference("IO-3", to: "row-3")])))
        let root = try Self.parts(publication).root(Self.main)
        let starts = root.descendants("bookmarkStart")
        let names = starts.compactMap { $0["name"] }
        // Four sections, and the two rows that are referred to.
        #expect(names.count == 6 && Set(names).count == 6)
        #expect(Set(starts.compactMap { $0["id"] }) == Set(root.descendants("bookmarkEnd").compactMap { $0["id"] }))
        let links = root.descendants("hyperlink").filter { $0["anchor"] != nil }
        #expect(links.allSatisfy { names.contains($0["anchor"] ?? "") })
        #expect(!links.map(\.shownText).contains("nowhere"))
        // The row's bookmark is in the row.
        let target = try #require(links.first { $0.shownText == "IO-3" }?["anchor"])
        let row = try #require(
            root.descendants("tr").first { $0.descendants("bookmarkStart").contains { $0["name"] == target } })
        #expect(row.shownText.hasPrefix("IO-3"))
    }

    @Test(
        "only addresses that Word understands become links",
        arguments: [
            ("https://a.example/x?y=1&z=ü#top", "https://a.example/x?y=1&z=%C3%BC#top"),
            ("HTTP://a.example:8080", "http://a.example:8080"), ("mailto:a@b.example", "mailto:a@b.example"),
            ("javascript:alert(1)", nil), ("file:///etc/passwd", nil), ("\\\\server\\share", nil), ("https://", nil),
            ("https://a:b:c/", nil), ("https://a.example:99999/", nil), ("https://user@a.example/", nil),
            ("mailto:a@b@c", nil), ("mailto:@", nil), ("mailto:a@b c", nil), ("https://-a.example", nil),
            ("https://\(String(repeating: "a", count: 64)).example", nil),
            ("https://a.example/\(String(repeating: "a", count: 3_000))", nil),
        ])
    func links(_ address: String, target: String?) throws {
        var publication = OfficeSample.publication()
        publication.sections[0].blocks = [.paragraph(RichText([.link("here", address: address)]))]
        let parts = try Self.parts(publication)
        #expect(try parts.addresses(of: Self.main) == [target].compactMap { $0 })
        #expect(try parts.root(Self.main).shownText.contains("here"))
    }

    @Test("hostile texts stay text", arguments: OfficeSample.hostileTexts)
    func hostile(_ text: String) throws {
        let parts = try Self.parts(OfficeSample.everywhere(text))
        try parts.expectSoundness()
        let root = try parts.root(Self.main)
        let shown = text.visible
        #expect(Self.paragraphs(.heading1, in: root).map(\.shownText) == [shown])
        let cell = try #require(root.descendants("tr").last?.elements("tc").first)
        #expect(cell.shownText == shown)
        #expect(root.shownText.unicodeScalars.allSatisfy { !("\u{202A}"..."\u{202E}").contains($0) })
        #expect(root.descendants("instrText").allSatisfy { $0.shownText.hasPrefix(" TOC ") })
        #expect(
            try parts.root("word/footer.xml").descendants("fldSimple").map { $0["instr"] } == [" PAGE ", " NUMPAGES "])
        #expect(try parts.root("docProps/core.xml").element("title")?.shownText == shown)
    }

    @Test func textsInAnotherLanguageSaySo() throws {
        var publication = OfficeSample.publication(language: .german)
        publication.sections[0].blocks = [
            .paragraph(RichText([.foreign("open", language: "en-US"), .foreign("odd", language: "no tag\"")]))
        ]
        let parts = try Self.parts(publication)
        let runs = try parts.root(Self.main).descendants("r")
        #expect(runs.first { $0.shownText == "open" }?.descendants("lang").first?["val"] == "en-US")
        #expect(runs.first { $0.shownText == "odd" }?.descendants("lang").isEmpty == true)
        #expect(try parts.root("word/styles.xml").descendants("lang").first?["val"] == "de-DE")
        #expect(try parts.root("docProps/core.xml").element("language")?.shownText == "de-DE")
    }

    /// Word switches bold off where a bold run stands in a bold paragraph.
    @Test func whatIsStrongInAHeadingStandsOut() throws {
        var publication = OfficeSample.publication()
        publication.sections[1].blocks = [
            .table(
                Table(
                    "T", columns: [.init("A", width: 1)],
                    rows: [
                        .init([.init("heading")]),
                        .init([.init(RichText([.strong("part"), .plain(" of it")]))]),
                        .init([.init(RichText([.strong("text")]))], hasHeading: false),
                    ]))
        ]
        let runs = try Self.parts(publication).root(Self.main).descendants("r")
        #expect(runs.first { $0.shownText == "heading" }?.descendants("rStyle").isEmpty == true)
        #expect(runs.first { $0.shownText == "part" }?.descendants("rStyle").first?["val"] == "Strong")
        #expect(runs.first { $0.shownText == " of it" }?.descendants("rStyle").isEmpty == true)
        #expect(runs.first { $0.shownText == "text" }?.descendants("rStyle").first?["val"] == "Strong")
    }

    @Test func propertiesNameDayAuthorAndTitle() throws {
        let root = try Self.parts(OfficeSample.publication()).root("docProps/core.xml")
        #expect(root.element("title")?.shownText == "Openness statement")
        #expect(root.element("subject")?.shownText == "Acme PLM")
        #expect(root.element("creator")?.shownText == "Acme")
        #expect(root.element("created")?.shownText == "2026-11-29T00:00:00Z")
    }

    @Test func theNoticeIsOnEveryPage() throws {
        let footer = try Self.parts(OfficeSample.publication()).root("word/footer.xml")
        #expect(
            footer.elements("p").map(\.shownText) == [
                "A declaration of one's own", "Openness statement · Acme PLM · 2026-11-29Page 1 of 1",
            ])
    }

    // MARK: Pictures

    @Test func aLogoThatCannotBeShownIsGivenInWords() throws {
        for (format, bytes) in [(Publication.Logo.Format.svg, "<svg/>"), (.png, "no picture"), (.jpeg, "")] {
            var publication = OfficeSample.publication()
            publication.sections = []
            publication.logo = .init(format, Array(bytes.utf8), words: "Acme's logo")
            let parts = try Self.parts(publication)
            #expect(try parts.root(Self.main).shownText.hasPrefix("Acme's logo"))
            #expect(!parts.names.contains { $0.hasPrefix("word/media") })
        }
    }

    @Test func aLogoIsFittedWithoutDistortion() throws {
        let png = BarPicture(accent: .black).png([], width: 400, height: 100)
        var publication = OfficeSample.publication()
        publication.sections = []
        publication.logo = .init(.png, png, words: "Acme")
        let parts = try Self.parts(publication)
        let extent = try #require(try parts.root(Self.main).descendants("extent").first)
        #expect(extent["cx"] == "\(60 * 36_000)" && extent["cy"] == "\(15 * 36_000)")
        #expect(try parts.root(Self.main).descendants("docPr").map { $0["descr"] } == ["Acme"])
        #expect(parts.names.contains("word/media/picture1.png"))
    }

    @Test func sizesOfPicturesComeFromTheirHeaders() {
        let start: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xC0, 0, 17, 8, 0, 20, 1, 44, 3]
        let jpeg = PictureSize(of: .init(.jpeg, start, words: ""))
        #expect(jpeg?.width == 300 && jpeg?.height == 20)
        for length in start.indices.dropLast(2) {
            #expect(PictureSize(of: .init(.jpeg, Array(start[..<length]), words: "")) == nil)
        }
        let png = BarPicture(accent: .white).png([], width: 0, height: 5)
        #expect(PictureSize(of: .init(.png, png, words: "")) == nil)
    }

    @Test func barsAreStoredOnceAndSaidInWords() throws {
        var publication = OfficeSample.publication()
        let bar = BarChart.Bar("All", [.init(perMille: 700, .evidenced)], words: "70 %")
        publication.sections = [.init("a", "A", [.bars(BarChart("C", bars: [bar, bar, bar]))])]
        let parts = try Self.parts(publication)
        let root = try parts.root(Self.main)
        // The bar, and the key to it.
        #expect(parts.names.count { $0.hasPrefix("word/media") } == 2)
        #expect(root.descendants("docPr").map { $0["descr"] } == ["All: 70 %", "All: 70 %", "All: 70 %", ""])
        #expect(root.descendants("tr").map(\.shownText) == ["All70 %", "All70 %", "All70 %"])
        #expect(root.shownText.contains("evidenced") && !root.shownText.contains("attainable"))
    }

    @Test(arguments: [0xFFFF00, 0xFFFFFF, 0x000000, 0x00FF7F, 0x808080, 0xFF0000])
    func headingsCanBeReadInAnyAccent(_ value: UInt32) throws {
        var publication = OfficeSample.publication()
        publication.accent = Publication.Colour(value)
        let styles = try Self.parts(publication).root("word/styles.xml")
        for colour in styles.descendants("style").flatMap({ $0.elements("rPr") }).compactMap({
            $0.element("color")?["val"]
        }) {
            let shown = try #require(Publication.Colour("#\(colour.lowercased())"))
            #expect(shown.contrast(to: .white) >= 4.5, "\(colour)")
        }
        let colours = OfficeColours(publication)
        let text = try #require(Publication.Colour("#\(OfficeColours.text.lowercased())"))
        #expect(text.contrast(to: colours.tint) >= 4.5)
    }
}
