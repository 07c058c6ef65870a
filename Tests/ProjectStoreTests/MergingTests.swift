import AssessmentModel
import Glibc
import Testing

@testable import ProjectStore

/// Copies are brought together by adding what is missing; nothing that exists is changed, and nothing is half there.
struct MergingTests {
    private let proof = SHA256.digest(of: Array("proof".utf8))

    /// A project, and a copy in which Paul has worked.
    private func copies() throws -> (here: MemoryStorage, there: MemoryStorage) {
        let here = try Sample.disk(comments: 2)
        let there = here.copied(identity: 7, location: "there")
        var paul = try Sample.writer(on: there, as: Sample.paul)
        try paul.comment("from Paul", on: "IFC-02")
        try paul.save()
        there.overwrite("evidence/\(proof)/proof.txt", with: Array("proof".utf8))
        there.overwrite("profiles/\(proof).json", with: Array("proof".utf8))
        return (here, there)
    }

    private func merge(_ sources: [MemoryStorage], into target: MemoryStorage) throws {
        var merging = try Merging(try MergePlan(of: sources, into: target))
        while try merging.step() {}
        #expect(merging.done == merging.total)
    }

    private func copyable(_ disk: MemoryStorage) -> [String: [UInt8]] {
        let paths = disk.paths.filter { !$0.hasPrefix(MemoryStorage.stateFolder) }
        return paths.reduce(into: [:]) { $0[$1] = disk.content(of: $1) }
    }

    @Test func aPlanSaysWhatComesAndChangesNothing() throws {
        let (here, there) = try copies()
        let (before, changes) = (copyable(here), (here.changes, there.changes))
        let plan = try MergePlan(of: [there], into: here)
        #expect(plan.sources.map(\.path) == ["there"])
        #expect(plan.sources[0].events.comments == ["from Paul"])
        #expect(plan.sources[0].damages == [])
        #expect(plan.sources[0].additions.filter(\.isEvidence).map(\.bytes) == [5])
        #expect(plan.sources[0].additions.filter(\.isProfile).count == 1)
        #expect(copyable(here) == before)
        #expect((here.changes, there.changes) == changes)
    }

