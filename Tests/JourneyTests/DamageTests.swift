import Driver
import JSON
import Testing

/// Damage is reported with file and line, whatever caused it, and everything else stays readable and writable.
@Suite("Damage")
struct DamageTests {
    /// What happens to a project with eight lines in its only journal, as a shell command.
    struct Case: CustomTestStringConvertible, Sendable {
        let damage: String
        /// The beginnings of `verify`'s lines, one per damage; $J is the journal, $E the evidence file.
        let says: [String]
        /// The criteria whose answers have become unreadable.
        var lost: [String] = []
        /// True if only reading the evidence finds it.
        var isDeep = false

        var testDescription: String { damage }
    }

    static let cases = [
        Case(damage: #"printf '{"half' >> $J"#, says: ["$J:9: the last line was cut off after 6 bytes"]),
        Case(damage: "truncate -s -9 $J", says: ["$J:8: the last line was cut off"], lost: ["IOP-04"]),
        Case(
            damage: #"sed -i "5s/.*/$(printf '\377\033]0;x\007')garbage/" $J"#, says: ["$J:5: not JSON from byte 0 on"],
            lost: ["IOP-02"]),
        Case(damage: "sed -i '5s/.*//' $J", says: ["$J:5: not JSON from byte 0 on"], lost: ["IOP-02"]),
        Case(damage: "sed -i '5s/.*/{}/' $J", says: [#"$J:5: lacks "v""#], lost: ["IOP-02"]),
        Case(damage: "sed -i 5d $J", says: ["$J:5: a line is missing before this one"], lost: ["IOP-02"]),
        Case(
            damage: "sed -i 5,6d $J", says: ["$J:5: 2 lines are missing before this one"], lost: ["IOP-02", "IOP-03"]),
        Case(damage: "sed -i 5p $J", says: ["$J:6: line number 5 is where 6 belongs"]),
        Case(damage: #"sed -i '5s/"Mira"/"Jonas"/' $J"#, says: ["$J:5: this line was changed"]),
        Case(damage: "mkfifo journal/x-y-000000.jsonl", says: ["journal/x-y-000000.jsonl: is a pipe"]),
        Case(
            damage: "ln -s /dev/zero journal/x-y-000000.jsonl", says: ["journal/x-y-000000.jsonl: is a symbolic link"]),
        Case(damage: "echo more >> $E", says: ["$E: is not the file that was attached"], isDeep: true),
        Case(damage: "rm $E", says: ["$E: the evidence of IOP-01 is missing"], isDeep: true),
        Case(damage: "rm $E && mkfifo $E", says: ["$E: is a pipe where a file belongs"], isDeep: true),
        Case(
            damage: "sed -i 's/Round trip/Round trap/' catalog.json",
            says: ["catalog.json: is not the catalogue that the assessment began with"]),
        Case(damage: "rm catalog.json", says: ["catalog.json: "]),
        Case(damage: "echo garbage > catalog.json", says: ["catalog.json: "]),
    ]

    private func stage() throws -> (Sandbox, journal: String, evidence: String) {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        try sandbox.write("proof\n", to: "proof.txt")
        for id in ["IOP-01", "IOP-02", "IOP-03"] { try sandbox.done("answer", project, id, "met") }
        try sandbox.done("attach", project, "IOP-01", "proof.txt")
        try sandbox.done("answer", project, "IOP-04", "met")
        let files = try sandbox.shell("cd \(project) && echo journal/*.jsonl evidence/*/*").split { $0.isWhitespace }
        try #require(files.count == 2)
        // Moves to another machine, which has no copy of the journal to repair it from.
        try sandbox.shell(#"rm -rf "$XDG_STATE_HOME""#)
        return (sandbox, String(files[0]), String(files[1]))
    }

    @Test("verify names file and line and exits with 1; the rest stays readable and editable", arguments: cases)
    func isNamed(row: Case) throws {
        let (sandbox, journal, evidence) = try stage()
        try sandbox.expectIntact("acme")
        try sandbox.shell("cd acme && J=\(journal) && E=\(evidence) && \(row.damage)")
        let says = row.says.map { $0.replacing("$J", with: journal).replacing("$E", with: evidence) }

        let command = try sandbox.cpo("verify", "acme")
        #expect(command.ending == .exited(1))
        let lines = command.outputText.split(separator: "\n")
        #expect(lines.firstIndex { $0.hasSuffix(" readable.") } == says.count, "\(command.outputText)")
        for (line, beginning) in zip(lines, says) { #expect(line.hasPrefix(beginning)) }
        let document = try JSONParser().parse(try sandbox.cpo("verify", "acme", "--json").outputText)
        #expect(document["intact"]?.bool == false)
        let places = document["damages"]?.elements.compactMap { damage in
            damage["file"]?.string.map { file in file + (damage["line"]?.integer.map { ":\($0)" } ?? "") }
        }
        #expect(places == says.map { String($0.prefix(upTo: $0.firstRange(of: ": ")?.lowerBound ?? $0.endIndex)) })

        let show = try sandbox.cpo("show", "acme")
        #expect(show.ending == .exited(0))
        #expect(show.errorText.hasPrefix(row.isDeep ? "" : "cpo: Damaged: \(says[0])"), "\(show.errorText)")
        #expect(show.error.isEmpty == row.isDeep)
        try sandbox.done("answer", "acme", "IOP-05", "unmet")
        let answers = try sandbox.answers("acme")
        for id in ["IOP-01", "IOP-02", "IOP-03", "IOP-04"] {
            #expect(answers[id]?.rating == (row.lost.contains(id) ? nil : "met"), "\(id)")
        }
        #expect(answers["IOP-05"]?.rating == "unmet")
        #expect(answers["IOP-01"]?.evidence.map(\.isIntact) == [!row.isDeep])
    }

    @Test("the screens report it, and continue with the rest")
    func isShown() throws {
        let (sandbox, journal, _) = try stage()
        try sandbox.shell("sed -i '5s/.*/garbage/' acme/\(journal)")
        let pane = try Tmux(in: sandbox).cpo("acme", columns: 120)
        try pane.sees("Damaged: \(journal):5: not JSON from byte 0 on", "3 of 155 rated")
        try pane.press(.enter)
        try pane.sees("▸   IOP-02")
        try pane.type("m")
        try pane.sees("▸✓· IOP-02", "saved ")
        try pane.type("Q")
        #expect(try pane.end() == 0)
        #expect(try sandbox.score("acme").met == 4)
        let command = try sandbox.cpo("verify", "acme")
        #expect(command.ending == .exited(1))
        #expect(command.outputText.hasPrefix("\(journal):5: "))
    }
}
