import AssessmentModel
import Localization
import ProjectStore
import Scoring
import Screens

/// An assessment that was opened for the screens, and how it is to be seen.
///
/// What is made of it is handed on and not shared, or the first answer would copy all events.
struct OpenedAssessment {
    let path: String
    let project: Project
    let damages: [Damage]
    private(set) var assessment: Assessment
    /// The profile that it can be seen under.
    private let profile: ProjectProfile?
    /// Whether the catalogue is shown as it is all the same.
    private let isAsCatalogHasIt: Bool

    /// - Parameter view: the profile to look under, if it is not that in use.
    /// - Throws: `Failure`; what is wrong with the profile's file has been said then, a line each.
    init(_ path: String, view: ProfileOption?) throws {
        let opening = try Self.open(path)
        self.path = path
        project = opening.project
        damages = opening.news.damages
        profile = try view?.profile.map { [project] in try Profiles.tailoring($0, of: project) } ?? project.profile
        isAsCatalogHasIt = view?.noProfile ?? false
        assessment = Assessment(consume opening)
    }

    private static func open(_ path: String) throws -> Project.Opening {
        do throws(StoreError) { return try Project.open(path) } catch { throw Failure(.io, ErrorText.opening(error)) }
    }

    /// Takes in what was written since.
    mutating func take(_ events: [Event]) {
        for event in events { assessment.apply(event) }
    }

    /// What the screens look at.
    consuming func model(
        _ access: Model.Access, _ evidence: [Evidence], _ language: Language,
        isOwn: @escaping @Sendable (Event) -> Bool = { _ in false }
    ) throws -> Model {
        var conditions: [String: EvidenceCondition] = [:]
        for evidence in evidence {
            if let sha256 = evidence.sha256 { conditions[sha256] = project.condition(of: evidence) }
        }
        let tailoring = profile.map { ($0.profile, $0.catalog) }
        let togglesProfile = isAsCatalogHasIt
        do throws(ScoringError) {
            var model = try Model(
                (consume self).assessment, under: tailoring, access: access, clock: SystemClock.wall,
                language: language,
                isOwn: isOwn, conditions: conditions)
            if togglesProfile { model.toggleProfile() }
            return model
        } catch {
            throw Failure(.io, ErrorText.line(error))
        }
    }
}
