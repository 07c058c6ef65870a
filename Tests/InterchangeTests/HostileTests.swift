import AssessmentModel
import CatalogFormat
import Testing

@testable import Interchange

/// Files from strangers: refused with a reason, or made harmless, and always within little time and memory.
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

    @Test("a chain of nested nodes")
    func chain() {
        let nodes = (1...1_000).map { "    - {urn: u\($0), parent_urn: u\($0 - 1), assessable: true, ref_id: R\($0)}" }
        let text = "objects:\n  framework:\n    requirement_nodes:\n" + nodes.joined(separator: "\n")
        #expect(failure { () throws(ImportError) in try imported(text) } == .tooDeep(file: Self.file))
    }

    @Test("aliases, which could expand to any size")
    func aliases() {
        let text = "a: &a [x, x]\nb: &b [*a, *a]\nobjects: {framework: {requirement_nodes: [*b, *b]}}\n"
        #expect(
            failure { () throws(ImportError) in try imported(text) }
                == .faulty(file: Self.file, line: 2, column: 8, .aliasNotAllowed("a")))
    }

    @Test("bytes that are not UTF-8", arguments: ["{\"catalog\": {\"metadata\": \"", "a: ", "<Benchmark>"])
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
        "files in no known format",
        arguments: ["", "\n", "{}", "[]", "hello", "a,b\n1,2\n", "<html/>", "a: b\n", "\0\0"])
    func strangers(_ text: String) {
        #expect(failure { () throws(ImportError) in try imported(text) } != nil)
        for format in ImportFormat.allCases {
            #expect(failure { () throws(ImportError) in try imported(text, as: format) } != nil)
        }
    }

    @Test("a specified format decides")
    func saidForm() {
        let table = "id,title\nA,One\n"
        #expect(failure { () throws(ImportError) in try imported(table, as: .csv) } == nil)
        #expect(
            failure { () throws(ImportError) in try imported(table, as: .openssf) }
                == .notOfFormat(file: Self.file, .openssf))
    }

    @Test("files above the size limit of any format")
    func size() {
        var job = ImportJob()
        let file = ImportFile(name: "f", bytes: Array(repeating: UInt8(ascii: " "), count: ImportJob.mostBytes + 1))
        #expect(throws: ImportError.tooLarge(file: "f", limit: ImportJob.mostBytes)) { try job.add(file) }
    }

    @Test("very many equal ids")
    func sameIDs() throws {
        let imported = try imported("id,title\n" + String(repeating: "x,T\n", count: 20_000))
        #expect(imported.criteria.prefix(3).map(\.id) == ["x", "x-2", "x-3"])
        #expect(imported.criteria.last?.id == "x-20000")
    }

    @Test("more criteria than scores have room for")
    func count() {
        let padding = String(repeating: "x", count: 160)
        let text = "id,title\n" + (0...100_000).map { "\($0),\(padding)\n" }.joined()
        #expect(
            failure { () throws(ImportError) in try imported(text) }
                == .tooMany(.criteria, file: Self.file, line: nil, limit: 100_000))
    }

    @Test("ids become valid, deterministic and unique")
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
        #expect(imported.places(of: .renamed).count == 13)
        #expect(imported.places(of: .renamed).first == "\"a/b\" → \"a_b\"")
        try expectRoundTrip(imported.catalog)
    }

    private static func benchmark(_ content: String, _ attributes: String = "") -> String {
        "<Benchmark xmlns='\(names)' id='b' \(attributes)>\(content)<Rule id='r'><title>T</title></Rule></Benchmark>"
    }

    private static func repeated(_ count: Int, _ part: (Int) -> String) -> String { (0..<count).map(part).joined() }

    @Test("excessive XML is refused, wherever the excess is")
    func xmlLimits() {
        let attributes = Self.repeated(257) { "a\($0)='' " }
        let namespaces = Self.repeated(130) { "xmlns:a\($0)='u' " }
        let refused: [(String, ImportLimit, Int?)] = [
            (Self.benchmark("\n<a \(attributes)/>"), .attributes, 2),
            // This looks like the end of a comment but is not.
            (Self.benchmark("<!--> <![CDATA[ --><a \(attributes)/><!-- ]]> -->"), .attributes, 1),
            (Self.benchmark("<a b='<![CDATA['/><a \(attributes) b=']]>'/>"), .attributes, 1),
            (Self.benchmark("<a \(namespaces)><a\n\(namespaces)/></a>"), .namespaces, 1),
            (Self.benchmark(Self.repeated(5_000) { "<a\($0)/>" }), .names, nil),
            (Self.benchmark(Self.repeated(5_000) { "<a a\($0)=''/>" }), .names, nil),
            (Self.benchmark(Self.repeated(5_000) { "<a xmlns='u\($0)'/>" }), .names, nil),
            (Self.benchmark(Self.repeated(5_000) { "<?a\($0)?>" }), .names, nil),
        ]
        for (text, limit, line) in refused {
            guard
                case .tooMany(limit, Self.file, line, _) = failure({ () throws(ImportError) in try imported(text) })
            else {
                Issue.record("\(limit) of \(text.prefix(100))")
                continue
            }
        }
        #expect(throws: Never.self) { try imported(Self.benchmark("<a \(namespaces)/><a \(namespaces)/>")) }
    }

    @Test("nothing is read after a fault")
    func faultEndsReading() {
        // For the scan, what follows the quotation mark is a value; for the parser it would be an element.
        let text = Self.benchmark("<a \"><a \(Self.repeated(40_000) { "a\($0)='' " })/><a \"/>")
        guard case .faulty(_, 1, _, .syntax) = failure({ () throws(ImportError) in try imported(text) }) else {
            Issue.record("the text is read")
            return
        }
    }

    @Test("encodings in which markup could hide", arguments: ["UTF-7", "utf-16", "EBCDIC-US", "x"])
    func encodings(_ name: String) {
        let text = "<?xml version='1.0' encoding='\(name)'?>" + Self.benchmark("")
        let fault = failure { () throws(ImportError) in try imported(text) }
        #expect(fault == .encoding(file: Self.file, name.lowercased()))
        #expect(throws: Never.self) {
            try imported("<?xml version=\"1.0\" encoding = \"UTF-8\" standalone='yes'?>" + Self.benchmark(""))
        }
    }

    @Test("parameters that would exhaust memory")
    func insertions() {
        let choices = Self.repeated(1_000) { _ in #""{{ insert: param, q }}","# } + #""x""#
        let parameters = #"{"id":"p","select":{"choice":[\#(choices)]}},{"id":"q","select":{"choice":[\#(choices)]}}"#
        let text = #"""
            {"catalog":{"metadata":{"title":"T"},"params":[\#(parameters)],
            "controls":[{"id":"a","title":"T","parts":[{"name":"statement","prose":"{{ insert: param, p }}"}]}]}}
            """#
        let limit = TextBudget.least + text.utf8.count
        #expect(
            failure { () throws(ImportError) in try imported(text) }
                == .tooMany(.insertedText, file: Self.file, line: nil, limit: limit))
    }

    @Test("a table with too many columns")
    func columns() {
        let text = "id,title\nA,T\(String(repeating: ",", count: 1_024))\n"
        #expect(
            failure { () throws(ImportError) in try imported(text) }
                == .tooMany(.columns, file: Self.file, line: nil, limit: 1_024))
    }

    @Test("a document with too many values")
    func values() {
        let text = "- [" + String(repeating: "a,", count: 500_000) + "]"
        #expect(
            failure { () throws(ImportError) in try imported(text) }
                == .faulty(file: Self.file, line: 1, column: 1_000_000, .syntax("too many values")))
    }

    @Test("too many criteria for such a short file")
    func density() {
        let text = "id,title\n" + String(repeating: "a,b\n", count: 30_000)
        #expect(
            failure { () throws(ImportError) in try imported(text) }
                == .tooMany(.criteria, file: Self.file, line: nil, limit: 20_600))
    }

    @Test("malformed markup stays text, in little time")
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

    @Test("escape sequences and formulas are preserved as text")
    func control() throws {
        let imported = try imported("id,title\nA,\"=cmd|' /C calc'!A0 \u{1B}[2J\u{202E}\"\n")
        #expect(imported.criteria.first?.title == LocalizedText("=cmd|' /C calc'!A0 \u{1B}[2J\u{202E}"))
        try expectRoundTrip(imported.catalog)
    }
}
