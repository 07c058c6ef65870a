import AssessmentModel
import CatalogFormat
import Glibc
import ProjectStore
import Workspace

/// A small project with one file replaced by arbitrary bytes.
enum SampleProject {
    /// The catalogue of the project.
    static let catalog: Catalog = {
        do { return try CatalogReader.read(path: "\(sample)/catalog.json") } catch {
            preconditionFailure("\(sample)/catalog.json: \(error)")
        }
    }()

    /// This file is `Tests/Fuzz/Readers/SampleProject.swift`; the sample is in `Tests/Fuzz/Sample`.
    private static let sample =
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/") + "/Sample"

    private static let path: String = {
        let path = "\(Scratch.path)/project"
        for folder in ["", "/journal", "/drafts", "/sessions"] { mkdir(path + folder, 0o700) }
        for file in ["project.json", "catalog.json"] {
            Scratch.write(content(of: "\(sample)/\(file)"), to: "\(path)/\(file)")
        }
        return path
    }()

    /// Opens the project with these bytes at this path, and folds its events.
    static func open(with bytes: [UInt8], at file: String) {
        with(bytes, at: file) {
            guard let reader = try? AssessmentReader(path) else { return }
            _ = reader.project.lastSession(of: "Mira")
        }
    }

    /// Looks for drafts, with these bytes as one.
    static func drafts(with bytes: [UInt8]) {
        let author = Author(name: "Mira", machine: .current())
        with(bytes, at: "drafts/\(author.base).json") {
            guard let project = try? Project.open(path).project else { return }
            guard let writer = try? ProjectWriter(project, as: author, state: LocalState(nil)) else { return }
            _ = try? writer.drafts()
        }
    }

    private static func with(_ bytes: [UInt8], at file: String, _ body: () -> Void) {
        Scratch.write(bytes, to: "\(path)/\(file)")
        body()
        if file == "project.json" {
            Scratch.write(content(of: "\(sample)/\(file)"), to: "\(path)/\(file)")
        } else {
            unlink("\(path)/\(file)")
        }
    }

    private static func content(of path: String) -> [UInt8] {
        guard let file = fopen(path, "r") else { preconditionFailure("\(path) cannot be read") }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk.prefix(count) }
        return bytes
    }
}
