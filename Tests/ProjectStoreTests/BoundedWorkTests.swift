import AssessmentModel
import Testing

@testable import ProjectStore

/// Reading takes time proportional to the size of files, with a constant memory overhead. Work is counted in bytes
/// read.
struct BoundedWorkTests {
    private let path = "journal/hostile.jsonl"

    /// Invalid lines of each kind.
    static let lines: [String] = [
        "", "{}", "garbage", "{\"v\":1}", String(repeating: "[", count: 900), String(repeating: " ", count: 900),
    ]

    @Test(arguments: lines) func keepsTheFirstDamagesAndCountsTheOthers(_ line: String) throws {
        let disk = try Sample.disk()
        disk.overwrite(path, with: Array(String(repeating: line + "\n", count: 20_000).utf8))
        let size = try #require(disk.content(of: path)).count
        let before = disk.bytesRead
        let opening = try Project.open(in: disk)
        #expect(disk.bytesRead - before < size + (1 << 18))
        let damages = opening.news.damages
        #expect(damages.count == DamageList.most + 1)
        #expect(damages.dropLast().map(\.line) == (1...DamageList.most).map { $0 })
        #expect(damages.last == Damage(.moreLines(20_000 - DamageList.most), file: path))
        #expect(opening.project.damages == damages)
    }

    @Test(arguments: lines) func readsOnlyWhatIsNewOfBadLines(_ line: String) throws {
        let disk = try Sample.disk()
        let block = Array(String(repeating: line + "\n", count: 300).utf8)
        disk.overwrite(path, with: block)
        var project = try Project.open(in: disk).project
        var whole = block
        let before = disk.bytesRead
        for round in 1...50 {
            whole += block
            disk.overwrite(path, with: whole)
            // That there are more is reported once.
            #expect(project.poll().damages == [])
            #expect(disk.bytesRead - before <= round * (block.count + 2 * line.utf8.count + 2), "round \(round)")
        }
        #expect(project.damages.last == Damage(.moreLines(51 * 300 - DamageList.most), file: path))
    }

    @Test func readsALineThatNeverEndsOnce() throws {
        let disk = try Sample.disk()
        let block = [UInt8](repeating: 0x78, count: JournalEntry.longest)
        disk.overwrite(path, with: block + block)
        var project = try Project.open(in: disk).project
        var whole = block + block
        let before = disk.bytesRead
        for round in 1...10 {
            whole += block
            disk.overwrite(path, with: whole)
            #expect(project.poll().isEmpty)
            #expect(disk.bytesRead - before <= round * (block.count + 1), "round \(round)")
        }
        disk.overwrite(path, with: whole + [0x0A])
        let kind = Damage.Kind.tooLong(bytes: whole.count, limit: JournalEntry.longest)
        #expect(project.poll().damages == [Damage(kind, file: path, line: 1)])
        #expect(disk.bytesRead - before <= 11 * (block.count + 1) + (1 << 17))
    }

    /// What follows a bad line is still compared with its previous content.
    @Test(arguments: lines) func noticesThatABadLineWasChanged(_ line: String) throws {
        let disk = try Sample.disk()
        disk.overwrite(path, with: Array((line + "\n").utf8))
        var project = try Project.open(in: disk).project
        let other = line.isEmpty ? "x" : String(line.dropLast()) + "~"
        disk.overwrite(path, with: Array((other + "\n" + line + "\n").utf8))
        #expect(project.poll().damages.contains(Damage(.rewritten, file: path)))
    }

    @Test func manyFilesOfOneKindAreExaminedOnceEach() throws {
        let disk = try Sample.disk(comments: 1)
        let journal = try #require(disk.content(of: MemoryStorage.journal))
        for number in 0..<300 { disk.overwrite("journal/copy \(number).jsonl", with: journal) }
        let before = disk.bytesRead
        var project = try Project.open(in: disk).project
        let read = disk.bytesRead - before
        #expect(read < 302 * journal.count + (1 << 16))
        #expect(project.poll().isEmpty)
        #expect(disk.bytesRead - before == read)
    }
}
