import Driver
import Glibc
import Testing

/// The program that shows how to use the products from Swift.
struct ExampleTests {
    @Test func itUsesNothingThatIsHiddenFromOtherPackages() throws {
        let check = try BuiltModules.typecheck("\(PackageFolder.path)/docs/example/main.swift")
        #expect(check.ending == .exited(0), "\(check.errorText)")
    }

    /// Shows that the test above can fail.
    @Test(arguments: ["Project.open(\"acme\")", "DirectoryStorage(\"acme\")"])
    func theStoreIsHiddenFromOtherPackages(_ call: String) throws {
        let folder = try TemporaryFolder()
        let source = "\(folder.path)/main.swift"
        try write("import ProjectStore\n_ = try \(call)\n", to: source)
        let check = try BuiltModules.typecheck(source)
        #expect(check.ending == .exited(1))
        #expect(check.errorText.contains("inaccessible") || check.errorText.contains("cannot find"))
    }

    @Test func itBeginsAnAssessmentAndGoesOnWithIt() throws {
        let folder = try TemporaryFolder()
        let (project, proof) = ("\(folder.path)/acme", "\(folder.path)/proof.txt")
        try write("We tried it.\n", to: proof)

        let first = try example([project, "IOP-01", proof])
        #expect(first.ending == .exited(0), "\(first.outputText)")
        #expect(first.outputText.hasPrefix("1 of "), "\(first.outputText)")
        #expect(first.outputText.contains("shall gate: undecided"))

        let second = try example([project, "IOP-02", proof])
        #expect(second.ending == .exited(0), "\(second.outputText)")
        #expect(second.outputText.hasPrefix("2 of "), "\(second.outputText)")
    }

    @Test func itSaysWhatIsWrong() throws {
        let folder = try TemporaryFolder()
        let usage = try example([])
        #expect(usage.ending == .exited(2))
        #expect(usage.outputText.hasPrefix("usage: "))
        let taken = try example([folder.path, "IOP-01", "/nowhere"])
        #expect(taken.ending == .exited(3))
        #expect(taken.outputText.contains("notAProject"), "\(taken.outputText)")
    }

    @Test func itFitsOnAPage() {
        let lines = PackageFolder.text(of: "docs/example/main.swift").split(separator: "\n").count
        #expect((20...60).contains(lines))
    }

    private func example(_ arguments: [String]) throws -> Command {
        var environment = ["PATH": "/usr/bin:/bin"]
        if let options = getenv("ASAN_OPTIONS") { environment["ASAN_OPTIONS"] = String(cString: options) }
        return try Command(
            ["\(BuiltModules.folder)/Example"] + arguments, environment: environment, within: .seconds(60))
    }

    private func write(_ text: String, to path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o666)
        try #require(file >= 0)
        defer { close(file) }
        let bytes = Array(text.utf8)
        #expect(Glibc.write(file, bytes, bytes.count) == bytes.count)
    }
}
