import Driver
import Glibc
import Randomness
import Testing

/// Whatever has happened to a project's files, and whatever is typed, the program exits normally, in time and within
/// the promised memory.
@Suite("Mutated projects")
struct MutatedProjectTests {
    /// `CPO_CASES=80` makes it 2,000 sessions.
    @Test("25 sessions, each on a mutated project", arguments: Seeds.first(2))
    func sessions(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let sandbox = try Sandbox()
        try makeProject(in: sandbox, using: &random)
        for round in 1...25 {
            try sandbox.shell("rm -rf mutant && cp -a acme mutant")
            let mutations = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                ProjectMutation.allCases.randomElement(using: &random) ?? .cut
            }
            for mutation in mutations { mutation.apply(to: "\(sandbox.work)/mutant", using: &random) }
            let problems: [String]
            do { problems = try self.problems(ofASessionIn: sandbox, using: &random) } catch { problems = ["\(error)"] }
            guard !problems.isEmpty else { continue }
            let kept = try keep(sandbox, as: "mutant-\(seed)-\(round)")
            Issue.record("seed \(seed), round \(round), \(mutations): \(problems). The project is kept in \(kept)")
        }
    }

    /// A valid project by two people, with either catalogue.
    private func makeProject(in sandbox: Sandbox, using random: inout SplitMix64) throws {
        if Bool.random(using: &random) {
            try sandbox.done("new", "acme", "--subject", "Acme PLM 12.1")
        } else {
            try sandbox.done("catalog", "new", "mine")
            try sandbox.done("new", "acme", "--subject", "Acme", "--catalog", "mine")
        }
        let ids = try sandbox.criteria(of: "acme")
        for number in 0..<Int.random(in: 0...30, using: &random) {
            let id = ids.randomElement(using: &random) ?? ""
            let person = ["Mira", "Jonas"].randomElement(using: &random) ?? "Mira"
            switch Int.random(in: 0..<8, using: &random) {
            case 0:
                try sandbox.write("proof \(number)\n", to: "proof.txt")
                try sandbox.done("attach", "acme", id, "proof.txt", as: person)
            case 1: try sandbox.done("attach", "acme", id, "https://example.com/\(id)/\(number)", as: person)
            case 2: try sandbox.done("assign", "acme", id, "Ada", as: person)
            default:
                let rating = ["met", "partly", "unmet"].randomElement(using: &random) ?? "met"
                try sandbox.done("answer", "acme", id, rating, "--comment", "About \(id).", as: person)
            }
        }
    }

    /// Opens the project, types, and asks the program to end. Returns what went wrong.
    private func problems(ofASessionIn sandbox: Sandbox, using random: inout SplitMix64) throws -> [String] {
        let commands = [["mutant"], ["mutant"], ["review", "mutant"]]
        let session = try Session(
            [Program.path] + (commands.randomElement(using: &random) ?? []), in: sandbox,
            // An editor, a pager or a browser that is opened does nothing.
            with: ["EDITOR": "true", "VISUAL": "true", "PAGER": "true", "BROWSER": "true"],
            columns: .random(in: 1...200, using: &random), rows: .random(in: 1...60, using: &random))
        try session.lookUntilIdle()
        for _ in 0..<Int.random(in: 0...40, using: &random) {
            if Int.random(in: 0..<12, using: &random) == 0 {
                session.program.resize(
                    columns: .random(in: 1...200, using: &random), rows: .random(in: 1...60, using: &random))
            } else {
                session.type(Self.keys.randomElement(using: &random) ?? "j")
            }
            if Bool.random(using: &random) { try session.lookUntilIdle() }
            if session.program.child.isStopped { session.program.child.signal(SIGCONT) }
        }
        try session.lookUntilIdle()
        let memory = session.program.child.mostMemory
        session.program.child.signal([SIGTERM, SIGHUP].randomElement(using: &random) ?? SIGTERM)
        session.program.child.signal(SIGCONT)
        let ending = try session.end()
        // A program that is asked to end exits with the code that shells use for that.
        let allowed = ((0...3) + [128 + SIGTERM, 128 + SIGHUP]).map { Child.Ending.exited($0) }
        var problems = allowed.contains(ending) ? [] : ["\(ending)"]
        let time = session.program.child.processorTime
        if time > .seconds(5) { problems.append("\(time) of a processor") }
        let size = ProjectMutation.files(below: "\(sandbox.work)/mutant").reduce(0) { sum, path in
            var status = stat()
            return stat(path, &status) == 0 ? sum + Int(status.st_size) : sum
        }
        if let memory, !Program.isSanitized, memory > 64 << 20 + 10 * size {
            problems.append("\(memory) bytes of memory")
        }
        return problems
    }

    private func keep(_ sandbox: Sandbox, as name: String) throws -> String {
        let folder = "\(PackageFolder.path)/.build/mutants"
        try sandbox.shell("mkdir -p '\(folder)' && rm -rf '\(folder)/\(name)' && cp -a mutant '\(folder)/\(name)'")
        return "\(folder)/\(name)"
    }

    /// Every letter, digit and sign, other keys, the mouse, and a paste.
    private static let keys: [String] =
        (0x20..<0x7F).compactMap { Unicode.Scalar($0).map { String(Character($0)) } } + [
            "\r", "\t", "\u{1B}", "\u{7F}", "\u{3}", "\u{F}", "\u{18}", "\u{1A}", "\u{17}", "\u{C}", "ä", "漢",
            "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}OA", "\u{1B}OB", "\u{1B}[5~", "\u{1B}[6~",
            "\u{1B}[H",
            "\u{1B}[F", "\u{1B}[3~", "\u{1B}[1;5C", "\u{1B}[Z", "\u{1B}[<0;10;5M", "\u{1B}[<64;10;5M",
            "\u{1B}[<65;10;5M",
            "\u{1B}[200~pasted\rtext\u{1B}[201~", "\u{1B}]11;rgb:0000/0000/0000\u{7}",
        ]
}
