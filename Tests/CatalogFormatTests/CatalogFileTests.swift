import AssessmentModel
import Glibc
import Testing

@testable import CatalogFormat

@Suite struct CatalogFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func readFile(_ name: String) throws(CatalogError) -> Catalog {
        try CatalogReader.read(path: name.isEmpty ? folder.path : "\(folder.path)/\(name)")
    }

    @Test func folderAndItsFileAreEquivalent() throws {
        try folder.write("catalog.yaml", "format: 1\nid: x\nversion: 1\ntitle: t\ncategories: [c.yaml]".utf8)
        try folder.write(
            "c.yaml", "category: c\ntitle: t\ncriteria: [{id: A, level: may, title: t, statement: s}]".utf8)
        #expect(try readFile("").criteria.map(\.id) == ["A"])
        #expect(try isSame(readFile(""), readFile("catalog.yaml")))
        #expect(try isSame(readFile(""), CatalogReader.read(path: "\(folder.path)/")))
    }

    @Test func jsonIsReadStrictly() throws {
        let catalog = try read(yaml: sampleYAML())
        let bytes = CatalogWriter.json(catalog)
        try folder.write("a.json", bytes)
        try folder.write("b.JSON", [0xEF, 0xBB, 0xBF] + bytes)
        #expect(try isSame(readFile("a.json"), catalog))
        #expect(try isSame(readFile("b.JSON"), catalog))
        try folder.write(
            "c.json", #"{"format":1,"id":"x","version":"1","title":"t","categories":["c.yaml"],"x":1}"#.utf8)
        #expect(
            faults { () throws(CatalogError) in try readFile("c.json") } == [
                #"1:72  unknownKey("x", nearest: nil)"#,
                "1:62 categories[0] wrongType(expected: CatalogFormat.CatalogFault.Expectation.mapping)",
            ])
    }

    @Test func unreadableFilesAreNamed() throws {
        #expect(throws: CatalogError.unreadable(path: "\(folder.path)/absent.yaml", errno: ENOENT)) {
            try readFile("absent.yaml")
        }
        #expect(throws: CatalogError.unreadable(path: "\(folder.path)/catalog.yaml", errno: ENOENT)) {
            try readFile("")
        }
        #expect(throws: CatalogError.unreadable(path: "/dev/zero", errno: EINVAL)) {
            try CatalogReader.read(path: "/dev/zero")
        }
        mkfifo("\(folder.path)/pipe.json", 0o600)
        #expect(throws: CatalogError.unreadable(path: "\(folder.path)/pipe.json", errno: EINVAL)) {
            try readFile("pipe.json")
        }
    }

    @Test func largeFilesAreNotRead() throws {
        try folder.write("large.yaml", repeatElement(UInt8(ascii: "\n"), count: CatalogReader.mostYAML + 1))
        #expect(
            faults { () throws(CatalogError) in try readFile("large.yaml") } == ["0:0  tooLarge(limit: 8388608)"])
        truncate("\(folder.path)/large.yaml", off_t(CatalogReader.mostJSON) + 1)
        rename("\(folder.path)/large.yaml", "\(folder.path)/large.json")
        #expect(
            faults { () throws(CatalogError) in try readFile("large.json") } == ["0:0  tooLarge(limit: 67108864)"])
    }

    @Test func totalSizeOfACatalogueIsBounded() {
        let padding = String(repeating: "#\n", count: 1_500_000)
        let source = CatalogSource.memory([
            "catalog.yaml": "format: 1\nid: x\nversion: 1\ntitle: t\ncategories: [a, b, c]\n" + padding,
            "a": "category: a\ntitle: t\ncriteria: []\n" + padding, "b": padding, "c": "",
        ])
        #expect(
            faults { () throws(CatalogError) in try CatalogReader.yaml("catalog.yaml", from: source) } == [
                "0:0  tooLarge(limit: 8388608)", #"1:1  syntax("the text is empty")"#,
            ])
    }
}

@Suite struct HostileCatalogTests {
    @Test func multiplyingAliasesAreRefusedAtOnce() {
        var text = "a0: &a0 [x, x]\n"
        for level in 1..<64 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        text += "? *a63\n: x\n"
        #expect(faults { () throws(CatalogError) in try read(yaml: text) } == [#"2:10  aliasNotAllowed("a0")"#])
    }

    @Test func unusedAnchorsAreHarmless() throws {
        let catalog = try read(yaml: sampleYAML(criterion: "why: &x !!str because"))
        #expect(catalog.criteria[0].texts.why.text(in: .english) == "because")
    }

    @Test(arguments: ["R&D, *bold*", "a & b * c", "&lt; *", "Q&A * 2", "cc -o &x; *x = 1", "50 %TAG x"])
    func proseIsNotMistakenForAliases(_ prose: String) throws {
        for yaml in ["why: w \(prose)", "why: \"\(prose)\"", "why: '\(prose)'", "why: |\n          \(prose)"] {
            let why = try read(yaml: sampleYAML(criterion: yaml)).criteria[0].texts.why.text(in: .english)
            #expect(why.contains(prose))
        }
    }

    @Test(arguments: ["", "\u{FEFF}", "a: b\n...\n", "# x\r", "# x\u{85}", "# x\u{2028}", "# x\u{2029}"])
    func directivesThatSlowTheParserAreRefusedAtOnce(_ start: String) {
        let directives = (0..<2_000).map { "%TAG !t\($0)! x" }.joined(separator: "\n")
        let found = faults { () throws(CatalogError) in try read(yaml: start + directives + "\n---\nformat: 1\n") }
        #expect(found.count == 1 && found[0].hasSuffix(#"  syntax("%TAG has no use here")"#), "\(found)")
    }

    @Test func deepNestingDoesNotOverflowTheStack() {
        for open in ["[", "{a: ", "- ", "? "] {
            let text = String(repeating: open, count: 100_000)
            let found = faults { () throws(CatalogError) in try read(yaml: text) }
            #expect(found.count == 1 && found[0].hasSuffix(#"  syntax("nested too deep")"#), "\(found)")
        }
        // The enclosing mapping is the 64th level.
        let deep = String(repeating: "[", count: 63) + String(repeating: "]", count: 63)
        #expect(faults { () throws(CatalogError) in try read(yaml: "format: 1\nx: \(deep)\n") }.count > 1)
        #expect(
            faults { () throws(CatalogError) in try read(yaml: "format: 1\nx: [\(deep)]\n") } == [
                #"2:67  syntax("nested too deep")"#
            ])
        let json = String(repeating: "[", count: 1_000_000)
        #expect(faults { () throws(CatalogError) in try read(json: json) } == [#"1:257  syntax("nested too deep")"#])
    }
}
