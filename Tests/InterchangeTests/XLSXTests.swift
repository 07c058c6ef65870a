import AssessmentModel
import Testing

@testable import Interchange

@Suite("Excel workbooks") struct XLSXTests {
    private static let file = "folder/file0.txt"
    private static let header = WorkbookSample.row("id", "title", "statement", "level", "tags")

    /// The first row of a table with the usual header.
    private static func first(_ row: String, _ sample: WorkbookSample = WorkbookSample(sheets: [])) throws -> Criterion
    {
        var sample = sample
        sample.sheets = [("Table", header + row)]
        return try #require(try imported([sample.bytes]).criteria.first)
    }

    @Test("shared, rich and inline strings, without reading aids")
    func strings() throws {
        var sample = WorkbookSample(sheets: [])
        sample.strings =
            "<si><t>A-1</t></si><si><r><t>Do </t></r><r><t xml:space='preserve'>it &amp; go.</t></r><rPh><t>x</t></rPh></si>"
        let row = """
            <row r='2'><c r='A2' t='s'><v>0</v></c><c r='C2' t='s'><v>1</v></c>
            <c r='D2' t='inlineStr'><is><r><t>shou</t></r><r><t>ld</t></r></is></c></row>
            """
        let criterion = try Self.first(row, sample)
        #expect(criterion.id == "A-1" && criterion.level == .should)
        #expect(criterion.texts.statement == LocalizedText("Do it & go."))
        #expect(criterion.title == LocalizedText("Do it & go."))
    }

    @Test(
        "numbers, booleans, formulas and dates as Excel shows them",
        arguments: [
            ("<c r='E2'><v>1.1000000000000001</v></c>", "1.1"), ("<c r='E2'><v>12</v></c>", "12"),
            ("<c r='E2' t='n'><v>1E2</v></c>", "100"), ("<c r='E2' t='b'><v>1</v></c>", "TRUE"),
            ("<c r='E2' t='str'><f>A1</f><v>sum</v></c>", "sum"), ("<c r='E2' t='e'><v>#N/A</v></c>", "#N/A"),
            ("<c r='E2' s='1'><v>45688</v></c>", "2025-01-31"),
            ("<c r='E2' s='2'><v>45688.75</v></c>", "2025-01-31 18:00"),
            ("<c r='E2' s='1'><v>59</v></c>", "1900-02-28"), ("<c r='E2' s='3'><v>45688</v></c>", "45688"),
            ("<c r='E2' t='d'><v>2025-01-31</v></c>", "2025-01-31"), ("<c r='E2' t='s'><v>99999</v></c>", nil),
        ])
    func values(_ cell: String, text: String?) throws {
        var sample = WorkbookSample(sheets: [])
        sample.styles = """
            <numFmts><numFmt numFmtId='164' formatCode='[$-407]d/ mmm yy'/><numFmt numFmtId='165' formatCode='0"days"'/></numFmts>
            <cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/></cellXfs>
            """
        let row =
            "<row r='2'><c r='A2' t='inlineStr'><is><t>A</t></is></c><c r='B2' t='inlineStr'><is><t>T</t></is></c>\(cell)</row>"
        #expect(try Self.first(row, sample).tags == [text].compactMap { $0 })
    }

    @Test("days counted from 1904")
    func macintosh() throws {
        var sample = WorkbookSample(sheets: [])
        sample.properties = "<workbookPr date1904='1'/>"
        sample.styles = "<cellXfs><xf numFmtId='14'/></cellXfs>"
        let row =
            "<row><c t='inlineStr'><is><t>A</t></is></c><c t='inlineStr'><is><t>T</t></is></c><c r='E2' s='0'><v>44226</v></c></row>"
        #expect(try Self.first(row, sample).tags == ["2025-01-31"])
    }

    @Test("columns and titles above the header as in other tables")
    func table() throws {
        let rows =
            WorkbookSample.row("Our Criteria") + "<row/>"
            + WorkbookSample.row("Nr.", "Anforderung", "Muss/Soll", "Thema")
            + WorkbookSample.row("A-1", "Es tun.", "Soll", "Zugang") + "<row><c/></row>"
            + WorkbookSample.row("A-2", "Es lassen.", "Muss", "Bau")
        let imported = try imported([WorkbookSample(sheets: [("T", rows)]).bytes])
        #expect(imported.format == .xlsx && imported.language == .german && imported.warnings.isEmpty)
        #expect(imported.criteria.map(\.id) == ["A-1", "A-2"])
        #expect(imported.criteria.map(\.level) == [.should, .shall])
        #expect(imported.catalog.categories.map(\.id) == ["Zugang", "Bau"])
        #expect(imported.catalog.title == LocalizedText("Our Criteria", in: .german))
        try expectRoundTrip(imported.catalog)
    }

