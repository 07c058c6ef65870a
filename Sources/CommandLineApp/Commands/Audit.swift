import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import ProjectStore
import Reports
import Scoring
import Workspace

/// `cpo audit`
struct Audit: Command {
    static let name = "audit"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: name,
            abstract: LocalizedString(
                "Audit an assessment, with findings and judgements in a directory of your own.",
                "Eine Bewertung auditieren, mit Feststellungen und Urteilen in einem eigenen Verzeichnis."
            ).inHelp,
            usage: """
                cpo audit <dir> --into <mine> [--status] [--by <name>]
                cpo audit <mine> [--status] [--by <name>]
                """,
            discussion: HelpText.audit.inHelp)
    }

    @Argument(
        help: ArgumentHelp(
            LocalizedString(
                "The vendor's directory, or a packed file of it; with your own directory alone, the audit there goes on.",
                "Das Verzeichnis des Anbieters oder eine gepackte Datei davon; mit dem eigenen Verzeichnis allein geht das "
                    + "Audit dort weiter."), valueName: "dir"), completion: .file())
    var path: String

    @Option(
        help: ArgumentHelp(
            LocalizedString(
                "Your own directory: a new one, or that of this audit.",
                "Das eigene Verzeichnis: ein neues oder das dieses Audits."), valueName: "mine"),
        completion: .directory)
    var into: String?

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            LocalizedString(
                "Only say where the audit stands: what the vendor changed since, and what is left to look at.",
                "Nur sagen, wie das Audit steht: was der Anbieter seither geändert hat und was noch anzusehen ist.")))
    var status = false

    @OptionGroup var signature: SignatureOption
    @OptionGroup var view: ProfileOption

    func run(in context: CommandContext) throws {
        let author = context.person.author(given: signature.by)
        let mine = into ?? path
        if let into {
            do throws(StoreError) {
                if try AssessmentReader.audit(path, into: into, by: author, at: context.now) {
                    context.console.print(AuditText.begun(into, of: path))
                }
            } catch {
                throw Failure(.io, ErrorText.opening(error))
            }
        }
        let reader = try context.read(mine)
        guard reader.isAudit else { throw Failure(.usage, AuditText.needsInto(path)) }
        report(reader, in: context)
        guard status else {
            return try context.interact(.work(mine), as: author, view: view)
        }
        try AuditSummary(reader, on: context.today).report(in: context)
        context.reportDamages(reader.damages)
    }

    /// What the vendor changed since the audit began.
    private func report(_ reader: borrowing AssessmentReader, in context: CommandContext) {
        let changes = reader.project.vendorChanges
        if let created = reader.project.audit?.created, !changes.isEmpty {
            let clock = context.clock()
            let day = created.at.day(secondsFromGMT: clock.secondsFromGMT(created.at))
            context.console.print(AuditText.since(Moments.text(day, context.language)))
            for change in changes {
                let name = AuditText.name(change)[context.language]
                context.console.print("  \(change.file) \(name)")
            }
        } else if status {
            context.console.print(AuditText.unchanged)
        }
        let foreign = reader.foreignAuditEvents
        if foreign > 0 { context.console.print(AuditText.foreign(foreign)) }
    }
}

/// Where an audit stands.
struct AuditSummary {
    private let assessment: Assessment
    private let judged: Int
    private let criteria: Int
    private let documents: [DocumentEntry]

    init(_ reader: borrowing AssessmentReader, on day: CalendarDay) throws {
        assessment = reader.assessment(in: .inUse).inVoice(of: .auditor)
        let board = try Scoreboard(assessment, reader.evidenceAtAGlance, on: day)
        criteria = board.overall.criteria
        judged = criteria - board.overall.open
        documents = assessment.documentsNotExamined
    }

    func report(in context: CommandContext) throws {
        context.console.print(AuditText.judged(judged, of: criteria))
        let findings = assessment.details.findings.standing
        context.console.print(AuditText.findings(findings.count, open: findings.count { !$0.state.isSettled }))
        guard !documents.isEmpty else { return context.console.print(AuditText.allExamined) }
        context.console.print(AuditText.notExamined(documents.count))
        for document in documents { context.console.print("  \(document.document.displayTitle.oneLine)") }
    }
}
