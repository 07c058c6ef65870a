import AssessmentModel
import Randomness
import Synchronization
import Testing

@testable import ProjectStore

/// Up to five people answer on up to four copies of a project, copy these over each other, and lose files. However the
/// copies are merged, every saved answer is there, or was replaced by somebody who knew it.
struct MergePropertyTests {
    @Test(arguments: Seeds.first(150)) func nothingSavedIsLost(seed: UInt64) throws {
        var simulation = try Simulation(seed: seed)
        for _ in 0..<Int.random(in: 4...14, using: &simulation.random) { try simulation.step() }
        try simulation.visitAll()

        let merged = try simulation.merged(in: Array(simulation.copies.indices))
        let found = try Project.open(in: merged).news
        #expect(found.damages.allSatisfy { $0.kind == .altered || simulation.isTolerated($0) }, "\(found.damages)")
        let ids = Set(found.events.map(\.id))
        for event in simulation.saved { #expect(ids.contains(event.id), "\(event)") }
        #expect(Set(found.events.map(\.id)) == Set(simulation.saved.map(\.id)).union(simulation.founding))

        // By value, computed differently from the fold.
        let assessment = try simulation.assessment(of: merged)
        let replaced = Set(found.events.flatMap(\.replaces))
        for index in assessment.catalog.criteria.indices {
            let standing = found.events.filter { event in
                event.target == .criterion(assessment.catalog.criteria[index].id) && !replaced.contains(event.id)
            }
            let comments = standing.compactMap { if case .comment(let text) = $0.change { text } else { nil } }
            let ratings = standing.compactMap {
                if case .rate(let judgement) = $0.change { judgement?.rating } else { nil }
            }
            #expect(assessment.answers[index].comment.heads.map(\.value) == comments)
            #expect(assessment.answers[index].judgement.heads.map { $0.value?.rating } == ratings)
        }
    }

    @Test(arguments: Seeds.first(60)) func orderAndNumberOfMergesDoNotMatter(seed: UInt64) throws {
        var simulation = try Simulation(seed: seed)
        for _ in 0..<Int.random(in: 4...12, using: &simulation.random) { try simulation.step() }
        let order = Array(simulation.copies.indices)
        let expected = try simulation.outcome(of: simulation.merged(in: order))
        for _ in 0..<3 {
            let other = try simulation.merged(in: order.shuffled(using: &simulation.random))
            #expect(try simulation.outcome(of: other) == expected)
            // Once more, and with itself.
            let again = try simulation.copies.reduce(other) { try simulation.merge($1, into: $0) }
            #expect(try simulation.outcome(of: again) == expected)
            #expect(try simulation.outcome(of: try simulation.merge(again, into: again)) == expected)
        }
        // By the command's means.
        let target = simulation.copies[0].copied(identity: 90)
        var merging = try Merging(try MergePlan(of: simulation.copies, into: target))
        while try merging.step() {}
        #expect(try simulation.outcome(of: target) == expected)
        #expect(try MergePlan(of: simulation.copies, into: target).isEmpty)
        // (a + b) + c and a + (b + c).
        if simulation.copies.count >= 3 {
            let (a, b, c) = (simulation.copies[0], simulation.copies[1], simulation.copies[2])
            let left = try simulation.merge(c, into: simulation.merge(b, into: a.copied(identity: 91)))
            let right = try simulation.merge(
                simulation.merge(c, into: b.copied(identity: 92)), into: a.copied(identity: 93))
            #expect(try simulation.outcome(of: left) == simulation.outcome(of: right))
        }
    }
}

/// People, their copies, and what was reported to them as saved.
private struct Simulation {
    /// What a project amounts to.
    struct Outcome: Equatable {
        let events: [EventID]
        let answers: [Answer]
        let documents: [DocumentEntry]
        let conflicts: [Conflict]
        let subject: Subject
    }

    var random: SplitMix64
    private(set) var copies: [MemoryStorage]
    private(set) var saved: [Event] = []
    let founding: Set<EventID>

    private let people: [Author]
    /// The local state at each machine; the last has none.
    private let homes: [MemoryStorage?]
    private let names: WriterNames
    /// Who has worked in which copy.
    private var visits: Set<[Int]> = []
    private var nextIdentity: UInt64 = 2

    init(seed: UInt64) throws {
        random = SplitMix64(seed: seed)
        let count = Int.random(in: 1...5, using: &random)
        people = (0..<count).map {
            // Two of them are one person at two machines.
            Author(name: $0 == 1 ? "Person 0" : "Person \($0)", machine: Author.Machine(host: "h", identity: "\($0)"))
        }
        homes = (0..<count).map { $0 == 4 ? nil : MemoryStorage("home \($0)") }
        let letters = Mutex(SplitMix64(seed: seed ^ 0x77))
        names = WriterNames { base in base.begun(letters: letters.withLock { $0.next() }) }
        copies = [try Sample.disk()]
        founding = Set(try Project.open(in: copies[0]).news.events.map(\.id))
    }

    private func state(_ person: Int) -> LocalState { homes[person].map { LocalState($0) } ?? LocalState(nil) }

    mutating func step() throws {
        let copy = Int.random(in: copies.indices, using: &random)
        let other = Int.random(in: copies.indices, using: &random)
        switch Int.random(in: 0..<10, using: &random) {
        case 0 where copies.count < 4:
            copies.append(copies[copy].copied(identity: nextIdentity))
            nextIdentity += 1
        case 1 where copy != other, 2 where copy != other: copyFiles(of: copies[copy], over: copies[other])
        case 3 where copy != other: copies[other] = try merge(copies[copy], into: copies[other])
        case 4: try accident(in: copy)
        default: try work(on: copy)
        }
    }

