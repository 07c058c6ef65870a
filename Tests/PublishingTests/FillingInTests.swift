import Testing

@testable import Interchange
@testable import Publishing

/// Documents that people fill in: workbooks and tables of values.
struct FillingInTests {
    private static let words = ["met / erfüllt", "unmet, \"so far\""]

    private static func publication(_ text: String = "before", entryKey: String? = "key-subject") -> Publication {
        var publication = OfficeSample.publication()
        let columns: [Table.Column] = [
            .init("ID", width: 1), .init("Demand", width: 4),
            .init("Rating", width: 2, entry: .choice(words, hint: "Choose.")),
            .init("Comment", width: 3, entry: .text), .init("Key", width: 1, isHidden: true),
        ]
        let row = Table.Row(["A-1", RichText("Do it."), "", RichText(text), "key-A-1"].map { Table.Cell($0) })
        let table = { Table($0, columns: columns, rows: [row, row]) }
        publication.sections = [
            .init(
                "how", "How", [.facts([.init("Subject", RichText(text), entryKey: entryKey), .init("Day", "today")])]),
            .init("one", "One", [.table(table("One"))]), .init("two", "Two", [.table(table("Two"))]),
        ]
        return publication
    }

    private static func parts(_ publication: Publication = publication()) throws -> OfficeParts {
        try OfficeParts(SpreadsheetForm.bytes(of: publication))
    }

    @Test func everyPartIsSound() throws { try Self.parts().expectSoundness() }

    @Test("everything is locked without a password but for the cells to fill in, which keep what is typed as text")
    func locked() throws {
        let parts = try Self.parts()
        let styles = try #require(try parts.root("xl/styles.xml").element("cellXfs")).elements("xf")
        func isOpen(_ cell: XMLElement) -> Bool {
            cell["s"].flatMap { Int($0) }.map { styles[$0].element("protection")?["locked"] == "0" } ?? false
        }
        for sheet in ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"] {
            let root = try parts.root(sheet)
            let protection = try #require(root.element("sheetProtection"))
            #expect(protection["sheet"] == "1" && protection["password"] == nil && protection["hashValue"] == nil)
            for allowed in ["sort", "autoFilter", "deleteRows", "formatColumns"] { #expect(protection[allowed] == "0") }
            // Source: ECMA-376, the order of a sheet's parts.
            let order = root.elements.map(\.name)
            let expected = [
                "sheetData", "sheetProtection", "autoFilter", "dataValidations", "hyperlinks", "pageMargins",
            ]
            #expect(order.filter(expected.contains) == expected.filter(order.contains))
        }
        let cells = try parts.root("xl/worksheets/sheet2.xml").descendants("c")
        #expect(cells.filter(isOpen).compactMap { $0["r"] } == ["C2", "D2", "C3", "D3"])
        let open = try #require(cells.first(where: isOpen)?["s"].flatMap { Int($0) })
        #expect(styles[open]["numFmtId"] == "49")
        #expect(try parts.root("xl/worksheets/sheet1.xml").descendants("c").filter(isOpen).count == 1)
    }

    @Test("lists come from a hidden sheet, each once, so that words can have any sign and length")
    func lists() throws {
        let parts = try Self.parts()
        let sheets = try #require(try parts.root("xl/workbook.xml").element("sheets")).elements("sheet")
        #expect(sheets.map { $0["name"] } == ["Instructions", "One", "Two", "Lists"])
        #expect(sheets.map { $0["state"] } == [nil, nil, nil, "hidden"])
        let selected = try (1...4).map { number in
            try parts.root("xl/worksheets/sheet\(number).xml").descendants("sheetView").first?["tabSelected"]
        }
        #expect(selected == ["1", nil, nil, nil])
        let validation = try #require(try parts.root("xl/worksheets/sheet3.xml").descendants("dataValidation").first)
        #expect(validation["type"] == "list" && validation["sqref"] == "C2:C3" && validation["prompt"] == "Choose.")
        #expect(validation.element("formula1")?.shownText == "'Lists'!$A$1:$A$2")
        let workbook = try XLSXWorkbook(ImportFile(name: "a", bytes: SpreadsheetForm.bytes(of: Self.publication())))
        let rows = try workbook.rows(of: workbook.sheets[3]).rows
        #expect(rows.map { $0 } == Self.words.map { [$0] })
    }

    @Test("keys are hidden and make no row higher")
    func hiddenKeys() throws {
        let key = String(repeating: "key ", count: 60)
        let parts = try Self.parts(Self.publication(entryKey: key))
        let columns = try parts.root("xl/worksheets/sheet2.xml").descendants("col")
        #expect(columns.map { $0["hidden"] } == [nil, nil, nil, nil, "1"])
        let summary = try parts.root("xl/worksheets/sheet1.xml")
        #expect(summary.descendants("col").map { $0["hidden"] } == [nil, nil, "1"])
        let row = try #require(summary.descendants("row").first { $0.elements("c").count == 3 })
        #expect(row["ht"].flatMap { Double($0) } ?? 1_000 <= 30)
    }

    @Test func documentsToReadHaveNothingOfIt() throws {
        let parts = try Self.parts(OfficeSample.publication())
        for name in parts.documents where name.contains("sheet") {
            let root = try parts.root(name)
            #expect(root.descendants("sheetProtection").isEmpty && root.descendants("dataValidation").isEmpty)
        }
    }

    // MARK: Tables of values

    @Test func aTableOfValuesHasFieldsAndRowsUnderOneHeading() {
        let text = String(decoding: CSVForm.bytes(of: Self.publication("say \"so\"\nand; so")), as: UTF8.self)
        #expect(
            text == "\u{FEFF}\"Subject\";\"say \"\"so\"\"\nand; so\";\"key-subject\"\r\n"
                + "\"ID\";\"Demand\";\"Rating\";\"Comment\";\"Key\"\r\n"
                + String(
                    repeating: "\"A-1\";\"Do it.\";\"\";\"say \"\"so\"\"\nand; so\";\"key-A-1\"\r\n", count: 4))
    }

    @Test(
        "no cell begins like a formula",
        arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "'=1", "''+1", "\t=1"] + HostileTexts.all)
    func guarded(_ text: String) throws {
        let bytes = CSVForm.bytes(of: Self.publication(text))
        let csv = bytes.withUnsafeBytes { CSVReader.firstRows($0, separator: UInt8(ascii: ";"), count: 9) }
        for cell in csv.joined() { #expect(!"=+-@\t\r".contains(cell.first ?? "a"), "\(cell)") }
    }
}
