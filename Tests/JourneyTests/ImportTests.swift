import Driver
import Glibc
import Testing

/// From somebody else's criteria in their file to a score.
@Suite("Import")
struct ImportTests {
    private static let table = """
        id;level;category;title;title_de
        A/1;must;Data;"Export; all of it";Export
        A-2;should;Data;Import;Import
        B-1;may;People;Contact;Kontakt
        """

    @Test("a table becomes a catalogue, an assessment and a score", arguments: ["own.yaml", "own.json", "own/"])
    func table(_ destination: String) throws {
        let sandbox = try Sandbox()
        try sandbox.write(Self.table, to: "table.csv")
        let command = try sandbox.cpo("catalog", "import", "table.csv", "-o", destination)
        #expect(command.ending == .exited(0))
        #expect(command.outputText.isEmpty)
        #expect(command.errorText.contains("Imported 3 criteria in 2 categories from a CSV table"))
        #expect(command.errorText.contains("\"A/1\" → \"A_1\""))

        try sandbox.done("new", "acme", "--subject", "Acme", "--catalog", destination)
        try sandbox.done("answer", "acme", "A_1", "met")
        let score = try sandbox.score("acme")
        #expect(score.gate == "passed")
        #expect([score.met, score.partial, score.unmet] == [1, 0, 0])
    }

