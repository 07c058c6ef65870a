import AssessmentModel
import JSON
import Testing

@testable import ProjectStore
@testable import Sealing

/// A seal holds as long as everything that was sealed is there, wherever and whatever else is there.
struct SealComparisonTests {
    private static let catalog = Catalog(
        id: "sample", version: "1.0", title: LocalizedText("Sample"),
        categories: [
            (
                category: Category.Heading(id: "interfaces", title: LocalizedText("Interfaces")),
                criteria: (1...3).map { number in
                    Criterion(
                        id: CriterionID("IFC-0\(number)"), level: .shall, title: LocalizedText("Criterion \(number)"),
                        texts: Criterion.Texts(statement: LocalizedText("Statement \(number)")))
                }
            )
        ])
    private static let fay = Author(name: "Fay", machine: Author.Machine(host: "office", identity: "c"))
    private static let paul = Author(name: "Paul", machine: Author.Machine(host: "desk", identity: "b"))

    private let disk = MemoryStorage()
    private let sealed: StoredSeal

    /// A project with two answers, of which one has evidence, sealed.
    init() throws {
        let files = try ProjectFiles(
            subject: Subject(name: "Acme"), catalog: Self.catalog, by: Self.fay, time: Sample.time)
        try files.fill(disk, path: "memory", state: LocalState(nil))
        let proof = Array("proof\n".utf8)
        disk.overwrite("evidence/\(Sample.digest)/proof.txt", with: proof)
        let source = Evidence.Source.file(sha256: Sample.digest.description, name: "proof.txt", bytes: proof.count)
        try Self.record([.rate(Judgement(.met)), .attach(Evidence(source))], by: Self.fay, on: disk)
        sealed = try Self.seal(disk, as: "First")
    }

    private static func record(_ changes: [Change], by author: Author, on disk: MemoryStorage) throws {
        let opening = try Project.open(in: disk)
        let assessment = Assessment(
            from: opening.project.info.origin, against: opening.project.catalog, events: opening.news.events)
        var writer = try ProjectWriter(opening.project, as: author, state: LocalState(nil), in: disk)
        for change in changes {
            _ = try writer.record(
                change, of: .criterion("IFC-01"), replacing: assessment.answers[0].replaced(by: change),
                at: Sample.time, afterClock: assessment.clock)
        }
        try writer.save()
    }

