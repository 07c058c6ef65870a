import AssessmentModel
import Glibc
import Localization
import ProjectStore
import Screens
import Testing
import Workspace

@testable import CommandLineApp

/// What becomes of a project while somebody works on it reaches the screens, and the shell when the work ends.
struct WorkEffectHandlerTests {
    private let sandbox: Sandbox
    private let path: String
    private let files: UserFiles
    private let journal: String

    init() throws {
        sandbox = try Sandbox()
        path = sandbox["p"]
        files = UserFiles(sandbox.environment("Mira"))
        try sandbox.done("new", path, "--subject", "Acme")
        try sandbox.done("answer", path, "IOP-01", "met")
        journal = try #require(Self.names(in: "\(path)/journal").first)
    }

    private static func names(in folder: String) throws -> [String] {
        try DirectoryStorage(folder).names(in: "").sorted()
    }

    private func handler() throws -> WorkEffectHandler {
        var reader = try AssessmentReader(path)
        let author = Person(sandbox.environment("Mira")).author()
        let writer = try reader.writer(as: author, state: files.state)
        return WorkEffectHandler(writer, after: reader, files: files, now: sandbox.now)
    }

    private func later(_ milliseconds: Int64) -> Timestamp { sandbox.now + milliseconds }

    private func write(_ text: String, to name: String) throws {
        let file = try #require(fopen("\(path)/journal/\(name)", "w"))
        fputs(text, file)
        try #require(fclose(file) == 0)
    }

    private func rate(_ id: String, with handler: inout WorkEffectHandler) {
        let entry = Entry(.rate(Judgement(.unmet)), of: .criterion(CriterionID(id)), replaces: [])
        _ = handler.carryOut(.record(entry), now: sandbox.now)
    }

    @Test func aJournalThatIsDeletedWhileOpenIsPutBackAndToldOf() throws {
        var handler = try handler()
        #expect(handler.work(now: sandbox.now).warnings == [])
        rate("IOP-02", with: &handler)
        #expect(handler.settle(now: sandbox.now).contains { if case .saved = $0 { true } else { false } })
        try #require(unlink("\(path)/journal/\(journal)") == 0)
        let warnings = handler.work(now: later(2_000)).warnings
        #expect(warnings == ["journal/\(journal) was missing; 5 changes were restored."])
        #expect(try Self.names(in: "\(path)/journal") == [journal])
        #expect(handler.work(now: later(4_000)).warnings == [])
    }

    @Test func nothingIsSavedBeforeItIsShownUntilADiskWasQuick() throws {
        var handler = try handler()
        let isQuickAtFirst = handler.settlesQuickly
        rate("IOP-02", with: &handler)
        let isQuickUnknown = handler.settlesQuickly
        #expect(!isQuickAtFirst && !isQuickUnknown)
        _ = handler.settle(now: sandbox.now)
        let isQuickWithoutWork = handler.settlesQuickly
        #expect(!isQuickWithoutWork)
    }

    @Test func aJournalThatWasDeletedIsToldOfAtTheNextStart() throws {
        try #require(unlink("\(path)/journal/\(journal)") == 0)
        var handler = try handler()
        #expect(handler.work(now: sandbox.now).warnings == ["journal/\(journal) was missing; 4 changes were restored."])
        #expect(handler.finish(now: sandbox.now) == [])
    }

    @Test func aJournalThatIsDeletedInTheLastMomentIsPutBackAndToldOfInTheShell() throws {
        var handler = try handler()
        rate("IOP-02", with: &handler)
        _ = handler.settle(now: sandbox.now)
        try #require(unlink("\(path)/journal/\(journal)") == 0)
        let words = handler.finish(now: sandbox.now).map { $0[.english] }
        #expect(words == ["journal/\(journal) was missing; 5 changes were restored."])
        #expect(try Self.names(in: "\(path)/journal") == [journal])
    }

    @Test func aCommandSaysThatItPutSomethingBack() throws {
        try #require(unlink("\(path)/journal/\(journal)") == 0)
        let outcome = sandbox.cpo("answer", path, "IOP-02", "met")
        #expect(outcome.code == 0)
        #expect(outcome.error == "cpo: journal/\(journal) was missing; 4 changes were restored.\n")
    }

    @Test func anEmptyFileIsCopiedOnlyOnceThePersonKnows() throws {
        try sandbox.shell(": > empty.txt")
        var handler = try handler()
        var request = AttachRequest(path: sandbox["empty.txt"], criterion: "IOP-02")
        #expect(handler.carryOut(.attach(request), now: sandbox.now).doubts == [.isEmpty])
        #expect(!handler.work(now: sandbox.now).contains { if case .copied = $0 { true } else { false } })
        request.acceptsEmpty = true
        #expect(handler.carryOut(.attach(request), now: sandbox.now).isEmpty)
        let copied = handler.work(now: sandbox.now).contains { if case .copied = $0 { true } else { false } }
        #expect(copied)
    }

    @Test func whatIsNoFileMayBeALink() throws {
        var handler = try handler()
        for (path, doubts) in [
            ("www.example.org/x", [AttachDoubt.isLink("https://www.example.org/x")]), ("example.org/x", []),
        ] {
            let messages = handler.carryOut(.attach(AttachRequest(path: path, criterion: "IOP-02")), now: sandbox.now)
            #expect(messages.count == 1 && messages.doubts == doubts)
        }
    }

