import AssessmentModel
import Interchange
import Testing

@Suite("XCCDF") struct XCCDFTests {
    private static func benchmark(_ version: String, _ content: String) -> String {
        """
        <?xml version="1.0"?><x:Benchmark xmlns:x="http://checklists.nist.gov/xccdf/\(version)" id="B" xml:lang="en">
        <x:title>Sample</x:title><x:title xml:lang="de">Beispiel</x:title><x:version>3</x:version>
        <x:notice id="n">Free to use</x:notice>\(content)</x:Benchmark>
        """
    }

    @Test("both versions, groups, levels, weights and texts", arguments: ["1.1", "1.2"])
    func everything(_ version: String) throws {
        let imported = try imported(
            Self.benchmark(
                version,
                """
                <x:Group id="g1"><x:title>Several</x:title><x:description>About.</x:description>
                  <x:Rule id="r1" severity="high" weight="2.5"><x:title>One</x:title>
                    <x:description>Set <html:code xmlns:html="h">x</html:code> to <x:sub idref="v1"/>.</x:description>
                    <x:rationale>Why not.</x:rationale><x:ident system="cce">CCE-1</x:ident><x:fixtext>Fix.</x:fixtext>
                    <x:reference href="https://example.org/a">Guide</x:reference>
                    <x:check system="s"><x:check-content>Look.</x:check-content></x:check></x:Rule>
                  <x:Group id="g2"><x:title>Inner</x:title>
                    <x:Rule id="r2" severity="medium"><x:title>Two</x:title></x:Rule>
                    <x:Rule id="r3" severity="low" weight="9999"><x:title>Three</x:title>
                      <x:check system="oval"><x:check-content-ref href="o.xml"/></x:check></x:Rule></x:Group></x:Group>
                <x:Group id="V-1"><x:title>x</x:title><x:Rule id="SV-1r1_rule" severity="info"><x:version>STIG-01</x:version>
                  <x:title>Four</x:title><x:description>&lt;VulnDiscussion&gt;Fish &amp;amp; chips&lt;/VulnDiscussion&gt;&lt;Mitigations&gt;None \
                known&lt;/Mitigations&gt;&lt;Documentable&gt;false&lt;/Documentable&gt;</x:description></x:Rule></x:Group>
                <x:Rule id="r5"><x:title>Five</x:title></x:Rule><x:Profile id="p"/><x:Value id="v1"/>
                """))
        #expect(imported.criteria.map(\.id) == ["r1", "r2", "r3", "STIG-01", "r5"])
        #expect(imported.criteria.map(\.level) == [.shall, .should, .may, .may, .should])
        #expect(imported.catalog.categories.map(\.id) == ["g1", "B"])
        #expect(try imported.path("r3") == ["g1", "g2"])
        let first = try imported.criterion("r1")
        #expect(first.weight == Fraction(5, over: 2))
        #expect(first.texts.statement.text(in: .english) == "Set x to [v1].")
        #expect(first.texts.why.text(in: .english) == "Why not.")
        #expect(first.texts.met.text(in: .english) == "Fix.")
        #expect(first.texts.verify.text(in: .english) == "Look.")
        #expect(first.references == ["CCE-1", "Guide (https://example.org/a)"])
        let fourth = try imported.criterion("STIG-01")
        #expect(fourth.texts.why.text(in: .english) == "Fish & chips")
        #expect(fourth.texts.statement.text(in: .english) == "Four")
        #expect(fourth.tags == ["V-1", "SV-1r1_rule"])
        #expect(imported.catalog.title.text(in: .german) == "Beispiel")
        #expect(imported.catalog.licence == "Free to use")
        #expect(imported.catalog.version == "3")
        #expect(
            imported.warnings == [
                ImportWarning(kind: .levelAssumed(.should), places: ["r5"]),
                ImportWarning(kind: .levelAssumed(.may), places: ["STIG-01: info"]),
                ImportWarning(kind: .weightReplaced, places: ["r3: 9999"]),
                ImportWarning(kind: .left(.automatedChecks), places: ["r3"]),
                ImportWarning(kind: .left(.notes), places: ["STIG-01: mitigations"]),
                ImportWarning(kind: .left(.profiles), places: ["p"]),
            ])
        try expectRoundTrip(imported.catalog)
    }

    @Test("malformed descriptions keep all their content")
    func wild() throws {
        let imported = try imported(
            Self.benchmark(
                "1.1",
                """
                <x:Rule id="r1" severity="low"><x:title>T</x:title><x:description>&lt;VulnDiscussion&gt;a &amp; b, edit \
                &lt;file&gt; now&lt;/VulnDiscussion&gt;&lt;IAControls&gt;&lt;/IAControls&gt;</x:description></x:Rule>
                """))
        #expect(try imported.criterion("r1").texts.why.text(in: .english) == "a & b, edit <file> now")
    }

    @Test("versions shared by several rules are not ids")
    func sharedVersions() throws {
        let rule = { (id: String) in
            "<x:Rule id='\(id)' severity='high'><x:version>same</x:version><x:title>T</x:title></x:Rule>"
        }
        let imported = try imported(Self.benchmark("1.2", rule("a") + rule("b")))
        #expect(imported.criteria.map(\.id) == ["a", "b"])
    }
}
