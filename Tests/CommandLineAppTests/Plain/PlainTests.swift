import AssessmentModel
import Randomness
import Testing
import Workspace

@testable import CommandLineApp

/// The line mode in scripts and at its edges.
struct PlainTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private func plain(_ path: String, _ lines: String..., isTerminal: Bool = false) -> Sandbox.Outcome {
        sandbox.cpo([path, "--plain"], lines: lines, isTerminal: isTerminal)
    }

    @Test(
        "each way of saying it records the same",
        arguments: [
            ("m", "met"), ("met", "met"), ("MET", "met"), ("p", "partial"), ("partly", "partial"),
            ("partly met", "partial"), ("u", "unmet"), ("3", "met"), ("2", "partial"), ("1", "unmet"),
        ])
    func ratings(line: String, rating: String) throws {
        let path = try sandbox.newSmallProject()
        let outcome = plain(path, "exc-02", line)
        #expect(outcome.code == 0, "\(outcome.error)")
        #expect(try sandbox.done("show", path, "EXC-02", "--json").contains("\"rating\": \"\(rating)\""))
    }

    @Test("evidence is attached once, and what is empty or no file after a question")
    func evidence() throws {
        try sandbox.shell("echo proof > one.txt; cp one.txt two.txt; : > empty.txt")
        let path = try sandbox.newSmallProject()
        func attach(_ id: String, _ source: String, _ more: String...) -> Sandbox.Outcome {
            sandbox.cpo([path, "--plain"], lines: [id, "a \(source)", "", "", ""] + more)
        }
        #expect(attach("EXC-01", sandbox["one.txt"]).output.contains("Attached one.txt.\n"))
        let twice = attach("EXC-01", sandbox["two.txt"])
        #expect(twice.code == 2 && twice.output.contains("EXC-01 already has this file, as \"one.txt\"."))
        let kept = "Attached two.txt. Already kept as \"one.txt\"; used for 2 criteria."
        #expect(attach("EXC-02", sandbox["two.txt"]).output.contains(kept))
        let empty = attach("EXC-02", sandbox["empty.txt"], "no")
        #expect(empty.code == 0 && empty.output.contains("empty.txt\" is empty. Attach it all the same? y yes"))
        #expect(attach("EXC-02", sandbox["empty.txt"], "y").output.contains("Attached empty.txt."))
        #expect(attach("EXC-02", "www.example.org/x", "").output.contains("Attach the link https://www.example.org/x?"))
        #expect(attach("EXC-02", "www.example.org/x", "y").output.contains("Attached https://www.example.org/x."))
        let names = try sandbox.document("show", path, "EXC-02", "--json")["criteria"]?.elements.map { $0 }.first
        #expect(names?["evidence"]?.elements.map { $0["name"]?.string } == ["one.txt", "empty.txt", nil])
        sandbox.expectIntact(path)
    }

    @Test(
        "what is not accepted is told, records nothing, and fails a script",
        arguments: [
            (["m"], "You are at no criterion."), (["hello"], "Not understood"), (["PEO-01", "n"], "does not allow"),
            (["EXC-01", "m now"], "goes on after the command"), (["EXC-01", "7"], "are 3, 2, 1"),
            (["EXC-01", "x"], "no rating to take back"), (["1", "m"], "This is a list."), (["1", "9"], "from 1 to 2"),
            (["e"], "You are at no criterion."), (["w sideways"], "There is no such figure."), (["8"], "from 1 to 2"),
            (["z"], "left to undo"), (["V"], "No profile is in use."), (["/#sideways"], "called #sideways"),
            (["EXC-01", "a /no/such/file", "", "", ""], "/no/such/file"),
        ])
    func refusals(lines: [String], says: String) throws {
        let path = try sandbox.newSmallProject()
        let before = try sandbox.done("log", path)
        let outcome = sandbox.cpo([path, "--plain"], lines: lines)
        #expect(outcome.code == 2)
        #expect(outcome.output.contains(says), "\(outcome.output)")
        #expect(outcome.error == "cpo: 1 answer was not accepted. All others are recorded.\n")
        #expect(try sandbox.done("log", path) == before)
    }

    @Test(
        "the end of the input in the middle of a question records nothing and is no error",
        arguments: ["n", "c", "a", "a https://example.org", "@", "S", "/"])
    func ends(line: String) throws {
        let path = try sandbox.newSmallProject()
        let before = try sandbox.done("log", path)
        #expect(plain(path, "EXC-01", line).code == 0)
        #expect(try sandbox.done("log", path) == before)
    }

    @Test("a person resumes where they were, a script begins with the overview")
    func resumes() throws {
        let path = try sandbox.newSmallProject()
        _ = plain(path, "PEO-01", "q", isTerminal: true)
        #expect(plain(path, isTerminal: true).output.contains("Rating for PEO-01?"))
        #expect(plain(path).output.contains("Overview?"))
        #expect(plain(path, "PEO-02").code == 0)
        #expect(plain(path, isTerminal: true).output.contains("Rating for PEO-01?"))
    }

    @Test("a comment that was being typed when the program ended is offered, and taken with =")
    func draft() throws {
        let path = try sandbox.newSmallProject()
        do {
            var reader = try AssessmentReader(path)
            let author = Person(sandbox.environment("Mira")).author()
            let files = UserFiles(sandbox.environment("Mira"))
            let writer = try reader.writer(as: author, state: files.state)
            var handler = WorkEffectHandler(writer, after: reader, files: files, now: sandbox.now)
            _ = handler.carryOut(.keepDraft(.init(criterion: "EXC-02", text: "half\nsaid")), now: sandbox.now)
            _ = handler.finish(now: sandbox.now)
        }
        let first = plain(path, "EXC-02", "c", "=")
        #expect(first.output.contains("A comment at EXC-02 was being typed when the program ended."))
        #expect(first.output.contains("half said. = takes it."))
        #expect(try sandbox.done("show", path, "EXC-02", "--json").contains("half\\nsaid"))
        #expect(!plain(path).output.contains("was being typed"))
    }

    @Test("a rating takes up what is parked, and both are undone together")
    func takesUp() throws {
        let path = try sandbox.newSmallProject()
        let outcome = plain(path, "EXC-02", "f", "m", "F", "z")
        #expect(outcome.output.contains("EXC-02: met"))
        #expect(outcome.output.contains("Nothing is parked."))
        #expect(plain(path, "F").output.contains("Rating for EXC-02?"))
    }

    @Test("M, P and U rate and go on: one line for each answer")
    func goesOn() throws {
        let path = try sandbox.newSmallProject()
        let outcome = plain(path, "", "M", "P", "U", "M", "o")
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("4 of 4 rated"))
        #expect(outcome.output.contains("Every criterion has its rating."))
    }

    @Test("undo asks before it covers another person's later answer")
    func covers() throws {
        let path = try sandbox.newSmallProject()
        try sandbox.done("answer", path, "EXC-01", "met")
        sandbox.now = sandbox.now + 60_000
        try sandbox.done("answer", path, "EXC-01", "unmet", as: "Lena")
        let left = plain(path, "z", "")
        #expect(left.output.contains("Lena changed EXC-01 at 14:03, after you."))
        #expect(try !sandbox.done("log", path).contains("undo:"))
        #expect(plain(path, "z", "y").code == 0)
        #expect(try sandbox.done("log", path).contains("undo: withdrew the rating"))
    }

    @Test("text of a project reaches the terminal as text only")
    func hostile() throws {
        let path = try sandbox.newSmallProject()
        try sandbox.done("answer", path, "EXC-01", "met", "--comment", "\u{1B}[2J\u{202E}gone\u{7}")
        let output = plain(path, "EXC-01", "h", "", "o", "\u{1B}[A", "@ \u{1B}]0;x\u{7}", isTerminal: true).output
        let shown = output.split(separator: "\n").filter { !$0.hasPrefix("> ") }.joined()
        #expect(!shown.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202E}" || $0.value == 0x7F })
    }

    @Test("a terminal without UTF-8 gets ASCII only", arguments: ["C", "POSIX", "de_DE.ISO-8859-1"])
    func ascii(locale: String) throws {
        let path = try sandbox.newSmallProject()
        let outcome = sandbox.cpo(
            [path, "--plain", "--lang", "de"], with: ["LC_ALL": locale], lines: ["EXC-01", "m", "?"], isTerminal: true)
        #expect(outcome.output.utf8.allSatisfy { $0 < 0x80 })
        #expect(outcome.output.contains("Bewertung fur EXC-01? m erfullt"))
    }

    @Test("lines wrap to COLUMNS on a terminal, and only there", arguments: [40, 80])
    func wraps(columns: Int) throws {
        let path = try sandbox.newSmallProject()
        let lines = ["EXC-01", "r", "v", "t", "?"]
        let onTerminal = sandbox.cpo(
            [path, "--plain"], with: ["COLUMNS": String(columns)], lines: lines, isTerminal: true)
        #expect(onTerminal.output.split(separator: "\n").allSatisfy { $0.count <= columns })
        let piped = sandbox.cpo([path, "--plain"], with: ["COLUMNS": String(columns)], lines: lines)
        #expect(piped.output.contains("? a number goes there, enter goes back.\n"))
    }

    @Test(
        "whatever is typed, the project stays whole and the exit code is that of a script", arguments: Seeds.first(10))
    func mashing(seed: UInt64) throws {
        let path = try sandbox.newSmallProject()
        var random = SplitMix64(seed: seed)
        let words =
            PlainCommand.allCases.flatMap { $0.letters.map(String.init) }.filter { $0 != "q" && $0 != "Q" }
            + [
                "", "", "1", "2", "3", "x 1", "c 1", "y", "-", "+", "=", "EXC-01", "PEO-02", "text",
                "2027-06-30",
            ]
        let lines = (0..<60).map { _ in
            let word = words.randomElement(using: &random) ?? ""
            return Bool.random(using: &random) ? word : "\(word) \(words.randomElement(using: &random) ?? "")"
        }
        let outcome = sandbox.cpo([path, "--plain"], lines: lines)
        #expect([0, 2].contains(outcome.code), "seed \(seed): \(outcome.error)")
        try sandbox.done("verify", path)
    }
}

