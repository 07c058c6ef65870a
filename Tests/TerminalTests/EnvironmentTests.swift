import Glibc
import Testing

@testable import Terminal

@Suite("Environment variables")
struct EnvironmentTests {
    private func options(_ environment: [String: String]) -> TerminalOptions {
        TerminalOptions { environment[$0] }
    }

    @Test("TERM; an empty one counts as unset")
    func name() {
        #expect(options(["TERM": "xterm"]).name == "xterm")
        #expect(options(["TERM": ""]).name == nil)
        #expect(options([:]).name == nil)
    }

    @Test("NO_COLOR; an empty one counts as unset")
    func colour() {
        #expect(options([:]).colour)
        #expect(options(["NO_COLOR": ""]).colour)
        #expect(!options(["NO_COLOR": "1"]).colour)
    }

    @Test(
        "COLORTERM, but not from a terminal that GNU screen hides",
        arguments: [
            (["COLORTERM": "truecolor"], true), (["COLORTERM": "24bit"], true), (["COLORTERM": "rxvt"], false),
            ([:], false),
            (["COLORTERM": "truecolor", "STY": "1.pts"], false),
        ])
    func directColour(environment: [String: String], isDirect: Bool) {
        #expect(options(environment).directColour == isDirect)
    }

    @Test(
        "COLORFGBG of rxvt only; the console is black",
        arguments: [
            ("rxvt-unicode-256color", "0;default;15", .light), ("rxvt", "7;default;0", .dark),
            ("rxvt", "15;8", .dark), ("rxvt", "default;default", .unknown), ("rxvt", "", .unknown),
            ("rxvt", nil, .unknown), ("xterm-256color", "0;15", .unknown), ("tmux", "0;15", .unknown),
            ("linux", nil, .dark), (nil, "0;15", .unknown),
        ] as [(String?, String?, Background)])
    func background(name: String?, colours: String?, background: Background) {
        let environment = ["TERM": name, "COLORFGBG": colours].compactMapValues { $0 }
        #expect(options(environment).background == background)
    }

    @Test(
        "ESCDELAY, if it is a sensible number",
        arguments: [("100", 100), ("0", 0), ("-1", 25), ("x", 25), ("99999", 25)])
    func escapeDelay(value: String, milliseconds: Int) {
        #expect(options(["ESCDELAY": value]).escapeDelayMilliseconds == milliseconds)
        #expect(options([:]).escapeDelayMilliseconds == 25)
    }

    @Test(
        "the locale decides on ASCII, even one that this machine lacks",
        arguments: [
            ("C.UTF-8", false), ("C", true), ("xx_YY.UTF-8", false), ("xx_YY.utf8@euro", false),
            ("xx_YY.ISO-8859-1", true),
        ])
    func locale(name: String, asciiOnly: Bool) async {
        await #expect(processExitsWith: .success) { [name = name as String, asciiOnly = asciiOnly as Bool] in
            setenv("LC_ALL", name, 1)
            #expect(TerminalOptions().asciiOnly == asciiOnly)
        }
    }

    @Test(
        "delays in a capability are not sent",
        arguments: [("\u{1B}[H$<5>\u{1B}[J$<50/>", "\u{1B}[H\u{1B}[J"), ("a$b$<", "a$b$<"), ("", "")])
    func pauses(capability: String, bytes: String) {
        #expect(Terminfo.withoutPauses(capability.utf8) == Array(bytes.utf8))
    }
}