    @Test("a clean import prints only its summary")
    func clean() throws {
        let sandbox = try Sandbox()
        try sandbox.write("Control ID,Control Title,Control Description,Severity\n1,One,Do it.,high\n", to: "x.csv")
        let command = try sandbox.cpo("catalog", "import", "x.csv", "-o", "own.yaml")
        #expect(
            command.errorText == """
                Imported 1 criterion in 1 category from a CSV table: x, version 1, language en.
                Assess against it with: cpo new DIR --subject "..." --catalog own.yaml

                """)
    }

    @Test("warnings take one line per kind, with a count and an example, or all places on demand")
    func warnings() throws {
        let sandbox = try Sandbox()
        try sandbox.write("id,title,level,Owner\n1,One,often,Bob\n2,Two,,Ann\n", to: "x.csv")
        let brief = try sandbox.cpo("catalog", "import", "x.csv", "-o", "own.yaml").errorText
        let lines = brief.split(separator: "\n")
        #expect(lines.count == 5)
        #expect(
            lines[1]
                == "2 criteria without a known level: imported as shall, for instance 1: often. --level sets another.")
        #expect(
            lines[2] == "Not carried over: 1 unknown column (see --map), for instance Owner.")
        #expect(lines[3] == "Use --verbose to list all places.")
        let all = try sandbox.cpo("catalog", "import", "x.csv", "-o", "all.yaml", "--verbose").errorText
        #expect(all.contains("imported as shall. --level sets another.\n  1: often\n  2\n"))
        #expect(!all.contains("--verbose"))
        let german = try sandbox.cpo("--lang", "de", "catalog", "import", "x.csv", "-o", "de.yaml").errorText
        #expect(german.contains("2 Kriterien ohne bekannten Grad: als „muss“ importiert, zum Beispiel 1: often."))
    }

    @Test("columns, level and language can be specified")
    func options() throws {
        let sandbox = try Sandbox()
        try sandbox.write("req_id,req_description,Rank\nV1,Tun.,x\nV2,Lassen.,must\n", to: "x.csv")
        let refused = try sandbox.cpo("catalog", "import", "x.csv", "-o", "own.yaml")
        #expect(refused.ending == .exited(3))
        #expect(refused.errorText.contains("Found: req_id, req_description, Rank. Needed: title or statement"))
        let map = "id=req_id,statement=req_description,level=Rank"
        #expect(refused.errorText.contains("--map id=req_id,statement=req_description"))
        let words = [
            "catalog", "import", "x.csv", "-o", "own.json", "--map", map, "--level", "may", "--language", "de",
        ]
        let imported = try sandbox.run([Program.path] + words)
        #expect(imported.errorText.contains("language de.\nAssess"))
        let shown = try sandbox.done("--lang", "de", "catalog", "show", "own.json")
        #expect(shown.contains("V1  kann    Tun.") && shown.contains("V2  muss    Lassen."))
    }

    private static let benchmark = """
        <Benchmark xmlns="http://checklists.nist.gov/xccdf/1.2" id="xccdf_a_benchmark_b"><title>B</title><version>1</version>
        <Profile id="xccdf_a_profile_p"><title>P</title><select idref="xccdf_a_rule_r1" selected="true"/></Profile>
        <Profile id="xccdf_a_profile_q"><title>Q</title><select idref="xccdf_a_rule_r2" selected="true"/>
        <refine-rule idref="xccdf_a_rule_r2" severity="high"/></Profile>
        <Group id="g"><title>G</title><Group id="h"><title>H</title><description>Why H matters.</description>
        <Rule id="xccdf_a_rule_r1" selected="false" severity="low"><title>One</title></Rule>
        <Rule id="xccdf_a_rule_r2" selected="false" severity="low"><title>Two</title></Rule></Group></Group></Benchmark>
        """

    @Test("a benchmark's profile is applied on import, or becomes a profile")
    func profile() throws {
        let sandbox = try Sandbox()
        try sandbox.write(Self.benchmark, to: "b.xml")
        let whole = try sandbox.cpo("catalog", "import", "b.xml", "-o", "whole.yaml")
        #expect(whole.errorText.contains("2 criteria that the benchmark selects only in a profile: included"))
        #expect(whole.errorText.contains("2 profiles (--profile chooses), for instance p."))
        let chosen = try sandbox.cpo("catalog", "import", "b.xml", "-o", "q.yaml", "--profile", "q")
        #expect(chosen.errorText.contains("Imported 1 criterion in 1 category from an XCCDF benchmark: B: Q"))
        let unknown = try sandbox.cpo("catalog", "import", "b.xml", "-o", "x.yaml", "--profile", "x")
        #expect(unknown.ending == .exited(3) && unknown.errorText.contains("It has: p, q."))

        let words = ["profile", "import", "b.xml", "--catalog", "whole.yaml", "-o", "own.yaml"]
        let several = try sandbox.run([Program.path] + words)
        #expect(several.ending == .exited(3) && several.errorText.contains("Choose one with --profile: p, q."))
        let profile = try sandbox.run([Program.path] + words + ["--profile", "q"])
        #expect(profile.errorText.hasPrefix("Imported the profile q for b: 1 criterion left out, 1 level changed."))
        try sandbox.done("new", "acme", "--subject", "Acme", "--catalog", "whole.yaml")
        #expect(try sandbox.cpo("profile", "lint", "own.yaml", "--catalog", "whole.yaml").ending == .exited(0))
    }

    @Test("section texts are shown with their criteria")
    func sectionTexts() throws {
        let sandbox = try Sandbox()
        try sandbox.write(Self.benchmark, to: "b.xml")
        try sandbox.done("catalog", "import", "b.xml", "-o", "whole.yaml")
        #expect(try sandbox.done("catalog", "show", "whole.yaml", "r1").contains("H: Why H matters."))
    }

    @Test("nothing is overwritten unless requested")
    func existing() throws {
        let sandbox = try Sandbox()
        try sandbox.write(Self.table, to: "table.csv")
        try sandbox.write("mine", to: "own.yaml")
        let refused = try sandbox.cpo("catalog", "import", "table.csv", "-o", "own.yaml")
        #expect(refused.ending == .exited(3))
        #expect(refused.errorText.contains("--force"))
        #expect(try sandbox.shell("cat own.yaml; ls -A | sort") == "mineown.yaml\ntable.csv\n")
        try sandbox.done("catalog", "import", "table.csv", "-o", "own.yaml", "--force")
        #expect(try sandbox.shell("ls -A | sort") == "own.yaml\ntable.csv\n")
        try sandbox.done("catalog", "show", "own.yaml", "B-1")
    }

    @Test(
        "a failed import prints one clear line, and leaves nothing behind",
        arguments: [
            ("printf hello > x", "no format that can be imported", 3), ("truncate -s 1G x", "32 MB", 3),
            ("mkfifo x", "x", 3),
            ("mkdir x", "it is a directory", 3), ("true", "no such file", 3),
        ])
    func refusal(_ stage: String, _ words: String, _ code: Int32) throws {
        let sandbox = try Sandbox()
        try sandbox.shell(stage)
        let command = try sandbox.cpo("catalog", "import", "x", "-o", "own.yaml")
        #expect(command.ending == .exited(code))
        #expect(command.errorText.contains(words))
        #expect(command.errorText.split(separator: "\n").count == 1)
        #expect(access("\(sandbox.work)/own.yaml", F_OK) != 0)
    }

    @Test(
        "wrong usage is reported as such",
        arguments: [
            ["x"], ["-o", "y"], ["x", "-o", "y", "--format", "word"], ["x", "-o", "y", "--language", "no!"],
            ["x", "-o", "y", "--map", "Severity"], ["x", "-o", "y", "--level", "high"],
        ])
    func usage(_ arguments: [String]) throws {
        let sandbox = try Sandbox()
        let command = try sandbox.run([Program.path, "catalog", "import"] + arguments)
        #expect(command.ending == .exited(2))
    }

    /// Source: design, promise 9: 64 MB plus ten times the file. The limit applies to all memory that the program
    /// requests, even if it never writes to it.
    @Test(
        "small pieces in any format do not take many times their memory",
        .disabled(if: Program.isSanitized, "the address sanitizer reserves terabytes, which no limit allows"),
        arguments: [
            ("x.xml", "<Benchmark xmlns='http://checklists.nist.gov/xccdf/1.2'>", "<a/>", "</Benchmark>"),
            ("x.xml", "<Benchmark xmlns='http://checklists.nist.gov/xccdf/1.2'>", "<Rule/>", "</Benchmark>"),
            ("x.xml", "<Benchmark xmlns='http://checklists.nist.gov/xccdf/1.2'>", "<a b=''>c</a>", "</Benchmark>"),
            ("x.json", #"{"catalog":{"metadata":{},"x":["#, "0,", "0]}}"),
            ("x.json", #"{"catalog":{"metadata":{},"controls":["#, "{},", "{}]}}"),
            ("x.yaml", "[", "a,", "a]"), ("x.yaml", "objects:\n framework:\n  requirement_nodes:\n", "  - {}\n", ""),
            ("x.csv", "id,title\n", "a,b\n", ""), ("x.csv", "id,title\n", "a,,,,,,,\n", ""),
        ])
    func memory(_ name: String, _ start: String, _ part: String, _ end: String) throws {
        try expectBoundedMemory(
            start + Self.repeated(part) + end, to: name, ["catalog", "import", name, "-o", "out.json"])
    }

    @Test(
        "short rows of answers do not take many times their memory, either",
        .disabled(if: Program.isSanitized, "the address sanitizer reserves terabytes, which no limit allows"),
        arguments: ["a,b\n", "IOP-01,\n", ",\n", "a,met,,,,,\n"])
    func memoryOfAnswers(_ row: String) throws {
        try expectBoundedMemory("id,rating\n" + Self.repeated(row), to: "x.csv", ["import", "p", "x.csv"]) {
            try $0.run([Program.path, "new", "p", "--subject", "Acme"])
        }
    }

    private static let bytes = 4 << 20

    private static func repeated(_ part: String) -> String {
        String(repeating: part, count: bytes / part.utf8.count)
    }

    private func expectBoundedMemory(
        _ text: String, to name: String, _ arguments: [String],
        after prepare: (Sandbox) throws -> Command? = { _ in nil }
    ) throws {
        let sandbox = try Sandbox()
        _ = try prepare(sandbox)
        try sandbox.write(text, to: name)
        let kilobytes = ((64 << 20) + 10 * Self.bytes) >> 10
        let command = try sandbox.run(
            ["/bin/sh", "-c", "ulimit -d \(kilobytes); exec \"$0\" \"$@\"", Program.path] + arguments)
        // Whether it contains anything does not matter: without memory a signal would kill the program.
        #expect([.exited(0), .exited(3)].contains(command.ending), "\(command.ending) \(command.errorText)")
    }
}
