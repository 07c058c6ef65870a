import AssessmentModel
import CatalogFormat
import Interchange
import Testing

@Suite("XCCDF, profiles") struct XCCDFProfileTests {
    private static let names = "http://checklists.nist.gov/xccdf/1.2"

    private static func benchmark(_ content: String, id: String = "b") -> String {
        "<Benchmark xmlns='\(names)' id='xccdf_a_benchmark_\(id)'><title>B</title><version>1</version>\(content)</Benchmark>"
    }

    private static let several = benchmark(
        """
        <Profile id="xccdf_a_profile_p"><title>P</title><select idref="xccdf_a_rule_r1" selected="true"/>
         <refine-rule idref="xccdf_a_rule_r1" severity="high" weight="2"/>
         <refine-value idref="v" selector="strict"/></Profile>
        <Profile id="xccdf_a_profile_q" extends="xccdf_a_profile_p"><title>Q</title>
         <select idref="xccdf_a_rule_r1" selected="false"/><select idref="c" selected="true"/>
         <select idref="xccdf_a_rule_r9" selected="true"/><set-value idref="v">99</set-value></Profile>
        <Value id="v"><value>1</value><value selector="strict">2</value></Value>
        <Group id="g"><title>G</title>
        <Rule id="xccdf_a_rule_r1" selected="false" severity="low"><title>One <sub idref="v"/></title></Rule>
        <Rule id="xccdf_a_rule_r2" selected="false" severity="low" cluster-id="c"><title>Two <sub idref="v"/></title></Rule>
        </Group>
        <Group id="h" selected="false"><Rule id="xccdf_a_rule_r3" severity="low"><title>Three</title></Rule></Group>
        """)

    private func catalog(_ profile: String?, _ texts: String...) throws -> Imported {
        var options = ImportOptions()
        options.profile = profile
        return try imported(texts, options)
    }

    @Test("without a profile all rules are included, with a warning for unselected ones")
    func unselected() throws {
        let imported = try imported(Self.several)
        #expect(imported.criteria.map(\.id) == ["r1", "r2", "r3"])
        #expect(imported.places(of: .selected) == ["r1", "r2", "r3"])
        #expect(imported.places(of: .profiles) == ["p", "q"])
    }

    @Test("a profile selects rules, and sets levels, weights and values", arguments: ["p", "xccdf_a_profile_p"])
    func profile(_ name: String) throws {
        let imported = try catalog(name, Self.several)
        #expect(imported.criteria.map(\.id) == ["r1"])
        let first = try imported.criterion("r1")
        #expect(first.level == .shall)
        #expect(first.weight == Fraction(2))
        #expect(first.title == LocalizedText("One 2"))
        #expect(imported.catalog.title == LocalizedText("B: P"))
        #expect(imported.places(of: .selected).isEmpty && imported.places(of: .profiles).isEmpty)
    }

    @Test("a profile extends another one")
    func extended() throws {
        let imported = try catalog("q", Self.several)
        #expect(imported.criteria.map(\.id) == ["r2"])
        #expect(imported.criteria.map(\.title) == [LocalizedText("Two 99")])
        #expect(imported.places(of: .unknownControls) == ["xccdf_a_rule_r9"])
    }

    @Test("an unknown profile, or a file that cannot have any")
    func unknown() {
        let file = "folder/file0.txt"
        #expect(throws: ImportError.unknownProfile(file: file, name: "x", known: ["p", "q"])) {
            try catalog("x", Self.several)
        }
        #expect(throws: ImportError.unusedOption(file: file, .profile)) { try catalog("x", "id,title\n1,T\n") }
    }

    private static func tailoring(_ profiles: String) -> String {
        """
        <Tailoring xmlns='\(names)' id='xccdf_a_tailoring_t'><benchmark href='b.xml'/><version time='2024-01-01'>1</version>
        \(profiles)</Tailoring>
        """
    }

    @Test("a tailoring file adds profiles, and its only one is the default")
    func tailoring() throws {
        let own = """
            <Profile id="xccdf_a_profile_own" extends="xccdf_a_profile_p"><title>Own</title>
            <select idref="xccdf_a_rule_r3" selected="true"/><select idref="h" selected="true"/></Profile>
            """
        let imported = try catalog(nil, Self.several, Self.tailoring(own))
        #expect(imported.criteria.map(\.id) == ["r1", "r3"])
        #expect(imported.catalog.title == LocalizedText("B: Own"))
        #expect(try catalog("q", Self.several, Self.tailoring(own)).criteria.map(\.id) == ["r2"])
        let two = Self.tailoring(own + own.replacing("profile_own", with: "profile_two"))
        #expect(throws: ImportError.self) { try catalog(nil, Self.several, two) }
        #expect(throws: ImportError.lacksCatalog(file: "folder/file0.txt")) { try catalog(nil, Self.tailoring(own)) }
    }

    @Test("one of several benchmarks in a data stream is chosen, with a warning about the others")
    func benchmarks() throws {
        let rule = { (id: String) in "<Rule id='xccdf_a_rule_\(id)' severity='low'><title>T</title></Rule>" }
        let stream = """
            <data-stream-collection xmlns="http://scap.nist.gov/schema/scap/source/1.2" id="c">
            <component id="a">\(Self.benchmark(rule("r1")))</component>
            <component id="x"><oval_definitions xmlns="o"><a/></oval_definitions></component>
            <component id="b">\(Self.benchmark(rule("r2"), id: "c"))</component></data-stream-collection>
            """
        let first = try imported(stream)
        #expect(first.criteria.map(\.id) == ["r1"])
        #expect(first.places(of: .benchmarks) == ["c"])
        var options = ImportOptions()
        options.benchmark = "c"
        #expect(try imported([stream], options).criteria.map(\.id) == ["r2"])
        options.benchmark = "d"
        #expect(throws: ImportError.unknownBenchmark(file: "folder/file0.txt", name: "d", known: ["b", "c"])) {
            try imported([stream], options)
        }
    }

    @Test("importing the profile separately gives the same criteria as importing both together")
    func profileFile() throws {
        let whole = try imported(Self.several).catalog
        for name in ["p", "q"] {
            var options = ImportOptions()
            options.profile = name
            let file = ImportFile(name: "b.xml", bytes: Array(Self.several.utf8))
            let profile = try ProfileImporter.imported([file], options, for: whole) { LocalizedText("Not in \($0).") }
            let tailored = try whole.tailored(by: profile.profile)
            let asked = tailored.criteria.filter { $0.status == .current && tailored.leftOut[$0.id] == nil }
            let direct = try catalog(name, Self.several).criteria
            #expect(asked.map(\.id) == direct.map(\.id))
            #expect(asked.map(\.level) == direct.map(\.level))
            #expect(asked.map(\.weight) == direct.map(\.weight))
            // The imported catalogue already has the values that it was imported with.
            #expect(profile.warnings.contains { $0.kind == .left(.values) && $0.places == ["v"] })
            #expect(profile.profile.id == name)
        }
    }

    @Test("a benchmark with several profiles needs a choice")
    func whichProfile() throws {
        let whole = try imported(Self.several).catalog
        let file = ImportFile(name: "b.xml", bytes: Array(Self.several.utf8))
        #expect(throws: ImportError.unknownProfile(file: "b.xml", name: nil, known: ["p", "q"])) {
            try ProfileImporter.imported([file], ImportOptions(), for: whole) { LocalizedText($0) }
        }
    }
}
