import AssessmentModel
import Glibc
import Testing

@testable import ProjectStore

/// Common values: a catalogue of a few criteria, a few people, and a project on a disk in memory.
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

    /// Creates projects, and never works on them.
    static let founder = Author(name: "Fay", machine: Author.Machine(host: "office", identity: "c"))

    /// A disk with a new project and nothing else.
    static func disk(locks: Bool = true) throws -> MemoryStorage {
        let disk = MemoryStorage(locks: locks)
        try files(on: disk).fill(disk, path: "memory", state: LocalState(nil))
        try disk.makeFolder(MemoryStorage.stateFolder)
        try disk.synchronizeFolder("")
        return disk
    }

    static func files(on disk: MemoryStorage) throws -> ProjectFiles {
        try ProjectFiles(subject: subject, catalog: catalog, by: founder, time: time, names: .inOrder(on: disk))
    }

    /// A disk with a project in which Mira has saved this many comments.
    static func disk(comments: Int) throws -> MemoryStorage {
        let disk = try disk()
        var writer = try writer(on: disk)
        for number in 0..<comments { try writer.comment("comment \(number)") }
        try writer.save()
        return disk
    }

    static func writer(on disk: MemoryStorage, as author: Author = mira) throws -> ProjectWriter {
        try writer(on: disk, of: disk, as: author)
    }

    /// Somebody who works on a guarded disk, or on a copy of one.
    ///
    /// - Parameter machine: the disk with the local state.
    static func writer(
        on disk: any Storage, of machine: MemoryStorage, as author: Author = mira, state: LocalState? = nil
    ) throws -> ProjectWriter {
        try ProjectWriter(
            try Project.open(in: disk).project, as: author, state: state ?? machine.state(of: author), in: disk,
            names: .inOrder(on: machine))
    }

    /// What people said, without the events that created the project.
    static func events(on disk: any ReadableStorage) throws -> [Event] {
        try Project.open(in: disk).news.events.filter { !$0.foundsAssessment }
    }

    static func damages(on disk: any ReadableStorage) throws -> [Damage] { try Project.open(in: disk).news.damages }

    static func assessment(of events: some Sequence<Event>) -> Assessment {
        var assessment = Assessment(of: subject, against: catalog)
        for event in events { assessment.apply(event) }
        return assessment
    }
}

extension ProjectWriter {
    /// Records a comment, knowing only this window's own events.
    @discardableResult
    mutating func comment(_ text: String, on criterion: CriterionID = "IFC-01") throws -> Event {
        try record(.comment(text), of: .criterion(criterion), replacing: [], at: Sample.time, afterClock: 0)
    }

    /// Records a change, knowing everything in the assessment, and applies it.
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

extension Project {
    func canOpen(_ evidence: Evidence) -> Bool { if open(evidence) != nil { true } else { false } }

    /// Ignores the local state.
    static func verify(_ opening: Opening) -> VerificationReport { verify(opening, state: LocalState(nil)) }
}

/// A temporary folder, removed with the value.
struct TemporaryFolder: ~Copyable {
    let path: String
    private let outer: String

    init() throws {
        var template = Array("/tmp/cpo-tests-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
        outer = try #require(made)
        path = outer + "/files"
        mkdir(path, 0o700)
    }

    /// The local state of the people who work in the folder.
    var state: LocalState { LocalState(outer + "/state") }

    deinit {
        chmod(path, 0o700)
        try? DirectoryStorage("/tmp").removeAll(String(outer.dropFirst("/tmp/".count)))
    }

    var storage: DirectoryStorage { get throws { try DirectoryStorage(path) } }
}

extension Author {
    /// The first writer of this person in a test.
    var writer: WriterID { window(1) }

    /// The first, second, third writer of this person in a test.
    func window(_ number: Int) -> WriterID { base.begun(letters: UInt64(number - 1)) }
}

extension WriterNames {
    /// Numbered names; takes the first without a file on the disk.
    static func inOrder(on disk: MemoryStorage) -> WriterNames {
        WriterNames { base in
            let paths = disk.paths
            var number: UInt64 = 0
            while paths.contains(where: { $0.contains("/\(base.begun(letters: number)).") }) { number += 1 }
            return base.begun(letters: number)
        }
    }
}

extension MemoryStorage {
    /// Where the local state of the people who work on the disk is.
    static let stateFolder = "~state"

    /// The local state of this person.
    func state(of author: Author = Sample.mira) -> LocalState {
        let folder = "\(Self.stateFolder)/\(author.base)"
        if content(of: folder) == nil { try? makeFolder(folder) }
        return LocalState(FolderBelow(disk: self, folder: folder))
    }

    /// The paths of the project.
    var projectPaths: [String] { paths.filter { !$0.hasPrefix(Self.stateFolder) } }

    /// The paths of the journals, except that of the project's creator.
    var journals: [String] {
        paths.filter { $0.hasPrefix("journal/") && !$0.contains(Sample.founder.base.text) }
    }

    /// The safety copy of a journal.
    func safetyCopy(of path: String = journal) throws -> String {
        try #require(paths.first { $0.hasPrefix(Self.stateFolder) && $0.hasSuffix("/" + path.dropFirst(8)) })
    }

    /// Mira's journal.
    static let journal = Journals.file(of: Sample.mira.writer)

    func text(of path: String = journal) throws -> String {
        String(decoding: try #require(content(of: path)), as: UTF8.self)
    }

    /// The lines of a file, without line ends.
    func lines(of path: String = journal) throws -> [String] {
        try text(of: path).split(separator: "\n").map(String.init)
    }

    func set(_ lines: [String], of path: String = journal) {
        overwrite(path, with: Array(lines.map { $0 + "\n" }.joined().utf8))
    }
}

extension MergePlan {
    /// The plan for a project that is opened for it.
    init(of copies: [MemoryStorage], into storage: MemoryStorage) throws {
        let opening = try Project.open(in: storage)
        let events = opening.news.events.map(\.id) + opening.news.unknown.map(\.order.id)
        try self.init(of: copies, into: storage, opening.project, knowing: Set(events))
    }
}
