import InvisibleCharacters
import Testing

@testable import Interchange
@testable import Publishing

@Suite struct SpreadsheetFormTests {
    private static func parts(_ publication: Publication) throws -> OfficeParts {
        try OfficeParts(SpreadsheetForm.bytes(of: publication))
    }

    /// The sheets as the importer of workbooks reads them.
    private static func sheets(_ bytes: [UInt8]) throws -> [(name: String, rows: [[String]])] {
        let workbook = try XLSXWorkbook(ImportFile(name: "a.xlsx", bytes: bytes))
        return try workbook.sheets.map { sheet in
            let rows = try workbook.rows(of: sheet).rows
            return (sheet.name, rows.indices.map { rows[$0] })
        }
    }

    /// A publication with a table of these cells in one column.
    private static func publication(_ cells: [Table.Cell], _ column: Table.Column = .init("A", width: 1)) -> Publication
    {
        var publication = OfficeSample.publication()
        publication.sections = [
            .init(
                "t", "T",
                [.table(Table("Table", columns: [column], rows: cells.map { .init([$0], hasHeading: false) }))])
        ]
        return publication
    }

    @Test func theSamePublicationGivesTheSameBytes() {
        let publication = OfficeSample.publication(rows: 50)
        #expect(SpreadsheetForm.bytes(of: publication) == SpreadsheetForm.bytes(of: publication))
    }

    @Test func everyPartIsSound() throws {
        try Self.parts(OfficeSample.publication()).expectSoundness()
        try Self.parts(OfficeSample.publication(language: .german)).expectSoundness()
    }

    @Test func anotherReaderFindsAllRows() throws {
        let sheets = try Self.sheets(SpreadsheetForm.bytes(of: OfficeSample.publication(rows: 30)))
        #expect(sheets.map(\.name) == ["Summary", "All answers"])
        #expect(sheets[1].rows.count == 31)
        #expect(sheets[1].rows[0] == ["Criterion", "Answer", "Weight", "Share", "Day"])
        #expect(sheets[1].rows[30] == ["IO-30", "Answer 30", "30", "0.125", "2026-11-29"])
        let summary = sheets[0].rows.map { $0.joined(separator: "|") }
        for line in [
            "Openness statement", "Acme PLM", "|A declaration of one's own", "Summary", "|Mind this.", "|• Two",
            "Subject|Acme PLM", "All|evidenced 12.5 %, claimed 60.0 %", "|• 2026: 60 %", "Answers",
            "All answers|30 rows", "Method", "|How.", "Detail",
        ] {
            #expect(summary.contains(line), "\(line)")
        }
    }

    @Test(
        "counts, shares and days are numbers",
        arguments: [
            (Table.Value.count(-3), "-3", "1"), (.share(perMille: 5), "0.005", "164"),
            (.share(perMille: 1000), "1.000", "164"), (.share(perMille: 45), "0.045", "164"),
            (.day(year: 1900, month: 3, day: 1), "61", "165"), (.day(year: 2000, month: 2, day: 29), "36585", "165"),
            (.day(year: 2026, month: 11, day: 29), "46355", "165"),
            (.day(year: 9999, month: 12, day: 31), "2958465", "165"),
        ])
    func numbers(_ value: Table.Value, stored: String, format: String) throws {
        let parts = try Self.parts(Self.publication([.init("shown", value: value, tone: .good)]))
        let cell = try #require(try parts.root("xl/worksheets/sheet2.xml").descendants("c").last)
        #expect(cell["t"] == nil && cell.element("v")?.shownText == stored)
        let style = try #require(cell["s"].flatMap { Int($0) })
        #expect(try parts.root("xl/styles.xml").element("cellXfs")?.elements("xf")[style]["numFmtId"] == format)
    }

    @Test(
        "what is no day of the calendar stays a text",
        arguments: [
            (1899, 12, 31), (1900, 2, 28), (2026, 2, 29), (2026, 0, 1), (2026, 13, 1), (10_000, 1, 1), (2026, 1, 0),
        ])
    func noDays(_ year: Int, _ month: Int, _ day: Int) throws {
        let value = Table.Value.day(year: year, month: month, day: day)
        let sheets = try Self.sheets(SpreadsheetForm.bytes(of: Self.publication([.init("shown", value: value)])))
        #expect(sheets[1].rows[1] == ["shown"])
    }

