import AssessmentModel
import Randomness
import Testing

@testable import ProjectStore

/// A public extract says what the vendor says now, and nothing that is not for everybody.
struct ExtractTests {
    /// In every text that must not get out, in no other.
    private static let secret = "Secret"

    @Test(arguments: Seeds.first(60)) func nothingSecretIsInAnyByte(seed: UInt64) throws {
        let sample = try RandomProject(seed: seed, secret: Self.secret)
        let bytes = try Self.packed(try sample.extract())
        // Names of people also occur in names of files, in lower case.
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        #expect(!text.contains(Self.secret.lowercased()), "seed \(seed)")
        #expect(text.contains("acme plm 12.1"))
    }

    @Test(arguments: Seeds.first(60)) func itSaysWhatTheVendorSays(seed: UInt64) throws {
        let sample = try RandomProject(seed: seed, secret: Self.secret)
        let extract = try sample.extract()
        let opening = try Project.open(extract)
        #expect(Project.verify(opening).damages == [], "seed \(seed)")
        #expect(opening.news.events.allSatisfy { $0.by == "vendor" && $0.party == .vendor })
        let published = Assessment(
            from: opening.project.info.origin, against: opening.project.catalog, events: opening.news.events)
        #expect(published.subject == sample.assessment.subject)
        for (own, other) in zip(published.answers, sample.assessment.answers) {
            #expect(Set(own.judgement.heads.compactMap(\.value)) == Set(other.judgement.heads.compactMap(\.value)))
            #expect(own.rating == other.rating && own.reason == other.reason)
            #expect(own.commentText == other.commentText)
            #expect(own.isConflicted == other.isConflicted, "seed \(seed)")
            #expect(own.confirmationCause == other.confirmationCause)
            #expect(own.waivers.standing.mapValues(\.value) == other.waivers.standing.mapValues(\.value))
            #expect(own.ownerName.isEmpty && !own.isParked)
            let expected = other.attachments.compactMap(\.evidence).filter { sample.isPublic($0) }
            #expect(
                own.attachments.compactMap(\.evidence).map(Shown.init) == expected.map(Shown.init), "seed \(seed)")
        }
        for index in published.answers.indices {
            #expect(published.origin(ofAnswerAt: index) == sample.assessment.origin(ofAnswerAt: index), "seed \(seed)")
        }
    }

    @Test(arguments: Seeds.first(20)) func theSameStateGivesTheSameBytes(seed: UInt64) throws {
        let sample = try RandomProject(seed: seed, secret: Self.secret)
        let bytes = try Self.packed(try sample.extract())
        #expect(try Self.packed(try sample.extract()) == bytes)
        #expect(try Self.packed(try sample.extractOfCopy()) == bytes)
        #expect(try Self.packed(try sample.extract(by: "Acme")) != bytes)
        // It is packed and unpacked like any other.
        let pack = try PackSample.opened(bytes)
        try pack.check()
        let target = MemoryStorage("out")
        try PackSample.unpack(pack, into: target)
        let unpacked = FolderBelow(disk: target, folder: "acme")
        let info = try Project.open(in: unpacked).project.info
        #expect(info.extract == (try sample.extract().info().extract))
        #expect(info.extract?.project == sample.project.info.id && info.id != sample.project.info.id)
        #expect(Project.verify(try Project.open(in: unpacked)).damages == [])
    }

    @Test func whatIsLeftOutIsCounted() throws {
        let disk = try Sample.disk()
        var mira = try Sample.writer(on: disk)
        var assessment = Sample.assessment(of: try Project.open(in: disk).news.events)
        func say(_ change: Change, _ target: Target, _ party: Party = .vendor) throws {
            let slot = try #require(assessment.slot(of: target))
            assessment.apply(
                try mira.record(
                    change, of: target, party: party,
                    replacing: assessment.replaced(by: change, in: slot, party: party), at: Sample.time,
                    afterClock: assessment.clock))
        }
        try say(.rate(Judgement(.met)), .criterion("IFC-01"))
        try say(.rate(Judgement(.unmet)), .criterion("IFC-01"), .customer)
        try say(.assign(to: "Paul"), .criterion("IFC-02"))
        try say(.attach(Evidence(.url("https://inside.example"))), .criterion("IFC-01"))
        try say(.attach(Evidence(.url("https://open.example"))), .criterion("IFC-01"))
        try say(.attach(Evidence(PackSample.source("lost"))), .criterion("IFC-02"))
        var (inside, open) = (Document(.url("https://inside.example")), Document(.url("https://open.example")))
        inside.isConfidential = true
        (open.note, open.reader, open.origin, open.method) = ("ask again", "Ann", "Jo Doe", .interview)
        try say(.document(inside), .document("https://inside.example"))
        try say(.document(open), .document("https://open.example"))
        try mira.save()
        let project = try Project.open(in: disk).project
        let extract = try ExtractStorage(of: assessment, in: project, by: "vendor", people: []) { $0.sha256 == nil }
        let origin = try #require(try extract.info().extract)
        let counts: [Omissions.Part: Int] = [
            .confidentialDocuments: 1, .damagedEvidence: 1, .notes: 1,
            // Fay, who founded it, Mira, Paul and Ann.
            .people: 4, .otherParties: 1, .otherCriteria: 0,
        ]
        for part in Omissions.Part.allCases { #expect(origin.leftOut[part] == counts[part], "\(part)") }
        #expect(Set(origin.journals) == Set(project.journals.all.map(\.tip)))
        let published = try Project.open(extract)
        let documents = published.news.events.compactMap { event in
            if case .document(let document) = event.change { document } else { nil }
        }
        #expect(documents.map(\.origin) == [""] && documents.map(\.method) == [.interview])
    }

    /// What an assessment began with stays what it began with.
    @Test(arguments: [nil, Change.toConfirm(nil), .rate(Judgement(.unmet)), .toConfirm(.evidenceRenewed)])
    func carriedAnswersStayCarried(_ change: Change?) throws {
        let disk = MemoryStorage()
        try SuccessionTests.files(after: try SuccessionTests.earlier()).fill(
            disk, path: "p", state: LocalState(nil))
        try disk.makeFolder(MemoryStorage.stateFolder)
        var assessment = try MigrationTests.assessment(on: disk)
        var paul = try Sample.writer(on: disk, as: Sample.paul)
        if let change { try paul.record(change, in: &assessment) }
        if change?.rates ?? false { try paul.record(.toConfirm(nil), in: &assessment) }
        try paul.save()
        let extract = try ExtractStorage(
            of: assessment, in: try Project.open(in: disk).project, by: "vendor", people: []
        ) { _ in true }
        let published = try MigrationTests.assessment(on: extract)
        #expect(
            assessment.origin(ofAnswerAt: 0) == (change == nil ? .carried : change?.rates == true ? .given : .confirmed)
        )
        #expect(published.origin(ofAnswerAt: 0) == assessment.origin(ofAnswerAt: 0))
        #expect(published.answers[0].confirmationCause == assessment.answers[0].confirmationCause)
        #expect(published.details.earlierAssessment == assessment.details.earlierAssessment)
        #expect(!published.answers[0].isConflicted)
        #expect(Project.verify(try Project.open(in: extract)).damages == [])
    }

    @Test func aPackThatClaimsToBePublicIsAnExtract() throws {
        let disk = try Sample.disk(comments: 1)
        var archive = try HandmadeArchive(of: disk)
        archive.isPublic = true
        #expect(try PackSample.refusal(archive.bytes) == .badPack(path: PackSample.name, .badField("public")))
    }

    private static func packed(_ extract: ExtractStorage) throws -> [UInt8] {
        let target = MemoryStorage("out")
        var packing = try Packing(
            of: extract, to: try PackDestination("x", name: PackSample.name, in: target, overwrites: false),
            isPublic: true)
        while true {
            if case .finished = try packing.step() { return try #require(target.content(of: PackSample.name)) }
        }
    }
}

