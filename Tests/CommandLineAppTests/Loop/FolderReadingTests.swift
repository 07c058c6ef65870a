import AssessmentModel
import Glibc
import ProjectStore
import Screens
import Testing
import Workspace

@testable import CommandLineApp

/// Folders are read for the file browser between keys, whatever is in them.
struct FolderReadingTests {
    private let sandbox: Sandbox
    private let folder: String

    init() throws {
        sandbox = try Sandbox()
        folder = sandbox["in"]
        try sandbox.shell(
            "mkdir in in/sub; printf 12345 > in/b.txt; : > in/.hidden; ln -s b.txt in/a-link; ln -s gone in/broken; mkfifo in/pipe"
        )
    }

    private func listing(of path: String) throws -> FolderContents {
        var reading = try FolderReading(path)
        while true {
            if let listing = reading.step() { return listing }
        }
    }

    @Test func everythingIsListedWithWhatItIs() throws {
        let listing = try listing(of: "\(folder)/../in")
        #expect(listing.path == folder && !listing.isCut)
        #expect(listing.entries.map(\.name) == ["sub", ".hidden", "a-link", "b.txt", "broken", "pipe"])
        #expect(
            listing.entries.map(\.kind) == [
                .folder, .file(bytes: 0), .file(bytes: 5), .file(bytes: 5), .other, .other,
            ])
        #expect(listing.entries.first { $0.name == "broken" }?.modified == nil)
        let modified = try #require(listing.entries.first { $0.name == "b.txt" }?.modified)
        #expect(modified.text > "2026")
    }

    @Test func namesThatAreNotUTF8CanBeAttached() throws {
        try sandbox.shell(#"printf x > "$(printf 'in/caf\351.txt')""#)
        let entry = try #require(try listing(of: folder).entries.first { $0.shown.contains("caf") })
        #expect(entry.shown == "caf\\xE9.txt")
        let project = try sandbox.newProject()
        var reader = try AssessmentReader(project)
        let files = UserFiles(sandbox.environment("Mira"))
        let writer = try reader.writer(as: Author(name: "Mira"), state: files.state)
        var handler = WorkEffectHandler(writer, after: reader, files: files, now: sandbox.now)
        let request = AttachRequest(path: "\(folder)/\(entry.name)", criterion: "IOP-01")
        #expect(handler.carryOut(.attach(request), now: sandbox.now).isEmpty)
        #expect(handler.work(now: sandbox.now).contains { if case .copied = $0 { true } else { false } })
    }

    @Test(arguments: ["gone", "in/b.txt", "in/pipe"])
    func whatIsNoFolderIsSaid(_ name: String) throws {
        let project = try sandbox.newProject()
        var reader = try AssessmentReader(project)
        let files = UserFiles(sandbox.environment("Mira"))
        let writer = try reader.writer(as: Author(name: "Mira"), state: files.state)
        var handler = WorkEffectHandler(writer, after: reader, files: files, now: sandbox.now)
        let messages = handler.carryOut(.list(folder: sandbox[name]), now: sandbox.now)
        #expect(messages.count == 1 && messages.contains { if case .failed = $0 { true } else { false } })
        #expect(handler.carryOut(.list(folder: folder), now: sandbox.now).isEmpty, "a key does not wait for it")
        let isBusy = handler.isBusy
        #expect(isBusy)
        #expect(handler.work(now: sandbox.now).contains { if case .listed = $0 { true } else { false } })
        // The empty path is the folder that was read last.
        #expect(handler.carryOut(.list(folder: ""), now: sandbox.now).isEmpty)
        let again = handler.work(now: sandbox.now).compactMap {
            if case .listed(let listing) = $0 { listing } else { nil }
        }
        #expect(again.map(\.path) == [folder])
    }

    /// A folder of any size is read in steps, and not without end.
    @Test func aHugeFolderIsReadInStepsAndCut() throws {
        try sandbox.shell("cd in && seq -f 'file-%06.0f' 5001 | xargs touch")
        var reading = try FolderReading(folder, most: 5_000)
        var (steps, listing): (Int, FolderContents?) = (0, nil)
        while listing == nil {
            listing = reading.step()
            steps += 1
        }
        #expect(steps > 2)
        #expect(listing?.isCut == true)
        #expect(listing?.entries.count == 5_000)
    }
}
