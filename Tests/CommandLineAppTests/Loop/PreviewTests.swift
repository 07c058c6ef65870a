import AssessmentModel
import Glibc
import ProjectStore
import Screens
import Testing
import Workspace

@testable import CommandLineApp

/// The beginning of evidence reaches the screens between keys, and nothing but plain files of the project is read.
struct PreviewTests {
    private let sandbox: Sandbox
    private let path: String

    init() throws {
        sandbox = try Sandbox()
        path = try sandbox.newProject()
        try sandbox.write("first line\nsecond\n", to: "log.txt")
        try sandbox.done("attach", path, "IOP-01", sandbox["log.txt"])
    }

    private func previews(_ change: (String) throws -> Void = { _ in }) throws -> [EvidencePreview] {
        let reader = try AssessmentReader(path)
        let evidence = try #require(reader.assessment.evidenceFiles.first)
        try change("\(path)/evidence/\(try #require(evidence.sha256))/log.txt")
        var handler = ReviewEffectHandler(reader, files: UserFiles(sandbox.environment("Mira")), now: sandbox.now)
        #expect(handler.carryOut(.preview(evidence), now: sandbox.now).isEmpty, "a key does not wait for it")
        let isBusy = handler.isBusy
        #expect(isBusy)
        return handler.work(now: sandbox.now).compactMap {
            if case .previewed(evidence.sha256, let preview) = $0 { preview } else { nil }
        }
    }

    @Test func theBeginningIsRead() throws {
        #expect(try previews() == [.text(["first line", "second", ""], isWhole: true)])
    }

    @Test func noMoreThanTheBeginningIsRead() throws {
        let previews = try previews { file in
            try sandbox.shell("chmod u+w '\(file)'; head -c 200000 /dev/zero | tr '\\0' x > '\(file)'")
        }
        #expect(previews == [.text([String(repeating: "x", count: 500)], isWhole: false)])
    }

    @Test(arguments: [
        "rm -f FILE", "rm -f FILE; ln -s /etc/passwd FILE", "rm -f FILE; mkfifo FILE", "rm -f FILE; mkdir FILE",
    ])
    func whatIsNoPlainFileIsNotRead(_ command: String) throws {
        let previews = try previews { file in try sandbox.shell(command.replacing("FILE", with: "'\(file)'")) }
        #expect(previews == [.missing])
    }

    @Test func aPersonAtWorkSeesItToo() throws {
        var reader = try AssessmentReader(path)
        let evidence = try #require(reader.assessment.evidenceFiles.first)
        let files = UserFiles(sandbox.environment("Mira"))
        let writer = try reader.writer(as: Author(name: "Mira"), state: files.state)
        var handler = WorkEffectHandler(writer, after: reader, files: files, now: sandbox.now)
        #expect(handler.carryOut(.preview(evidence), now: sandbox.now).isEmpty)
        #expect(handler.work(now: sandbox.now).contains { if case .previewed = $0 { true } else { false } })
    }
}
