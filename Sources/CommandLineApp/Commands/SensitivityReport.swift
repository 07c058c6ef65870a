import AssessmentModel
import Localization
import ProjectStore
import Reports
import Scoring
import Workspace

/// `cpo score --sensitivity`: the figures of one or several assessments under other weights.
struct SensitivityReport {
    let paths: [String]
    let party: PartyChoice?
    let view: ProfileOption
    let asOf: String?
    let json: Bool

    func print(in context: CommandContext) throws {
        var sides: [WeighedAssessment] = []
        var first: Asked?
        for path in paths {
            let (side, asked) = try weigh(path, in: context)
            guard first.map({ $0 == asked }) ?? true else {
                throw Failure(.usage, ScoreCommandText.askedOtherwise(path, paths[0]))
            }
            first = first ?? asked
            sides.append(side)
        }
        let table = SensitivityTable(sides, context.language)
        if json { return try context.console.printDocument(SensitivityDocument(table)) }
        for line in table.lines { context.console.print(line) }
    }

    /// What an assessment is measured against. Only the same can be ranked.
    private struct Asked: Hashable {
        let catalog: String
        let version: String
        let profile: String?
    }

    private func weigh(_ path: String, in context: CommandContext) throws -> (WeighedAssessment, Asked) {
        let reader = try context.read(path)
        var seen = try reader.view(view, asOf: asOf, in: context)
        switch party {
        case .one(let party)?: seen = seen.inVoice(of: party)
        case .lowest?: seen = seen.inVoice(of: .vendor)
        case nil: break
        }
        let assessment = seen.assessment
        guard assessment.catalog.model == .weighted else {
            throw Failure(.usage, ScoreCommandText.weightlessModel(path, assessment.catalog.model))
        }
        let voices = party == .lowest ? assessment.ratingParties.filter { $0 != .vendor } : []
        let others = voices.map { assessment.inVoice(of: $0) }
        let conditions = reader.evidence(of: assessment.supportedAnswers + others.flatMap(\.answers))
        let own = try Scoreboard(assessment, conditions, on: seen.day)
        let scoreboard = try own.lowest(with: others.map { try Scoreboard($0, conditions, on: seen.day) })
        let sensitivity: Sensitivity
        do throws(ScoringError) {
            sensitivity = try Sensitivity(lowestOf: assessment, others, on: seen.day) { conditions[$0].counts }
        } catch {
            throw Failure(.io, ErrorText.line(error))
        }
        let origin = ReportOrigin(
            format: SensitivityDocument.format, assessment, of: reader, under: seen.profile,
            basis: seen.basis(
                .weighted, of: party == .lowest ? PartyChoice.lower : assessment.voice.identifier))
        context.reportDamages(reader.damages)
        return (
            WeighedAssessment(path, origin, of: assessment, scoreboard, sensitivity),
            Asked(
                catalog: assessment.catalog.id, version: assessment.catalog.version,
                profile: seen.profile?.digest.description)
        )
    }
}