    private static let twoSheets = [
        ("Read me", WorkbookSample.row("How to", "use it") + WorkbookSample.row("Just", "so")),
        ("First", header + WorkbookSample.row("A", "One")), ("Second", header + WorkbookSample.row("B", "Two")),
    ]

    @Test("the first visible sheet with a header, and the others reported")
    func sheets() throws {
        var sample = WorkbookSample(sheets: Self.twoSheets)
        let first = try imported([sample.bytes])
        #expect(first.criteria.map(\.id) == ["A"])
        #expect(first.places(of: .sheets) == ["Read me", "Second"])
        sample.state = "state='hidden'"
        #expect(try imported([sample.bytes]).criteria.map(\.id) == ["B"])
    }

    @Test("a sheet by name or number", arguments: [("Second", "B"), ("3", "B"), ("2", "A"), ("First", "A")])
    func chosen(_ name: String, id: String) throws {
        var options = ImportOptions()
        options.sheet = name
        let imported = try imported([WorkbookSample(sheets: Self.twoSheets).bytes], options)
        #expect(imported.criteria.map(\.id.text) == [id])
    }

    @Test("a sheet that does not exist, or has no criteria")
    func noSheet() {
        var options = ImportOptions()
        options.sheet = "4"
        let bytes = WorkbookSample(sheets: Self.twoSheets).bytes
        #expect(
            failure { () throws(ImportError) in try imported([bytes], options) }
                == .unknownSheet(file: Self.file, name: "4", known: ["Read me", "First", "Second"]))
        options.sheet = "1"
        #expect(
            failure { () throws(ImportError) in try imported([bytes], options) }
                == .unknownColumns(file: Self.file, found: ["How to", "use it"]))
        #expect(
            failure { () throws(ImportError) in try imported([Array("id,title\nA,B\n".utf8)], options) }
                == .unusedOption(file: Self.file, .sheet))
    }

    @Test("mapped columns")
    func mapping() throws {
        var options = ImportOptions()
        options.columns = [ColumnMapping(field: "statement", header: "What")]
        let rows = WorkbookSample.row("id", "What") + WorkbookSample.row("A", "Do it.")
        let imported = try imported([WorkbookSample(sheets: [("T", rows)]).bytes], options)
        #expect(imported.criteria.map(\.texts.statement) == [LocalizedText("Do it.")])
    }

    @Test("cells that are merged with those below them")
    func merged() throws {
        let rows =
            WorkbookSample.row("Category", "id", "title", "Section")
            + "<row r='2'>\(Self.cell("A2", "One"))\(Self.cell("B2", "a"))\(Self.cell("C2", "A"))\(Self.cell("D2", "S"))</row>"
            + "<row r='3'><c r='A3'/>\(Self.cell("B3", "b"))\(Self.cell("C3", "B"))</row><row r='4'><c r='A4'/></row>"
            + "<row r='5'>\(Self.cell("A5", "Two"))\(Self.cell("B5", "c"))\(Self.cell("C5", "C"))</row>"
        var sample = WorkbookSample(sheets: [("T", rows)])
        sample.epilog = "<mergeCells><mergeCell ref='A2:A4'/><mergeCell ref='D2:E3'/><mergeCell ref='x'/></mergeCells>"
        let imported = try imported([sample.bytes])
        #expect(imported.criteria.map(\.id) == ["a", "b", "c"])
        #expect(try imported.path("a") == ["One", "S"])
        #expect(try imported.path("b") == ["One", "S"])
        #expect(try imported.path("c") == ["Two"])
    }

    private static func cell(_ name: String, _ text: String) -> String {
        "<c r='\(name)' t='inlineStr'><is><t>\(text)</t></is></c>"
    }

    @Test("formulas that no program has calculated are reported")
    func formulas() throws {
        let row = "<row r='2'><c r='A2' t='inlineStr'><is><t>A</t></is></c><c r='B2'><f>A2</f></c></row>"
        let sample = WorkbookSample(sheets: [("T", Self.header + row)])
        #expect(try imported([sample.bytes]).places(of: .formulas) == ["B2"])
    }

    @Test("archives that are no workbooks")
    func strangers() {
        let others = [
            ZIPSample.archive([ZIPSample.File("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]),
            ZIPSample.archive(WorkbookSample(sheets: []).files.filter { $0.name != "xl/workbook.xml" }),
            ZIPSample.archive([ZIPSample.File("_rels/.rels", "<Relationships/>")]), ZIPSample.archive([]),
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0],
        ]
        for (number, bytes) in others.enumerated() {
            var options = ImportOptions()
            options.format = .xlsx
            let fault = failure { () throws(ImportError) in try imported([bytes], options) }
            #expect(fault == .noWorkbook(file: Self.file), "\(number)")
        }
    }

    @Test("archives that are cut off anywhere")
    func truncated() {
        let whole = WorkbookSample(sheets: Self.twoSheets).bytes
        for count in stride(from: 4, to: whole.count, by: 37) {
            let fault = failure { () throws(ImportError) in try imported([Array(whole.prefix(count))]) }
            // Files that are complete can be read without the directory at the end.
            let isInDirectory = count > whole.count - 22 - 80 * 9
            #expect(fault != nil || isInDirectory, "\(count)")
        }
    }

    @Test("a file that expands to a size out of proportion")
    func bomb() {
        for name in ["_rels/.rels", "xl/sharedStrings.xml", "xl/worksheets/sheet0.xml"] {
            let sample = WorkbookSample(sheets: [("T", Self.header)])
            let files = sample.files.map { $0.name == name ? ZIPSample.File(name, blanks: 64 << 20) : $0 }
            let fault = failure { () throws(ImportError) in try imported([ZIPSample.archive(files)]) }
            guard case .tooLarge = fault else {
                Issue.record("\(name): \(String(describing: fault))")
                continue
            }
        }
    }

    @Test("entities in any part")
    func entities() {
        var sample = WorkbookSample(sheets: [("T", "<row><c t='inlineStr'><is><t>&a;</t></is></c></row>")])
        sample.prolog = "<!DOCTYPE a [<!ENTITY a 'xxxxxxxxxx'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
        #expect(
            failure { () throws(ImportError) in try imported([sample.bytes]) }
                == .documentType(file: Self.file, line: 1))
    }

    @Test("one long string in very many cells, and cells far to the right")
    func cells() {
        var sample = WorkbookSample(sheets: [])
        sample.strings = "<si><t>\(String(repeating: "x", count: 10_000))</t></si>"
        let shared = String(repeating: "<row><c t='s'><v>0</v></c></row>", count: 10_000)
        sample.sheets = [("T", Self.header + shared)]
        guard
            case .tooMany(.insertedText, _, _, _) = failure({ () throws(ImportError) in try imported([sample.bytes]) })
        else {
            Issue.record("the strings are inserted")
            return
        }
        sample.sheets = [("T", Self.header + "<row r='2'><c r='XFD2'><v>1</v></c></row>")]
        #expect(
            failure { () throws(ImportError) in try imported([sample.bytes]) }
                == .tooMany(.columns, file: Self.file, line: 2, limit: 1_024))
        let wide = String(repeating: "<row><c r='ALL1'><v>1</v></c></row>", count: 20_000)
        sample.sheets = [("T", Self.header + wide)]
        #expect(throws: ImportError.self) { try imported([sample.bytes]) }
    }

    /// A workbook in which many sheets name the same part, and as many relationships name none.
    private static func repeated(_ count: Int) -> ImportFile {
        let sheets = String(repeating: "<sheet r:id='r'/>", count: count)
        let links = String(repeating: "<Relationship Id='s' Type='t' Target='t'/>", count: count)
        let sample = WorkbookSample(sheets: [("T", header)])
        let files = sample.files.map { file in
            switch file.name {
            case "xl/workbook.xml":
                ZIPSample.File(file.name, "<workbook xmlns:r='r'><sheets>\(sheets)</sheets></workbook>")
            case "xl/_rels/workbook.xml.rels":
                ZIPSample.File(
                    file.name,
                    "<Relationships>\(links)<Relationship Id='r' Type='worksheet' Target='sheet.xml'/></Relationships>")
            default: file
            }
        }
        return ImportFile(name: file, bytes: ZIPSample.archive(files))
    }

    @Test("very many sheets and relationships", .timeLimit(.minutes(1)))
    func relationships() throws {
        #expect(try XLSXWorkbook(Self.repeated(6_000)).sheets.count == 6_000)
    }

    @Test("a part that many sheets name is read once")
    func repeatedPart() throws {
        #expect(try XLSXTable.tried(of: XLSXWorkbook(Self.repeated(64))).count == 1)
    }

    @Test("very many sheets and rows take linear time")
    func growth() {
        expectLinearGrowth(from: 2_000) { count in
            let rows = String(repeating: WorkbookSample.row("A", "One"), count: count)
            let bytes = WorkbookSample(sheets: [("T", Self.header + rows)]).bytes
            return { _ = try? imported([bytes]) }
        }
    }
}
