import AssessmentModel
import Localization
import ProjectStore
import Scoring
import Screens
import Workspace

/// An assessment that was opened for the screens, and how it is to be seen.
struct OpenedAssessment: ~Copyable {
    let path: String
    var reader: AssessmentReader
    /// The participant who speaks; nil for everybody else.
    let speaker: Speaker?
    /// The profile that it can be seen under.
    private let profile: ProjectProfile?
    /// Whether the catalogue is shown as it is all the same.
    private let isAsPublished: Bool

    /// - Parameters:
    ///   - view: the profile to look under, if it is not that in use.
    ///   - voice: the name of the participant who speaks; nil for everybody else.
    /// - Throws: `Failure`; what is wrong with the profile's file has been said then, a line each.
    init(_ path: String, view: ProfileOption?, voice: String? = nil) throws {
        let opened: AssessmentReader
        do throws(StoreError) { opened = try AssessmentReader(path) } catch {
            throw Failure(.io, ErrorText.opening(error))
        }
        let project = opened.project
        let speaker = try voice.map { name throws(Failure) in try Speaker(name, among: project.participants) }
        profile = try view?.profile.map { try Profiles.tailoring($0, of: project) } ?? project.profile
        self.path = path
        self.speaker = speaker
        reader = opened
        isAsPublished = view?.noProfile ?? false
        if let speaker { reader.speak(as: speaker.id) }
    }

    /// The subject's name.
    var subject: String { reader.assessment.subject.name }

    /// Adds the participant who speaks, if they are new.
    ///
    /// - Throws: `Failure`.
    func keepSpeaker(with writer: borrowing ProjectWriter) throws(Failure) {
        guard let speaker, speaker.isNew else { return }
        do throws(StoreError) { try writer.keep(speaker.participant, as: speaker.id) } catch {
            throw Failure(.io, ErrorText.line(error))
        }
    }

    /// When and where a person last worked on it.
    func lastSession(of person: String) -> Session? { reader.project.lastSession(of: person) }

    /// What the screens look at.
    consuming func model(
        _ access: Model.Access, _ language: Language, clock: Clock = SystemClock.wall,
        isOwn: @escaping @Sendable (Event) -> Bool = { _ in false }
    ) throws -> Model {
        let conditions = reader.evidenceAtAGlance
        let tailoring = profile.map { ($0.profile, $0.catalog) }
        let (isAsPublished, damages) = (isAsPublished, Damages(reader.damages))
        let (project, participants) = (reader.project.info.id, reader.project.participants)
        let assessment = reader.takeAssessment()
        do throws(ScoringError) {
            var model = try Model(
                assessment, project: project, under: tailoring, access: access, clock: clock, language: language,
                isOwn: isOwn, conditions: conditions, damages: damages)
            model.participants = participants
            if isAsPublished { model.toggleProfile() }
            return model
        } catch {
            throw Failure(.io, ErrorText.line(error))
        }
    }
}

extension Damages {
    /// The most that are told one by one.
    private static let most = 100

    /// Damages of a project in words.
    init(_ damages: [Damage]) {
        self.init(lines: damages.prefix(Self.most).map(DamageText.line), summary: DamageText.warning(damages))
    }
}
