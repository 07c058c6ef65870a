import AssessmentModel
import Interchange
import Testing

@Suite("CSV") struct CSVTests {
    @Test("separators are detected", arguments: [",", ";", "\t"])
    func separators(_ separator: String) throws {
        let rows = [["id", "title", "level"], ["A-1", "\"One\(separator) or more\"", "should"]]
        let text = "\u{FEFF}" + rows.map { $0.joined(separator: separator) }.joined(separator: "\r\n")
        let imported = try imported(text)
        #expect(imported.criteria.map(\.id) == ["A-1"])
        #expect(imported.criteria.map(\.level) == [.should])
        #expect(imported.criteria.map { $0.title.text(in: .english) } == ["One\(separator) or more"])
    }

    @Test("all columns, quoting, and lines within fields")
    func columns() throws {
        let imported = try imported(
            """
            ID,Level,Category,Section,Title,title_de,Statement,why,met,partly,verify,evidence,weight,tags,references,status,\
            notApplicable,metNeeds,addresses,appliesTo,Owner
            A-1,MUST,First,Outer > Inner,One,Eins,"He said ""yes"",
            twice.",w,m,p,v,"log
            report",0.5,"a, b",ISO 1; ISO 2,future,never,url,vendor,product,Bob
            A-2,kann,Second,,Two,,,,,,,,,,,,,,,,
            A-3,soll,First,Outer > Inner,Three,,,,,,,,,,,,,,,,
            """)
        #expect(imported.criteria.map(\.id) == ["A-1", "A-3", "A-2"])
        #expect(imported.criteria.map(\.level) == [.shall, .should, .may])
        #expect(try imported.path("A-3") == ["First", "Outer", "Inner"])
        #expect(
            try imported.criterion("A-1")
                == Criterion(
                    id: "A-1", level: .shall, status: .future, section: "Inner", weight: .half,
                    title: LocalizedText([.init("en", "One"), .init("de", "Eins")]),
                    texts: .init(
                        statement: LocalizedText("He said \"yes\",\ntwice."), why: LocalizedText("w"),
                        met: LocalizedText("m"), partly: LocalizedText("p"), verify: LocalizedText("v"),
                        evidence: [LocalizedText("log"), LocalizedText("report")]),
                    rules: .init(notApplicable: .never, metNeeds: .url), addresses: [.vendor], appliesTo: [.product],
                    references: ["ISO 1", "ISO 2"], tags: ["a", "b"]))
        #expect(imported.warnings == [ImportWarning(kind: .left(.columns), places: ["Owner"])])
        try expectRoundTrip(imported.catalog)
    }

    @Test("missing and unknown values are warned about")
    func gaps() throws {
        let imported = try imported("id,title,level,weight\nA,One,perhaps,-1\n,Two,may,\n\n")
        #expect(imported.criteria.map(\.id) == ["A", "row-2"])
        #expect(
            imported.warnings == [
                ImportWarning(kind: .levelAssumed(.shall), places: ["A: perhaps"]),
                ImportWarning(kind: .weightReplaced, places: ["A: -1"]),
                ImportWarning(kind: .renamed, places: ["row-2: \"\" → \"row-2\""]),
            ])
    }

    @Test(
        "misplaced quotation marks are refused, with the line",
        arguments: [
            ("id,title\nA,\"One\nB,Two\n", 4), ("id,title\nA,On\"e\n", 2), ("id,title\nA,\"One\"x\n", 2),
        ])
    func quotation(_ text: String, _ line: Int) {
        let fault = failure { () throws(ImportError) in try imported(text) }
        #expect(fault == .quotation(file: "folder/file0.txt", line: line))
    }
}
