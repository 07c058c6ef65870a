import AssessmentModel
import CatalogFormat
import Interchange
import JSON
import Testing
import YAML

/// The same catalogue in the three forms of OSCAL.
@Suite("OSCAL in JSON, YAML and XML") struct OSCALFormTests {
    private static let json = #"""
        {"catalog": {"uuid": "c1",
        "metadata": {"title": "Sample *of* it", "version": "2", "remarks": "First.\n\nSecond.",
          "props": [{"name": "license", "value": "CC0-1.0"}]},
        "params": [{"id": "p0", "label": "frequency", "constraints": [{"description": "at least daily"}],
                    "guidelines": [{"prose": "Say how often."}]}],
        "groups": [{"id": "ac", "title": "Access", "parts": [{"id": "o", "name": "overview", "prose": "Who may."}],
          "controls": [
            {"id": "ac-1", "title": "Policy", "props": [{"name": "label", "value": "AC-1"}],
             "params": [{"id": "p1", "select": {"how-many": "one-or-more", "choice": ["daily", "each {{ insert: param, p0 }}"]}},
                        {"id": "p2", "values": ["ten", "twenty"]}],
             "links": [{"href": "#r1", "rel": "reference"}, {"href": "#ac-9", "rel": "related", "text": "other"}],
             "parts": [
              {"id": "s", "name": "statement", "prose": "The organization:", "parts": [
                {"id": "s.a", "name": "item", "props": [{"name": "label", "value": "a."}], "prose": "Acts {{ insert: param, p1 }}; and"},
                {"id": "s.b", "name": "item", "title": "Then", "props": [{"name": "label", "value": "b."}], "prose": "Knows {{ insert: param, p2 }}."}]},
              {"name": "guidance", "prose": "See [the *page*](https://example.org/a_b), `x*y` and \"this\":\n\n- one \\* two\n- three\n\n1. first\n1. second\n\nMore."},
              {"name": "assessment-method", "props": [{"name": "method", "value": "TEST"}],
               "parts": [{"name": "assessment-objects", "prose": "This\n\nThat"}]}]},
            {"id": "ac-2", "title": "Accounts", "controls": [
              {"id": "ac-2.1", "title": "Automatic", "parts": [{"name": "statement", "prose": "Automate."}]}]}]}],
        "back-matter": {"resources": [{"uuid": "r1", "title": "SP 800-1"}, {"uuid": "r2", "citation": {"text": "Unused"}}]}}}
        """#

    private static let xml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="c1">
          <metadata><title>Sample <em>of</em> it</title><version>2</version>
            <prop name="license" value="CC0-1.0"/>
            <party uuid="p"><name>Somebody</name></party>
            <remarks><p>First.</p><p>Second.</p></remarks></metadata>
          <param id="p0"><label>frequency</label><constraint><description><p>at least daily</p></description></constraint>
            <guideline><p>Say how often.</p></guideline></param>
          <group id="ac"><title>Access</title><part id="o" name="overview"><p>Who may.</p></part>
            <control id="ac-1"><title>Policy</title>
              <param id="p1"><select how-many="one-or-more"><choice>daily</choice>
                <choice>each <insert type="param" id-ref="p0"/></choice></select></param>
              <param id="p2"><value>ten</value><value>twenty</value></param>
              <prop name="label" value="AC-1"/>
              <link href="#r1" rel="reference"/><link href="#ac-9" rel="related"><text>other</text></link>
              <part id="s" name="statement"><p>The
                  organization:</p>
                <part id="s.a" name="item"><prop name="label" value="a."/><p>Acts <insert type="param" id-ref="p1"/>; and</p></part>
                <part id="s.b" name="item"><title>Then</title><prop name="label" value="b."/><p>Knows <insert type="param" id-ref="p2"/>.</p></part>
              </part>
              <part name="guidance"><p>See <a href="https://example.org/a_b">the <em>page</em></a>, <code>x*y</code> and <q>this</q>:</p>
                <ul><li>one * two</li><li><p>three</p></li></ul>
                <ol><li>first</li><li>second</li></ol><p>More.</p></part>
              <part name="assessment-method"><prop name="method" value="TEST"/>
                <part name="assessment-objects"><p>This</p><p>That</p></part></part>
            </control>
            <control id="ac-2"><title>Accounts</title>
              <control id="ac-2.1"><title>Automatic</title><part name="statement"><p>Automate.</p></part></control>
            </control>
          </group>
          <back-matter><resource uuid="r1"><title>SP 800-1</title></resource>
            <resource uuid="r2"><citation><text>Unused</text></citation></resource></back-matter>
        </catalog>
        """

