import Driver
import Testing

/// Text from a project, a catalogue or a file name drives neither the terminal nor anything else.
@Suite("Hostile text")
struct HostileTextTests {
    /// Effects that would be visible on a terminal that obeyed it: a title, a colour, a query that demands a reply,
    /// right-to-left text, in 7-bit and 8-bit forms.
    private static let payload =
        "\u{1B}]0;pwned\u{7}\u{1B}[31;5mred\u{1B}[6n\u{1B}P$q\"p\u{1B}\\\u{9B}32mgreen\u{9D}0;pwned\u{9C}"
        + "\u{202E}sdrawkcab\u{202C}\u{2066}isolated\u{2069}\u{0}\u{8}\u{8}\u{7F}\r\nnext\u{2028}line\u{85}"

    /// The payload without what a command's arguments cannot contain.
    private static var argument: String { payload.filter { $0 != "\u{0}" } }

    /// Bytes that must not reach a terminal: each is a part of the payload that would be obeyed.
    private static let forbidden = [
        "\u{1B}]0;", "\u{1B}[31;5m", "\u{1B}[6n", "\u{1B}P", "\u{9B}", "\u{9D}", "\u{9C}", "\u{202E}", "\u{202C}",
        "\u{2066}", "\u{2069}", "\u{2028}", "\u{85}", "\u{0}", "\u{7F}",
    ].map { Array($0.utf8) }
    /// The same in the output of a command. On a screen ncurses moves the cursor with them.
    private static let forbiddenOutside = [Array("\u{8}\u{8}".utf8)]

