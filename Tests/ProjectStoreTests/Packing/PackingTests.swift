import AssessmentModel
import Glibc
import Testing

@testable import ProjectStore

/// A packed project is one file, the same for the same content, and gives the same project again.
struct PackingTests {
    @Test func theFormIsThatOfATarArchive() throws {
        let disk = try Sample.disk(comments: 1)
        #expect(try PackSample.bytes(disk) == HandmadeArchive(of: disk).bytes)
    }

    @Test func whatIsPackedComesBack() throws {
        let disk = try PackSample.disk()
        let bytes = try PackSample.bytes(disk)
        for pieces in [1, 7, 512, 1 << 20] {
            #expect(try PackSample.bytes(disk, pieces: pieces) == bytes)
            let target = MemoryStorage("out")
            try PackSample.unpack(try PackSample.opened(bytes), into: target, pieces: pieces)
            #expect(PackSample.files(of: target, below: "acme/") == PackSample.files(of: disk))
            #expect(target.paths.allSatisfy { $0 == "acme" || $0.hasPrefix("acme/") })
            let unpacked = FolderBelow(disk: target, folder: "acme")
            #expect(Project.verify(try Project.open(in: unpacked)).damages == [])
            #expect(try Sample.events(on: unpacked) == Sample.events(on: disk))
            #expect(try PackSample.bytes(unpacked) == bytes)
        }
    }

    @Test func aCopyGivesTheSameBytes() throws {
        let disk = try PackSample.disk()
        let copy = disk.copied(identity: 7)
        copy.overwrite("drafts/paul.json", with: [3])
        try copy.remove(".gitattributes")
        #expect(try PackSample.bytes(copy) == PackSample.bytes(disk))
        // A window that has just been opened says nothing yet.
        _ = try Sample.writer(on: copy, as: Sample.paul)
        #expect(try PackSample.bytes(copy) == PackSample.bytes(disk))
        var paul = try Sample.writer(on: copy, as: Sample.paul)
        try paul.comment("more")
        try paul.save()
        #expect(try PackSample.bytes(copy) != PackSample.bytes(disk))
    }

    @Test func theManifestNamesEveryFile() throws {
        let disk = try PackSample.disk()
        let target = MemoryStorage("out")
        let outcome = try PackSample.pack(disk, into: target)
        let pack = try PackSample.opened(in: target)
        let paths = PackSample.files(of: disk).keys.filter { $0 != ".gitattributes" }
        #expect(pack.files.map(\.member.path) == paths.sorted())
        #expect(pack.files.count == outcome.files && pack.bytes == outcome.bytes)
        #expect(pack.manifestDigest == outcome.manifestDigest)
        #expect(outcome.damages == [])
    }