    private static let profile = (
        json: #"""
        {"profile": {"metadata": {"title": "Basic", "version": "7"},
         "imports": [{"href": "#", "include-controls": [{"with-ids": ["ac-1"]},
                                                        {"with-child-controls": "yes", "with-ids": ["ac-2"]}],
                      "exclude-controls": [{"matching": [{"pattern": "x-*"}]}]}],
         "modify": {"set-parameters": [{"param-id": "p0", "values": ["weekly"]}],
          "alters": [{"control-id": "ac-1", "removes": [{"by-name": "x"}],
                      "adds": [{"position": "after", "props": [{"name": "priority", "value": "P3"}]}]}]}}}
        """#,
        xml: """
        <profile xmlns="http://csrc.nist.gov/ns/oscal/1.0"><metadata><title>Basic</title><version>7</version></metadata>
        <import href="#"><include-controls><with-id>ac-1</with-id></include-controls>
          <include-controls with-child-controls="yes"><with-id>ac-2</with-id></include-controls>
          <exclude-controls><matching pattern="x-*"/></exclude-controls></import>
        <modify><set-parameter param-id="p0"><value>weekly</value></set-parameter>
          <alter control-id="ac-1"><remove by-name="x"/><add position="after"><prop name="priority" value="P3"/></add></alter>
        </modify></profile>
        """
    )

    /// A JSON text as YAML.
    private static func yaml(_ json: String) throws -> String {
        String(decoding: YAMLEmitter.text(of: try JSONParser().parse(json)), as: UTF8.self)
    }

    @Test("the same catalogue and the same warnings")
    func forms() throws {
        let json = try imported(Self.json)
        for other in [try imported(Self.yaml(Self.json)), try imported(Self.xml), try imported(Self.xml, as: .oscal)] {
            #expect(other.format == .oscal)
            #expect(isSame(other.catalog, json.catalog))
            for (left, right) in zip(other.criteria, json.criteria) { #expect(left == right) }
            #expect(other.warnings == json.warnings)
        }
        let first = try json.criterion("AC-1")
        #expect(
            first.texts.why.text(in: .english)
                == """
                See the page (https://example.org/a_b), `x*y` and "this":

                - one * two
                - three

                1. first
                1. second

                More.
                """)
        #expect(json.catalog.title == LocalizedText("Sample of it") && json.catalog.licence == "CC0-1.0")
    }

    @Test("the same profile")
    func profiles() throws {
        let json = try imported(Self.json, Self.profile.json)
        for profile in [try Self.yaml(Self.profile.json), Self.profile.xml] {
            let other = try imported(Self.xml, profile)
            #expect(isSame(other.catalog, json.catalog) && other.warnings == json.warnings)
            let file = ImportFile(name: "profile", bytes: Array(profile.utf8))
            let made = try ProfileImporter.imported([file], ImportOptions(), for: json.catalog) { LocalizedText($0) }
            let expected = try ProfileImporter.imported(
                [ImportFile(name: "profile", bytes: Array(Self.profile.json.utf8))], ImportOptions(), for: json.catalog
            ) { LocalizedText($0) }
            #expect(made.profile == expected.profile && made.warnings == expected.warnings)
        }
        #expect(json.criteria.map(\.id) == ["AC-1", "ac-2", "ac-2.1"])
        #expect(json.places(of: .alterations) == ["matching x-*", "remove ac-1 x"])
    }

    @Test("lists in lists, tables and code")
    func blocks() throws {
        let imported = try imported(
            """
            <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0"><metadata><title>T</title></metadata>
            <control id="a"><title>A</title><part name="statement">
              <ul><li>one<ul><li>inner</li></ul></li><li>two [x]</li></ul>
              <table><tr><th>H</th><th>I</th></tr><tr><td>1</td><td>2</td></tr></table>
              <pre>a
               b</pre><blockquote><p>Said.</p></blockquote><h2>Head</h2></part></control></catalog>
            """)
        #expect(
            imported.criteria.first?.texts.statement.text(in: .english)
                == """
                - one
                  - inner
                - two [x]

                | H | I |
                | 1 | 2 |

                a
                   b

                Said.

                Head
                """)
    }

    @Test("XML that is neither a catalogue nor a profile")
    func strangers() {
        for text in ["<catalog/>", "<catalog xmlns='http://csrc.nist.gov/ns/oscal/1.0'/>", "<system-security-plan/>"] {
            #expect(
                failure { () throws(ImportError) in try imported(text) } == .unknownFormat(file: "folder/file0.txt"))
        }
    }

    @Test("very many children and blocks")
    func growth() {
        expectLinearGrowth(from: 2_000) { count in
            let parts = String(repeating: "<p>a <em>b</em></p><part name='item'><p>c</p></part>", count: count)
            return [
                "<catalog xmlns='http://csrc.nist.gov/ns/oscal/1.0'><metadata/><control id='a'>"
                    + "<part name='statement'>\(parts)</part></control></catalog>"
            ]
        }
    }
}