    private static func seal(_ disk: MemoryStorage, as name: String) throws -> StoredSeal {
        let opening = try Project.open(in: disk)
        let project = opening.project
        let assessment = Assessment(
            from: project.info.origin, against: project.catalog, events: opening.news.events)
        let seal = Seal(
            of: project, name: name, assessment, unknown: opening.news.unknown, contents: try project.contents(),
            sealed: Seal.Origin(at: Sample.time, by: "Fay"), on: try #require(CalendarDay("2026-05-03")))
        let stored = StoredSeal(seal.encoded)
        try SealWriting(disk).add(stored)
        return stored
    }

    private func checks(on disk: MemoryStorage? = nil) throws -> [SealCheck] {
        let opening = try Project.open(in: disk ?? self.disk)
        let damages = Project.verify(opening, state: LocalState(nil)).damages
        var comparison = SealComparison(
            in: opening.project, events: opening.news.events, unknown: opening.news.unknown, after: damages)
        return comparison.run()
    }

    private func findings() throws -> [SealFinding] { try checks().flatMap(\.findings) }

    private var journal: String { disk.paths.first { $0.hasPrefix("journal/") && $0.hasSuffix(".jsonl") } ?? "" }

    private func move(_ path: String, to newPath: String) {
        disk.overwrite(newPath, with: disk.content(of: path) ?? [])
        try? disk.remove(path)
    }

    @Test func holdsAndComparesFigures() throws {
        let check = try #require(try checks().first)
        #expect(check.findings == [] && check.hasComparedFigures && check.since?.isEmpty == true)
        let figures = try #require(check.seal?.figures)
        #expect(figures.overall.evidenced == Fraction(1, over: 3) && figures.overall.met == 1)
        #expect(figures.levels.map(\.id) == ["shall", "should", "may"])
        #expect(figures.categories.map(\.id) == ["interfaces"])
        let damages = Project.verify(try Project.open(in: disk), state: LocalState(nil)).damages
        #expect(damages == [])
    }

    @Test func aNameCanComeAndGo() throws {
        let id = try #require(ParticipantID("0123456789abcdef"))
        func writer() throws -> ProjectWriter {
            try ProjectWriter(try Project.open(in: disk).project, as: Self.fay, state: LocalState(nil), in: disk)
        }
        try writer().keep(Participant(name: "Anna"), as: id)
        #expect(try findings() == [])
        let sealed = try Self.seal(disk, as: "With Anna")
        #expect(!String(decoding: sealed.manifest, as: UTF8.self).contains(id.text))
        try writer().remove(id)
        #expect(try findings() == [])
        #expect(Project.verify(try Project.open(in: disk), state: LocalState(nil)).damages == [])
    }

    /// The page on the project's format has an example with every member, in order.
    @Test func thePageNamesEveryMember() throws {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let page = try DirectoryStorage("/\(root)/docs/formats").bytes(of: "project-format.md", limit: 1 << 20)
        let blocks = String(decoding: page, as: UTF8.self).split(separator: "```json\n").dropFirst()
        let example = try #require(blocks.first { $0.contains("\"namespace\"") }?.split(separator: "```").first)
        let (onPage, written) = (JSONParser(), JSONParser())
        func expectSame(_ left: JSONValue, _ right: JSONValue, _ path: String) {
            #expect(left.kind == right.kind || left.isNull || right.isNull, "\(path)")
            #expect(left.members.map(\.key) == right.members.map(\.key), "\(path)")
            for (one, other) in zip(left.members, right.members) {
                expectSame(one.value, other.value, "\(path).\(one.key)")
            }
            for (one, other) in zip(left.elements, right.elements) { expectSame(one, other, path) }
        }
        expectSame(try onPage.parse(String(example)), try written.parse(sealed.manifest), "")
    }

    @Test func whatCameLaterIsToldAndBreaksNothing() throws {
        try Self.record([.comment("later")], by: Self.paul, on: disk)
        let other = SHA256.digest(of: [7])
        disk.overwrite("evidence/\(other)/more.txt", with: [7])
        let check = try #require(try checks().first)
        #expect(check.holds)
        #expect(check.since?.events.map(\.by) == ["Paul"])
        #expect(check.since?.files == ["evidence/\(other)/more.txt"])
    }

    @Test func journalsMayHaveOtherNamesAndLineEnds() throws {
        let lines = try #require(disk.content(of: journal))
        disk.overwrite("journal/anything (2).jsonl", with: lines.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] })
        try disk.remove(journal)
        #expect(try findings() == [])
    }

    @Test func evidenceMayHaveAnotherName() throws {
        move("evidence/\(Sample.digest)/proof.txt", to: "evidence/\(Sample.digest)/PROOF.TXT")
        #expect(try findings() == [])
    }

    @Test func catalogueMayHaveOtherLineEnds() throws {
        let text = try #require(disk.content(of: "catalog.json"))
        disk.overwrite("catalog.json", with: text.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] })
        #expect(try findings() == [])
    }

    @Test func aCopyWithoutAJournalIsIncomplete() throws {
        try Self.record([.comment("more")], by: Self.paul, on: disk)
        let second = try Self.seal(disk, as: "Second")
        let others = disk.paths.filter { $0.hasPrefix("journal/paul") }
        try #require(others.count == 1)
        try disk.remove(others[0])
        let checks = try checks()
        #expect(checks.map(\.findings) == [[], [.journalMissing(file: others[0], events: 1)]])
        #expect(checks[1].findings.allSatisfy(\.isIncomplete) && !checks[1].hasComparedFigures)
        #expect(checks[1].stored == second)
    }

    @Test func everyCutIsNoticed() throws {
        let path = journal
        let bytes = try #require(disk.content(of: path))
        let lines = bytes.split(separator: 0x0A).count
        for count in 0..<lines {
            var cut: [UInt8] = []
            for line in bytes.split(separator: 0x0A).prefix(count) { cut += line + [0x0A] }
            disk.overwrite(path, with: cut)
            #expect(try findings() == [.journalCut(file: path, lines: count, sealed: lines)])
        }
    }

    @Test func everyChangedByteIsNoticed() throws {
        let path = journal
        let bytes = try #require(disk.content(of: path))
        for place in stride(from: 0, to: bytes.count, by: 7) {
            var changed = bytes
            changed[place] ^= 1
            disk.overwrite(path, with: changed)
            #expect(try !findings().isEmpty, "byte \(place)")
        }
    }

    /// A manifest that lies about the figures is one that whoever sealed made; its hash is right.
    @Test func figuresAreWorkedOutAgain() throws {
        let text = String(decoding: sealed.manifest, as: UTF8.self)
        for (good, bad, finding) in [
            ("\"met\": 1", "\"met\": 2", SealFinding.otherFigures),
            ("\"1/3\"", "\"2/3\"", .otherFigures),
            ("\"undecided\"", "\"passed\"", .otherFigures),
            ("\"asOf\": \"2026-05-03\"", "\"asOf\": \"2026-05-04\"", nil),
            ("\"Acme\"", "\"Acne\"", .otherSubject),
        ] {
            try #require(text.contains(good))
            let forged = StoredSeal(Array(text.replacing(good, with: bad, maxReplacements: 1).utf8))
            try SealWriting(disk).add(forged)
            let check = try #require(try checks().first { $0.stored.digest == forged.digest })
            #expect(check.findings == (finding.map { [$0] } ?? []), "\(bad)")
        }
    }

    /// A program that knows more kinds of events may come to other figures from the same lines.
    @Test func figuresOfOtherEventsAreNotCompared() throws {
        let text = String(decoding: sealed.manifest, as: UTF8.self)
        let other = text.replacing("\"unknownEvents\": 0", with: "\"unknownEvents\": 1")
            .replacing("\"met\": 1", with: "\"met\": 2", maxReplacements: 1)
        let stored = StoredSeal(Array(other.utf8))
        try SealWriting(disk).add(stored)
        let check = try #require(try checks().first { $0.stored.digest == stored.digest })
        #expect(check.holds && !check.hasComparedFigures)
    }

    @Test func anEarlierSealIsMissed() throws {
        let second = try Self.seal(disk, as: "Second")
        try disk.removeAll("seals/\(sealed.digest)")
        #expect(try checks().map(\.findings) == [[.sealMissing(sealed.digest)]])
        try SealWriting(disk).add(sealed)
        #expect(try findings() == [])
        #expect(try checks().map(\.stored.digest).contains(second.digest))
    }

    @Test func sealsOfOtherProjectsAreNone() throws {
        let other = StoredSeal(Sample.seal().encoded)
        try SealWriting(disk).add(other)
        let check = try #require(try checks().first { $0.stored.digest == other.digest })
        #expect(check.findings == [.otherProject("7c1f0d0e4b8d4a4c9a54a5b1f3e2d6c0")] && check.since == nil)
    }

    @Test func mergingAndPackingTakeSealsAlong() throws {
        let there = disk.copied(identity: 7, location: "there")
        let withSignatures = StoredSeal(
            sealed.manifest, signatures: [StoredSeal.Attachment([1]), StoredSeal.Attachment([2])],
            timestamps: [StoredSeal.Attachment([3])])
        try SealWriting(there).add(withSignatures)
        let second = try Self.seal(there, as: "Second")
        try disk.removeAll("seals")
        let opening = try Project.open(in: disk)
        let plan = try MergePlan(
            of: [there], into: disk, opening.project, knowing: Set(opening.news.events.map(\.id)))
        #expect(plan.sources[0].additions.count == 5)
        #expect(plan.sources[0].additions.filter(\.isSeal).count == 5)
        var merging = try Merging(plan)
        while try merging.step() {}
        #expect(Set(try Project.open(in: disk).project.seals) == [withSignatures, second])
        let packed = try PackList(of: disk).paths.filter { $0.hasPrefix("seals/") }
        #expect(packed.count == 5 && packed.allSatisfy { (try? PackPath.check(Array($0.utf8))) != nil })
    }

    @Test func filesThatAreNotWhatTheirNamesSayAreDamage() throws {
        let folder = "seals/\(sealed.digest)"
        let signature = SHA256.digest(of: [1])
        disk.overwrite("\(folder)/\(signature).sig", with: [2])
        disk.overwrite("\(folder)/notes.txt", with: [])
        disk.overwrite("seals/notes.txt", with: [])
        disk.overwrite("seals/\(signature)/\(signature).tsr", with: [1])
        let damages = Project.verify(try Project.open(in: disk), state: LocalState(nil)).damages
        #expect(
            damages
                == [
                    Damage(.missing, file: "seals/\(signature)/manifest.json"),
                    Damage(
                        .sealChanged(expected: signature, found: SHA256.digest(of: [2])),
                        file: "\(folder)/\(signature).sig"),
                    Damage(.notUsed, file: "\(folder)/notes.txt"), Damage(.notUsed, file: "seals/notes.txt"),
                ].sorted { $0.file < $1.file })
        #expect(try Project.open(in: disk).project.seals == [sealed])
    }

    /// Somebody who sends more wants to keep the reader busy.
    @Test func noMoreThanSoManyAreRead() throws {
        for number in UInt8(0)..<101 {
            let content: [UInt8] = [1, number]
            disk.overwrite("seals/\(sealed.digest)/\(SHA256.digest(of: content)).sig", with: content)
        }
        #expect(try Project.open(in: disk).project.seals.map(\.signatures.count) == [100])
        let damages = Project.verify(try Project.open(in: disk), state: LocalState(nil)).damages
        #expect(damages.map(\.kind) == [.tooMany(limit: 100)])
        for number in UInt8(0)..<101 {
            let content: [UInt8] = [2, number]
            disk.overwrite("seals/\(SHA256.digest(of: content))/manifest.json", with: content)
        }
        #expect(try checks().count == 100)
        let more = Project.verify(try Project.open(in: disk), state: LocalState(nil)).damages
        #expect(more.filter { $0.kind == .tooMany(limit: 100) && !$0.file.hasSuffix(".sig") }.count == 2)
    }

    /// Whatever a program was doing when the power failed, a seal is there with all that was added at once, or not.
    @Test func nothingIsHalfThere() throws {
        let stored = StoredSeal(Sample.seal().encoded, signatures: [StoredSeal.Attachment([1])])
        for limit in stride(from: 0, to: 2_000, by: 100) {
            let copy = disk.copied(identity: 9)
            copy.synchronizeAll()
            copy.limit(to: limit)
            let isAdded = (try? SealWriting(copy).add(stored)) != nil
            copy.limit(to: nil)
            copy.cutPower()
            let seals = try Project.open(in: copy).project.seals
            #expect(seals.contains(stored) == isAdded)
            #expect(seals.count == (isAdded ? 2 : 1))
        }
    }
}