    @Test func whatDoesNotBelongIsNamedAndLeftOut() throws {
        let disk = try PackSample.disk()
        let bytes = try PackSample.bytes(disk)
        let others = ["evidence/notes", "journal/mira.txt", "notes.txt", "profiles/mine.yaml", "things/a"]
        for path in others + [".git/config", "evidence/.incoming-x/a", "journal/.hidden"] {
            disk.overwrite(path, with: [1])
        }
        disk.place(.link, at: "journal/link.jsonl")
        let packing = try PackSample.begin(disk, into: MemoryStorage())
        #expect(
            packing.others.filter { $0 != MemoryStorage.stateFolder }
                == (others.dropLast() + ["journal/link.jsonl", "things"]).sorted())
        packing.cancel()
        #expect(try PackSample.bytes(disk) == bytes)
    }

    @Test func aLineThatIsStillArrivingIsLeftOut() throws {
        let disk = try PackSample.disk()
        let bytes = try PackSample.bytes(disk)
        let whole = try #require(disk.content(of: MemoryStorage.journal))
        for piece in [1, 100, 70_000] {
            disk.overwrite(MemoryStorage.journal, with: whole + [UInt8](repeating: 0x78, count: piece))
            #expect(try PackSample.bytes(disk) == bytes)
        }
    }

    @Test func damagedEvidenceIsPackedAsItIsAndNamed() throws {
        let disk = try PackSample.disk()
        disk.overwrite(PackSample.evidencePath, with: Array("pr00f\n".utf8))
        let target = MemoryStorage("out")
        let damage = Damage(
            .evidenceChanged(
                expected: SHA256.digest(of: PackSample.evidence), found: SHA256.digest(of: Array("pr00f\n".utf8))),
            file: PackSample.evidencePath)
        #expect(try PackSample.pack(disk, into: target).damages == [damage])
        try PackSample.opened(in: target).check()
    }

    @Test func contentUnderSeveralNamesIsPackedOnce() throws {
        let disk = try PackSample.disk()
        let bytes = try PackSample.bytes(disk)
        let folder = PackSample.evidencePath.prefix(73)
        disk.overwrite("\(folder)/NACHWEIS FÜR Ä.TXT", with: Array("damaged".utf8))
        #expect(try PackSample.bytes(disk) == bytes)
    }

    @Test func namesThatSystemsConfuseAreRefused() throws {
        let disk = try PackSample.disk()
        let (one, other) = ("journal/MIRA 2.jsonl", "journal/Mira 2.jsonl")
        disk.overwrite(one, with: Array("{}\n".utf8))
        disk.overwrite(other, with: Array("{}\n".utf8))
        #expect(throws: StoreError.badPack(path: "memory", .samePath(one, other))) { try PackSample.bytes(disk) }
    }

    /// Journals have whatever names tools give them.
    @Test(arguments: [
        "a 2.jsonl", "-rf.jsonl", "ä (copy).jsonl", "line\nbreak.jsonl", FileNames.text([0xE9] + Array(".jsonl".utf8)),
        String(repeating: "x", count: 249) + ".jsonl", String(repeating: "ü", count: 120) + ".jsonl",
    ])
    func journalsKeepTheirNames(_ name: String) throws {
        let disk = try PackSample.disk()
        disk.overwrite("journal/\(name)", with: try #require(disk.content(of: MemoryStorage.journal)))
        let target = MemoryStorage("out")
        try PackSample.unpack(try PackSample.opened(try PackSample.bytes(disk)), into: target)
        #expect(target.content(of: "acme/journal/\(name)") == disk.content(of: MemoryStorage.journal))
    }

    @Test func aFileThatExistsIsReplacedOnlyIfAskedFor() throws {
        let (disk, target) = (try PackSample.disk(), MemoryStorage("out"))
        target.overwrite(PackSample.name, with: [1])
        #expect(throws: StoreError.alreadyExists(path: "out/\(PackSample.name)")) {
            try PackSample.pack(disk, into: target)
        }
        #expect(target.content(of: PackSample.name) == [1])
        try PackSample.pack(disk, into: target, overwrites: true)
        #expect(try target.content(of: PackSample.name) == PackSample.bytes(disk))
    }

    @Test func anotherProcessIsNotDisturbed() throws {
        let (disk, target) = (try PackSample.disk(), MemoryStorage("out"))
        let first = try PackSample.begin(disk, into: target)
        #expect(throws: StoreError.cannotWrite(path: "out/\(PackSample.name)", code: EBUSY)) {
            try PackSample.pack(disk, into: target)
        }
        first.cancel()
        #expect(target.paths == [])
        try PackSample.pack(disk, into: target)
    }

    @Test func onlyProjectsArePacked() throws {
        let disk = MemoryStorage("empty")
        #expect(throws: StoreError.notAProject(path: "empty", reason: .noProjectFile)) { try PackSample.bytes(disk) }
        let project = try PackSample.disk()
        try project.remove("catalog.json")
        #expect(throws: StoreError.cannotRead(path: "memory/catalog.json", code: ENOENT)) {
            try PackSample.bytes(project)
        }
    }
}

/// What headers can hold.
struct TarFormatTests {
    @Test(arguments: [1, 99, 100, 101, 250, 300])
    func pathsOfAnyLengthComeBack(_ length: Int) throws {
        for path in [String(repeating: "a", count: length), "b/" + String(repeating: "ä", count: length)] {
            for bytes in [0, 1, 0o777_7777_7777, 0o1_0000_0000_0000, 1 << 60] {
                let header = TarFormat.header(of: Array(path.utf8), bytes: bytes)
                #expect(header.count % 512 == 0)
                let first = try #require(TarEntry(Array(header.prefix(512))))
                guard first.flag == .extended else {
                    #expect(first.path == Array(path.utf8) && first.bytes == bytes && header.count == 512)
                    continue
                }
                let own = try #require(TarEntry(Array(header.suffix(512))))
                let records = try #require(TarEntry.records(Array(header[512..<512 + first.bytes])))
                #expect(own.flag == .file)
                #expect(records.path ?? own.path == Array(path.utf8))
                #expect(records.bytes ?? own.bytes == bytes)
            }
        }
    }

    @Test(arguments: [
        "", "7 a=b", "6 a=b\n ", "x a=b\n", "99 a=b\n", "2 a", " ", "6 size=\n", "9 size=x\n", "-1 a=b\n",
    ])
    func malformedRecordsAreRefused(_ text: String) {
        #expect((TarEntry.records(Array(text.utf8)) == nil) == !text.isEmpty, "\(text)")
    }
}