/// How bytes become lines.
struct LineInputTests {
    @Test(
        arguments: [
            ([], []), (["m\n"], ["m"]), (["m"], ["m"]), (["m\r\n"], ["m"]), (["a", "b\nc", "\n"], ["ab", "c"]),
            (["\n\n"], ["", ""]), (["a\tb\n"], ["a b"]), (["\u{1B}[Am\n"], ["[Am"]), (["Gr\u{FC}\u{DF}e\n"], ["Grüße"]),
        ] as [([String], [String])])
    func lines(chunks: [String], expected: [String]) {
        var input = LineInput()
        for chunk in chunks { input.take(Array(chunk.utf8)) }
        input.end()
        var lines: [LineInput.Line] = []
        while let line = input.next() { lines.append(line) }
        #expect(lines == expected.map { .text($0) })
    }

    @Test func aLineWithoutEndIsPassedOver() {
        var input = LineInput()
        for _ in 0..<20 { input.take([UInt8](repeating: 0x61, count: 1 << 16)) }
        input.take(Array("\nm\n".utf8))
        #expect(input.next() == .tooLong)
        #expect(input.next() == .text("m"))
    }
}

/// When the line mode is used.
struct PlainSettingTests {
    @Test(
        arguments: [
            (["p"], [:], true, false), (["p", "--plain"], [:], true, true), (["--plain"], [:], false, true),
            (["--", "--plain"], [:], true, false), (["p"], ["ACCESSIBLE": "1"], false, true),
            (["p"], ["ACCESSIBLE": "0"], true, false), (["p"], ["ACCESSIBLE": ""], true, false),
            (["p"], ["TERM": "dumb"], true, true), (["p"], ["TERM": "dumb"], false, false),
            (["p"], ["TERM": "xterm"], true, false),
        ] as [([String], [String: String], Bool, Bool)])
    func wanted(arguments: [String], variables: [String: String], isTerminal: Bool, isWanted: Bool) {
        let flag = GlobalFlag(PlainSetting.option, takenFrom: arguments)
        let environment = CommandEnvironment { variables[$0] }
        #expect(PlainSetting.isWanted(flag, environment, isTerminal: isTerminal) == isWanted)
        #expect(flag.rest == (flag.isGiven ? arguments.filter { $0 != "--plain" } : arguments))
    }
}
