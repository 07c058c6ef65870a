import AssessmentModel
import JSON
import Testing

@testable import ProjectStore

/// Performs the checks that the format's description invites its readers to make.
struct FormatDocumentTests {
    private let document: String
    private let example: [String]
    private let writer = WriterID("mira-lab3-1a2b3c-wq5hz2mdk")

    init() throws {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let bytes = try DirectoryStorage("/\(root)/docs/formats").bytes(of: "project-format.md", limit: 1 << 20)
        document = String(decoding: bytes, as: UTF8.self)
        let block = document.split(separator: "```jsonl\n", maxSplits: 1).last?.split(separator: "```").first
        example = try #require(block).split(separator: "\n").map(String.init)
    }

    @Test func exampleCanBeRead() throws {
        let disk = try Sample.disk()
        try disk.removeAll("journal")
        disk.set(example, of: Journals.file(of: writer))
        let opening = try Project.open(in: disk)
        let news = opening.news
        #expect(news.damages == [])
        #expect(news.events.count == example.count)
        #expect(opening.project.info.subject == Sample.subject)
        #expect(Project.verify(opening).damages.map(\.kind) == [])
        let criterion = Criterion(
            id: "IFC-07", level: .shall, title: .empty, texts: Criterion.Texts(statement: .empty))
        let catalog = Catalog(
            id: "c", version: "1",
            categories: [(category: Category.Heading(id: "interfaces", title: .empty), criteria: [criterion])])
        var assessment = Assessment(of: Sample.subject, against: catalog)
        for event in news.events { assessment.apply(event) }
        #expect(assessment.answers[0].rating == .partial)
        #expect(!assessment.answers[0].isConflicted)
        #expect(assessment.answers[0].attachments.map(\.evidence?.locator) == ["p. 112"])
        #expect(assessment.waivers(of: .should)["na-share"] != nil)
        let undo = UndoStack(of: writer, in: news.events)
        #expect(undo.nextRedo == nil)
        #expect(undo.nextUndo?.target == .level(.should))
    }

    @Test func lineOfFormat1CanBeRead() throws {
        let line = try #require(document.split(separator: "\n").last { $0.hasPrefix("{\"v\":1,") })
        let disk = try Sample.disk()
        disk.set([String(line)], of: "journal/mira-lab3-1a2b3c.jsonl")
        let news = try Project.open(in: disk).news
        #expect(news.damages == [])
        #expect(news.events.contains { $0.target == .criterion("IFC-07") && $0.change == .rate(Judgement(.partial)) })
    }

    /// Writing the same events gives the same bytes.
    @Test func exampleIsWhatTheProgramWrites() throws {
        var previous = SHA256Digest.zero
        for line in example {
            let bytes = Array(line.utf8)
            var decoder = EventDecoder(scale: .standard)
            let outcome = bytes.withUnsafeBytes { bytes in
                Result { () throws(Damage.Kind) in try decoder.decode(bytes, digest: SHA256.digest(of: bytes)).event }
            }
            let event = try #require(try outcome.get())
            let entry = JournalEntry(
                writer: event.order.writer, sequence: event.order.sequence, clock: event.order.clock, at: event.at,
                by: event.by, previous: previous, party: event.party, target: event.target, change: event.change,
                replaces: event.replaces, intent: event.intent)
            #expect(String(decoding: entry.encoded, as: UTF8.self) == line)
            previous = SHA256.digest(of: bytes)
        }
    }

    @Test func quotesTheRightHashes() {
        let first = SHA256.digest(of: Array(example[0].utf8)).description
        #expect(document.contains("sha256sum\n\(first)  -"))
        let content = SHA256.digest(of: Array("Write access to every object type.\n".utf8)).description
        #expect(document.contains("sha256sum\n\(content)  -"))
        #expect(example[5].contains(content))
    }

    @Test func namesEveryMemberAndSetting() {
        for field in LineField.allCases { #expect(document.contains("| `\(field)` |")) }
        for setting in JournalField.allCases { #expect(document.contains("| `\(setting.rawValue)`")) }
        for kind in Target.Kind.allCases { #expect(document.contains("`\(kind.rawValue)`")) }
        for party in Party.organisations { #expect(document.contains("`\(party.identifier)`")) }
        #expect(document.contains("format \(ProjectFile.format)\n"))
        #expect(document.contains("| `v` | version of the line: \(JournalEntry.version) |"))
    }

    @Test func namesEveryMemberOfTheProjectFile() throws {
        let info = ProjectInfo(
            id: "", catalog: .init(id: "", version: "", digest: .zero), created: .init(at: Sample.time, by: ""))
        let members = try JSONParser().parse(ProjectFile.encoded(info)).members.map(\.key)
        let rows = document.split(separator: "\n").filter { $0.hasPrefix("|") }.compactMap {
            $0.split(separator: " | ").first
        }
        for member in members { #expect(rows.contains { $0.contains("`\(member)`") }, "\(member)") }
    }
}
