import AssessmentModel
import CatalogFormat
import Glibc

/// A project directory, for reading. Nothing it does writes, so it can review a read-only medium. To work on the
/// project, use a `ProjectWriter` as well.
///
/// ```swift
/// let opening = try Project.open("acme-plm")
/// let assessment = Assessment(
///     from: opening.project.info.origin, against: opening.project.catalog, events: opening.news.events)
/// ```
package struct Project: Sendable {
    /// The path of the copy of the catalogue.
    package static let catalogPath = "catalog.json"

    /// What the project is, up to the last event that was read.
    package private(set) var info: ProjectInfo
    /// The catalogue in use when the project was opened: the one that the assessment went over to last, else the one
    /// that it began with.
    package private(set) var catalog: Catalog
    /// The edition in use when the project was opened; nil for the catalogue that the assessment began with.
    private var edition: CatalogEdition?
    /// The catalogue as it was when the assessment began.
    private let firstCatalog: Catalog
    /// The profile in use; nil if there is none, or it cannot be used.
    package private(set) var profile: ProjectProfile?
    let storage: any ReadableStorage
    var journals: Journals
    /// What the directory of somebody who judges is about; nil for the project itself.
    package let audit: AuditFile?
    /// What is different in the vendor's directory since the audit began; empty where there is no audit.
    package private(set) var vendorChanges: [VendorChange] = []
    /// What keeps folders of the vendor's from being listed; empty where there is no audit.
    private var vendorDamages: [Damage] = []

    /// The participant of workshops who speaks here; nil for everybody else.
    private var participant: ParticipantID?

    /// Whose voice it is that speaks here.
    package var voice: Party { participant.map(Party.participant) ?? audit?.party ?? .vendor }

    private var catalogDamages: [Damage]
    private var profileDamages: [Damage] = []
    /// What kept participants from being known when the project was opened.
    private let participantDamages: [Damage]
    /// The events that `info` includes.
    private var folded: Set<EventID> = []
    private var missing = MissingChanges()

    /// The path of the project, as given when it was opened.
    package var path: String { storage.location }

    /// The damage that is known now.
    package var damages: [Damage] {
        auditDamages + catalogDamages + profileDamages + participantDamages + journals.damages
            + [lostChanges].compactMap(\.self)
    }

    /// What is in no journal and must be; nil if nothing is missing.
    private var lostChanges: Damage? {
        let linesLost = journals.linesLost
        // The first lines of format 2 say what is assessed.
        if info.format > 1, missing.isEmpty, linesLost == 0 { return Damage(.missing, file: Journals.folder) }
        return missing.damage(linesLost: linesLost)
    }

    private var auditDamages: [Damage] { vendorDamages + vendorChanges.filter(\.isLoss).map(Damage.init) }

    /// Lets a participant speak here from now on.
    package mutating func speak(as participant: ParticipantID) { self.participant = participant }

    /// A project, with everything that was in it when it was opened.
    package struct Opening: Sendable {
        /// The project.
        package let project: Project
        /// All its events, and its damage.
        package let news: News
    }

    /// Opens a project for reading: a directory, or a packed file as one. Of a packed file everything but evidence is
    /// compared with its manifest.
    ///
    /// If the project's own copy of its catalogue is lost or damaged, a bundled catalogue may replace it. An auditor's
    /// directory is opened over the vendor's.
    ///
    /// - Parameter cache: the catalogues of projects opened before; for programs that open many.
    /// - Throws: `StoreError`. Damage that leaves something to read is reported, not thrown.
    package static func open(_ path: String, cache: CatalogCache? = nil) throws(StoreError) -> Opening {
        let storage = try storage(at: path)
        if let mine = storage as? DirectoryStorage, AuditFile.isThere(in: mine) {
            return try openAudit(in: mine, of: nil)
        }
        return try open(in: storage, cache: cache) { try? BundledCatalogs.load($0.id) }
    }

    /// Opens the public extract of a project.
    package static func open(_ extract: ExtractStorage) throws(StoreError) -> Opening { try open(in: extract) }

    /// A directory, or a packed file as one. Evidence is not compared with the manifest: what reads it looks at its
    /// name.
    static func storage(at path: String) throws(StoreError) -> any ReadableStorage {
        do throws(StorageError) { return try DirectoryStorage(path) } catch {
            guard error.code == ENOTDIR else { throw .cannotRead(path: path, code: error.code) }
        }
        let pack = try PackedStorage.open(path)
        try pack.check { PackPath.evidenceDigest($0) == nil }
        return pack
    }

    /// - Parameters:
    ///   - knownCatalog: may know the catalogue that a project began with; its hash is compared.
    ///   - audit: what an auditor's directory is about; nil for the project itself.
    static func open(
        in storage: any ReadableStorage, audit: AuditFile? = nil, cache: CatalogCache? = nil,
        knownCatalog: @escaping @Sendable (ProjectInfo.CatalogReference) -> Catalog? = { _ in nil }
    ) throws(StoreError) -> Opening {
        let info = try ProjectFile.read(in: storage)
        let reading = BackgroundTask {
            CatalogCopy.reading(info.catalog, in: storage, cache: cache, known: knownCatalog)
        }
        // The standard scale is almost certain, and waiting for the catalogue would take a third of the time.
        var (journals, news) = Self.journals(in: storage, scale: .standard)
        let copy = reading.end()
        let catalog = try copy.catalog.get()
        if catalog.scale != .standard { (journals, news) = Self.journals(in: storage, scale: catalog.scale) }
        var project = Project(
            info: info, catalog: catalog, catalogDamages: copy.damages, storage: storage, journals: journals,
            audit: audit)
        project.compareWithAudit()
        project.keep(&news)
        project.openCatalog(cache, known: knownCatalog)
        _ = project.readProfile()
        news.damages = project.damages
        // They have the same cause, so one is enough.
        news.notices = Array((copy.notices + news.notices).prefix(1))
        return Opening(project: project, news: news)
    }

    private init(
        info: ProjectInfo, catalog: Catalog, catalogDamages: [Damage], storage: any ReadableStorage,
        journals: Journals, audit: AuditFile?
    ) {
        self.info = info
        self.catalog = catalog
        firstCatalog = catalog
        self.catalogDamages = catalogDamages
        participantDamages = ParticipantFiles.read(in: storage).damages
        self.storage = storage
        self.journals = journals
        self.audit = audit
    }

    private static func journals(in storage: any ReadableStorage, scale: Scale) -> (Journals, News) {
        var journals = Journals(in: storage, scale: scale)
        let news = journals.read(complete: true)
        return (journals, news)
    }

    /// What others wrote since the last call. Cheap if they wrote nothing.
    package mutating func poll() -> News {
        var news = journals.read(complete: false)
        fold(&news)
        return news
    }

    /// Finishes what was read, and keeps what it says of the assessment as a whole.
    mutating func fold(_ news: inout News) {
        keep(&news)
        news.damages += readProfile()
    }

    private mutating func keep(_ news: inout News) {
        news.settleLevelWaivers(in: firstCatalog)
        for event in news.events { fold(event) }
        for event in news.unknown { missing.take(event.order) }
    }

    /// Reads the catalogue in use, if it is not the first one. While the project is open it stays, whatever others do.
    private mutating func openCatalog(
        _ cache: CatalogCache?, known: (ProjectInfo.CatalogReference) -> Catalog?
    ) {
        guard let edition = info.details.catalogInUse else { return }
        let found = CatalogInUse.read(
            edition, scale: firstCatalog.scale, in: storage, cache: cache, known: known, damages: &catalogDamages)
        guard let found else { return }
        catalog = found
        self.edition = edition
    }

    private mutating func compareWithAudit() {
        guard let audit, let overlay = storage as? OverlayStorage else { return }
        vendorChanges = audit.changes(in: overlay, journals, catalog: info.catalog.digest)
        vendorDamages = overlay.vendorDamages
    }

    /// Keeps what an event says of the assessment as a whole, and of other events.
    mutating func fold(_ event: Event) {
        missing.take(event)
        guard event.target == .assessment, folded.insert(event.id).inserted else { return }
        info.details.apply(event)
    }

    /// Updates `profile`. A file that cannot be used is tried again each time, because it may still be arriving.
    ///
    /// - Returns: the damage that is new.
    mutating func readProfile() -> [Damage] {
        let reference = info.details.profileInUse
        guard reference?.sha256 != profile?.reference.sha256 || !profileDamages.isEmpty else { return [] }
        let before = profileDamages
        profileDamages = []
        profile = ProfileCopy.read(reference, for: catalog, in: storage, damages: &profileDamages)
        return profileDamages.filter { !before.contains($0) }
    }

    /// The digest on record of the catalogue in use.
    package var catalogDigest: SHA256Digest {
        edition.flatMap { SHA256Digest($0.sha256) } ?? info.catalog.digest
    }

    /// Whether the assessment has this very catalogue.
    package func isInUse(_ catalog: Catalog) -> Bool {
        SHA256.digest(of: CatalogWriter.json(catalog)) == catalogDigest
    }

    /// A catalogue that is or was in use. One that cannot be used counts as the one in use now.
    package func catalog(_ edition: CatalogEdition?) -> Catalog {
        if edition == self.edition { return catalog }
        guard let edition else { return firstCatalog }
        var damages: [Damage] = []
        return CatalogInUse.read(
            edition, scale: firstCatalog.scale, in: storage, known: { _ in nil }, damages: &damages) ?? catalog
    }

    /// A profile that is or was in use; nil for none, or if its file cannot be used.
    package func profile(_ reference: ProfileReference?, for edition: CatalogEdition?) -> ProjectProfile? {
        if let profile, profile.reference == reference, edition == self.edition { return profile }
        var damages: [Damage] = []
        return ProfileCopy.read(reference, for: catalog(edition), in: storage, damages: &damages)
    }

    /// Every profile in the directory that fits a catalogue that is or was in use, whether or not it was ever used.
    package func keptProfiles(for edition: CatalogEdition?) -> [ProjectProfile] {
        ProfileCopy.all(for: catalog(edition), in: storage)
    }

    /// The place where a person last worked on the project, at any machine; nil if that is not known.
    package func lastSession(of person: String) -> Session? {
        // An unknown place is no reason not to open a project.
        (try? Sessions.last(of: person, in: storage)) ?? nil
    }
}

extension Project {
    /// The same directory for writing: an auditor's own, over the vendor's for reading.
    ///
    /// - Throws: `StoreError`; `packed` if the project is a packed file.
    func writableStorage() throws(StoreError) -> any Storage {
        if let overlay = storage as? OverlayStorage { return overlay }
        if storage is PackedStorage { throw .packed(path: path) }
        do throws(StorageError) { return try DirectoryStorage(path) } catch {
            throw .cannotRead(path: path, code: error.code)
        }
    }
}

// MARK: - Evidence

extension Project {
    /// What can be said of a piece of evidence without reading it.
    package func condition(of evidence: Evidence) -> EvidenceCondition {
        EvidenceFolder.condition(of: evidence.source, in: storage)
    }

    /// Begins to compare a piece of evidence with what is on record.
    package func check(_ evidence: Evidence) -> EvidenceCheck { EvidenceCheck(of: evidence.source, in: storage) }
}