    /// One or two windows of somebody, who answers knowing the current values.
    private mutating func work(on copy: Int) throws {
        let person = Int.random(in: people.indices, using: &random)
        visits.insert([person, copy])
        let disk = copies[copy]
        var writer = try ProjectWriter(
            try Project.open(in: disk).project, as: people[person], state: state(person), in: disk, names: names)
        _ = writer.poll()
        var known = try assessment(of: disk)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let (change, slot) = anything(in: known)
            let event = try writer.record(
                change, of: known.target(of: slot), replacing: known.replaced(by: change, in: slot), at: Sample.time,
                afterClock: known.clock)
            known.apply(event)
            try writer.save()
            saved.append(event)
            // Files may also be copied while somebody works.
            if Int.random(in: 0..<12, using: &random) == 0, let other = copies.indices.randomElement(using: &random),
                other != copy
            {
                copyFiles(of: copies[other], over: disk)
            }
        }
        if Bool.random(using: &random) { _ = try writer.finish() }
    }

    /// A rating or a comment, or something about a document.
    private mutating func anything(in known: Assessment) -> (Change, Assessment.Slot) {
        let index = Int.random(in: known.answers.indices, using: &random)
        let source = Evidence.Source.url("https://acme.example/\(Int.random(in: 0..<4, using: &random))")
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return (.attach(Evidence(source, locator: "p. \(saved.count)")), .criterion(index))
        case 1, 2:
            guard let attached = known.answers[index].allAttachments.randomElement(using: &random) else { break }
            var evidence = attached.evidence ?? Evidence(source)
            evidence.keepsVersion.toggle()
            let change = Bool.random(using: &random) ? Change.detach(attached.id) : .amend(attached.id, evidence)
            return (change, .criterion(index))
        case 3:
            let entries = known.documents
            let id = entries.randomElement(using: &random)?.id ?? DocumentID(of: source)
            var document = Document(source)
            document.version = "\(saved.count)"
            return (.document(Int.random(in: 0..<6, using: &random) == 0 ? nil : document), .document(id))
        case 4: return (.toConfirm([.evidenceRenewed, nil].randomElement(using: &random) ?? nil), .criterion(index))
        case 5...7: return (.comment("\(saved.count)"), .criterion(index))
        default: break
        }
        let rating: Rating = [.met, .partial, .unmet].randomElement(using: &random) ?? .met
        return (.rate(Judgement(rating)), .criterion(index))
    }

    /// Copies all files over those with the same name, like `cp -r`.
    private func copyFiles(of source: MemoryStorage, over target: MemoryStorage) {
        for path in source.projectPaths {
            if let bytes = source.content(of: path) { target.overwrite(path, with: bytes) }
        }
    }

    /// Deletes or truncates a journal of somebody who has worked here and has a copy of it.
    private mutating func accident(in copy: Int) throws {
        let disk = copies[copy]
        let owners = people.indices.filter { visits.contains([$0, copy]) && homes[$0] != nil }
        guard let owner = owners.randomElement(using: &random),
            let path = ownJournals(of: owner, in: disk)
                .randomElement(using: &random), let bytes = disk.content(of: path)
        else { return }
        if Bool.random(using: &random) {
            try disk.remove(path)
        } else {
            disk.overwrite(path, with: Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random))))
        }
    }

    /// The journals in a copy that were written in that very copy.
    private func ownJournals(of person: Int, in disk: MemoryStorage) -> [String] {
        let folder = disk.identity(of: "")?.name ?? ""
        return (homes[person]?.paths ?? []).filter { $0.contains("/\(folder)/") && $0.hasSuffix(".jsonl") }
            .compactMap { $0.split(separator: "/").last.map { "journal/\($0)" } }
            .filter { disk.content(of: $0) != nil }
    }

    /// Everybody opens every copy they have worked in once more.
    mutating func visitAll() throws {
        for visit in visits.sorted(by: { $0[0] < $1[0] }) {
            let disk = copies[visit[1]]
            var writer = try ProjectWriter(
                try Project.open(in: disk).project, as: people[visit[0]], state: state(visit[0]), in: disk, names: names
            )
            _ = try writer.finish()
        }
    }

    /// Puts all files of one copy into another; under another name if the name is taken by something else.
    func merge(_ source: MemoryStorage, into target: MemoryStorage) throws -> MemoryStorage {
        for path in source.projectPaths {
            guard let bytes = source.content(of: path), target.content(of: path) != bytes else { continue }
            var name = path
            var number = 0
            while let present = target.content(of: name), present != bytes {
                number += 1
                name = path.replacing(".jsonl", with: ".conflict-\(number).jsonl")
                if name == path { break }
            }
            target.overwrite(name, with: bytes)
        }
        return target
    }

    func merged(in order: [Int]) throws -> MemoryStorage {
        let target = copies[order[0]].copied(identity: 1_000)
        for copy in order.dropFirst() { _ = try merge(copies[copy], into: target) }
        return target
    }

    func assessment(of disk: MemoryStorage) throws -> Assessment {
        let opening = try Project.open(in: disk)
        return Assessment(
            from: opening.project.info.origin, against: opening.project.catalog, events: opening.news.events)
    }

    func outcome(of disk: MemoryStorage) throws -> Outcome {
        let assessment = try assessment(of: disk)
        return Outcome(
            events: assessment.events.map(\.id), answers: assessment.answers, documents: assessment.documents,
            conflicts: assessment.conflicts, subject: assessment.subject)
    }

    /// Half a line remains where a file was truncated and the rest of it is in another file.
    func isTolerated(_ damage: Damage) -> Bool {
        if case .torn = damage.kind { true } else { false }
    }
}