extension Change {
    fileprivate var rates: Bool { if case .rate = self { true } else { false } }
}

/// A piece of evidence as people see it: the name of its document may differ.
private struct Shown: Equatable {
    let source: Evidence.Source
    let texts: [String]
    let days: [CalendarDay?]
    let keepsVersion: Bool

    init(_ evidence: Evidence) {
        source = evidence.source
        texts = [evidence.title, evidence.locator]
        days = [evidence.effective, evidence.validUntil]
        keepsVersion = evidence.keepsVersion
    }
}

extension PackSample {
    static func source(_ content: String) -> Evidence.Source {
        .file(
            sha256: SHA256.digest(of: Array(content.utf8)).description, name: "\(content).txt",
            bytes: content.utf8.count)
    }
}

/// A project in which people, of several parties and without knowledge of each other, have said something of
/// everything.
private struct RandomProject {
    let project: Project
    let assessment: Assessment
    private let disk: MemoryStorage
    private let secret: String
    private var random: SplitMix64

    init(seed: UInt64, secret: String) throws {
        random = SplitMix64(seed: seed)
        self.secret = secret
        disk = MemoryStorage()
        let founder = Author(name: "\(secret) Fay", machine: Sample.founder.machine)
        try ProjectFiles(
            subject: Sample.subject, catalog: Sample.catalog, by: founder, time: Sample.time,
            names: .inOrder(on: disk)
        ).fill(disk, path: "memory", state: LocalState(nil))
        try disk.makeFolder(MemoryStorage.stateFolder)
        try disk.synchronizeFolder("")
        let authors = ["\(secret) Mira", "\(secret) Paul"].map { Author(name: $0, machine: Sample.mira.machine) }
        let known = Sample.assessment(of: try Project.open(in: disk).news.events)
        for author in authors.shuffled(using: &random) {
            var writer = try Sample.writer(on: disk, as: author)
            // Mostly they do not know of each other.
            var seen =
                Bool.random(using: &random) ? known : Sample.assessment(of: try Project.open(in: disk).news.events)
            for _ in 0..<Int.random(in: 5...40, using: &random) {
                let (change, target, party) = Self.anything(in: seen, secret, &random)
                guard let slot = seen.slot(of: target) else { continue }
                seen.apply(
                    try writer.record(
                        change, of: target, party: party,
                        replacing: seen.replaced(by: change, in: slot, party: party), at: Sample.time,
                        afterClock: seen.clock))
            }
            try writer.save()
        }
        for file in Self.files(secret) {
            guard case .file(let sha256, let name, let bytes) = file.source else { continue }
            disk.overwrite("evidence/\(sha256)/\(name)", with: Array(file.text.utf8.prefix(bytes)))
        }
        disk.overwrite("profiles/\(SHA256.digest(of: Array(secret.utf8))).yaml", with: Array(secret.utf8))
        let opening = try Project.open(in: disk)
        project = opening.project
        assessment = Assessment(
            from: project.info.origin, against: project.catalog, events: opening.news.events)
    }

