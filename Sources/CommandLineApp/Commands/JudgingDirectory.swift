import AssessmentModel
import Localization
import Presentation
import ProjectStore
import Scoring
import Workspace

/// The directory of an auditor or a customer, which lies over the vendor's: begins it, says where it stands, or shows
/// it.
struct JudgingDirectory {
    /// The vendor's directory, or one's own.
    let path: String
    /// One's own directory, if `path` is the vendor's.
    let into: String?
    /// Who judges.
    let party: Party
    /// Whether only to say where it stands.
    let status: Bool
    let signature: SignatureOption
    let view: ProfileOption

    func open(in context: CommandContext) throws {
        let author = context.person.author(given: signature.by)
        let mine = into ?? path
        var begins = false
        if let into {
            do throws(StoreError) {
                begins = try AssessmentReader.audit(path, into: into, as: party, by: author, at: context.now)
                if begins {
                    context.console.print(AuditText.begun(into, of: path, by: party))
                }
            } catch {
                throw Failure(.io, ErrorText.opening(error))
            }
        }
        let reader = try context.read(mine)
        guard let judge = reader.judge else { throw Failure(.usage, AuditText.needsInto(path, by: party)) }
        guard judge == party else { throw Failure(.usage, AuditText.otherParty(mine, judge)) }
        report(reader, in: context)
        guard status else {
            // A script that begins one has what it asked for.
            if begins, !context.isPlain, !context.console.isTerminal { return }
            return try context.interact(.work(mine), as: author, view: view)
        }
        try JudgingSummary(reader, by: party, on: context.today).report(in: context)
        context.reportDamages(reader.damages)
    }

    /// What the vendor changed since the judging began.
    private func report(_ reader: borrowing AssessmentReader, in context: CommandContext) {
        let changes = reader.project.vendorChanges
        if let created = reader.project.audit?.created, !changes.isEmpty {
            let clock = context.clock()
            let day = created.at.day(secondsFromGMT: clock.secondsFromGMT(created.at))
            context.console.print(AuditText.since(Moments.text(day, context.language), by: party))
            for change in changes {
                let name = AuditText.name(change)[context.language]
                context.console.print("  \(change.file) \(name)")
            }
        } else if status {
            context.console.print(AuditText.unchanged(by: party))
        }
        let foreign = reader.foreignJudgements
        if foreign > 0 { context.console.print(AuditText.foreign(foreign, by: party)) }
    }
}

/// Where the judging stands.
struct JudgingSummary {
    private let assessment: Assessment
    private let party: Party
    private let judged: Int
    private let criteria: Int
    private let documents: [DocumentEntry]

    init(_ reader: borrowing AssessmentReader, by party: Party, on day: CalendarDay) throws {
        self.party = party
        assessment = reader.assessment(in: .inUse).inVoice(of: party)
        let board = try Scoreboard(assessment, reader.evidenceAtAGlance, on: day)
        criteria = board.overall.criteria
        judged = criteria - board.overall.open
        documents = assessment.documentsNotExamined(by: party)
    }

    func report(in context: CommandContext) throws {
        context.console.print(AuditText.judged(judged, of: criteria))
        if party == .auditor {
            let findings = assessment.details.findings.standing
            context.console.print(AuditText.findings(findings.count, open: findings.count { !$0.state.isSettled }))
        }
        guard !documents.isEmpty else { return context.console.print(AuditText.allExamined) }
        context.console.print(AuditText.notExamined(documents.count))
        for document in documents { context.console.print("  \(document.document.displayTitle.oneLine)") }
    }
}
