import AssessmentModel
import CatalogFormat

/// A project directory, to look at. Nothing that it does writes, so it serves a review on a read-only mount; who works
/// on the project has a `ProjectWriter` besides.
///
/// ```swift
/// let opening = try Project.open("acme-plm")
/// var assessment = Assessment(of: opening.project.info.subject, against: opening.project.catalog)
/// for event in opening.news.events { assessment.apply(event) }
/// ```
package struct Project: Sendable {
    package static let catalogPath = "catalog.json"

    package internal(set) var info: ProjectInfo
    /// The catalogue as it was when the assessment began.
    package let catalog: Catalog
    /// The profile that the project is seen under; nil where there is none, or it cannot be used.
    package internal(set) var profile: ProjectProfile?
    let storage: any ReadableStorage
    var journals: Journals

    /// The project's folder, as it was named when it was opened.
    package var path: String { storage.location }

    /// A project and everything that was in it when it was opened.
    package struct Opening: Sendable {
        package let project: Project
        package let news: News
    }

    /// Opens a project for looking.
    ///
    /// Where the project's own copy of its catalogue is lost or damaged, the program may carry the very same one.
    ///
    /// - Throws: `StoreError`. Damage that leaves something to look at is not thrown, but reported.
    package static func open(_ path: String) throws(StoreError) -> Opening {
        let storage: DirectoryStorage
        do throws(StorageError) { storage = try DirectoryStorage(path) } catch {
            throw .cannotRead(path: path, code: error.code)
        }
        return try open(in: storage) { try? BundledCatalogs.load($0.id) }
    }

    /// - Parameter knownCatalog: may have the very catalogue that a project began with; it is compared by hash.
    static func open(
        in storage: any ReadableStorage,
        knownCatalog: @escaping @Sendable (ProjectInfo.CatalogReference) -> Catalog? = { _ in nil }
    ) throws(StoreError) -> Opening {
        let info = try ProjectFile.read(in: storage)
        let reading = BackgroundTask { CatalogCopy.reading(info.catalog, in: storage, known: knownCatalog) }
        // The usual scale is as good as certain, and to wait for the catalogue would take a third of the time.
        var (journals, news) = Self.journals(in: storage, scale: .standard)
        let copy = reading.end()
        let catalog = try copy.catalog.get()
        if catalog.scale != .standard { (journals, news) = Self.journals(in: storage, scale: catalog.scale) }
        news.damages = copy.damages + news.damages
        news.settleLevelWaivers(in: catalog)
        let profile = ProfileCopy.read(info.profile, for: catalog, in: storage, damages: &news.damages)
        let project = Project(info: info, catalog: catalog, profile: profile, storage: storage, journals: journals)
        return Opening(project: project, news: news)
    }

    private static func journals(in storage: any ReadableStorage, scale: Scale) -> (Journals, News) {
        var journals = Journals(in: storage, scale: scale)
        let news = journals.read(complete: true)
        return (journals, news)
    }

    /// What others wrote since the last look. Cheap where they did not.
    package mutating func poll() -> News {
        var news = journals.read(complete: false)
        news.settleLevelWaivers(in: catalog)
        return news
    }

    /// Where a person was when they last worked on the project, at whatever machine; nil where that is not known.
    package func lastSession(of person: String) -> Session? {
        // Not to know the place is no reason not to open.
        (try? Sessions.last(of: person, in: storage)) ?? nil
    }
}

// MARK: - Evidence

extension Project {
    /// What can be said of a piece of evidence without reading it.
    package func condition(of evidence: Evidence) -> EvidenceCondition {
        EvidenceFolder.condition(of: evidence.source, in: storage)
    }

    /// Begins to read a piece of evidence, to see whether it is what is on record.
    package func check(_ evidence: Evidence) -> EvidenceCheck { EvidenceCheck(of: evidence.source, in: storage) }

    /// The path under which another program can open a file of evidence; nil for an address, and where it is missing.
    package func path(of evidence: Evidence) -> String? {
        guard let path = try? EvidenceFolder.path(of: evidence.source, in: storage) else { return nil }
        return "\(storage.location)/\(path)"
    }
}
