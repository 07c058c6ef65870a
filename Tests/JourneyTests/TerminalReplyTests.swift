import Driver
import Glibc
import Testing

/// Unsolicited messages of a terminal, and its replies to another program, are not the user's input.
@Suite("Replies of the terminal")
struct TerminalReplyTests {
    @Test(
        "a reply requested before the start rates nothing",
        arguments: [
            // XTVERSION, DA1, DA2, DA3, DECRQSS, XTGETTCAP, colours, and the cursor position
            #"\033[>q"#, #"\033]11;?\007"#, #"\033]10;?\033\\"#, #"\033[c\033[>c\033[=c"#, #"\033P$qm\033\\"#,
            #"\033P+q544e\033\\"#, #"\033]4;1;?\007"#, #"\033[6n\033[5n"#, #"\033[>q\033]11;?\007\033[c\033[6n"#,
        ])
    func beforeTheStart(question: String) throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let tmux = try Tmux(in: sandbox)
        // In the walk, letters rate.
        let first = try tmux.cpo(project)
        try first.sees("nothing answered yet")
        try first.press(.enter)
        try first.sees("▸   IOP-01", "m p u n")
        try first.type("Q")
        #expect(try first.end() == 0)
        // Without a client, tmux knows no colours to report unless it has its own.
        try tmux.run(["set-option", "-g", "window-style", "fg=#ccddee,bg=#1e1e2e"])
        let pane = try tmux.pane(["sh", "-c", "printf '\(question)'; exec \(Program.path) \(project)"])
        // It paints after asking, so that the reply is there before what is typed now.
        try pane.sees("▸   IOP-01", "m p u n")
        try pane.type("j")
        try pane.sees("▸   IOP-02", "m p u n")
        try pane.type("Q")
        #expect(try pane.end() == 0)
        #expect(try sandbox.answers(project).values.allSatisfy { $0.rating == nil })
        #expect(try !sandbox.done("log", project).contains("rated"))
    }

    private static let replies =
        [
            "\u{1B}P>|tmux 3.3a\u{1B}\\", "\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{7}", "\u{1B}]52;c;bXB1bXB1\u{1B}\\",
            "\u{1B}P1$r0;38;5;16m\u{1B}\\", "\u{1B}P1+r544e=787465726d\u{1B}\\", "\u{1B}P!|7E565445\u{1B}\\",
            "\u{1B}[?64;1;2;22c",
            "\u{1B}[>41;388;0c", "\u{1B}[1;5R", "\u{1B}[I", "\u{1B}[O", "\u{1B}_Gi=31;mpu\u{1B}\\",
            "\u{1B}^mpu\u{1B}\\",
            "\u{9D}11;rgb:mpu\u{9C}", "\u{90}>|mpu\u{9C}", "\u{1B}[?2026;2$y", "\u{1B}[48;24;80;600;800t",
        ].map { Array($0.utf8) } + [[0x9D] + Array("52;c;mpu".utf8) + [0x9C], [0x9B] + Array("?62;22c".utf8)]

    @Test("text being typed contains everything except them")
    func whileTyping() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let session = try Session(cpo: project, in: sandbox)
        try session.sees("nothing answered yet")
        session.type("\rc")
        try session.sees("Type. ctrl-s keeps the comment")
        var text = ""
        for (index, reply) in Self.replies.enumerated() {
            session.type("<\(index)")
            session.program.type(reply)
            session.type(">")
            text += "<\(index)>"
            // Again in two pieces, with whatever the program does in between; not split after the Esc, which would be a
            // key.
            session.program.type(Array(reply.prefix(3)))
            try session.sees("\(index)>")
            session.program.type(Array(reply.dropFirst(3)))
        }
        let long = "\u{1B}]52;c;" + String(repeating: "bXB1", count: 25_000) + "\u{1B}\\"
        session.type(long + "!")
        try session.sees("!")
        session.type("\u{13}")
        try session.sees("m p u n")
        session.type("Q")
        #expect(try session.end() == .exited(0))
        let answer = try sandbox.answer(project, "IOP-01")
        #expect(answer.comment == text + "!")
        #expect(try sandbox.answers(project).values.allSatisfy { $0.rating == nil })
    }

    @Test("Esc ends an unterminated one")
    func withoutEnd() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let session = try Session(cpo: project, in: sandbox)
        try session.sees("nothing answered yet")
        session.type("\r\u{1B}]11;rgb:mmm")
        try session.sees("▸   IOP-01")
        session.type("\u{1B}[B")
        try session.sees("▸   IOP-02")
        session.type("m")
        try session.sees("▸✓· IOP-02")
        session.type("Q")
        #expect(try session.end() == .exited(0))
        #expect(try sandbox.answer(project, "IOP-01").rating == nil)
    }

    @Test(
        "a stopped program that is asked to end does so when continued, anywhere, and keeps the text",
        arguments: [SIGTERM, SIGHUP])
    func endsWhileStopped(number: CInt) throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        let pane = try Tmux(in: sandbox).pane(["bash", "--norc", "--noprofile", "-i"], with: ["PS1": "ready> "])
        try pane.sees("ready>")
        try pane.type("\(Program.path) \(project); echo code $?")
        try pane.press(.enter)
        try pane.sees("nothing answered yet")
        try pane.type("\rc")
        try pane.sees("Type. ctrl-s keeps the comment")
        try pane.type("not yet said")
        try pane.sees("not yet said")
        try pane.press(.controlZ)
        try pane.sees("Stopped")
        let shell = try pane.fact("pane_pid")
        let bash = contents(of: "/proc/\(shell)/task/\(shell)/children").prefix { $0.isNumber }
        let children = contents(of: "/proc/\(bash)/task/\(bash)/children").split(separator: " ")
        let process = try #require(children.first.flatMap { pid_t($0) })
        // It is on disk before the program stops: from then on, it may receive nothing but SIGKILL.
        let drafts = try sandbox.shell("cat \(project)/drafts/*")
        #expect(drafts.contains("not yet said"))
        kill(process, number)
        // As the kernel, init and the shell's kill do; here in the background, where the shell owns the terminal.
        kill(process, SIGCONT)
        try waitForEnd(of: process)
        try pane.press(.enter)
        try pane.sees("Exit \(128 + number)")
        #expect(try pane.fact("alternate_on") == "0")
        let again = try Tmux(in: sandbox).cpo(project)
        try again.sees("not yet said", "Your unsaved comment is back.")
        try again.press(.controlS)
        try again.sees("m p u n", "saved ")
        try again.type("Q")
        #expect(try again.end() == 0)
        try sandbox.expectIntact(project)
    }
}
