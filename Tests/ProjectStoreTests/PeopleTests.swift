import AssessmentModel
import Testing

@testable import ProjectStore

struct AuthorTests {
    @Test(arguments: [
        ("Mira", "mira"), ("Mira Jäger-Größ", "mira-jaeger-groess"), ("  José  Ñandú ", "jose-nandu"),
        ("Łukasz Żak", "lukasz-zak"),
        ("O'Brien, Jr.", "o-brien-jr"), ("R2-D2", "r2-d2"), ("--", "person-d8156bae"), ("", "person-e3b0c442"),
        ("😀", "person-f0443a34"),
    ])
    func derivesAFileNameFromAPerson(_ name: String, _ slug: String) {
        let author = Author(name: name, machine: Author.Machine(host: "Lab 3.example.org", identity: "x"))
        #expect(author.base.text == "\(slug)-lab-3-example-org-2d7116")
        #expect(WriterID(validating: author.base.text) == author.base)
    }

    @Test func distinguishesPeopleWithNonASCIINames() {
        let writers = ["李雷", "韩梅梅", "李雷 Lee", "韩梅梅 Lee", "Lee", "Ми́ра"].map {
            Author(name: $0, machine: Author.Machine(host: "h", identity: "x")).base
        }
        #expect(Set(writers).count == writers.count)
        #expect(writers.allSatisfy { WriterID(validating: $0.text) != nil })
    }

    @Test func limitsTheLengthOfNames() {
        let author = Author(
            name: String(repeating: "ab ", count: 200),
            machine: Author.Machine(host: String(repeating: "h", count: 300), identity: "x"))
        #expect(author.base.text.utf8.count < 100)
        #expect(WriterID(validating: author.base.text) != nil)
    }

    @Test func identifiesTheMachine() {
        let machine = Author.Machine.current()
        #expect(machine.fingerprint.count == 6)
        #expect(machine == .current())
        #expect(Author.Machine(host: "a", identity: "1") != Author.Machine(host: "a", identity: "2"))
    }

    @Test(arguments: [
        ("mira-lab3-1a2b3c", "mira-lab3-1a2b3c"), ("mira-lab3-1a2b3c-2", "mira-lab3-1a2b3c"),
        ("mira-lab3-123456", "mira-lab3-123456"), ("mira-facade-123456", "mira-facade-123456"),
        ("mira-lab3-123456-12345", "mira-lab3-123456"), ("mira-lab3-1a2b3c-wq5hz2mdk", "mira-lab3-1a2b3c"),
        ("mira-lab3-1a2b3c-q5hz2mdkw", "mira-lab3-1a2b3c-q5hz2mdkw"), ("x", "x"), ("", ""), ("a-", "a-"),
    ])
    func recognisesWindowsOfOnePerson(_ writer: String, _ base: String) {
        #expect(WriterID(writer).base.text == base)
        #expect(WriterID(base).begun(letters: 7).base.text == base)
        #expect(WriterID(writer).isWindow(of: WriterID(base)))
        #expect(
            !WriterID(writer).isWindow(of: WriterID(base + "x")) && !WriterID("x" + writer).isWindow(of: WriterID(base))
        )
    }
}

struct DraftTests {
    @Test func keepsTheLastText() throws {
        let disk = try Sample.disk()
        let writer = try Sample.writer(on: disk)
        #expect(try writer.drafts() == [])
        try writer.keepDraft("a", of: .comment, at: "IFC-01", time: Sample.time)
        try writer.keepDraft("ab \u{1B}\n\"", of: .reason, at: "IFC-02", time: Sample.time)
        let draft = Draft(
            writer: writer.writer, criterion: "IFC-02", field: .reason, text: "ab \u{1B}\n\"", at: Sample.time)
        #expect(try writer.drafts() == [draft])
        disk.cutPower()
        #expect(try Sample.writer(on: disk).drafts() == [draft])
    }

    @Test func isDropped() throws {
        let disk = try Sample.disk()
        let writer = try Sample.writer(on: disk)
        try writer.removeDraft()
        try writer.keepDraft("a", of: .comment, at: "IFC-01", time: Sample.time)
        try writer.removeDraft()
        #expect(try writer.drafts() == [])
        #expect(disk.paths.filter { $0.hasPrefix("drafts/") } == [])
    }

