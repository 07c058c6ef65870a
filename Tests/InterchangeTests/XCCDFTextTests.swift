import AssessmentModel
import Interchange
import Testing

@Suite("XCCDF, texts and rules") struct XCCDFTextTests {
    private static let names = "http://checklists.nist.gov/xccdf/1.2"

    private static func benchmark(_ content: String, _ attributes: String = "") -> String {
        "<Benchmark xmlns='\(names)' id='xccdf_a_benchmark_b' \(attributes)><title>B</title>\(content)</Benchmark>"
    }

    private static func rule(_ content: String, _ attributes: String = "severity='high'") -> String {
        benchmark("<Rule id='xccdf_a_rule_r1' \(attributes)><title>T</title>\(content)</Rule>")
    }

    @Test("plain texts, values and their titles are inserted")
    func sub() throws {
        let imported = try imported(
            Self.benchmark(
                """
                <plain-text id="os">Debian 12</plain-text>
                <Value id="xccdf_a_value_len" type="number"><title>Minimum length</title><value>12</value>
                 <value selector="dod">15</value></Value>
                <Value id="v2"><value selector="x">1</value></Value>
                <Group id="g"><title>For <sub idref="os"/></title><Rule id="xccdf_a_rule_r1" severity="high">
                 <title>Set length on <sub idref="os"/></title>
                 <description>Set <sub idref="xccdf_a_value_len" use="title"/> to <sub idref="xccdf_a_value_len"/> or more, \
                <sub idref="v2"/>, <sub idref="v3"/>.</description></Rule><Rule id="r2" severity="low"/></Group>
                """))
        let first = try imported.criterion("r1")
        #expect(first.title.text(in: .english) == "Set length on Debian 12")
        #expect(first.texts.statement.text(in: .english) == "Set Minimum length to 12 or more, 1, [v3].")
        #expect(imported.catalog.categories.first?.title == LocalizedText("For Debian 12"))
        #expect(imported.places(of: .values) == ["len"])
    }

