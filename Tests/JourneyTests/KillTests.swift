import Driver
import Glibc
import JSON
import Randomness
import Testing

/// The first promise: what the screen shows as saved is on disk, whenever the program is killed.
@Suite("Kill")
struct KillTests {
    @Test("100 kills at random moments lose nothing shown as saved", arguments: Seeds.first(2))
    func kills(seed: UInt64) throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let ids = try sandbox.criteria(of: project)
        var random = SplitMix64(seed: seed)
        var known = try glyphs(sandbox, project)
        var answers = 0
        for round in 1...100 {
            var witness = Witness(known)
            try workAndKill(sandbox, project, ids, round, &witness, &random)
            answers += witness.answers
            // The next work session, which changes nothing here, restores what was still on its way to the journal.
            _ = try sandbox.cpo("assign", project, "IOP-01", "--nobody")
            #expect(witness.surprises.isEmpty, "seed \(seed), round \(round): \(witness.surprises)")
            known = try glyphs(sandbox, project)
            for id in witness.criteria {
                let found = known[id] ?? "?"
                let allowed = witness.allowed(at: id)
                #expect(
                    allowed.contains(found), "seed \(seed), round \(round): \(id) is \(found), and not of \(allowed)")
            }
            try expectReadable(sandbox, project, "seed \(seed), round \(round)")
        }
        #expect(answers > 200, "too few answers were seen for a meaningful result")
    }

    /// The rating of every criterion, as the list shows it.
    private func glyphs(_ sandbox: Sandbox, _ project: String) throws -> [String: Character] {
        try sandbox.answers(project).mapValues { answer in
            Witness.glyphs.first { $0.value == answer.rating ?? "open" }?.key ?? "?"
        }
    }

    /// Opens the project, answers as fast as the terminal allows, and kills the program at some point.
    private func workAndKill(
        _ sandbox: Sandbox, _ project: String, _ ids: [String], _ round: Int, _ witness: inout Witness,
        _ random: inout SplitMix64
    ) throws {
        let session = try Session(cpo: project, in: sandbox)
        if round % 10 != 0 {
            var current = try enterWalk(session, ids)
            for _ in 0..<Int.random(in: 1...14, using: &random) {
                let key = ["m", "p", "u", "m", "p", "u", "j", "k"].randomElement(using: &random) ?? "j"
                if key == "j" { current = min(current + 1, ids.count - 1) }
                if key == "k" { current = max(current - 1, 0) }
                witness.note(key, at: ids[current])
                session.type(key)
                // Some keys are sent at once, some one after the other.
                if Bool.random(using: &random) {
                    try session.look(until: "\(key) at \(ids[current])") { shows(key, at: ids[current], session) }
                    try session.lookUntilIdle()
                    witness.look(at: session.screen)
                }
            }
        }
        // Some are killed while opening the project, some between painting an answer and saving it.
        let most = session.bytes.count + Int.random(in: 0...(round % 10 == 0 ? 3_000 : 300), using: &random)
        try session.look(until: "so many bytes") { session.bytes.count >= most || session.program.isIdle }
        session.program.child.signal(SIGKILL)
        // Whatever was painted before the kill was visible.
        #expect(try session.end() == .signalled(SIGKILL))
        witness.look(at: session.screen)
    }

    /// Whether the screen shows the effect of a key: that criterion is selected, and has the rating, which is saved.
    private func shows(_ key: String, at criterion: String, _ session: Session) -> Bool {
        let lines = session.screen.lines
        guard let row = lines.first(where: { $0.hasPrefix("▸") }).map(Array.init), row.count >= 10 else { return false }
        guard String(row[4...9]) == criterion else { return false }
        return Witness.keys[key].map { $0 == row[1] && lines[0].contains("saved ") } ?? true
    }

    /// Waits for the walk and returns the index of the current criterion.
    private func enterWalk(_ session: Session, _ ids: [String]) throws -> Int {
        try session.sees("Acme PLM 12.1", "? help")
        if session.text.contains("Compliance") { session.type("\r") }
        try session.sees("│ ─ answer", "? help")
        // The list is painted below the answer's first row, and so after it.
        try session.look(until: "the current criterion is marked") {
            session.screen.lines.contains { $0.hasPrefix("▸") && $0.contains("│") }
        }
        let line = try #require(session.screen.lines.first { $0.hasPrefix("▸") })
        return try #require(ids.firstIndex(of: String(line.dropFirst(4).prefix(6))), "\(line)")
    }

    /// A kill may leave half a line behind, and nothing worse.
    private func expectReadable(_ sandbox: Sandbox, _ project: String, _ place: String) throws {
        let command = try sandbox.cpo("verify", project)
        if command.ending == .exited(0) { return }
        let damages = command.outputText.split(separator: "\n").prefix { !$0.hasSuffix(" readable.") }
        #expect(
            command.ending == .exited(1) && !damages.isEmpty
                && damages.allSatisfy { $0.contains("the last line was cut off") },
            "\(place): \(command.outputText)\(command.errorText)")
    }
}
