import AssessmentModel
import Glibc
import Testing

@testable import ProjectStore

/// What most tests need: a catalogue of a few criteria, three people, and a project on a disk in memory.
enum Sample {
    static let catalog = Catalog(
        id: "sample", version: "1.0", title: LocalizedText("Sample"),
        categories: [
            (
                category: Category.Heading(id: "interfaces", title: LocalizedText("Interfaces")),
                criteria: (1...5).map { number in
                    Criterion(
                        id: CriterionID("IFC-0\(number)"), level: .shall, title: LocalizedText("Criterion \(number)"),
                        texts: Criterion.Texts(statement: LocalizedText("Statement \(number)")))
                }
            )
        ])
    static let subject = Subject(name: "Acme PLM 12.1")
    static let time = Timestamp(milliseconds: 1_777_817_051_123)
    static let mira = Author(name: "Mira", machine: Author.Machine(host: "lab3", identity: "a"))
    static let paul = Author(name: "Paul", machine: Author.Machine(host: "desk", identity: "b"))

    /// A disk with a new project on it, on which nothing has been written besides.
    static func disk(locks: Bool = true) throws -> MemoryStorage {
        let disk = MemoryStorage(locks: locks)
        try ProjectFiles(subject: subject, catalog: catalog, by: "Mira", time: time).fill(disk, path: "memory")
        return disk
    }

    /// A disk with a project in which Mira has saved so many comments.
    static func disk(comments: Int) throws -> MemoryStorage {
        let disk = try disk()
        var writer = try writer(on: disk)
        for number in 0..<comments { try writer.comment("comment \(number)") }
        try writer.save()
        return disk
    }

    static func writer(on disk: any Storage, as author: Author = mira) throws -> ProjectWriter {
        try ProjectWriter(try Project.open(in: disk).project, as: author, in: disk)
    }

    static func events(on disk: any ReadableStorage) throws -> [Event] { try Project.open(in: disk).news.events }

    static func damages(on disk: any ReadableStorage) throws -> [Damage] { try Project.open(in: disk).news.damages }

    static func assessment(of events: some Sequence<Event>) -> Assessment {
        var assessment = Assessment(of: subject, against: catalog)
        for event in events { assessment.apply(event) }
        return assessment
    }
}

extension ProjectWriter {
    /// Records a comment in knowledge of nothing but this window's own events.
    @discardableResult
    mutating func comment(_ text: String, on criterion: CriterionID = "IFC-01") throws -> Event {
        try record(.comment(text), of: .criterion(criterion), replacing: [], at: Sample.time, afterClock: 0)
    }

    /// Records a change in knowledge of everything in the assessment, and folds it in.
    @discardableResult
    mutating func record(
        _ change: Change, of index: Int = 0, in assessment: inout Assessment, intent: Event.Intent = .change
    ) throws -> Event {
        let event = try record(
            change, of: .criterion(assessment.catalog.criteria[index].id),
            replacing: assessment.answers[index].replaced(by: change), intent: intent, at: Sample.time,
            afterClock: assessment.clock)
        assessment.apply(event)
        return event
    }
}

extension [Event] {
    var comments: [String] {
        compactMap { event in
            if case .comment(let text) = event.change { text } else { nil }
        }
    }
}

/// A folder of the file system that goes with the value.
struct TemporaryFolder: ~Copyable {
    let path: String

    init() throws {
        var template = Array("/tmp/cpo-tests-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
        path = try #require(made)
    }

    deinit {
        chmod(path, 0o700)
        try? DirectoryStorage("/tmp").removeAll(String(path.dropFirst("/tmp/".count)))
    }

    var storage: DirectoryStorage { get throws { try DirectoryStorage(path) } }
}

extension MemoryStorage {
    /// Mira's journal.
    static let journal = Journals.file(of: Sample.mira.writer)

    func text(of path: String = journal) throws -> String {
        String(decoding: try #require(content(of: path)), as: UTF8.self)
    }

    /// The lines of a file, without their ends.
    func lines(of path: String = journal) throws -> [String] {
        try text(of: path).split(separator: "\n").map(String.init)
    }

    func set(_ lines: [String], of path: String = journal) {
        overwrite(path, with: Array(lines.map { $0 + "\n" }.joined().utf8))
    }
}
