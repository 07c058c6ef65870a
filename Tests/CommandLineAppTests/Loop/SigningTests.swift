import AssessmentModel
import Glibc
import ProjectStore
import Screens
import Testing
import Workspace

@testable import CommandLineApp

/// Another person takes the keyboard, and the next start knows.
struct SigningTests {
    private let sandbox: Sandbox
    private let path: String

    init() throws {
        sandbox = try Sandbox()
        path = try sandbox.newProject()
    }

    private func files(_ changes: [String: String] = [:]) -> UserFiles {
        UserFiles(sandbox.environment("Mira", changes))
    }

    private func handler(_ changes: [String: String] = [:]) throws -> WorkEffectHandler {
        var reader = try AssessmentReader(path)
        let environment = sandbox.environment("Mira", changes)
        let files = UserFiles(environment)
        let writer = try reader.writer(as: Person(environment).author(), state: files.state)
        return WorkEffectHandler(writer, after: reader, files: files, now: sandbox.now)
    }

    private func rate(_ id: String, with handler: inout WorkEffectHandler) -> Event? {
        let entry = Entry(.rate(Judgement(.met)), of: .criterion(CriterionID(id)), replaces: [])
        let messages = handler.carryOut(.record(entry), now: sandbox.now)
        return messages.lazy.compactMap { if case .recorded(let event) = $0 { event } else { nil } }.first
    }

    private func journals() throws -> [String] {
        try DirectoryStorage("\(path)/journal").names(in: "").map { String($0.prefix { $0 != "-" }) }.sorted()
    }

    @Test func eachNameHasAJournalOfItsOwnAndComesBackToIt() throws {
        var handler = try handler()
        let first = try #require(rate("IOP-01", with: &handler))
        var isMiras: (@Sendable (Event) -> Bool)?
        for name in ["Ben", "Mira", "Ben"] {
            let messages = handler.carryOut(.sign(as: name), now: sandbox.now)
            let signed = messages.lazy.compactMap { message -> (String, @Sendable (Event) -> Bool)? in
                if case .signed(let name, let isOwn) = message { (name, isOwn) } else { nil }
            }.first
            let (signer, isOwn) = try #require(signed)
            #expect(signer == name)
            #expect(isOwn(first) == (name == "Mira"))
            if name == "Mira" { isMiras = isOwn }
            let event = try #require(rate("IOP-02", with: &handler))
            #expect(event.by == name)
            #expect(isOwn(event))
        }
        #expect(isMiras?(first) == true)
        #expect(handler.finish(now: sandbox.now) == [])
        #expect(try journals() == ["ben", "mira"])
        let log = try sandbox.done("log", path)
        #expect(log.components("Mira") >= 2 && log.components("Ben") >= 2)
        try sandbox.done("verify", path)
    }

    /// What the screen calls saved has to be on disk under the name that signed it, before anybody else signs.
    @Test func unsavedAnswersAreSavedFirst() throws {
        var handler = try handler()
        _ = rate("IOP-01", with: &handler)
        let messages = handler.carryOut(.sign(as: "Ben"), now: sandbox.now)
        #expect(messages.contains { if case .saved = $0 { true } else { false } })
        #expect(try sandbox.done("log", path, "IOP-01").contains("Mira"))
    }

