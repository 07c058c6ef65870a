import AssessmentModel
import Interchange
import Testing

@Suite("CSV, headers and encodings") struct CSVHeaderTests {
    private static let file = "folder/file0.txt"

    private func imported(_ text: String, map: String) throws -> Imported {
        var options = ImportOptions()
        options.columns = try #require(ColumnMapping.mappings(in: map))
        return try InterchangeTests.imported([text], options)
    }

    @Test(
        "common column names are recognised",
        arguments: [
            ("id,title,description\n1,One,Long text.\n", "One", "Long text.", Level.shall),
            (
                "Control ID,Control Title,Control Description,Severity\n1,One,Long text.,high\n", "One", "Long text.",
                .shall
            ),
            ("Ref,Requirement\n1,Long text.\n", "Long text.", "Long text.", .shall),
            ("No.,Name,Requirement,Description,Priority\n1,One,Long text.,Why,Could have\n", "One", "Long text.", .may),
            ("Rule ID;Rule Title;Check Text;Severity\n1;One;Look.;CAT II\n", "One", "One", .should),
        ])
    func english(_ text: String, _ title: String, _ statement: String, _ level: Level) throws {
        let criterion = try InterchangeTests.imported(text).criterion("1")
        #expect(criterion.title.text(in: .english) == title)
        #expect(criterion.texts.statement.text(in: .english) == statement)
        #expect(criterion.level == level)
    }

    @Test("German names imply the language")
    func german() throws {
        let imported = try InterchangeTests.imported(
            "Nr.;Anforderung;Beschreibung;Kategorie;Thema;Muss/Soll;Gewicht;Nachweise\n"
                + "1;API;Hat eine API.;Technik;Netz;Soll;0,5;Plan\n")
        #expect(
            try imported.criterion("1")
                == Criterion(
                    id: "1", level: .should, section: "Netz", weight: .half, title: LocalizedText("API", in: .german),
                    texts: .init(
                        statement: LocalizedText("Hat eine API.", in: .german),
                        evidence: [LocalizedText("Plan", in: .german)])))
        #expect(imported.language == .german)
        #expect(try imported.path("1") == ["Technik", "Netz"])
        #expect(imported.warnings.isEmpty)
    }

    @Test("unknown columns are reported, with the required ones", arguments: [nil, ImportFormat.csv])
    func unknown(_ format: ImportFormat?) {
        let text = "req_id,req_description\nV1.1,\"Verify: that TLS is used\"\n"
        #expect(
            failure { () throws(ImportError) in try InterchangeTests.imported(text, as: format) }
                == .unknownColumns(file: Self.file, found: ["req_id", "req_description"]))
    }

    @Test("any column can be mapped to any field")
    func mapping() throws {
        let text = "req_id,\"Text, long\",Owner,What to do\nV1.1,Do it.,Bob,\n"
        let imported = try imported(text, map: "id=req_id,statement=text, long,title_de=What to do,tags=Owner")
        let criterion = try imported.criterion("V1.1")
        #expect(criterion.texts.statement == LocalizedText("Do it."))
        #expect(criterion.tags == ["Bob"])
        #expect(imported.places(of: .columns).isEmpty)
        #expect(
            throws: ImportError.unknownMapping(
                file: Self.file, ColumnMapping(field: "statement", header: "Text"),
                found: ["req_id", "Text, long", "Owner", "What to do"])
        ) { try self.imported(text, map: "statement=Text") }
    }

    @Test("a mapping overrides a header")
    func mappingWins() throws {
        let imported = try imported("id,title,statement\n1,One,Two\n", map: "title=statement")
        #expect(try imported.criterion("1").title == LocalizedText("Two"))
        #expect(imported.places(of: .columns) == ["title"])
    }

    @Test("invalid mappings", arguments: ["", "x", "x=y", "=y"])
    func noMapping(_ text: String) { #expect(ColumnMapping.mappings(in: text) == nil) }

    @Test("titles above the header belong to the catalogue")
    func banner() throws {
        let imported = try InterchangeTests.imported("My Checklist 2024,,\nFor all,,\n,,\nid,title,level\n1,One,must\n")
        #expect(imported.criteria.map(\.id) == ["1"])
        #expect(imported.catalog.title == LocalizedText("My Checklist 2024"))
        #expect(imported.catalog.summary == LocalizedText("For all"))
    }

    @Test("a line with the separator", arguments: ["sep=|\r\n", "SEP=|\n"])
    func separatorLine(_ line: String) throws {
        let imported = try InterchangeTests.imported(line + "id|title|level\r\n1|One, two; three|must\r\n")
        #expect(imported.criteria.map(\.title) == [LocalizedText("One, two; three")])
        let fault = failure { () throws(ImportError) in
            try InterchangeTests.imported(line + "id|title\n1|a \"b\" c\n")
        }
        #expect(fault == .quotation(file: Self.file, line: 3))
    }

    @Test("Windows-1252 is read with a warning that names the line; UTF-16 with a byte order mark is read")
    func encodings() throws {
        let text = "id;title;level\r\n1;Größe – „gut“ €;must\r\n"
        let windows: [UInt8] = text.unicodeScalars.map { scalar in
            switch scalar {
            case "–": 0x96
            case "„": 0x84
            case "“": 0x93
            case "€": 0x80
            default: UInt8(truncatingIfNeeded: scalar.value)
            }
        }
        let narrow = try InterchangeTests.imported([windows])
        #expect(narrow.criteria.map(\.title) == [LocalizedText("Größe – „gut“ €")])
        #expect(narrow.warnings == [ImportWarning(kind: .encoding, places: ["2"])])
        for isLittle in [true, false] {
            let wide = ("\u{FEFF}" + text).utf16.flatMap { unit -> [UInt8] in
                let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
                return isLittle ? pair.reversed() : pair
            }
            let imported = try InterchangeTests.imported([wide])
            #expect(imported.criteria.map(\.title) == [LocalizedText("Größe – „gut“ €")])
            #expect(imported.warnings.isEmpty)
        }
    }

    @Test("bytes that are text in no encoding", arguments: [[0x81], [0x00], [0xC3, 0x28, 0x9D]] as [[UInt8]])
    func noText(_ bytes: [UInt8]) {
        let fault = failure { () throws(ImportError) in
            try InterchangeTests.imported([Array("id,title\n1,x".utf8) + bytes])
        }
        #expect(fault == .faulty(file: Self.file, line: nil, column: nil, .syntax("not UTF-8")))
    }

    @Test("cells outside the table and unknown words are warned about")
    func beside() throws {
        let imported = try InterchangeTests.imported("id,title,level,status\n1,One,must,soon,extra\n")
        #expect(imported.places(of: .notes) == ["1: extra", "1: soon"])
    }
}