    @Test func findsDraftsOfClosedWindows() throws {
        let disk = try Sample.disk()
        let first = try Sample.writer(on: disk)
        do {
            let second = try Sample.writer(on: disk)
            try second.keepDraft("second", of: .comment, at: "IFC-02", time: Sample.time)
            // It is still being typed there.
            #expect(try first.drafts() == [])
        }
        let found = try first.drafts()
        #expect(found.map(\.text) == ["second"])
        try first.remove(try #require(found.first))
        #expect(try first.drafts() == [])
    }

    @Test func ignoresDraftsOfOthers() throws {
        let disk = try Sample.disk()
        do {
            let paul = try Sample.writer(on: disk, as: Sample.paul)
            try paul.keepDraft("Paul's", of: .comment, at: "IFC-02", time: Sample.time)
        }
        #expect(try Sample.writer(on: disk).drafts() == [])
        #expect(try Sample.writer(on: disk, as: Sample.paul).drafts().map(\.text) == ["Paul's"])
    }

    @Test(arguments: [
        "", "{", "[]", "{}", #"{"criterion":"a","field":"mood","text":"x","at":"2026-05-03T14:02:11.123Z"}"#,
    ])
    func ignoresInvalidDrafts(_ content: String) throws {
        let disk = try Sample.disk()
        let writer = try Sample.writer(on: disk)
        disk.overwrite("drafts/\(writer.writer).json", with: Array(content.utf8))
        #expect(try writer.drafts() == [])
    }

    @Test func isKeptOutsideIfTheProjectHasNoRoom() throws {
        let disk = try Sample.disk()
        let home = MemoryStorage("state")
        let state = LocalState(home)
        let later = Timestamp(milliseconds: Sample.time.milliseconds + 1)
        do {
            let writer = try Sample.writer(on: disk, of: disk, state: state)
            disk.limit(to: 0)
            try writer.keepDraft("outside", of: .comment, at: "IFC-01", time: Sample.time)
            #expect(try writer.drafts().map(\.text) == ["outside"])
            disk.limit(to: nil)
            try writer.keepDraft("inside", of: .comment, at: "IFC-01", time: Sample.time)
            #expect(try writer.drafts().map(\.text) == ["inside"])
            #expect(home.paths.filter { $0.hasSuffix(".json") } == [])
            disk.limit(to: 0)
            try writer.keepDraft("last", of: .comment, at: "IFC-01", time: later)
            // It is still being typed in that window.
            disk.limit(to: nil)
            #expect(try Sample.writer(on: disk, of: disk, state: state).drafts() == [])
        }
        home.cutPower()
        disk.cutPower()
        let writer = try Sample.writer(on: disk, of: disk, state: state)
        #expect(try Sample.writer(on: disk, of: disk, as: Sample.paul, state: state).drafts() == [])
        let drafts = try writer.drafts()
        #expect(drafts.map(\.text) == ["last"])
        for draft in drafts { try writer.remove(draft) }
        #expect(try writer.drafts() == [])
        #expect(home.paths.filter { $0.hasSuffix(".json") } == [])
    }

    @Test func keepsTheOldTextIfTheDiskIsFull() throws {
        let disk = try Sample.disk()
        let writer = try Sample.writer(on: disk)
        try writer.keepDraft("old", of: .comment, at: "IFC-01", time: Sample.time)
        for room in 0..<40 {
            disk.limit(to: room)
            #expect(throws: StoreError.self) {
                try writer.keepDraft("new", of: .comment, at: "IFC-01", time: Sample.time)
            }
        }
        #expect(try writer.drafts().map(\.text) == ["old"])
        disk.limit(to: nil)
        try writer.keepDraft("new", of: .comment, at: "IFC-01", time: Sample.time)
        #expect(try writer.drafts().map(\.text) == ["new"])
    }
}

struct SessionTests {
    private func later(_ minutes: Int) -> Timestamp {
        Timestamp(milliseconds: Sample.time.milliseconds + Int64(minutes) * 60_000)
    }

    @Test func remembersThePosition() throws {
        let disk = try Sample.disk()
        #expect(try Project.open(in: disk).project.lastSession(of: "Mira") == nil)
        let writer = try Sample.writer(on: disk)
        try writer.keepPlace(["screen": "walk", "criterion": "IFC-02", "odd \"key\"": "\n"], time: later(1))
        let session = try #require(try Project.open(in: disk).project.lastSession(of: "Mira"))
        #expect(session.place == ["screen": "walk", "criterion": "IFC-02", "odd \"key\"": "\n"])
        #expect(session.at == later(1))
        #expect(try Project.open(in: disk).project.lastSession(of: "Paul") == nil)
    }

    @Test func remembersHowFarEachJournalWasKnown() throws {
        let disk = try Sample.disk()
        var writer = try Sample.writer(on: disk)
        let event = try writer.record(
            .rate(Judgement(.met)), of: .criterion("IFC-01"), replacing: [], at: later(1), afterClock: 9)
        try writer.save()
        try writer.keepPlace([:], time: later(1))
        let known = try #require(try Project.open(in: disk).project.lastSession(of: "Mira")).known
        #expect(known[writer.writer] == event.order.sequence)
    }

    @Test func isThePersonsLatestOnAnyMachine() throws {
        let disk = try Sample.disk()
        for (minutes, host) in [(3, "lab3"), (5, "home"), (4, "train")] {
            let author = Author(name: "Mira", machine: Author.Machine(host: host, identity: host))
            try Sample.writer(on: disk, as: author).keepPlace(["host": host], time: later(minutes))
        }
        try Sample.writer(on: disk, as: Sample.paul).keepPlace(["host": "desk"], time: later(9))
        disk.overwrite("sessions/broken.json", with: [1])
        #expect(try Project.open(in: disk).project.lastSession(of: "Mira")?.place == ["host": "home"])
    }
}