    func extract(by signer: String = "vendor") throws -> ExtractStorage {
        try ExtractStorage(of: assessment, in: project, by: signer, people: []) { _ in true }
    }

    /// The extract of a copy of the directory.
    func extractOfCopy() throws -> ExtractStorage {
        let opening = try Project.open(in: disk.copied(identity: 7))
        let assessment = Assessment(
            from: opening.project.info.origin, against: opening.project.catalog, events: opening.news.events)
        return try ExtractStorage(of: assessment, in: opening.project, by: "vendor", people: []) { _ in true }
    }

    private static func files(_ secret: String) -> [(source: Evidence.Source, text: String)] {
        ["open to all", "open too", "\(secret) plan", "\(secret) notes"].map { (PackSample.source($0), $0) }
    }

    private static func sources(_ secret: String) -> [Evidence.Source] {
        files(secret).map(\.source) + [.url("https://open.example"), .url("https://\(secret).example")]
    }

    /// Whether nothing of it is to be kept, computed differently: by the word.
    func isPublic(_ evidence: Evidence) -> Bool { !"\(evidence)".contains(secret) }

    private static func anything(
        in seen: Assessment, _ secret: String, _ random: inout SplitMix64
    ) -> (Change, Target, Party) {
        let index = Int.random(in: seen.answers.indices, using: &random)
        let criterion = Target.criterion(seen.catalog.criteria[index].id)
        let source = sources(secret).randomElement(using: &random) ?? .url("")
        let isSecret = "\(source)".contains(secret)
        if Int.random(in: 0..<8, using: &random) == 0 {
            return (.comment("\(secret) of the customer"), criterion, .customer)
        }
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return (.comment(["open to all", "", "said"].randomElement(using: &random) ?? ""), criterion, .vendor)
        case 1: return (.assign(to: "\(secret) Ann"), criterion, .vendor)
        case 2: return (.waive("needs-url", reason: "it is a file"), criterion, .vendor)
        case 3: return (.flag(.parked, true), criterion, .vendor)
        case 4: return (.toConfirm(.evidenceRenewed), criterion, .vendor)
        case 5:
            return (.scope(ScopeDecision(isIncluded: Bool.random(using: &random), reason: "so")), criterion, .vendor)
        case 6, 7:
            var document = Document(source)
            document.isConfidential = isSecret
            document.title = isSecret ? "\(secret) title" : "A title"
            document.note = "\(secret) note"
            document.reader = "\(secret) Ann"
            return (.document(document), .document(DocumentID(of: source)), .vendor)
        case 8, 9:
            if isSecret {
                // Without this it would not be known to be confidential.
                guard seen.documentRegisters[DocumentID(of: source)] != nil else { break }
            }
            return (.attach(Evidence(source, locator: "p. \(index)")), criterion, .vendor)
        case 10: return (.milestone("\(secret) review"), .assessment, .vendor)
        default: break
        }
        let rating: Rating? = [.met, .partial, .unmet, nil].randomElement(using: &random) ?? nil
        return (.rate(rating.map { Judgement($0, reason: "because") }), criterion, .vendor)
    }
}
