import AssessmentModel
import CatalogFormat
import Interchange
import Testing

/// Files from strangers: refused with a reason, or made harmless; and never with more than a little time and memory.
@Suite("Hostile files") struct HostileTests {
    private static let file = "folder/file0.txt"
    private static let names = "http://checklists.nist.gov/xccdf/1.2"

    private static func nested(_ open: String, _ close: String, _ depth: Int) -> String {
        String(repeating: open, count: depth) + String(repeating: close, count: depth)
    }

    @Test(
        "entities, document types and other files are not read",
        arguments: [
            "<!DOCTYPE b [<!ENTITY a \"x\">]><Benchmark xmlns='\(names)'>&a;</Benchmark>",
            "<!DOCTYPE b [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Benchmark xmlns='\(names)'>&a;</Benchmark>",
            "<!DOCTYPE b SYSTEM \"http://127.0.0.1:1/b.dtd\"><Benchmark xmlns='\(names)'/>",
            "<!DOCTYPE b [<!ENTITY % a SYSTEM \"http://127.0.0.1:1/b.dtd\">%a;]><Benchmark xmlns='\(names)'/>",
            """
            <!DOCTYPE b [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">
            <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;">
            <!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;"><!ENTITY i "&h;&h;&h;&h;&h;&h;&h;&h;">]>
            <Benchmark xmlns='\(names)' id="&i;">&i;</Benchmark>
            """,
        ])
    func declarations(_ text: String) {
        let fault = failure { () throws(ImportError) in try imported("<?xml version='1.0'?>\n<!-- <a> -->" + text) }
        #expect(fault == .documentType(file: Self.file, line: 2))
    }

    @Test(
        "a thousand levels of nesting",
        arguments: [
            nested("<a>", "</a>", 1_000), nested("{\"catalog\":", "}", 1_000),
            "{\"catalog\":" + nested("[", "]", 1_000) + "}",
            nested("[", "]", 1_000), nested("- ", "", 1_000), nested("{a: ", "}", 1_000),
        ])
    func nesting(_ text: String) {
        #expect(failure { () throws(ImportError) in try imported(text) } != nil)
    }

    @Test("a chain of nodes, each in the one before")
    func chain() {
        let nodes = (1...1_000).map { "    - {urn: u\($0), parent_urn: u\($0 - 1), assessable: true, ref_id: R\($0)}" }
        let text = "objects:\n  framework:\n    requirement_nodes:\n" + nodes.joined(separator: "\n")
        #expect(failure { () throws(ImportError) in try imported(text) } == .tooDeep(file: Self.file))
    }

    @Test("aliases, which could make a document of any size")
    func aliases() {
        let text = "a: &a [x, x]\nb: &b [*a, *a]\nobjects: {framework: {requirement_nodes: [*b, *b]}}\n"
        #expect(
            failure { () throws(ImportError) in try imported(text) }
                == .faulty(file: Self.file, line: 2, column: 8, .aliasNotAllowed("a")))
    }

    @Test("what is not UTF-8", arguments: ["id,title\nA,", "{\"catalog\": {\"metadata\": \"", "a: ", "<Benchmark>"])
    func encoding(_ beginning: String) {
        var job = ImportJob()
        let file = ImportFile(name: "f", bytes: Array(beginning.utf8) + [0xC3, 0x28, 0xFF, 0x0A])
        let fault = failure { () throws(ImportError) in
            try job.add(file)
            return try job.imported()
        }
        guard case .faulty("f", _, _, .syntax) = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
    }

    @Test(
        "what has none of the forms",
        arguments: ["", "\n", "{}", "[]", "hello", "a,b\n1,2\n", "<html/>", "a: b\n", "\0\0"])
    func strangers(_ text: String) {
        #expect(failure { () throws(ImportError) in try imported(text) } != nil)
        for format in ImportFormat.allCases {
            #expect(failure { () throws(ImportError) in try imported(text, as: format) } != nil)
        }
    }

    @Test("the form that is said decides")
    func saidForm() {
        let table = "id,title\nA,One\n"
        #expect(failure { () throws(ImportError) in try imported(table, as: .csv) } == nil)
        #expect(
            failure { () throws(ImportError) in try imported(table, as: .openssf) }
                == .notOfFormat(file: Self.file, .openssf))
    }

    @Test("more than is read of any form")
    func size() {
        var job = ImportJob()
        let file = ImportFile(name: "f", bytes: Array(repeating: UInt8(ascii: " "), count: ImportJob.mostBytes + 1))
        #expect(throws: ImportError.tooLarge(file: "f", limit: ImportJob.mostBytes)) { try job.add(file) }
    }

    @Test("very many of one id")
    func sameIDs() throws {
        let imported = try imported("id,title\n" + String(repeating: "x,T\n", count: 20_000))
        #expect(imported.criteria.prefix(3).map(\.id) == ["x", "x-2", "x-3"])
        #expect(imported.criteria.last?.id == "x-20000")
    }

    @Test("more criteria than scores have room for")
    func count() {
        let text = "id,title\n" + (0...100_000).map { "\($0),T\n" }.joined()
        #expect(
            failure { () throws(ImportError) in try imported(text) }
                == .tooManyCriteria(file: Self.file, limit: 100_000))
    }

    @Test("ids become names, the same every time, and none is given twice")
    func ids() throws {
        let ids = [
            "a/b", "../../etc/passwd", "\u{1B}[31mred", "-rf", ".hidden", "a/b", "a_b", "必須", "=1+1", "A 1",
            String(repeating: "x", count: 100), String(repeating: "x", count: 101), "()", "A-1",
        ]
        let text = "id,title\n" + ids.map { "\"\($0)\",T\n" }.joined()
        let imported = try imported(text)
        let names = imported.criteria.map(\.id.text)
        #expect(names.prefix(7) == ["a_b", "etc_passwd", "31mred", "rf", "hidden", "a_b-2", "a_b-3"])
        #expect(names.last == "A-1")
        #expect(Set(names).count == ids.count)
        #expect(names.allSatisfy(isIdentity))
        #expect(imported.warnings.contains(.renamed(13, first: "a/b", to: "a_b")))
        try expectRoundTrip(imported.catalog)
    }

    @Test("markup that is wild stays text, in little time")
    func markup() throws {
        let wild = [
            Self.nested("<b>", "", 20_000), Self.nested("<ul><li>", "", 8_000), String(repeating: "&", count: 60_000),
            String(repeating: "<a b='", count: 9_000), "<script>alert(1)</script>",
        ]
        let criteria = wild.indices.map { "      - c\($0): {category: MUST}" }.joined(separator: "\n")
        let texts = wild.enumerated().map { "      c\($0): {description: \"T \($1)\"}" }.joined(separator: "\n")
        let imported = try imported(
            "- '0':\n  - G:\n    - S:\n" + criteria, "en:\n  criteria:\n    '0':\n" + texts)
        #expect(imported.criteria.count == wild.count)
        #expect(imported.criteria.last?.texts.statement == LocalizedText("T"))
    }

    @Test("escape sequences and formulas come through as the text that they are")
    func control() throws {
        let imported = try imported("id,title\nA,\"=cmd|' /C calc'!A0 \u{1B}[2J\u{202E}\"\n")
        #expect(imported.criteria.first?.title == LocalizedText("=cmd|' /C calc'!A0 \u{1B}[2J\u{202E}"))
        try expectRoundTrip(imported.catalog)
    }
}
