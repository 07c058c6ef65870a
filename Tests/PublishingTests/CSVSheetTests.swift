import Publishing
import Testing

@Suite struct CSVSheetTests {
    private func line(_ cells: [String]) -> String {
        let text = String(decoding: CSVSheet(columns: cells, rows: []).bytes, as: UTF8.self)
        return String(text.unicodeScalars.dropLast(2).map(Character.init))
    }

    @Test(arguments: [
        (["a", "b c"], "a,b c"), (["a,b", "c"], "\"a,b\",c"), (["a;b"], "\"a;b\""),
        (["say \"no\""], "\"say \"\"no\"\"\""),
        (["two\r\nlines"], "\"two\nlines\""), (["", ""], ","), (["ü€😀"], "ü€😀"), (["41.8"], "41.8"),
        (["a\u{0}b\u{1B}[2J\u{202E}"], "a\u{FFFD}b\u{FFFD}[2J\u{FFFD}"),
    ])
    func cells(_ cells: [String], _ expected: String) { #expect(line(cells) == expected) }

    @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\n=1", "＝1", "|calc", "%0A"])
    func nothingIsAFormula(_ text: String) {
        let cell = line([text]).drop { $0 == "\"" }
        #expect(cell.hasPrefix("'"))
    }

    @Test func rowsEndWithLineFeeds() {
        let sheet = CSVSheet(columns: ["a", "b"], rows: [["1", "2"], ["3", "4"]])
        #expect(String(decoding: sheet.bytes, as: UTF8.self) == "a,b\r\n1,2\r\n3,4\r\n")
    }
}
