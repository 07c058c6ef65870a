import AssessmentModel
import Testing

@testable import Interchange

/// Forms as they come back, whatever a program or a person did to them.
struct FilledFormTests {
    private static func key(_ item: FormKey.Item, isGuarded: Bool = false) -> String {
        FormKey(
            .init(
                catalog: "small", version: "1", digest: "ab", made: Timestamp(milliseconds: 0), isGuarded: isGuarded),
            item
        ).text
    }

    private static func key(_ id: CriterionID, isGuarded: Bool = false) -> String {
        key(.criterion(id, words: "cd", known: nil), isGuarded: isGuarded)
    }

    private static func form(_ text: String) throws -> FilledForm? {
        try FilledForm(ImportFile(name: "form", bytes: Array(text.utf8)))
    }

    private static func summary(_ row: FilledForm.Row) -> String {
        [row.id, row.rating, row.reason, row.comment, row.evidence].joined(separator: "|")
    }

    @Test(
        "columns are found by their headings, in any order, language and dialect of CSV",
        arguments: [
            "Rating,ID,Comment,Key\nmet,A,\"two\nlines\",KEY\n",
            "Kennung;Bewertung;Kommentar;Schlüssel\nA;met;\"two\nlines\";KEY\n",
            "\u{FEFF}\"ID\nKennung\"\t\"Rating\nBewertung\"\t\"Comment\nKommentar\"\tKey\nA\tmet\t\"two\nlines\"\tKEY\n",
            "Title,,\nID / Kennung,Rating / Bewertung,What,Comment / Kommentar,Key\r\nA,met,x,\"two\r\nlines\",KEY\r\n",
        ])
    func columns(_ text: String) throws {
        let form = try #require(try Self.form(text.replacing("KEY", with: Self.key("A"))))
        #expect(form.rows.map(Self.summary) == ["A|met||two\nlines|"])
        #expect(form.rows.first?.key?.item == .criterion("A", words: "cd", known: nil))
    }

    @Test func utf16AndWindowsAreRead() throws {
        let text = "ID;Comment;Key\nA;Prüfung;\(Self.key("A"))\n"
        let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(try FilledForm(ImportFile(name: "f", bytes: wide))?.rows.map(\.comment) == ["Prüfung"])
        let narrow = text.unicodeScalars.map { UInt8($0.value & 0xFF) }
        let form = try #require(try FilledForm(ImportFile(name: "f", bytes: narrow)))
        #expect(form.rows.map(\.comment) == ["Prüfung"] && form.windowsLine == 2)
    }

    @Test(
        "the mark of a guarded text goes, and nothing else",
        arguments: [
            ("'=1+1", "=1+1"), ("''=1+1", "'=1+1"), ("'quoted'", "'quoted'"), ("'-", "-"), ("=1+1", "=1+1"), ("'", "'"),
            ("_x0041_", "_x0041_"),
        ])
    func guardedTexts(_ cell: String, _ text: String) throws {
        let form = try #require(try Self.form("ID;Comment;Key\nA;\(cell);\(Self.key("A", isGuarded: true))\n"))
        #expect(form.rows.map(\.comment) == [text])
        let plain = try #require(try Self.form("ID;Comment;Key\nA;'=1+1;\(Self.key("A"))\n"))
        #expect(plain.rows.map(\.comment) == ["'=1+1"])
    }

    @Test func rowsWithoutKeyCountByTheirID() throws {
        let text = "ID;Rating;Key\nA;met;\(Self.key("A"))\nB;unmet;\n;met;\nC;;\n"
        let form = try #require(try Self.form(text))
        #expect(form.rows.map(Self.summary) == ["A|met|||", "B|unmet|||", "|met|||"])
        #expect(form.rows.map { $0.key == nil } == [false, true, true])
        #expect(form.rows.map(\.place.row) == [2, 3, 4])
        let many = try #require(try Self.form(text + String(repeating: "B;met;\n", count: 3_000)))
        #expect(many.rows.count == 1_001 && many.unlistedRows == 2_002)
    }

    @Test func fieldsStandBesideTheirKey() throws {
        let text =
            "What;Acme PLM 12;\(Self.key(.subject))\nWho;;\(Self.key(.respondent))\nID;Rating;Key\nA;met;\(Self.key("A"))\n"
        let form = try #require(try Self.form(text))
        #expect(form.fields == [.subject: "Acme PLM 12"])
    }

    @Test(arguments: ["", "id,rating\nA,met\n", "{\"a\": 1}", "<CHECKLIST/>", "<a>REQ</a>", "cpo-form"])
    func otherFilesAreNoForms(_ text: String) throws { #expect(try Self.form(text) == nil) }

    @Test(arguments: ["A;met;KEY\n", "ID;Rating;Key\nA;\"met;KEY\n", "<REQ-IF", "PK\u{3}\u{4}"])
    func faultyFormsSaySo(_ text: String) {
        #expect(throws: ImportError.self) { try Self.form(text.replacing("KEY", with: Self.key("A"))) }
    }

    @Test("a workbook: sheets in any order, numbers, formulas with and without a result")
    func workbook() throws {
        var sample = WorkbookSample(sheets: [])
        let header = WorkbookSample.row("Kennung\nID", "Bewertung\nRating", "Kommentar\nComment", "Schlüssel")
        func row(_ id: CriterionID, _ rating: String, _ comment: String) -> String {
            let cells = [id.text, Self.key(id)].map { "<c t='inlineStr'><is><t>\($0)</t></is></c>" }
            return "<row>\(cells[0])\(rating)\(comment)\(cells[1])</row>"
        }
        sample.sheets = [
            ("Notes", WorkbookSample.row("Nothing to see")),
            (
                "Zwei",
                header + row("B", "<c><v>0.5</v></c>", "<c t='str'><f>1+1</f><v>2</v></c>")
                    + row("A", "<c><v>1</v></c>", "<c r='C3'><f>HYPERLINK(\"x\")</f></c>")
            ),
        ]
        let form = try #require(try FilledForm(ImportFile(name: "f.xlsx", bytes: sample.bytes)))
        #expect(form.rows.map(Self.summary) == ["B|0.5||2|", "A|1|||"])
        #expect(form.formulas == ["Zwei!C3"])
        #expect(form.rows.map(\.place) == [.init(sheet: "Zwei", row: 2), .init(sheet: "Zwei", row: 3)])
        for (spelled, text) in [
            ("_x005F_x0041_", "_x0041_"), ("a_x000D_\nb", "a\nb"), ("a_x_b", "a_x_b"), ("_x001B_[31m", "[31m"),
            ("_x+041_", "_x+041_"),
        ] {
            sample.sheets = [("A", header + row("A", "<c/>", "<c t='inlineStr'><is><t>\(spelled)</t></is></c>"))]
            let form = try #require(try FilledForm(ImportFile(name: "f.xlsx", bytes: sample.bytes)))
            #expect(form.rows.map(\.comment) == [text])
        }
        sample.sheets = [("Notes", WorkbookSample.row("Nothing to see"))]
        #expect(try FilledForm(ImportFile(name: "f.xlsx", bytes: sample.bytes)) == nil)
    }
}
