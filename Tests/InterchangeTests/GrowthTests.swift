import AssessmentModel
import Interchange
import Testing

/// Inputs that repeat one element very often. Source of the rule: design, promise 9.
@Suite("Work grows with the input", .serialized) struct GrowthTests {
    private static func benchmark(_ content: String, _ attributes: String = "") -> String {
        "<Benchmark xmlns='http://checklists.nist.gov/xccdf/1.2' id='b' \(attributes)>\(content)</Benchmark>"
    }

    private static func repeated(_ count: Int, _ part: (Int) -> String) -> String { (0..<count).map(part).joined() }

    private static let rule = "<Rule id='r' severity='low'><title>T</title></Rule>"

    @Test("attributes of one element")
    func attributes() {
        expectLinearGrowth(from: 4_000) { [Self.benchmark(Self.rule, Self.repeated($0) { "a\($0)='' " })] }
    }

    @Test("namespaces of one element")
    func namespaces() {
        expectLinearGrowth(from: 4_000) { [Self.benchmark(Self.rule, Self.repeated($0) { "xmlns:a\($0)='x' " })] }
    }

    @Test("elements below many namespaces")
    func names() {
        expectLinearGrowth(from: 500) { count in
            let names = Self.repeated(count) { "xmlns:a\($0)='x\($0)' " }
            return [Self.benchmark(Self.rule + Self.repeated(20 * count) { "<a\($0 % count):x/>" }, names)]
        }
    }

    @Test("rows of a form, with and without keys")
    func rowsOfForms() {
        let key = "cpo-form/1 catalog=a version=1 made=2026-05-03T14:02:00.000Z criterion="
        expectLinearGrowth(from: 2_000) { count in
            let rows = Self.repeated(count) { "A\($0);met;\(key)A\($0)\nB;met;\n" }
            let file = ImportFile(name: "form", bytes: Array("ID;Rating;Key\n\(rows)".utf8))
            return { _ = try? FilledForm(file) }
        }
    }

    @Test("character data in pieces")
    func pieces() {
        expectLinearGrowth(from: 10_000) { count in
            let text = Self.repeated(count) { _ in "<![CDATA[xxxx]]>" } + Self.repeated(count) { _ in "&#65;" }
            return [Self.benchmark("<Rule id='r'><title>\(text)</title></Rule>")]
        }
    }

    @Test("one long attribute, text, comment and processing instruction")
    func longPieces() {
        expectLinearGrowth(from: 100_000) { count in
            let text = String(repeating: "x ", count: count)
            return [
                Self.benchmark(
                    "<!--\(text)--><?a \(text)?><Rule id='r' x='\(text)'><title>\(text)</title></Rule>")
            ]
        }
    }

    @Test("many comments and processing instructions before the first element")
    func prolog() {
        expectLinearGrowth(from: 10_000) { [Self.repeated($0) { _ in "<!--a--><?b c?>" } + Self.benchmark(Self.rule)] }
    }

    @Test("texts of one rule in many languages")
    func languages() {
        expectLinearGrowth(from: 1_000) { count in
            let titles = Self.repeated(count) { "<title xml:lang='en-\(10_000 + $0)'>T</title>" }
            return [Self.benchmark("<Rule id='r' severity='low'>\(titles)</Rule>")]
        }
    }

    @Test("elements of a description with unclosed markup")
    func markup() {
        expectLinearGrowth(from: 2_000) { count in
            let text = Self.repeated(count) { _ in "&lt;i&gt;" } + Self.repeated(count) { _ in "&lt;/b&gt;" }
            return [Self.benchmark("<Rule id='r'><title>T</title><description>&lt;b \(text)</description></Rule>")]
        }
    }

    @Test("members of one object in JSON")
    func members() {
        expectLinearGrowth(from: 20_000) { count in
            let members = Self.repeated(count) { ",\"a\($0)\":0" }
            return [
                #"{"catalog":{"metadata":{"title":"T"\#(members)},"controls":[{"id":"a","title":"T"}]\#(members)}}"#
            ]
        }
    }