    @Test func allDamageIsToldWheneverItChangesAndThatItIsGone() throws {
        try write("junk\n", to: "a.jsonl")
        var handler = try handler()
        #expect(handler.work(now: sandbox.now).damages == nil)
        try write("junk\n", to: "b.jsonl")
        let both = try #require(handler.work(now: later(2_000)).damages)
        #expect(both.lines.map { $0[.english].prefix(17) } == ["journal/a.jsonl:1", "journal/b.jsonl:1"])
        #expect(handler.work(now: later(4_000)).damages == nil)
        try #require(unlink("\(path)/journal/a.jsonl") == 0)
        let one = try #require(handler.work(now: later(6_000)).damages)
        #expect(one.lines.map { $0[.english].prefix(17) } == ["journal/b.jsonl:1"])
        try #require(unlink("\(path)/journal/b.jsonl") == 0)
        #expect(handler.work(now: later(8_000)).damages == Damages.none)
    }

    @Test func aReviewTellsTheSame() throws {
        try write("junk\n", to: "a.jsonl")
        let reader = try AssessmentReader(path)
        var handler = ReviewEffectHandler(reader, files: files, now: sandbox.now)
        try write("junk\n", to: "b.jsonl")
        #expect(handler.work(now: later(2_000)).damages?.lines.count == 2)
        for name in ["a.jsonl", "b.jsonl"] { try #require(unlink("\(path)/journal/\(name)") == 0) }
        #expect(handler.work(now: later(4_000)).damages == Damages.none)
    }

    @Test func windowsLineEndsAreToldOfOnTheScreen() throws {
        let text = try DirectoryStorage(path).bytes(of: "journal/\(journal)", limit: 1 << 20)
        try write(String(decoding: text, as: UTF8.self).replacing("\n", with: "\r\n"), to: journal)
        var handler = try handler()
        #expect(handler.work(now: sandbox.now).warnings.contains { $0.contains("core.autocrlf") })
        let reader = try AssessmentReader(path)
        var review = ReviewEffectHandler(reader, files: files, now: sandbox.now)
        #expect(review.work(now: later(2_000)).warnings.contains { $0.contains("core.autocrlf") })
    }

    /// Whoever ends the program, by whatever signal, is told what became of answers that could not be written.
    @Test func answersThatCouldNotBeWrittenAreKeptAndToldOfInTheShell() throws {
        do {
            var handler = try handler()
            rate("IOP-02", with: &handler)
            try #require(rename("\(path)/journal", "\(path)/elsewhere") == 0)
            #expect(symlink("elsewhere", "\(path)/journal") == 0)
            #expect(handler.settle(now: sandbox.now).contains { if case .saveFailed = $0 { true } else { false } })
            let words = handler.finish(now: sandbox.now).map { $0[.english] }
            #expect(
                words == [
                    "A change could not be written into the assessment. "
                        + "It is safe, and will be written when you next open it."
                ])
        }
        try #require(unlink("\(path)/journal") == 0 && rename("\(path)/elsewhere", "\(path)/journal") == 0)
        try sandbox.done("answer", path, "IOP-03", "met")
        #expect(try sandbox.done("log", path, "IOP-02").contains("rated unmet"))
    }

    /// Neither the project nor the state directory can be written: the text goes to the shell, as the last place left.
    @Test func textThatCouldNotBeKeptAnywhereIsPrinted() throws {
        var handler = try handler()
        _ = handler.carryOut(.keepDraft(Draft(criterion: "IOP-02", text: "half a sentence")), now: sandbox.now)
        try sandbox.removeState()
        try sandbox.shell("rm -rf p/drafts; touch p/drafts state")
        #expect(handler.work(now: later(1_000)).contains { if case .failed = $0 { true } else { false } })
        let words = handler.finish(now: later(2_000)).map { $0[.english] }
        #expect(words.contains { $0.contains("could not be written anywhere") && $0.hasSuffix("half a sentence") })
    }

    @Test func textOfAWindowThatIsGoneComesBackOnceOnly() throws {
        do {
            var handler = try handler()
            _ = handler.carryOut(.keepDraft(Draft(criterion: "IOP-02", text: "half")), now: sandbox.now)
            _ = handler.finish(now: sandbox.now)
        }
        // From now on another journal is written, and what was typed is under the name of the old one.
        try sandbox.removeState()
        do {
            var handler = try handler()
            #expect(handler.restored?.text == "half")
            _ = handler.carryOut(.keepDraft(nil), now: sandbox.now)
            _ = handler.settle(now: sandbox.now)
            _ = handler.finish(now: sandbox.now)
        }
        #expect(try handler().restored == nil)
    }
}

extension [Message] {
    fileprivate var warnings: [String] {
        compactMap { if case .warned(let text) = $0 { text[.english] } else { nil } }
    }

    fileprivate var doubts: [AttachDoubt] {
        compactMap { if case .doubted(_, let doubt) = $0 { doubt } else { nil } }
    }

    fileprivate var damages: Damages? {
        compactMap { if case .damaged(let damages) = $0 { damages } else { nil } }.last
    }
}
