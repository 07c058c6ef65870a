import AssessmentModel
import Cells
import Localization
import Presentation
import Publishing
import QualityChecks
import Reports
import Scoring

/// The documents that can be made of the assessment, as they would be written.
struct ReportPreview: ReadingPage, CachingPage {
    /// Which document, in lines of how many columns.
    struct Subject: Hashable, Sendable {
        let kind: ReportKind
        let columns: Int
    }

    private(set) var kind: ReportKind
    var top = 0
    var cached = Cached<Subject, [Line]>()

    static let isAboutEverything = true
    /// Begins with a kind of document.
    init(_ kind: ReportKind = .statement) { self.kind = kind }

    static let keys = readingKeys(
        closedBy: .report,
        [
            Binding(
                .nextView, to: .next, group: .goKeys,
                help: LocalizedString(
                    "one kind of report after the other", "eine Art von Bericht nach der anderen"),
                footer: LocalizedString("kind", "Art")),
            Binding(
                .previousView, to: .previous, group: .goKeys,
                help: LocalizedString("the same the other way round", "dasselbe rückwärts")),
            Binding(
                .open, to: .take, group: .goKeys,
                help: LocalizedString("write it to a file", "in eine Datei schreiben"),
                footer: LocalizedString("write", "schreiben")),
            Binding(
                .change, to: .change, group: .goKeys,
                help: LocalizedString("say who answers for it", "angeben, wer dafür einsteht"),
                footer: LocalizedString("who answers", "wer einsteht"), needs: .vendor),
        ])

    mutating func change(in context: inout Context) {
        let text = context.model.assessment.details.respondent.current?.value ?? ""
        context.push(Prompt(.respondent, text: text))
    }

    func subject(in size: Size) -> Subject { Subject(kind: kind, columns: Frame.body(of: size).columns - 2) }

    static func content(of subject: Subject, in model: Model) -> [Line] {
        PublicationLines.lines(of: model.publication(subject.kind), columns: subject.columns)
    }

    func lines(columns: Int, in model: Model) -> [Line] {
        content(about: Subject(kind: kind, columns: columns), in: model)
    }

    mutating func turn(by step: Int, in context: inout Context) {
        kind = ReportKind.allCases.element(step, after: kind)
        top = 0
        context.notify(kind.purpose)
    }

    mutating func take(in context: inout Context) {
        context.push(ReportFilePrompt(kind, of: context.model.assessment.subject))
    }

    func drawHeader(on grid: inout Grid, model: Model) {
        Frame.drawHeader(
            on: &grid, left: [Span(kind.title[model.language], .strong)],
            right: [Span(ReportPageText.title[model.language], .muted)])
    }
}

extension Model {
    /// A document about the assessment as it is shown. The journals are named when it is written.
    func publication(_ kind: ReportKind) -> Publication {
        let conditions = evidenceConditions
        let claims = assessment.inVoice(of: .vendor)
        var source = ReportSource(
            project: project, claims, scoreboard(of: claims), Checks(claims, today: clock.today) { conditions[$0] },
            under: activeProfile, on: clock.today,
            contact: ReportSource.Contact(assessment.details.respondent.current?.value ?? ""),
            judgements: claims.judging.map { ReportSource.Judgements($0, scoreboard(of: $0)) }, clock: clock
        ) { conditions[$0] }
        source.participants = participants
        return ReportBuilder(source, in: language).publication(kind)
    }

    /// The catalogue could be scored when the assessment was opened, so it can be now.
    private func scoreboard(of assessment: Assessment) -> Scoreboard {
        if assessment.voice == self.assessment.voice { return scoreboard }
        return (try? Scoreboard(assessment, on: clock.today) { condition(of: $0).counts }) ?? scoreboard
    }
}
