import AssessmentModel
import Glibc
import Testing

@testable import ProjectStore

/// Journals are read under any name, and other files among them are reported.
struct JournalNameTests {
    @Test(arguments: [
        "mira-lab3-ca9781-waaaaaaaa.jsonl~", "mira-lab3-ca9781-waaaaaaaa.jsonl.orig", "mira.jsonl.bak", "mira.JSONL",
        "mira.json", "Thumbs.db", ".mira.jsonl.swp", "mira.torn-", "mira.torn-1x", "Mira.torn-1",
    ])
    func unreadFilesAreReported(_ name: String) throws {
        let disk = try Sample.disk(comments: 1)
        let damage = Damage(.notRead, file: "journal/\(name)")
        var project = try Project.open(in: disk).project
        disk.overwrite("journal/\(name)", with: try #require(disk.content(of: MemoryStorage.journal)))
        #expect(project.poll().damages == [damage])
        #expect(project.poll().isEmpty)
        #expect(project.damages == [damage])
        #expect(try Sample.damages(on: disk) == [damage])
        #expect(try Project.verify(Project.open(in: disk)).damages == [damage])
        try disk.remove("journal/\(name)")
        #expect(project.poll().isEmpty)
        #expect(project.damages == [])
    }

    @Test(arguments: [
        ".DS_Store", ".stfolder", ".nfs0000", "mira-lab3-ca9781.torn-1", "mira-lab3-ca9781-waaaaaaaa.torn-12",
    ])
    func filesOfToolsAreIgnored(_ name: String) throws {
        let disk = try Sample.disk(comments: 1)
        disk.overwrite("journal/\(name)", with: [1])
        #expect(try Sample.damages(on: disk) == [])
    }

    @Test func foldersAreReported() throws {
        let disk = try Sample.disk(comments: 1)
        try disk.makeFolder("journal/old")
        try disk.makeFolder("journal/older.jsonl")
        #expect(
            try Sample.damages(on: disk) == [
                Damage(.notRead, file: "journal/old"), Damage(.notAFile(.folder), file: "journal/older.jsonl"),
            ])
    }

    /// Names that are not UTF-8, that differ only in Unicode normalization, or that contain an encoded slash.
    @Test func namesMayHaveAnyBytes() throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/project"
        try Project.create(
            at: path, subject: Sample.subject, catalog: Sample.catalog, by: Sample.mira, state: folder.state,
            time: Sample.time)
        let names: [[UInt8]] = [
            Array("j\u{E9}".utf8), Array("je\u{301}".utf8), [0x6A, 0xE9], [0xFF, 0xFE], [0xF4, 0x8F, 0xBA, 0x80],
            Array("\u{301}".utf8), [0xED, 0xA0, 0x80],
        ]
        for (number, name) in names.enumerated() {
            let disk = try Sample.disk()
            var writer = try Sample.writer(on: disk, as: Author(name: "\(number)", machine: Sample.paul.machine))
            try writer.comment("\(number)")
            try writer.save()
            let bytes = try #require(disk.content(of: Journals.file(of: writer.writer)))
            let whole = Array("\(path)/journal/".utf8) + name + Array(".jsonl".utf8) + [0]
            let file = whole.withUnsafeBufferPointer { buffer in
                buffer.withMemoryRebound(to: CChar.self) { open($0.baseAddress!, O_CREAT | O_WRONLY | O_EXCL, 0o600) }
            }
            try #require(file >= 0)
            #expect(write(file, bytes, bytes.count) == bytes.count)
            close(file)
        }
        var opening = try Project.open(path)
        #expect(Set(opening.news.events.comments) == Set(names.indices.map(String.init)))
        #expect(opening.news.damages == [])
        var project = opening.project
        #expect(project.poll().isEmpty)
        // Damage in one is reported under a readable name.
        let journals = try DirectoryStorage("\(path)/journal")
        let odd = try #require(journals.names(in: "").first { FileNames.bytes($0).starts(with: [0xFF, 0xFE]) })
        try journals.replace(odd, with: Array("x\n".utf8), through: "new")
        opening = try Project.open(path)
        #expect(opening.news.damages.map { FileNames.readable($0.file) } == ["journal/\\xFF\\xFE.jsonl"])
    }

    @Test(
        arguments: [
            [0x61], [0xC3, 0xA9], [0xE9], [0xC3], [0x61, 0xFF, 0x62], [0xF4, 0x8F, 0xBA, 0x80],
            [0xF4, 0x8F, 0xB9, 0xBF],
            [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0x65, 0xCC, 0x81], [],
        ] as [[UInt8]])
    func namesKeepTheirBytes(_ bytes: [UInt8]) {
        #expect(FileNames.bytes(FileNames.text(bytes)) == bytes)
    }

    @Test func differentNamesStayDifferent() {
        var seen: [FilePath: [UInt8]] = [:]
        let pieces: [[UInt8]] = [[0xC3, 0xA9], [0xE9], [0xF4, 0x8F, 0xBA, 0x80], [0x80], [0x65, 0xCC, 0x81], [0x41]]
        for first in pieces {
            for second in pieces {
                for third in pieces {
                    let bytes = first + second + third
                    let other = seen.updateValue(bytes, forKey: FilePath(FileNames.text(bytes)))
                    #expect(other == nil || other == bytes)
                }
            }
        }
    }
}