    @Test("nested parameters, and one long value in many places")
    func parameters() {
        expectLinearGrowth(from: 20) { count in
            let choices = Self.repeated(count) { _ in #""{{ insert: param, q }}","# } + #""x""#
            let prose = Self.repeated(count) { _ in "{{ insert: param, p }}" }
            return [
                #"""
                {"catalog":{"metadata":{"title":"T"},"params":[{"id":"p","select":{"choice":[\#(choices)]}},
                {"id":"q","select":{"choice":[\#(choices)]}},
                {"id":"q","values":["\#(String(repeating: "x", count: 10 * count))"]}],
                "controls":[{"id":"a","title":"T","parts":[{"name":"statement","prose":"\#(prose)"}]}]}}
                """#
            ]
        }
    }

    @Test("one control many times, with large additions by a profile")
    func additions() {
        expectLinearGrowth(from: 200) { count in
            let controls = Self.repeated(count) { _ in #"{"id":"a","title":"T"},"# } + #"{"id":"b","title":"T"}"#
            let properties = Self.repeated(count) { #"{"name":"x","value":"\#($0)"},"# } + "{}"
            return [
                #"{"catalog":{"metadata":{"title":"T"},"controls":[\#(controls)]}}"#,
                #"""
                {"profile":{"imports":[{"include-all":{}}],
                "modify":{"alters":[{"control-id":"a","adds":[{"props":[\#(properties)]}]}]}}}
                """#,
            ]
        }
    }

    @Test("keys of one mapping, and translations of one text in YAML")
    func keys() {
        expectLinearGrowth(from: 2_000) { count in
            [
                """
                objects: {framework: {ref_id: F, requirement_nodes: [
                 {urn: "u", ref_id: R, assessable: true, name: N, \(Self.repeated(count) { "k\($0): x, " })
                  translations: {\(Self.repeated(count) { "aa-\(10_000 + $0): {name: x}, " })}}]}}
                """
            ]
        }
    }

    @Test("nested nodes with the same name")
    func nodes() {
        expectLinearGrowth(from: 1_000) { count in
            let nodes = Self.repeated(count) { "  - {urn: u\($0), parent_urn: u\($0 / 2 - 1), ref_id: R, name: N}\n" }
            return ["objects:\n framework:\n  requirement_nodes:\n" + nodes]
        }
    }

    @Test("columns of one table")
    func columns() {
        expectLinearGrowth(from: 500) { count in
            let row = String(repeating: ",x", count: count)
            return ["id,title\(Self.repeated(count) { ",title_aa-\(10_000 + $0)" })\nA,T\(row)\nB,T\(row)\n"]
        }
    }

    @Test("quotation marks, and one unterminated field")
    func quotation() {
        expectLinearGrowth(from: 50_000) { ["id,title\nA,\"\(String(repeating: "\"\"x", count: $0))\n"] }
    }

    @Test("ids that differ only in the part that is cut off")
    func ids() {
        expectLinearGrowth(from: 500) { count in
            let start = String(repeating: "x", count: 59)
            let rows = Self.repeated(count) { "\(start)\(10_000 + $0),T\n" }
            return ["id,title\n\(rows)\(rows)"]
        }
    }

    @Test("rules that extend a long one, or each other")
    func inheritance() {
        expectLinearGrowth(from: 100) { count in
            let base =
                "<Rule id='base' abstract='1'><title>T</title>\(Self.repeated(10 * count) { _ in "<x/>" })"
                + "<rationale>\(String(repeating: "x ", count: 10 * count))</rationale>"
                + "<reference>r</reference>\(Self.repeated(count) { "<ident>\($0)</ident>" })</Rule>"
            let rules = Self.repeated(count) { "<Rule id='r\($0)' extends='\($0 == 0 ? "base" : "r\($0 - 1)")'/>" }
            return [Self.benchmark(base + rules + Self.repeated(count) { "<Rule id='s\($0)' extends='base'/>" })]
        }
    }

    @Test("values and platforms in many places")
    func places() {
        expectLinearGrowth(from: 200) { count in
            let value = "<Value id='v'><value>\(String(repeating: "x", count: 20 * count))</value></Value>"
            let platforms = Self.repeated(count) { "<platform idref='p\($0)'/>" }
            let rules = Self.repeated(count) { "<Rule id='r\($0)'><title><sub idref='v'/></title></Rule>" }
            return [Self.benchmark("\(value)<Group id='g'>\(platforms)\(rules)</Group>")]
        }
    }

    @Test("selections of profiles that extend each other")
    func profiles() {
        expectLinearGrowth(from: 500) { count in
            let profiles = Self.repeated(count) { number in
                let base = number == 0 ? "" : " extends='p\(number - 1)'"
                return "<Profile id='p\(number)'\(base)><select idref='r\(number)' selected='0'/></Profile>"
            }
            return [Self.benchmark(profiles + Self.repeated(count) { "<Rule id='r\($0)' cluster-id='c'/>" })]
        }
    }

    @Test("unbalanced markup, and links to one long source")
    func marks() {
        expectLinearGrowth(from: 1_000) { count in
            let marks = ["[", "(", "*", "**", "`", "[*", "](", "*a", "a*", "[](#r)", "[](#r)"].map {
                String(repeating: $0, count: count)
            }
            let links = Self.repeated(count) { _ in ##"{"href":"#r"},"## } + "{}"
            return [
                #"""
                {"catalog":{"metadata":{"title":"T"},"controls":[{"id":"a","title":"T","links":[\#(links)],
                "parts":[{"name":"statement","prose":"\#(marks.joined(separator: " "))"}]}],
                "back-matter":{"resources":[{"uuid":"r","title":"\#(String(repeating: "x", count: 20 * count))"}]}}}
                """#
            ]
        }
    }

    @Test("questions, translations and remarks of one node")
    func questions() {
        expectLinearGrowth(from: 1_000) { count in
            let questions = Self.repeated(count) { "q\($0): {text: x, choices: [{value: y}]}, " }
            let translations = Self.repeated(count) { "aa-\(10_000 + $0): {description: x}, " }
            let remarks = Self.repeated(count) {
                "  - {urn: r\($0), parent_urn: u, assessable: false, translations: {aa-\(10_000 + $0): {name: x}}}\n"
            }
            return [
                """
                objects:
                 framework:
                  requirement_nodes:
                  - {urn: u, assessable: false, description: x, translations: {\(translations)}}
                  - {urn: v, parent_urn: u, assessable: true, questions: {\(questions)}}
                \(remarks)
                """
            ]
        }
    }

    @Test("a profile for a catalogue of many sections")
    func sections() throws {
        expectLinearGrowth(from: 400) { count in
            let sections = (0..<count).map {
                Section(id: "s\($0)", title: LocalizedText("S"), parent: $0 == 0 ? nil : "s0")
            }
            let criteria = (0..<count).map {
                Criterion(
                    id: CriterionID("c\($0)"), level: .may, section: "s\($0)", title: LocalizedText("T"),
                    texts: .init(statement: LocalizedText("T")))
            }
            let heading = Category.Heading(id: "a", title: LocalizedText("A"), sections: sections)
            let catalog = Catalog(id: "c", version: "1", categories: [(category: heading, criteria: criteria)])
            let profile = ImportFile(
                name: "p.json", bytes: Array(#"{"profile":{"imports":[{"include-all":{}}]}}"#.utf8))
            return {
                _ = try? ProfileImporter.imported([profile], ImportOptions(), for: catalog) { LocalizedText($0) }
            }
        }
    }
}