    @Test("all fix texts, warnings and questions, and weights with decimals; scripts are warned about")
    func rule() throws {
        let imported = try imported(
            Self.rule(
                """
                <description>D</description><fixtext>rm a</fixtext><fixtext>rm b</fixtext>
                <warning category="general">Breaks X.</warning><warning xml:lang="de">Bricht X.</warning>
                <rationale>R</rationale><question>Is it?</question><platform idref="#machine"/>
                <fix system="urn:xccdf:fix:script:sh">echo hi</fix><fix system="urn:xccdf:fix:script:ansible"/>
                """, "severity='HIGH' weight='10.000000'"))
        let criterion = try imported.criterion("r1")
        #expect(criterion.level == .shall)
        #expect(criterion.weight == Fraction(10))
        #expect(criterion.texts.met.text(in: .english) == "rm a\nrm b")
        #expect(
            criterion.texts.why
                == LocalizedText([.init(.english, "R\nWarning: Breaks X."), .init(.german, "Warnung: Bricht X.")]))
        #expect(criterion.texts.verify.text(in: .english) == "Is it?")
        #expect(criterion.tags == ["xccdf_a_rule_r1", "platform: #machine"])
        #expect(imported.places(of: .fixScripts) == ["r1: sh, ansible"])
    }

    @Test("regions of English do not matter, ids are short, and markup does not keep the line breaks of its source")
    func language() throws {
        let imported = try imported(
            Self.benchmark(
                """
                <Group id="xccdf_org.ssgproject.content_group_system"><title xml:lang="en-US">System</title>
                <Rule id="xccdf_org.ssgproject.content_rule_file_audit_tools_group_ownership" severity="high">
                <title xml:lang="en-US">Audit
                  tools</title><description xmlns:h="http://www.w3.org/1999/xhtml">The file
                  <h:code>/etc/x</h:code> is
                  owned by root.<h:pre>
                $ ls  -l
                total</h:pre>Done.<h:br/><h:br/>End</description>
                <rationale>One
                two.</rationale></Rule><Rule id="xccdf_org.ssgproject.content_rule_b"><title>B</title></Rule></Group>
                """, "xml:lang='en-US'"))
        #expect(imported.language == .english)
        #expect(imported.criteria.map(\.id) == ["file_audit_tools_group_ownership", "b"])
        #expect(imported.catalog.categories.map(\.id) == ["system"])
        let first = try imported.criterion("file_audit_tools_group_ownership")
        #expect(first.tags == ["xccdf_org.ssgproject.content_rule_file_audit_tools_group_ownership"])
        #expect(first.title == LocalizedText("Audit tools"))
        #expect(
            first.texts.statement
                == LocalizedText("The file /etc/x is owned by root.\n$ ls  -l\ntotal\nDone.\nEnd"))
        #expect(first.texts.why == LocalizedText("One two."))
        #expect(imported.places(of: .renamed).isEmpty)
    }

    @Test("preformatted texts keep their lines")
    func handmade() throws {
        let check = "<check system='s'><check-content>Run:\n  # ls\n\nLook.</check-content></check>"
        let criterion = try imported(Self.rule("<description>One\ntwo</description>\(check)")).criterion("r1")
        #expect(criterion.texts.statement.text(in: .english) == "One\ntwo")
        #expect(criterion.texts.verify.text(in: .english) == "Run:\n  # ls\n\nLook.")
    }

    @Test("rules inherit from those they extend, and abstract rules exist only for that")
    func inheritance() throws {
        let imported = try imported(
            Self.benchmark(
                """
                <Rule id="base" abstract="true" severity="low" weight="3"><title>Base</title><description>D</description>
                 <rationale>R</rationale><reference>ISO 1</reference></Rule>
                <Rule id="middle" extends="base" severity="high"><title>Middle</title></Rule>
                <Rule id="end" extends="middle"><rationale>Own</rationale></Rule>
                <Rule id="circle" extends="circle" severity="low"><title>C</title></Rule>
                <Rule id="orphan" extends="nothing" severity="low"><title>O</title></Rule>
                """))
        #expect(imported.criteria.map(\.id) == ["middle", "end", "circle", "orphan"])
        let end = try imported.criterion("end")
        #expect(end.title == LocalizedText("Middle"))
        #expect(end.level == .shall)
        #expect(end.weight == Fraction(3))
        #expect(end.texts.statement == LocalizedText("D"))
        #expect(end.texts.why == LocalizedText("Own"))
        #expect(end.references == ["ISO 1"])
        #expect(imported.places(of: .inheritance) == ["orphan: nothing"])
    }

    @Test("deprecated rules are retired, unscored ones do not count, and required ones are built on")
    func roles() throws {
        let imported = try imported(
            Self.benchmark(
                """
                <Rule id="a" severity="low"><status date="2020-01-01">accepted</status>
                 <status date="2024-01-01">deprecated</status></Rule>
                <Rule id="b" severity="low" role="unscored"/><Rule id="c" severity="low"><requires idref="b"/></Rule>
                <Rule id="d" severity="low"><requires idref="a b"/><conflicts idref="c"/></Rule>
                """))
        #expect(imported.criteria.map(\.status) == [.retired, .future, .current, .current])
        #expect(try imported.criterion("c").buildsOn == ["b"])
        #expect(imported.places(of: .unscored) == ["b: unscored"])
        #expect(imported.places(of: .links) == ["d: requires a, b", "d: conflicts c"])
    }

    @Test("group texts are kept")
    func groups() throws {
        let rules = "<Rule id='r' severity='low'/><Rule id='s' severity='low'/>"
        let imported = try imported(
            Self.benchmark(
                """
                <Group id="g"><title>G</title><description>About G.</description><Group id="h"><title>H</title>
                <description>About H.</description><warning>Careful.</warning>\(rules)</Group></Group>
                """))
        let heading = try #require(imported.catalog.categories.first?.heading)
        #expect(heading.summary == LocalizedText("About G."))
        #expect(heading.sections.map(\.summary) == [LocalizedText("About H.\nCareful.")])
    }
}
