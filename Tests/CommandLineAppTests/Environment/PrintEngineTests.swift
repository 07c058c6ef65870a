import Glibc
import Publishing
import Testing

@testable import CommandLineApp

/// PDF through a program of the machine, which here is a script.
struct PrintEngineTests {
    private let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        mkdir(sandbox["bin"], 0o700)
    }

    private func environment(_ path: String? = nil) -> CommandEnvironment {
        sandbox.environment("Mira", ["PATH": path ?? "\(sandbox["bin"]):/usr/bin:/bin"])
    }

    /// A program with this name that runs these lines of a shell script.
    private func install(_ name: String, _ script: String) throws {
        let path = sandbox["bin/\(name)"]
        let file = try #require(fopen(path, "w"))
        fputs("#!/bin/sh\n\(script)\n", file)
        fclose(file)
        chmod(path, 0o700)
    }

    /// The engine among the installed scripts alone.
    private func engine() throws -> PrintEngine {
        try #require(PrintEngine.find(in: environment("\(sandbox["bin"])")))
    }

    private var leftovers: [String] { FolderListing.names(in: "\(sandbox["../tmp"])") }

    @Test func bestInstalledOneIsFound() throws {
        #expect(PrintEngine.find(in: environment(sandbox["bin"])) == nil)
        try install("soffice", "")
        #expect(try engine().kind == .libreOffice && engine().form == .word)
        try install("google-chrome", "")
        #expect(try engine().kind == .chromium && engine().form == .html)
        try install("weasyprint", "")
        #expect(try engine().kind == .weasyprint)
    }

    @Test func onlyFoldersFromTheRootAreSearched() throws {
        try install("weasyprint", "")
        var depth = ""
        var buffer = [CChar](repeating: 0, count: 4_096)
        let here = try #require(getcwd(&buffer, buffer.count).map { String(cString: $0) })
        for _ in here.split(separator: "/") { depth += "../" }
        let relative = depth + sandbox["bin"].dropFirst()
        #expect(access("\(relative)/weasyprint", X_OK) == 0)
        #expect(PrintEngine.find(in: environment("\(relative)::.")) == nil)
    }

    @Test func bytesGoInAndOut() throws {
        try install(
            "weasyprint",
            "PATH=/usr/bin:/bin\ncase $1 in *.html) ;; *) exit 1 ;; esac\n{ printf '%%PDF-1.7\\n'; cat \"$1\"; printf '%%%%EOF\\n'; } > \"$2\""
        )
        let pdf = try engine().pdf(of: Array("<p>ü".utf8))
        #expect(String(decoding: pdf, as: UTF8.self) == "%PDF-1.7\n<p>ü%%EOF\n")
        #expect(leftovers.isEmpty)
    }

    @Test func engineKnowsNothingElseOfThePerson() throws {
        try install("weasyprint", "/usr/bin/env >&2; exit 1")
        let engine = try #require(
            PrintEngine.find(in: sandbox.environment("Mira", ["PATH": sandbox["bin"], "SECRET": "x"])))
        let failure = #expect(throws: PrintFailure.self) { try engine.pdf(of: []) }
        guard case .failed(_, let line) = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(!line.contains("SECRET") && !line.contains("CPO_NAME"))
    }

    @Test func failureHasTheLastLine() throws {
        try install("weasyprint", "echo first >&2; echo 'no \u{1B}[31mfonts' >&2; echo >&2; exit 3")
        let failure = #expect(throws: PrintFailure.self) { try engine().pdf(of: []) }
        #expect(failure == .failed(engine: "weasyprint", lastLine: "no \u{1B}[31mfonts"))
        #expect(leftovers.isEmpty)
    }

    @Test func silenceIsAFailure() throws {
        try install("weasyprint", "exit 0")
        #expect(throws: PrintFailure.failed(engine: "weasyprint", lastLine: "")) { try engine().pdf(of: []) }
    }

    @Test(arguments: ["", "<html>", "%PDF-1.7 cut off"]) func otherContentIsNoPDF(_ content: String) throws {
        try install("weasyprint", "printf '%s' '\(content)' > \"$2\"")
        #expect(throws: PrintFailure.notAPDF(engine: "weasyprint")) { try engine().pdf(of: []) }
    }

    @Test func brokenProgramCannotBeStarted() throws {
        try install("weasyprint", "")
        let file = try #require(fopen(sandbox["bin/weasyprint"], "w"))
        fputs("#!/nowhere\n", file)
        fclose(file)
        #expect(throws: PrintFailure.cannotStart(engine: "weasyprint", errno: ENOENT)) { try engine().pdf(of: []) }
    }

    /// What the engine has started holds its output open for an hour.
    @Test func engineThatHangsIsEndedWithAllThatItStarted() throws {
        try install("weasyprint", "/bin/sleep 3600 & echo $! >&2; /bin/sleep 3600")
        #expect(throws: PrintFailure.tookTooLong(engine: "weasyprint", seconds: 0)) {
            try engine().pdf(of: [], within: .milliseconds(300))
        }
        #expect(leftovers.isEmpty)
    }

    @Test func whatTheEngineLeavesBehindIsNotWaitedFor() throws {
        try install("weasyprint", "/bin/sleep 3600 &\nprintf '%%PDF-1.7 %%%%EOF' > \"$2\"")
        #expect(try engine().pdf(of: []) == Array("%PDF-1.7 %%EOF".utf8))
    }

    @Test func waitingCanBeCancelled() throws {
        try install("weasyprint", "/bin/sleep 3600")
        var questions = 0
        #expect(throws: PrintFailure.cancelled) {
            try engine().pdf(of: []) {
                questions += 1
                return questions < 3
            }
        }
        #expect(questions == 3)
        #expect(leftovers.isEmpty)
    }

    @Test func foldersThatItMadeAreRemoved() throws {
        try install(
            "weasyprint",
            "PATH=/usr/bin:/bin; mkdir -p \"$TMPDIR/a/b\"; ln -s /etc \"$TMPDIR/a/c\"; : > \"$TMPDIR/a/b/d\"; exit 1")
        #expect(throws: PrintFailure.self) { try engine().pdf(of: []) }
        #expect(leftovers.isEmpty && access("/etc/passwd", F_OK) == 0)
    }

    @Test func noFolderForTemporaryFiles() throws {
        try install("weasyprint", "")
        let environment = sandbox.environment("Mira", ["PATH": sandbox["bin"], "TMPDIR": "/nowhere"])
        let engine = try #require(PrintEngine.find(in: environment))
        #expect(throws: PrintFailure.noTemporaryFile("/nowhere")) { try engine.pdf(of: []) }
    }
}
