import AssessmentModel
import CatalogFormat
import Localization
import ProjectStore
import Screens

/// What the picker acts on: the list of recent assessments, and directories for new ones.
struct PickerEffectHandler: EffectHandler, ~Copyable {
    let context: CommandContext
    /// Who signs.
    private(set) var name: String
    private var hasListed = false
    /// The recent assessments whose figures are still to be read.
    private var unread: ArraySlice<String>
    private let cache = CatalogCache()

    init(context: CommandContext, name: String) {
        self.context = context
        self.name = name
        unread = context.files.recents.map(\.path)[...]
    }

    mutating func carryOut(_ effect: Effect, now: Timestamp) -> [Message] {
        switch effect {
        case .forget(let path): return [.recents(context.files.forget(path: path))]
        case .compareProjects(let paths):
            do throws(Failure) {
                return [try RecentReading(context, cache).compare(paths)]
            } catch {
                return error.text.map { [.failed($0)] } ?? []
            }
        case .createProject(let new):
            do throws(Failure) {
                if let choices = try ProfileChoices(for: new, context.files) { return [.profiles(choices)] }
                return [.created(path: try create(new))]
            } catch {
                return error.text.map { [.failed($0)] } ?? []
            }
        case .record, .recordTogether, .keepDraft, .edit, .complete, .list, .attach, .cancelCopy, .open, .preview,
            .openProject, .openDemo, .sign, .writeReport, .add, .removeName, .vote, .showVote, .copy, .mouse, .suspend,
            .redraw, .quit:
            return []
        }
    }

    /// The new directory's path.
    private mutating func create(_ new: NewAssessment) throws(Failure) -> String {
        let path = context.files.absolute(new.path)
        let catalog =
            switch new.catalog {
            case .bundled(let id): id
            case .file(let path): context.files.absolute(path)
            }
        let profile: String? =
            switch new.profile {
            case .unasked, .none: nil
            case .file(let path): path
            }
        try context.create(path, new.subject, catalog: catalog, under: profile, by: new.signer ?? name)
        if let signer = new.signer {
            name = signer
            _ = context.files.keep(signingName: signer)
        }
        return path
    }

    func settle(now: Timestamp) -> [Message] { [] }
    var settlesQuickly: Bool { false }

    /// Reads the catalogues, once the first screen is there, then the recent assessments, one at a time.
    mutating func work(now: Timestamp) -> [Message] {
        if !hasListed {
            hasListed = true
            return [.catalogs(CatalogOffer.bundled)]
        }
        guard let path = unread.popFirst(), let figures = RecentReading(context, cache).figures(path) else { return [] }
        return [.recentFigures(path: path, figures)]
    }

    func note(_ place: ResumePoint, now: Timestamp) {}
    func keepUnfinished(now: Timestamp) {}
    func finish(now: Timestamp) -> [LocalizedString] { [] }
    func file(of evidence: Evidence) -> EvidenceFile? { nil }
    var isBusy: Bool { !hasListed || !unread.isEmpty }
    var nextDue: Timestamp? { nil }
}

extension CatalogOffer {
    /// The catalogues that come with the program.
    static var bundled: [CatalogOffer] {
        BundledCatalogs.ids.map { id in
            guard let catalog = (try? BundledCatalogs.load(id)) ?? nil else {
                return CatalogOffer(id: id, title: .same(id))
            }
            let title = LocalizedString { "\(catalog.title.text(in: $0.code)) \(catalog.version)" }
            return CatalogOffer(id: id, title: title)
        }
    }
}
