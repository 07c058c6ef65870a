import Driver
import Testing

/// What the screens look like, as the user or the terminal decides.
@Suite("Themes")
struct ThemeTests {
    @Test(
        "colours fit the background that tmux reports; where it reports none, they fit any",
        arguments: [
            ("bg=#1e1e2e", "\u{1B}[38;5;75m"), ("bg=#fdf6e3", "\u{1B}[38;5;26m"), (nil, "\u{1B}[38;5;63m"),
        ])
    func background(windowStyle: String?, accent: String) throws {
        let sandbox = try Sandbox()
        let tmux = try Tmux(in: sandbox)
        let pane = try tmux.pane(["cat"])
        if let windowStyle { try tmux.run(["set-option", "-g", "window-style", windowStyle]) }
        let demo = try tmux.cpo("demo")
        try demo.wait(until: "the footer's keys in their colour") { _ in
            try demo.colouredScreen().contains(accent)
        }
        try demo.type("Q")
        #expect(try demo.end() == 0)
        _ = pane
    }

    @Test(
        "a theme chosen by option, variable or configuration brings its own background",
        arguments: [(["--theme", "light"], nil, nil), ([], "light", nil), ([], nil, "theme = light\n")]
            as [([String], String?, String?)])
    func chosen(words: [String], variable: String?, config: String?) throws {
        let sandbox = try Sandbox()
        try sandbox.shell("mkdir -p xdg/cpo")
        if let config { try sandbox.write(config, to: "xdg/cpo/config") }
        let pane = try Tmux(in: sandbox).pane(
            [Program.path, "demo"] + words, with: ["CPO_THEME": variable, "XDG_CONFIG_HOME": sandbox.work + "/xdg"])
        try pane.sees("Shall gate")
        try pane.wait(until: "a white background") { _ in
            try pane.colouredScreen().contains("\u{1B}[38;5;236m\u{1B}[48;5;231m")
        }
        try pane.type("Q")
        #expect(try pane.end() == 0)
    }

    @Test("a damaged configuration is told with its line, and the terminal stays as it was")
    func damagedConfiguration() throws {
        let sandbox = try Sandbox()
        try sandbox.shell("mkdir -p xdg/cpo")
        try sandbox.write("# mine\nthme = light\n", to: "xdg/cpo/config")
        let folder = sandbox.work + "/xdg"
        let session = try Session([Program.path, "demo"], in: sandbox, with: ["XDG_CONFIG_HOME": folder])
        #expect(try session.end() == .exited(3))
        #expect(
            String(decoding: session.bytes, as: UTF8.self)
                == "cpo: \(folder)/cpo/config:2: There is no setting \"thme\". Use one of theme, key.…, colour.….\r\n")
    }
}
