import Glibc
import Testing

/// Somebody else's criteria, from their file to a score.
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
        #expect(command.errorText.contains("\"A/1\" is \"A_1\""))

        try sandbox.done("new", "acme", "--subject", "Acme", "--catalog", destination)
        try sandbox.done("answer", "acme", "A_1", "met")
        let score = try sandbox.score("acme")
        #expect(score.gate == "passed")
        #expect([score.met, score.partial, score.unmet] == [1, 0, 0])
    }

    @Test("nothing is written over unless asked to")
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
        "what cannot be imported ends with one clear line, and leaves nothing behind",
        arguments: [
            ("printf hello > x", "none of the forms", 3), ("truncate -s 1G x", "32 MB", 3), ("mkfifo x", "x", 3),
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

    @Test("wrong usage is told as such", arguments: [["x"], ["-o", "y"], ["x", "-o", "y", "--format", "word"]])
    func usage(_ arguments: [String]) throws {
        let sandbox = try Sandbox()
        let command = try sandbox.run([Program.path, "catalog", "import"] + arguments)
        #expect(command.ending == .exited(2))
    }

    /// Source: design, promise 9: 64 MB and ten times the file. What is limited here is all memory that the program asks
    /// for, also what it never writes to.
    @Test(
        "small pieces of any form do not take many times their memory",
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
        let sandbox = try Sandbox()
        let bytes = 4 << 20
        try sandbox.write(start + String(repeating: part, count: bytes / part.utf8.count) + end, to: name)
        let kilobytes = ((64 << 20) + 10 * bytes) >> 10
        let command = try sandbox.run([
            "/bin/sh", "-c", "ulimit -d \(kilobytes); exec \"$0\" \"$@\"", Program.path, "catalog", "import", name,
            "-o", "out.json",
        ])
        // Whether there are criteria in it does not matter: without memory it would be ended by a signal.
        #expect([.exited(0), .exited(3)].contains(command.ending), "\(command.ending) \(command.errorText)")
    }
}