    @Test("hostile texts stay text", arguments: OfficeSample.hostileTexts)
    func hostile(_ text: String) throws {
        let publication = OfficeSample.everywhere(text)
        let bytes = SpreadsheetForm.bytes(of: publication)
        let parts = try OfficeParts(bytes)
        try parts.expectSoundness()
        for sheet in ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"] {
            let root = try parts.root(sheet)
            // Texts are shared strings; nothing is a formula.
            #expect(root.descendants("c").allSatisfy { $0["t"] == "s" || $0.element("v") == nil })
            #expect(root.descendants("f").isEmpty)
        }
        let shown = text.visible
        let sheets = try Self.sheets(bytes)
        if shown.utf16.count <= 32_767, !shown.contains("_x"), !shown.isEmpty {
            #expect(sheets[1].rows[1].last == shown)
        }
        for name in sheets.map(\.name) where !name.contains("_x") {
            #expect((1...31).contains(name.utf16.count) && !name.contains { "[]:*?/\\".contains($0) })
            #expect(name.first != "'" && name.last != "'" && name.lowercased() != "history")
        }
        for element in try parts.root("xl/sharedStrings.xml").elements("si") {
            #expect(element.shownText.utf16.count <= 32_767 + 6 * 3)
        }
    }

    @Test(
        "texts that look like escaped characters are spelled out",
        arguments: [
            ("_x0041_", "_x005F_x0041_"), ("a_xabCD_x0041_", "a_x005F_xabCD_x005F_x0041_"), ("_x004_", "_x004_"),
            ("_X0041_", "_X0041_"), ("__x0041_", "__x005F_x0041_"), ("_x0041", "_x0041"), ("", ""), ("ä_x", "ä_x"),
        ])
    func escaped(_ text: String, stored: String) { #expect(text.spreadsheetEscaped == stored) }

    @Test func textsThatAreTooLongForACellSaySo() throws {
        let long = String(repeating: "\u{1F600}", count: 20_000)
        let parts = try Self.parts(Self.publication([.init(RichText(long))]))
        let stored = try #require(
            try parts.root("xl/sharedStrings.xml").elements("si").map(\.shownText).max { $0.count < $1.count })
        #expect(stored.utf16.count <= 32_767 && stored.utf16.count > 32_000)
        #expect(stored.hasPrefix("\u{1F600}\u{1F600}") && stored.hasSuffix("… [cut: a cell holds no more]"))
    }

    @Test(
        "texts that begin like formulas stay texts when they are edited",
        arguments: ["=1+1", "+1", "-1", "@A", "a", ""])
    func guarded(_ text: String) throws {
        let parts = try Self.parts(Self.publication([.init(RichText(text))]))
        let cell = try #require(try parts.root("xl/worksheets/sheet2.xml").descendants("c").last)
        let style = try #require(cell["s"].flatMap { Int($0) })
        let prefix = try parts.root("xl/styles.xml").element("cellXfs")?.elements("xf")[style]["quotePrefix"]
        #expect(prefix == (["=", "+", "-", "@"].contains(text.prefix(1)) ? "1" : nil))
    }

    @Test func namesOfSheetsAreValidAndDifferent() throws {
        let titles = [
            "Summary", "summary", "History", "a/b: [c]?*\\", "'quoted'", "", "  ",
            String(repeating: "long ", count: 20),
            String(repeating: "long ", count: 20), String(repeating: "\u{1F600}", count: 20), "Same", "SAME",
        ]
        var publication = OfficeSample.publication()
        publication.sections = titles.map {
            .init("s", "", [.table(Table($0, columns: [.init("A", width: 1)], rows: []))])
        }
        let names = try Self.sheets(SpreadsheetForm.bytes(of: publication)).map(\.name)
        #expect(
            names == [
                "Summary", "Summary (2)", "summary (3)", "History (2)", "a b c", "quoted", "Table", "Table (2)",
                "long long long long long long l", "long long long long long lo (2)",
                String(repeating: "\u{1F600}", count: 15), "Same", "SAME (2)",
            ])
        #expect(Set(names.map { $0.lowercased() }).count == names.count)
    }

    @Test func tablesThatAreTooLongGoOnInAnotherSheet() throws {
        let sheets = try Self.sheets(SpreadsheetForm.bytes(of: OfficeSample.publication(rows: 5), rowLimit: 3))
        #expect(sheets.map(\.name) == ["Summary", "All answers", "All answers (2)", "All answers (3)"])
        #expect(
            sheets.dropFirst().map { $0.rows.map { $0[0] } } == [
                ["Criterion", "IO-1", "IO-2"], ["Criterion", "IO-3", "IO-4"], ["Criterion", "IO-5"],
            ])
        #expect(SpreadsheetPlan(OfficeSample.publication(rows: 5), rowLimit: 3)["row-4"] == "'All answers (2)'!A3")
    }

    @Test func aTableWithoutRowsKeepsItsHeading() throws {
        let parts = try Self.parts(OfficeSample.publication(rows: 0))
        let root = try parts.root("xl/worksheets/sheet2.xml")
        #expect(root.descendants("row").count == 1 && root.descendants("autoFilter").first?["ref"] == "A1:E1")
    }

    @Test func linksLeadToAddressesRowsAndSheets() throws {
        var publication = Self.publication([
            .init(RichText([.link("guide", address: "https://a.example/x#top")])),
            .init(RichText([.plain("see "), .link("guide", address: "https://a.example/y")])),
            .init(RichText([.link("a", address: "https://a.example/1"), .link("b", address: "https://a.example/2")])),
            .init(RichText([.link("bad", address: "javascript:alert(1)")])),
            .init(RichText([.reference("first", to: "first")])), .init(RichText([.reference("none", to: "none")])),
        ])
        publication.sections.append(
            .init(
                "other", "It's",
                [.table(Table("It's", columns: [.init("A", width: 1)], rows: [.init([.init("x")], anchor: "first")]))]))
        let parts = try Self.parts(publication)
        let sheet = "xl/worksheets/sheet2.xml"
        let links = try parts.root(sheet).descendants("hyperlink")
        #expect(links.map { $0["ref"] } == ["A2", "A6"])
        #expect(links.map { $0["location"] } == ["top", "'It''s'!A2"])
        #expect(try parts.addresses(of: sheet) == ["https://a.example/x"])
        let rows = try Self.sheets(SpreadsheetForm.bytes(of: publication))[1].rows.map { $0[0] }
        #expect(
            rows.dropFirst() == [
                "guide", "see guide (https://a.example/y)", "a (https://a.example/1)b (https://a.example/2)", "bad",
                "first",
                "none",
            ])
    }

    @Test func sheetsAreSetUpForReadingAndPaper() throws {
        let parts = try Self.parts(OfficeSample.publication())
        let root = try parts.root("xl/worksheets/sheet2.xml")
        let pane = try #require(root.descendants("pane").first)
        #expect(
            pane["ySplit"] == "1" && pane["xSplit"] == "1" && pane["topLeftCell"] == "B2" && pane["state"] == "frozen")
        #expect(root.descendants("autoFilter").first?["ref"] == "A1:E4")
        let setup = try #require(root.descendants("pageSetup").first)
        #expect(setup["orientation"] == "landscape" && setup["paperSize"] == "9" && setup["fitToHeight"] == "0")
        let names = try parts.root("xl/workbook.xml").descendants("definedName")
        #expect(names.map(\.shownText) == ["'All answers'!$A$1:$E$4", "'All answers'!$1:$1"])
    }

    @Test(
        "notices in footers neither give orders nor grow too long",
        arguments: [
            ("A & B", "&LA && B&RPage &P of &N"), ("&P", "&L&&P&RPage &P of &N"), ("a\nb", "&La b&RPage &P of &N"),
            ("", "&L&RPage &P of &N"),
        ])
    func footers(_ notice: String, footer: String) throws {
        var publication = OfficeSample.publication()
        for (text, isExact) in [(notice, true), (String(repeating: notice + "&", count: 300), false)] {
            publication.notice = text
            let shown = try Self.parts(publication).root("xl/worksheets/sheet1.xml").descendants("oddFooter").first?
                .shownText
            if isExact { #expect(shown == footer) }
            #expect((shown ?? "").utf16.count <= 255 && shown?.hasSuffix("&RPage &P of &N") == true)
        }
    }

    @Test(
        "rows are as high as their texts",
        arguments: [
            ("", 1), ("short", 1), ("a\nb\n", 3), ("word word word word", 2), (String(repeating: "x", count: 50), 5),
        ])
    func heights(_ text: String, lines: Int) { #expect(SpreadsheetHeight.lines(text, width: 11) == lines) }

    @Test(
        "columns are named as in spreadsheets", arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
    func columns(_ index: Int, name: String) { #expect(SpreadsheetPlan.column(index) == name) }
}