    private func expectHarmless(
        _ bytes: [UInt8], _ place: String, onScreen: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for sequence in Self.forbidden + (onScreen ? [] : Self.forbiddenOutside) {
            #expect(
                !bytes.contains(sequence: sequence), "\(place) sends \(sequence) to the terminal",
                sourceLocation: sourceLocation)
        }
    }

    /// A project in which everything that a person or a file system can name is hostile.
    private func hostileProject(_ sandbox: Sandbox) throws -> String {
        let text = Self.argument
        let name = String(text.filter { $0 != "/" }.prefix(60)) + ".txt"
        try sandbox.done("new", "acme", "--subject", "Acme" + text)
        try sandbox.write("proof\n", to: name)
        try sandbox.done("answer", "acme", "IOP-01", "met", "--comment", text, "--by", "Mira" + text)
        try sandbox.done("answer", "acme", "IOP-02", "na", "--reason", text)
        try sandbox.done("assign", "acme", "IOP-01", text)
        try sandbox.done("assign", "acme", "IOP-03", text)
        try sandbox.done("attach", "acme", "IOP-01", name, "--title", text, "--locator", text)
        try sandbox.write("another proof\n", to: name)
        try sandbox.done("attach", "acme", "IOP-01", name)
        return "acme"
    }

    @Test("every screen shows it and none obeys it", arguments: [[], ["review"]] as [[String]])
    func screens(words: [String]) throws {
        let sandbox = try Sandbox()
        let project = try hostileProject(sandbox)
        let session = try Session([Program.path] + words + [project], in: sandbox, columns: 200, rows: 60)
        try session.sees("Acme", "2 of 155 rated")
        session.type("\r")
        try session.sees("IOP-03", "answer")
        session.type("kk")
        try session.sees("▸✓  IOP-01", "Mira")
        session.type("h")
        try session.sees("history")
        session.type("q")
        try session.sees("▸✓  IOP-01")
        session.type("e")
        try session.sees("esc back", ".txt")
        if words.isEmpty {
            session.type("c")
            // Everything is painted: the escape must stay a key of its own.
            try session.sees("change evidence", "esc leave")
            session.type("\u{1B}")
            try session.sees("esc back", ".txt")
            session.type("qc")
            try session.sees("ctrl-s keep")
            session.type("\u{13}")
        } else {
            session.type("q")
        }
        try session.sees("▸✓  IOP-01")
        session.type("Q")
        #expect(try session.end() == .exited(0))
        expectHarmless(session.bytes, "a screen", onScreen: true)
        // The list of recent assessments also shows the subject.
        let picker = try Session([Program.path], in: sandbox, columns: 120, rows: 40)
        try picker.sees(words.isEmpty ? "acme" : "begin a new one")
        picker.type("q")
        #expect(try picker.end() == .exited(0))
        expectHarmless(picker.bytes, "the list of recent assessments", onScreen: true)
    }

    @Test("every command prints it harmlessly; JSON contains it escaped and in full")
    func commands() throws {
        let sandbox = try Sandbox()
        let project = try hostileProject(sandbox)
        for words in [
            ["show", project], ["show", project, "IOP-01"], ["show", project, "IOP-02"], ["log", project],
            ["score", project], ["verify", project], ["show", project, "--json"], ["score", project, "--json"],
            ["verify", project, "--json"], ["new", Self.argument, "--subject", Self.argument],
            ["show", project, Self.argument], ["answer", project, "IOP-01", Self.argument],
            ["show", "nowhere" + Self.argument], ["attach", project, "IOP-01", Self.argument],
            ["catalog", "show", Self.argument], ["score", project, "--fail-under", Self.argument],
            ["score", project, Self.argument], ["score", project, "--" + Self.argument],
        ] {
            let command = try sandbox.run([Program.path] + words)
            expectHarmless(command.output, words.prefix(2).joined(separator: " "))
            expectHarmless(command.error, words.prefix(2).joined(separator: " ") + ", its error")
        }
        let answer = try sandbox.answer(project, "IOP-01")
        #expect(answer.comment == Self.argument.replacing("\r\n", with: "\n"))
        try sandbox.expectIntact(project)
    }

    @Test("a catalogue cannot drive the terminal either")
    func catalogs() throws {
        let sandbox = try Sandbox()
        try sandbox.shell("cp -a \(try sandbox.newProject()) plain")
        // The project's own copy, modified by the person who handed it over, with control characters as JSON escapes.
        try sandbox.shell(
            #"sed -i 's/Round trip/\\u001b]0;pwned\\u0007\\u001b[31;5m\\u009b32m\\u202eRound trip/' acme/catalog.json"#)
        for words in [["show", "acme"], ["show", "acme", "IOP-01"], ["verify", "acme"], ["score", "acme"]] {
            let command = try sandbox.run([Program.path] + words)
            expectHarmless(command.output, words.joined(separator: " "))
            expectHarmless(command.error, words.joined(separator: " "))
        }
        let session = try Session(cpo: "review", "acme", in: sandbox)
        try session.sees("Acme PLM 12.1")
        session.type("\r")
        try session.sees("IOP-01", "Round trip")
        session.type("Q")
        #expect(try session.end() == .exited(0))
        expectHarmless(session.bytes, "a screen", onScreen: true)
    }

    @Test("long and unusual text is kept in full, and fits every screen")
    func longAndRare() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let family = "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}"
        let texts = [
            "IOP-01": String(repeating: "0123456789", count: 1_000), "IOP-02": String(repeating: family, count: 200),
            "IOP-03": "e" + String(repeating: "\u{301}", count: 500),
            "IOP-04": String(repeating: "\u{6F22}\n", count: 300),
            "IOP-05": "=cmd|' /C calc'!A0", "IOP-06": " \t leading and trailing \t ",
        ]
        for (id, text) in texts {
            try sandbox.done("answer", project, id, "met", "--comment", text)
        }
        let answers = try sandbox.answers(project)
        for (id, text) in texts {
            #expect(answers[id]?.comment == text, "\(id)")
            // The log has a line for each change, with the text of the comment.
            #expect(try sandbox.done("log", project, id).split(separator: "\n").count == 2, "\(id)")
            for line in try sandbox.done("show", project, id).split(separator: "\n") {
                #expect(line.unicodeScalars.count { $0.properties.generalCategory != .nonspacingMark } <= 80, "\(id)")
            }
        }
        for (columns, rows) in [(60, 20), (120, 40)] {
            // A review resumes where the last one ended, for each user.
            let state = ["XDG_STATE_HOME": "\(sandbox.path)/state-\(columns)"]
            let session = try Session(
                cpo: "review", project, in: sandbox, with: state, columns: columns, rows: rows)
            try session.sees("6 of 155 rated")
            session.type("\r")
            try session.sees("answer")
            for id in texts.keys.sorted() {
                session.type("/\(id)\r")
                try session.sees("▸✓· \(id)", "next claimed")
                session.type("h")
                try session.sees("history")
                session.type("q")
                try session.sees("▸✓· \(id)")
            }
            session.type("Q")
            #expect(try session.end() == .exited(0))
        }
        try sandbox.expectIntact(project)
    }
}

extension [UInt8] {
    func contains(sequence: [UInt8]) -> Bool {
        guard let first = sequence.first, count >= sequence.count else { return false }
        return indices.dropLast(sequence.count - 1).contains { start in
            self[start] == first && self[start..<start + sequence.count].elementsEqual(sequence)
        }
    }
}
