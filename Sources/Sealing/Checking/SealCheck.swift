import AssessmentModel
import ProjectStore
import Scoring

/// A seal compared with the project that it lies in.
package struct SealCheck: Sendable {
    /// What came into the project after it was sealed.
    package struct Additions: Hashable, Sendable {
        /// In the order of events.
        package let events: [Event]
        /// Events of kinds that this program does not know.
        package let unknownEvents: Int
        /// The paths of files: evidence, profiles and catalogues.
        package let files: [String]

        package var isEmpty: Bool { events.isEmpty && unknownEvents == 0 && files.isEmpty }
    }

    /// The seal as its folder has it.
    package let stored: StoredSeal
    /// Nil if the manifest cannot be read.
    package let seal: Seal?
    /// What is wrong; empty if the seal holds.
    package let findings: [SealFinding]
    /// What came since; nil if that cannot be told, because not all sealed lines are here, or the directory cannot be
    /// listed.
    package let since: Additions?
    /// Whether the figures were worked out again. They are not if something that they rest on is not here, or if the
    /// program that sealed knew other kinds of events.
    package let hasComparedFigures: Bool

    /// Whether everything that was sealed is here as it was.
    package var holds: Bool { findings.isEmpty }
}

/// Compares all seals in a project with it. Each journal and each file is read once, however many seals there are.
package struct SealComparison {
    private let project: Project
    private let events: [Event]
    private let unknown: [UnknownEvent]
    private let seals: [(stored: StoredSeal, seal: Result<Seal, SealFault>)]
    private let present: Set<SHA256Digest>
    private let positions: JournalPositions
    private var files: FileComparison
    private let now: ProjectContents?

    /// - Parameters:
    ///   - project: opened for reading.
    ///   - events: all its events that are understood, whatever the catalogue in use.
    ///   - unknown: the others.
    ///   - damages: those of a verification of the project.
    package init(in project: Project, events: [Event], unknown: [UnknownEvent], after damages: [Damage]) {
        self.project = project
        self.events = events.sorted { $0.order < $1.order }
        self.unknown = unknown
        seals = project.seals.map { stored in
            (stored, Result { () throws(SealFault) in try Seal(stored.manifest) })
        }
        present = Set(seals.map(\.stored.digest))
        let wanted = seals.compactMap { try? $0.seal.get() }.flatMap(\.contents.journals)
        positions = JournalPositions(wanted, in: project)
        files = FileComparison(in: project, after: damages)
        now = try? project.contents()
    }

    /// What came of it. A seal comes after those that it names; others in the order in which they claim to have been
    /// made.
    package mutating func run() -> [SealCheck] {
        var checks: [SealCheck] = []
        for (stored, seal) in seals {
            switch seal {
            case .success(let seal): checks.append(check(stored, seal))
            case .failure(let fault):
                checks.append(
                    SealCheck(
                        stored: stored, seal: nil, findings: [.manifest(fault)], since: nil,
                        hasComparedFigures: false))
            }
        }
        return checks.sorted { $0.place < $1.place }
    }

    private mutating func check(_ stored: StoredSeal, _ seal: Seal) -> SealCheck {
        guard seal.project == project.info.id else {
            return SealCheck(
                stored: stored, seal: seal, findings: [.otherProject(seal.project)], since: nil,
                hasComparedFigures: false)
        }
        var findings = seal.contents.journals.compactMap(finding)
        let areJournalsWhole = findings.isEmpty
        for file in seal.contents.files {
            if let finding = finding(file) { findings.append(finding) }
        }
        findings += seal.earlier.filter { !present.contains($0) }.map { .sealMissing($0) }
        let sealedEvents = seal.contents.journals.reduce(into: Set()) { $0.formUnion(positions.events(of: $1)) }
        let passedOver = Set(unknown.map(\.order.id)).intersection(sealedEvents).count
        let isComparable =
            areJournalsWhole && areCatalogsWhole(seal) && passedOver == seal.figures?.unknownEvents ?? passedOver
        if isComparable { findings += contradictions(seal, sealedEvents, passedOver) }
        return SealCheck(
            stored: stored, seal: seal, findings: findings,
            since: areJournalsWhole ? additions(to: seal, sealedEvents) : nil,
            hasComparedFigures: isComparable)
    }

    private func finding(_ journal: ProjectContents.Journal) -> SealFinding? {
        switch positions.outcome(of: journal) {
        case .found: nil
        case .missing: .journalMissing(file: journal.file, events: journal.events)
        case .cut(let lines): .journalCut(file: journal.file, lines: lines, sealed: journal.events)
        case .changed(let line): .journalChanged(file: journal.file, line: line)
        case .notAFile(let kind): .notAFile(journal.file, kind)
        case .unreadable(let code): .unreadable(journal.file, code: code)
        }
    }

    private mutating func finding(_ file: ProjectContents.File) -> SealFinding? {
        switch files.outcome(of: file) {
        case .same: nil
        case .missing: .fileMissing(file.path)
        case .changed: .fileChanged(file.path)
        case .notAFile(let kind): .notAFile(file.path, kind)
        case .unreadable(let code): .unreadable(file.path, code: code)
        }
    }

    /// Whether everything is here that says how answers become figures.
    private mutating func areCatalogsWhole(_ seal: Seal) -> Bool {
        for file in seal.contents.files where file.evidenceDigest == nil {
            if files.outcome(of: file) != .same { return false }
        }
        return true
    }

    /// What the manifest says of the sealed events, and is not so.
    private func contradictions(_ seal: Seal, _ ids: Set<EventID>, _ passedOver: Int) -> [SealFinding] {
        let sealed = events.filter { ids.contains($0.id) }
        let untailored = Assessment(from: project.info.origin, against: project.catalog, events: sealed)
        let details = untailored.details
        let catalog = project.catalog(details.catalogInUse)
        let profile = project.profile(details.profileInUse, for: details.catalogInUse)
        let assessment = untailored.against(profile?.catalog ?? catalog)
        var findings: [SealFinding] = assessment.subject == seal.subject ? [] : [.otherSubject]
        let figures = seal.figures.flatMap { figures in
            try? SealedFigures(
                of: assessment, catalog: project.catalogDigest(of: details.catalogInUse), unknownEvents: passedOver,
                evidence: seal.contents.evidence, on: figures.day)
        }
        if figures != seal.figures { findings.append(.otherFigures) }
        return findings
    }

    private func additions(to seal: Seal, _ ids: Set<EventID>) -> SealCheck.Additions? {
        guard let now else { return nil }
        let sealed = Set(seal.contents.files.map(\.path))
        let known = Set(seal.contents.evidence)
        let files = now.files.filter { file in
            !sealed.contains(file.path) && !(file.evidenceDigest.map { known.contains($0.description) } ?? false)
        }
        return SealCheck.Additions(
            events: events.filter { !ids.contains($0.id) },
            unknownEvents: Set(unknown.map(\.order.id)).subtracting(ids).count, files: files.map(\.path))
    }
}

extension SealCheck {
    /// What seals are ordered by. Clocks may be wrong, so they come second.
    fileprivate var place: (Int, Int64, String) {
        (seal?.earlier.count ?? 0, seal?.sealed.at.milliseconds ?? 0, stored.digest.description)
    }
}

extension ProjectContents {
    /// The SHA-256 of all files of evidence.
    package var evidence: Set<String> { Set(files.compactMap { $0.evidenceDigest?.description }) }
}

extension Project {
    /// The digest on record of a catalogue; nil stands for the one that the assessment began with.
    package func catalogDigest(of edition: CatalogEdition?) -> String {
        edition?.sha256 ?? info.catalog.digest.description
    }
}
