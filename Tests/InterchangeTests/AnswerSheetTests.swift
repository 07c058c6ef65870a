import Interchange
import Testing

@Suite("Tables of answers") struct AnswerSheetTests {
    private func sheet(_ text: String) throws -> AnswerSheet {
        try AnswerSheet(table: ImportFile(name: "answers.csv", bytes: Array(text.utf8)))
    }

    @Test(
        "every row has the line on which it begins",
        arguments: ["\n", "\r\n", "\r"])
    func lines(_ end: String) throws {
        let lines = [
            "sep=;", "Answers of May;", ";", "id;comment", "A;\"one", "", "two\"", "", " ", "B;\"three", "four\"",
            "C;five",
        ]
        for ending in ["", end, end + end] {
            let sheet = try sheet(lines.joined(separator: end) + ending)
            #expect(sheet.rows.map(\.line) == [5, 10, 12], "\(end.debugDescription) \(ending.debugDescription)")
            #expect(sheet.rows.map { $0[.comment] } == ["one\n\ntwo", "three\nfour", "five"])
        }
    }

    @Test(
        "headers in English and German, and any common separator",
        arguments: [
            "id,rating,comment,reason,owner,date\n1,2,3,4,5,6\n", "ID;Rating;Comment;Reason;Owner;Date\n1;2;3;4;5;6\n",
            "Kennung;Bewertung;Kommentar;Begründung;Zuständig;Datum\n1;2;3;4;5;6\n",
            "Kriterium\tStufe\tBemerkung\tGrund\tVerantwortlich\tStand\n1\t2\t3\t4\t5\t6\n",
            "\u{FEFF}date|owner|reason|comment|rating|criterion\n6|5|4|3|2|1\n",
        ])
    func headers(_ text: String) throws {
        let row = try #require(try sheet(text).rows.first)
        #expect(AnswerSheet.Column.allCases.map { row[$0] } == ["1", "2", "3", "4", "5", "6"])
    }

    @Test("the second column of a kind, and columns of no known kind, are named")
    func unknown() throws {
        let sheet = try sheet("id,title,rating,Stufe,\nA,First,met,unmet,\n")
        #expect(sheet.unknown == ["title", "Stufe"])
        #expect(sheet.rows.first?[.rating] == "met")
    }

    @Test("what a stray separator moves beyond the header is not lost silently")
    func surplus() throws {
        #expect(try sheet("id,comment\nA,yes, but\nB,no\n").rows.map(\.surplus) == ["but", ""])
    }

    @Test("Windows-1252, as spreadsheets write it")
    func windows() throws {
        let bytes = Array("id;Begr".utf8) + [0xFC] + Array("ndung\nA;f".utf8) + [0xFC] + Array("r\n".utf8)
        let sheet = try AnswerSheet(table: ImportFile(name: "answers.csv", bytes: bytes))
        #expect(sheet.rows.first?[.reason] == "für" && sheet.windowsLine == 1)
    }

    @Test(
        "without ids and something to say of them, it is no table of answers",
        arguments: ["", "\n", "id\nA\n", "id,date\nA,2026-05-03\n", "rating,comment\nmet,x\n", "a,b\nid,c\n"])
    func refused(_ text: String) {
        #expect(throws: ImportError.self) { try sheet(text) }
    }
}
