import AssessmentModel
import CatalogFormat
import ProjectStore
import Scoring
import Screens
import Snapshots
import Workspace

/// A project as commands read it. Nothing in it writes.
struct ReadAssessment {
    let project: Project
    let assessment: Assessment
    let damages: [Damage]

    var info: ProjectInfo { project.info }

    static func open(_ path: String) throws -> ReadAssessment {
        do throws(StoreError) {
            return ReadAssessment(try Project.open(path))
        } catch {
            throw Failure(.io, ErrorText.opening(error))
        }
    }

    init(_ opening: Project.Opening) {
        self.init(project: opening.project, assessment: Assessment(opening), damages: opening.news.damages)
    }

    private init(project: Project, assessment: Assessment, damages: [Damage]) {
        self.project = project
        self.assessment = assessment
        self.damages = damages
    }

    /// The profile that was asked for, else the one in use; nil for the catalogue as it is.
    func profile(_ option: ProfileOption) throws -> ProjectProfile? {
        if option.noProfile { return nil }
        return try option.profile.map { try Profiles.tailoring($0, of: project) } ?? project.profile
    }

    /// The same answers against the catalogue as a profile wants it.
    func under(_ profile: ProjectProfile?) -> ReadAssessment {
        guard let profile else { return self }
        return ReadAssessment(project: project, assessment: assessment.against(profile.catalog), damages: damages)
    }

    func index(of criterion: String) throws -> Int { try Catalogs.index(of: criterion, in: assessment.catalog) }

    /// Reads the evidence of these criteria whole; by the hash on record.
    func checkEvidence(of indexes: some Sequence<Int>) -> [String: EvidenceCondition] {
        var conditions: [String: EvidenceCondition] = [:]
        for evidence in indexes.flatMap({ assessment.answers[$0].attachments }).compactMap(\.evidence) {
            guard let sha256 = evidence.sha256, conditions[sha256] == nil else { continue }
            conditions[sha256] = project.wholeCondition(of: evidence)
        }
        return conditions
    }

    /// What the screens would show, with the evidence of these criteria read whole.
    func model(checking indexes: some Sequence<Int> = []) throws -> Model {
        do throws(ScoringError) {
            return try Model(
                assessment, access: .review, clock: SystemClock.wall, language: CommandLanguage.language,
                conditions: EvidenceConditions(checkEvidence(of: indexes)))
        } catch {
            throw Failure(.io, ErrorText.line(error))
        }
    }

    /// The score under a model, by default the catalogue's, with all evidence read whole.
    func scoreboard(under model: ScoringModel? = nil) throws -> Scoreboard {
        let conditions = checkEvidence(of: assessment.answers.indices)
        do throws(ScoringError) {
            return try Scoreboard(assessment, model: model, on: SystemClock.wall.today) { evidence in
                evidence.sha256.map { conditions[$0]?.counts ?? true } ?? true
            }
        } catch {
            throw Failure(.io, ErrorText.line(error))
        }
    }

    /// Looks at everything in the project.
    func verify() throws -> VerificationReport {
        do throws(StoreError) { return try Project.verify(project.path, state: UserFiles().state) } catch {
            throw Failure(.io, ErrorText.line(error))
        }
    }

    /// Says on standard error that something is damaged, beside whatever the command printed.
    func reportDamages() {
        if let warning = DamageText.warning(damages) { Console.printError("cpo: \(warning.localized)") }
    }
}

extension Assessment {
    /// Folds what was read.
    init(_ opening: Project.Opening) {
        self.init(
            from: opening.project.info.origin, against: opening.project.catalog, events: opening.news.events)
    }
}
