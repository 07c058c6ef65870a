import AssessmentModel
import Localization
import Presentation
import ProjectStore
import Reports
import Scoring
import Snapshots
import Workspace

/// The answers of an earlier assessment, with which a new one begins.
struct EarlierAnswers {
    private let path: String
    private let project: Project
    private let assessment: Assessment
    private let conditions: EvidenceConditions
    private let context: CommandContext

    /// Opens the earlier assessment, and reads its evidence to the end.
    init(_ path: String, in context: CommandContext) throws(Failure) {
        let reader = try context.read(path)
        var task = LongTask(context.console)
        conditions = try reader.evidence(of: reader.assessment.answers) { (done, total) throws(Failure) in
            try task.go(on: EvidenceText.checking(done, of: total), or: HandoverText.cancelled)
        }
        task.end()
        context.reportDamages(reader.damages)
        project = reader.project
        assessment = reader.takeAssessment()
        self.path = path
        self.context = context
    }

    /// Begins the new assessment, and says what was carried.
    ///
    /// - Parameters:
    ///   - catalog: nil for the catalogue of the earlier one.
    ///   - subject: the subject, from the earlier one's.
    func begin(
        at newPath: String, catalog: Catalog?, by name: String?, subject: (Subject) -> Subject
    ) throws {
        let (earlier, conditions) = (assessment, conditions)
        let (subject, catalog) = (subject(earlier.subject), catalog ?? earlier.catalog)
        guard !subject.name.isEmpty else { throw Failure(.usage, CommandText.emptySubject) }
        let plan = MigrationPlan(
            beginningWith: earlier, against: catalog, isUsable: { conditions[$0].counts },
            words: { MigrationText.offer($0, $1, on: earlier.catalog.scale)[context.language] })
        let summary: BeginningSummary
        var (task, ending) = (LongTask(context.console), Failure?.none)
        do throws(StoreError) {
            let succession = try Succession(plan, of: earlier, from: project)
            try AssessmentEditor.create(
                at: newPath, subject: subject, catalog: catalog, by: context.person.author(given: name),
                state: context.files.state, time: context.now, succeeding: succession
            ) { done, total in
                do throws(Failure) {
                    try task.go(on: EvidenceText.copying(done, of: total), or: HandoverText.cancelled)
                    return true
                } catch {
                    ending = error
                    return false
                }
            }
            summary = BeginningSummary(succession)
        } catch {
            throw ending ?? Failure(.io, ErrorText.command(error))
        }
        task.end()
        try report(plan, summary, at: newPath)
    }

    private func report(_ plan: MigrationPlan, _ summary: BeginningSummary, at newPath: String) throws {
        let (earlier, console) = (assessment, context.console)
        console.print(MigrateText.begun(newPath, with: path, earlier.subject.name))
        console.print()
        for line in MigrationTable(plan.transition, earlier.answers, isBeginning: true, context.language).lines {
            console.print(line)
        }
        console.print()
        console.print(MigrationText.toConfirm(plan.toConfirm.count))
        if summary.files > 0 { console.print(MigrateText.copied(summary.files, bytes: summary.bytes)) }
        let expired = criteria { $0.isExpired(on: context.today) }
        if !expired.isEmpty { console.print(MigrateText.expired(expired)) }
        let unusable = criteria { !conditions[$0].counts }
        if !unusable.isEmpty { console.print(MigrateText.unusable(unusable)) }
        let orphans = Set(earlier.orphans.compactMap(\.target.criterion?.text)).sorted()
        if !orphans.isEmpty { console.print(MigrateText.orphans(orphans)) }
    }

    /// The ids of the criteria with such a piece of evidence.
    private func criteria(with isMeant: (Evidence) -> Bool) -> [String] {
        zip(assessment.catalog.criteria, assessment.answers).compactMap { criterion, answer in
            answer.attachments.compactMap(\.evidence).contains(where: isMeant) ? criterion.id.text : nil
        }
    }
}

/// How much evidence a new assessment began with.
private struct BeginningSummary {
    let files: Int
    let bytes: Int

    init(_ succession: Succession) {
        files = succession.fileCount
        bytes = succession.bytes
    }
}