    @Test func everythingMissingIsAddedAndTheRestStays() throws {
        let (here, there) = try copies()
        let before = copyable(here)
        try merge([there], into: here)
        #expect(try Sample.events(on: here) == Sample.events(on: there))
        for (path, bytes) in before { #expect(here.content(of: path) == bytes, "\(path)") }
        #expect(here.content(of: "evidence/\(proof)/proof.txt") == Array("proof".utf8))
        #expect(here.content(of: "profiles/\(proof).json") == Array("proof".utf8))
        #expect(Project.verify(try Project.open(in: here)).damages == [])
        #expect(try MergePlan(of: [there], into: here).isEmpty)
    }

    @Test func whatSeveralCopiesHaveComesOnce() throws {
        let (here, there) = try copies()
        let third = there.copied(identity: 8, location: "third")
        let plan = try MergePlan(of: [there, third], into: here)
        #expect(plan.sources.map(\.events.count) == [1, 0])
        #expect(plan.sources[1].additions.isEmpty)
    }

    /// Mira's own journal has grown in the copy: it grows here as well, and no second file appears.
    @Test func aJournalThatGrewElsewhereGrows() throws {
        let here = try Sample.disk(comments: 1)
        let there = here.copied(identity: 7, location: "there")
        let longer = try #require(try Sample.disk(comments: 3).content(of: MemoryStorage.journal))
        there.overwrite(MemoryStorage.journal, with: longer)
        try merge([there], into: here)
        #expect(here.content(of: MemoryStorage.journal) == longer)
        #expect(try Project.open(in: here).news.damages == [])
    }

    /// The same, while Mira's window is open here: her file is left alone.
    @Test func aJournalThatIsBeingWrittenIsLeftAlone() throws {
        let here = try Sample.disk(comments: 1)
        let there = here.copied(identity: 7, location: "there")
        there.overwrite(
            MemoryStorage.journal, with: try #require(try Sample.disk(comments: 3).content(of: MemoryStorage.journal)))
        var mira = try Sample.writer(on: here)
        try merge([there], into: here)
        try mira.comment("meanwhile")
        try mira.save()
        #expect(try Set(Sample.events(on: here).comments) == ["comment 0", "comment 1", "comment 2", "meanwhile"])
        #expect(try Project.open(in: here).news.damages == [])
    }

    @Test func journalsThatDivergedAreBothKept() throws {
        func worked(_ text: String) throws -> MemoryStorage {
            let disk = try Sample.disk(comments: 1)
            var mira = try Sample.writer(on: disk)
            try mira.comment(text)
            try mira.save()
            return disk
        }
        let here = try worked("here")
        let there = here.copied(identity: 7, location: "there")
        there.overwrite(MemoryStorage.journal, with: try #require(worked("there").content(of: MemoryStorage.journal)))
        try merge([there], into: here)
        #expect(try Set(Sample.events(on: here).comments) == ["comment 0", "here", "there"])
        #expect(try MergePlan(of: [there], into: here).isEmpty)
    }

    @Test func damagedEvidenceIsNamedAndLeftOut() throws {
        let (here, there) = try copies()
        let path = "evidence/\(proof)/proof.txt"
        there.overwrite(path, with: Array("pr00f".utf8))
        let found = SHA256.digest(of: Array("pr00f".utf8))
        // Of what was damaged meanwhile, too.
        for isBefore in [true, false] {
            there.overwrite(path, with: Array((isBefore ? "pr00f" : "proof").utf8))
            var merging = try Merging(try MergePlan(of: [there], into: here))
            there.overwrite(path, with: Array("pr00f".utf8))
            while try merging.step() {}
            #expect(merging.damages.map(\.copy) == ["there"])
            let damage = Damage(.evidenceChanged(expected: proof, found: found), file: path)
            #expect(merging.damages.map(\.damage) == [damage])
            #expect(here.content(of: path) == nil)
            #expect(try Sample.events(on: here) == Sample.events(on: there))
        }
    }

    /// Another name or another copy may have what the first has not.
    @Test func evidenceIsTakenFromWhereverItIsIntact() throws {
        for isElsewhere in [true, false] {
            let (here, there) = try copies()
            let other = there.copied(identity: 9, location: "other")
            there.overwrite("evidence/\(proof)/proof.txt", with: Array("pr00f".utf8))
            if !isElsewhere { there.overwrite("evidence/\(proof)/proof 2.txt", with: Array("proof".utf8)) }
            var merging = try Merging(try MergePlan(of: isElsewhere ? [there, other] : [there], into: here))
            while try merging.step() {}
            #expect(merging.damages.count <= 1)
            let names = try here.names(in: "evidence/\(proof)")
            #expect(names.count == 1)
            #expect(here.content(of: "evidence/\(proof)/\(names[0])") == Array("proof".utf8))
        }
    }

    @Test func whatAKilledMergeLeftIsRemoved() throws {
        let (here, there) = try copies()
        here.overwrite("evidence/.incoming-merge/file", with: [1])
        let plan = try MergePlan(of: [there], into: here)
        Merging.removeLeftover(before: plan)
        #expect(here.paths.allSatisfy { !$0.contains(".incoming") })
    }

    @Test func evidenceThatGetsShorterMeanwhileEndsIt() throws {
        let (here, there) = try copies()
        var merging = try Merging(try MergePlan(of: [there], into: here))
        there.overwrite("evidence/\(proof)/proof.txt", with: Array("pr".utf8))
        #expect(throws: StoreError.changedWhileCopied(path: "there/evidence/\(proof)/proof.txt")) {
            while try merging.step() {}
        }
        #expect(here.content(of: "evidence/\(proof)/proof.txt") == nil)
    }

    @Test func anotherAssessmentIsRefused() throws {
        let here = try Sample.disk(comments: 1)
        let other = MemoryStorage("other", identity: 9)
        try Sample.files(on: other).fill(other, path: "other", state: LocalState(nil))
        #expect(throws: StoreError.otherAssessment(path: "other")) { try MergePlan(of: [other], into: here) }
        #expect(throws: StoreError.sameDirectory(path: here.location)) { try MergePlan(of: [here], into: here) }
    }

    /// The program is killed, and the power fails, after every number of bytes: what is there is intact, and the next
    /// try completes it.
    @Test func nothingIsHalfThere() throws {
        var room = 0
        while true {
            let (here, there) = try copies()
            let known = try Sample.events(on: here)
            here.synchronizeAll()
            here.limit(to: room)
            let isDone = (try? merge([there], into: here)) != nil
            here.limit(to: nil)
            here.cutPower()
            let damages = Project.verify(try Project.open(in: here)).damages
            #expect(damages.allSatisfy { $0.kind == .leftover }, "\(room): \(damages)")
            #expect(try Set(Sample.events(on: here).map(\.id)).isSuperset(of: known.map(\.id)))
            try merge([there], into: here)
            #expect(try Sample.events(on: here) == Sample.events(on: there))
            #expect(Project.verify(try Project.open(in: here)).damages == [])
            if isDone { break }
            room += 37
        }
        #expect(room > 200)
    }
}
