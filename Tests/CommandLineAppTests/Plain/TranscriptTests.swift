import Localization
import Testing

@testable import CommandLineApp

/// Whole conversations, in both languages: what a person hears and what they answer.
struct TranscriptTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private func expect(
        _ arguments: [String], _ name: String, _ language: Language, _ lines: [String],
        with changes: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let outcome = sandbox.cpo(
            ["--plain", "--lang", language.rawValue] + arguments,
            with: changes.merging(["COLUMNS": "100"]) { $1 }, lines: lines, isTerminal: true)
        #expect(outcome.code == 0, sourceLocation: sourceLocation)
        Transcript.expect(outcome.output + outcome.error, name, language, sourceLocation: sourceLocation)
    }

    @Test(arguments: Language.allCases)
    func answers(_ language: Language) throws {
        try sandbox.write("10 models, no error", to: "log.txt")
        expect(
            [try sandbox.newSmallProject()], "answers", language,
            [
                "", "m", "c We tried ten.", "c", "+ And one more.", "a", sandbox["log.txt"], "Log", "line 3", "soon",
                "2027-06-30", "e", "1", "c 1", "", "-", "", "", "n", "Not sold.", "j", "u", "u", "x", "@", "Jonas", "f",
                "f", "S", "Not asked for.", "k", "d", "e", "x 1", "", "z", "Z", "PEO-01", "n", "f", "P", "nonsense",
                "m 3",
                "h", "q",
            ])
    }

    @Test(arguments: Language.allCases)
    func lists(_ language: Language) throws {
        let path = try sandbox.newSmallProject()
        try sandbox.done("answer", path, "EXC-01", "partly", "--comment", "Parts only.")
        try sandbox.done("answer", path, "EXC-02", "met")
        try sandbox.done("assign", path, "PEO-01", "Jonas")
        expect(
            [path], "lists", language,
            [
                "1", "m", "2", "r", "l", "", "o", "/", language("#open @jonas", "#offen @jonas"), "1",
                "/nothing at all",
                "", "/#nothing", "t", "", "s", "", "w", "", language("w evidenced", "w belegt"), "", "v", "1", "v",
                "x 1",
                "Known to the customer.", "x 1", "", "F", "!", "9", "?", "", "", "L", "o", "q",
            ])
    }

    @Test(arguments: Language.allCases)
    func ownScale(_ language: Language) throws {
        let scale =
            "scale: [{id: good, title: {en: good, de: gut}, value: 1}, "
            + "{id: fair, title: {en: fair, de: mäßig}, value: 2/3}, {id: poor, title: {en: poor, de: schlecht}, value: 0}]"
        expect(
            [try sandbox.newSmallProject(scale: scale)], "own-scale", language,
            ["", "m", "4", "3", language("fair", "mäßig"), "", "1", "?", "", "q"])
    }

    @Test(arguments: Language.allCases)
    func percent(_ language: Language) throws {
        expect(
            [try sandbox.newSmallProject(scale: "scale: percent")], "percent", language,
            ["", "m", "40", "101", "75 %", "", "n", "", "q"])
    }

    @Test(arguments: Language.allCases)
    func review(_ language: Language) throws {
        let path = try sandbox.newSmallProject()
        try sandbox.done("answer", path, "EXC-01", "met", "--comment", "We tried ten.")
        let before = try sandbox.shell(
            "cd \(path) && find . -type f | sort | xargs cat | sha256sum; ls -lR --full-time")
        expect(
            ["review", path], "review", language,
            [
                "EXC-01", "m", "c Mine", "a", "f", "@ Me", "S no", "x", "z", "e", "", "v", "x 1", "", "", "?", "", "",
                "q",
            ])
        #expect(
            try sandbox.shell("cd \(path) && find . -type f | sort | xargs cat | sha256sum; ls -lR --full-time")
                == before)
    }

    @Test(arguments: Language.allCases)
    func picker(_ language: Language) throws {
        _ = try sandbox.newSmallProject()
        expect(
            [], "picker", language,
            ["", "7", "N", "", "o", "", "o \(sandbox["nowhere"])", "o \(sandbox["p"])", "q"])
        expect(
            [], "picker-again", language,
            ["N", "Acme PLM 12.1", sandbox["acme"], "3", "", "2", "9", "", "q"])
        expect([], "picker-list", language, ["x 2", "1", "q"])
    }

    @Test(arguments: Language.allCases)
    func damage(_ language: Language) throws {
        let path = try sandbox.newSmallProject()
        try sandbox.write("junk\n", to: "p/journal/a.jsonl")
        expect([path], "damage", language, ["v", "q"])
    }
}
