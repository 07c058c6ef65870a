import AssessmentModel
import Randomness
import Testing

@testable import ProjectStore

/// What happens to work that meets by way of files, in whatever order and state they arrive.
struct SeveralHandsTests {
    private let miras = MemoryStorage.journal
    private let pauls = Journals.file(of: Sample.paul.writer)

    private func assessment(_ disk: MemoryStorage) throws -> Assessment {
        Sample.assessment(of: try Sample.events(on: disk))
    }

    /// Mira rates; then Paul changes that, knowing of it.
    private func disk(_ changes: [Change]) throws -> MemoryStorage {
        let disk = try Sample.disk()
        var mira = try Sample.writer(on: disk)
        var paul = try Sample.writer(on: disk, as: Sample.paul)
        var known = Sample.assessment(of: [])
        try mira.record(.rate(Judgement(.met)), in: &known)
        try mira.save()
        for change in changes { try paul.record(change, in: &known) }
        try paul.save()
        return disk
    }

    @Test("Evidence stays attached to an answer that was removed elsewhere, and nothing is in conflict")
    func evidenceOfARemovedAnswer() throws {
        let disk = try Sample.disk()
        var mira = try Sample.writer(on: disk)
        var seen = Sample.assessment(of: [])
        try mira.record(.rate(Judgement(.met)), in: &seen)
        try mira.save()
        // Each goes on without knowing what the other does.
        var paul = try Sample.writer(on: disk, as: Sample.paul)
        var known = seen
        let attached = try paul.record(.attach(Evidence(.url("https://acme.example/x"))), in: &known)
        try paul.save()
        try mira.record(.rate(nil), in: &seen)
        try mira.save()
        let answer = try assessment(disk).answers[0]
        #expect(answer.rating == nil)
        #expect(answer.attachments.map(\.id) == [attached.id])
        #expect(!answer.isConflicted)
    }

    @Test("Of a piece that one changes and another detaches, both values are kept until somebody settles it")
    func changedAndDetached() throws {
        let disk = try Sample.disk()
        var mira = try Sample.writer(on: disk)
        var seen = Sample.assessment(of: [])
        let attached = try mira.record(.attach(Evidence(.url("https://acme.example/x"))), in: &seen)
        try mira.save()
        var paul = try Sample.writer(on: disk, as: Sample.paul)
        var known = seen
        let renamed = Evidence(.url("https://acme.example/x"), title: "Plan")
        try paul.record(.amend(attached.id, renamed), in: &known)
        try mira.record(.detach(attached.id), in: &seen)
        try paul.save()
        try mira.save()
        var together = try assessment(disk)
        let conflict = try #require(together.conflicts.first)
        #expect(Set(conflict.sides.map(\.change)) == [.amend(attached.id, renamed), .detach(attached.id)])
        _ = mira.poll()
        try mira.record(.amend(attached.id, renamed), in: &together)
        try mira.save()
        #expect(try assessment(disk).conflicts.isEmpty)
        #expect(try assessment(disk).answers[0].attachments.count == 1)
    }