    @Test func nobodyElseSignsWhileAnswersCannotBeSaved() throws {
        var handler = try handler()
        _ = rate("IOP-01", with: &handler)
        try #require(rename("\(path)/journal", "\(path)/elsewhere") == 0)
        #expect(symlink("elsewhere", "\(path)/journal") == 0)
        let messages = handler.carryOut(.sign(as: "Ben"), now: sandbox.now)
        #expect(messages.count == 1)
        guard case .failed(let text)? = messages.first else { return #expect(Bool(false), "it was not refused") }
        #expect(text[.english].hasPrefix("The name stays as it was: "))
        #expect(rate("IOP-02", with: &handler)?.by == "Mira")
        #expect(files().signingName == nil)
    }

    @Test func theNextStartSignsWithTheNameUnlessOneIsGiven() throws {
        var handler = try handler(["CPO_NAME": ""])
        let messages = handler.carryOut(.sign(as: "Ben Öst"), now: sandbox.now)
        #expect(messages.count == 1)
        let person = Person(sandbox.environment("Mira", ["CPO_NAME": ""]))
        #expect(person.name() == "Ben Öst")
        #expect(person.name(given: "Lena") == "Lena")
        #expect(Person(sandbox.environment("Mira")).name() == "Mira")
    }

    @Test func aVariableThatNamesSomebodyElseIsToldOf() throws {
        var handler = try handler()
        guard case .warned(let text)? = handler.carryOut(.sign(as: "Ben"), now: sandbox.now).last else {
            return #expect(Bool(false), "nothing was said of the variable")
        }
        #expect(text[.english] == "Ben signs until you leave; the next start goes by $CPO_NAME again.")
    }

    @Test(arguments: [
        "{\"name\": \" \"}", "{\"name\": 7}", "[", "{\"name\": \"\(String(repeating: "a", count: 101))\"}",
    ])
    func aKeptNameThatIsNoneIsPassedOver(_ text: String) throws {
        #expect(files().keep(signingName: "Ben") != nil)
        let folder = try #require(files().folder)
        let file = try #require(fopen("\(folder)/name.json", "w"))
        fputs(text, file)
        fclose(file)
        #expect(files().signingName == nil)
    }

    /// Nobody is known where the account has no more than a login.
    @Test func theFirstAssessmentAsksWhoSigns() {
        var picker = PlainPicker(
            recents: [], clock: Clock(now: sandbox.now) { _ in 0 }, language: .english, asksName: true)
        var effects: [Effect] = []
        for line in ["N", "Acme", "", "", "", "/tmp/c.yaml", " ", "Ben  Öst"] { effects += picker.take(.text(line)) }
        let new = NewAssessment(
            path: "acme", subject: Subject(name: "Acme"), catalog: .file(path: "/tmp/c.yaml"), signer: "Ben Öst")
        #expect(effects == [.createProject(new)])
        #expect(picker.refusals == 1)
    }

    @Test func aCatalogueOfOnesOwnIsTaken() throws {
        try sandbox.write(
            "format: 1\nid: small\nversion: \"1\"\ntitle: Small\ncategories:\n  - category: one\n    title: One\n"
                + "    criteria:\n      - {id: A-1, level: shall, title: T, statement: S}\n", to: "small.yaml")
        let outcome = sandbox.cpo(
            ["--plain"], lines: ["N", "Acme", sandbox["own"], "", "", sandbox["small.yaml"], "q"], isTerminal: true)
        #expect(outcome.code == 0, "\(outcome.output)")
        #expect(try sandbox.done("show", sandbox["own"], "A-1").contains("A-1"))
        let missing = sandbox.cpo(
            ["--plain"], lines: ["N", "Acme", sandbox["none"], "", "", sandbox["none.yaml"], "q"], isTerminal: true)
        #expect(missing.output.contains("none.yaml"))
        #expect(sandbox.cpo("show", sandbox["none"]).code == 3)
    }

    @Test func theLineModeSignsToo() throws {
        let outcome = sandbox.cpo(
            ["--plain", path], lines: ["IOP-01", "m", "I", "", "I Ben", "u", "sign Mira", "sign Mira", "q"],
            isTerminal: true)
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("Ben signs until you leave"))
        let log = try sandbox.done("log", path, "IOP-01")
        #expect(log.contains("Mira") && log.contains("Ben"))
        #expect(try journals() == ["ben", "mira"])
    }
}

extension String {
    /// How often the text occurs in it.
    fileprivate func components(_ text: String) -> Int {
        split(separator: text, omittingEmptySubsequences: false).count - 1
    }
}