    @Test("Undo without knowing what another changed since is a conflict; knowing it, undo replaces both")
    func undoOfWhatAnotherChanged() throws {
        for knows in [false, true] {
            let disk = try Sample.disk()
            var mira = try Sample.writer(on: disk)
            var seen = Sample.assessment(of: [])
            let rated = try mira.record(.rate(Judgement(.met)), in: &seen)
            try mira.save()
            var paul = try Sample.writer(on: disk, as: Sample.paul)
            var known = seen
            let later = try paul.record(.rate(Judgement(.unmet)), in: &known)
            try paul.save()
            if knows { seen.apply(later) }
            let inverse = try #require(seen.inverse(of: rated.id, in: .criterion(0)))
            try mira.record(inverse, in: &seen, intent: .undo(rated.id))
            try mira.save()
            let answer = try assessment(disk).answers[0]
            #expect(answer.isConflicted == !knows)
            if knows { #expect(answer.rating == nil) }
            #expect(Set(answer.judgement.heads.map(\.value)) == (knows ? [nil] : [nil, Judgement(.unmet)]))
        }
    }

    @Test("Clocks that are years wrong change nothing but the times that people read", arguments: Seeds.first(20))
    func wrongClocks(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let disk = try Sample.disk()
        var mira = try Sample.writer(on: disk)
        var paul = try Sample.writer(on: disk, as: Sample.paul)
        var (seen, known) = (Sample.assessment(of: []), Sample.assessment(of: []))
        for round in 0..<20 {
            let isMira = Bool.random(using: &random)
            let change = Change.rate(Judgement([.met, .partial, .unmet][round % 3]))
            // From the year 1 to 9999, and back again.
            let time = Timestamp(milliseconds: Int64.random(in: Timestamp.bounds, using: &random))
            let assessment = isMira ? seen : known
            let target = Target.criterion(assessment.catalog.criteria[0].id)
            let replaced = assessment.answers[0].replaced(by: change)
            if isMira {
                seen.apply(
                    try mira.record(change, of: target, replacing: replaced, at: time, afterClock: assessment.clock))
                try mira.save()
            } else {
                known.apply(
                    try paul.record(change, of: target, replacing: replaced, at: time, afterClock: assessment.clock))
                try paul.save()
            }
            if Bool.random(using: &random) { for event in paul.poll().events { known.apply(event) } }
            if Bool.random(using: &random) { for event in mira.poll().events { seen.apply(event) } }
        }
        let events = try Sample.events(on: disk)
        let atOnce = events.map { event in
            Event(
                order: event.order, at: Sample.time, by: event.by, target: event.target, change: event.change,
                replaces: event.replaces, intent: event.intent)
        }
        let (with, without) = (Sample.assessment(of: events), Sample.assessment(of: atOnce.shuffled(using: &random)))
        #expect(with.answers[0].judgement.heads.map(\.order) == without.answers[0].judgement.heads.map(\.order))
        #expect(with.answers[0].rating == without.answers[0].rating, "seed \(seed)")
        #expect(Project.verify(try Project.open(in: disk)).damages == [], "seed \(seed)")
    }

    /// A synchronisation tool copies journals in no order, and cuts them anywhere.
    @Test("A journal that arrives before the one it refers to is read, and what is missing is named until it arrives")
    func journalBeforeTheOneItRefersTo() throws {
        let complete = try disk([.rate(Judgement(.unmet)), .comment("x")])
        let expected = try assessment(complete).answers
        let other = try Sample.disk()
        other.overwrite(pauls, with: try #require(complete.content(of: pauls)))
        #expect(try assessment(other).answers[0].rating == .unmet, "it replaces what is yet to come")
        let damages = Project.verify(try Project.open(in: other)).damages
        #expect(damages.contains { if case .unknownReference = $0.kind { true } else { false } })
        var project = try Project.open(in: other).project
        var followed = try assessment(other)
        other.overwrite(miras, with: try #require(complete.content(of: miras)))
        for event in project.poll().events { followed.apply(event) }
        #expect(followed.answers == expected)
        #expect(Project.verify(try Project.open(in: other)).damages == [])
    }

    @Test("A journal of somebody else that was cut anywhere is read up to its last whole line, and goes on from there")
    func journalCutInTheMiddle() throws {
        let complete = try disk([.comment("x"), .comment("y")])
        let bytes = try #require(complete.content(of: pauls))
        let expected = try assessment(complete).answers
        for length in stride(from: 0, through: bytes.count, by: 7) {
            let other = try Sample.disk()
            other.overwrite(miras, with: try #require(complete.content(of: miras)))
            other.overwrite(pauls, with: Array(bytes.prefix(length)))
            let opening = try Project.open(in: other)
            let isTorn = opening.news.damages.allSatisfy { if case .torn = $0.kind { true } else { false } }
            #expect(isTorn, "cut at \(length)")
            var (project, followed) = (opening.project, try assessment(other))
            other.overwrite(pauls, with: bytes)
            for event in project.poll().events { followed.apply(event) }
            #expect(followed.answers == expected, "cut at \(length)")
            #expect(project.damages == [], "cut at \(length)")
        }
    }

    @Test("A journal that is there before the file it attaches: the file is missing, and intact once it arrives")
    func journalBeforeItsEvidence() throws {
        let content = Array("content".utf8)
        let sha256 = SHA256.digest(of: content).description
        let evidence = Evidence(.file(sha256: sha256, name: "a.txt", bytes: content.count))
        let disk = try disk([.attach(evidence)])
        let project = try Project.open(in: disk).project
        #expect(project.condition(of: evidence) == .missing)
        #expect(!Project.verify(try Project.open(in: disk)).damages.isEmpty)
        try disk.makeFolder("evidence")
        try disk.makeFolder("evidence/\(sha256)")
        // Half of it is no more than nothing.
        disk.overwrite("evidence/\(sha256)/a.txt", with: Array(content.dropLast()))
        #expect(project.condition(of: evidence) == .changed)
        disk.overwrite("evidence/\(sha256)/a.txt", with: content)
        #expect(project.condition(of: evidence) == .unread)
        #expect(Project.verify(try Project.open(in: disk)).damages == [])
    }
}
