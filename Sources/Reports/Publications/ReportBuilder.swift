import AssessmentModel
import Localization
import Presentation
import Publishing
import Scoring

/// Makes the documents of an assessment in one language. Each extension makes the sections on one subject.
package struct ReportBuilder: Sendable {
    let source: ReportSource
    let language: Language

    package init(_ source: ReportSource, in language: Language) {
        self.source = source
        self.language = language
    }

    /// The whole document of a kind.
    package func publication(_ kind: ReportKind) -> Publication {
        Publication(
            title: kind.title[language], subtitle: assessment.subject.name, language: language, day: source.day.text,
            author: source.contact.name, notice: notice(of: kind)[language], sections: sections(of: kind))
    }

    private func notice(of kind: ReportKind) -> LocalizedString {
        switch kind {
        case .statement: ReportText.selfDeclarationNotice
        case .report: ReportText.internalNotice
        case .readiness, .gaps: ReportText.workingNotice
        case .audit, .judgement, .minutes: ReportText.internalNotice
        }
    }

    private func sections(of kind: ReportKind) -> [Publication.Section] {
        switch kind {
        case .statement:
            [publicSummary, figures, publicAnswers, outsideScope, publicMethod, declaration].compactMap(\.self)
        case .report:
            [
                summary, figures, differences(by: source.judgements.map(\.party)), answers, outsideScope,
                profileCriteria,
                evidenceIndex, checks, openQuestions, history, method,
                Self.journals(source.journals, language),
            ].compactMap(\.self)
        case .readiness:
            [
                briefSummary, figures, shallsBelowMet, unproven, fadingEvidence, unanswered, unsettledFindings,
                openQuestions, checks,
            ].compactMap(\.self)
        case .audit:
            [
                auditSummary, judgedFigures(by: .auditor), findings, openQuestions, differences(by: [.auditor]),
                judgements(by: .auditor), notJudged(by: .auditor), samples, examinations(by: .auditor),
                Self.journals(source.journals, language),
            ].compactMap(\.self)
        case .judgement:
            [
                judgementSummary, judgedFigures(by: .customer), differences(by: [.customer]), judgements(by: .customer),
                notJudged(by: .customer), examinations(by: .customer), publicMethod,
                Self.journals(source.journals, language),
            ].compactMap(\.self)
        case .minutes: minutes
        case .gaps: [briefSummary, figures, gapsByGain, gapsByOwner, shortestWays].compactMap(\.self)
        }
    }

    /// The ids of all sections that documents can have, for templates.
    package static let sectionIDs = [
        "summary", "figures", "answers", "outside-scope", "profile-criteria", "evidence", "checks", "history", "method",
        "journals",
        "declaration",
        "shalls", "unproven", "fading-evidence", "unanswered", "by-gain", "by-owner", "shortest-ways", "findings",
        "differences", "judgements", "not-judged", "samples", "examinations", "changed-ratings", "dissent", "to-settle",
        "questions",
        "participants", "agenda", "decisions", "rounds", "actions", "parking-lot", "parked", "not-covered", "time",
        "signatures",
    ]

    /// What templates can put into their texts.
    package var placeholders: [Placeholder: String] {
        let overall = scoreboard.overall
        return Placeholder.allCases.reduce(into: [:]) { values, placeholder in
            values[placeholder] =
                switch placeholder {
                case .subject: assessment.subject.name
                case .catalog: text(catalog.title).plain
                case .catalogVersion: catalog.version
                case .day: Moments.text(source.day, language)
                case .author: source.contact.name
                case .evidenced: NumberText.percent(overall.evidenced, language)
                case .claimed: NumberText.percent(overall.claimed, language)
                case .attainable: NumberText.percent(overall.attainable, language)
                case .gate: scoreboard.gate.name[language]
                }
        }
    }

    var assessment: Assessment { source.assessment }
    var catalog: Catalog { assessment.catalog }
    var scoreboard: Scoreboard { source.scoreboard }

    /// The criteria that the figures count.
    var countedCriteria: [Int] {
        catalog.criteria.indices.filter { scoreboard.inclusion(ofCriterionAt: $0) == .counted }
    }

    /// A text of the catalogue; one that is not there in this language says in which it is.
    func text(_ text: LocalizedText) -> RichText {
        if let own = text[language.code], !own.isEmpty { return RichText(own) }
        guard let other = text.variants.first(where: { !$0.isEmpty }) else { return "" }
        return RichText([.foreign(other.text, language: other.language.code)])
    }

    /// The id, the level and the title of a criterion.
    func heading(ofCriterionAt index: Int, separator: String = "\n") -> Table.Cell {
        let criterion = catalog.criteria[index]
        let lead = " · \(criterion.level.name[language])\(separator)"
        return Table.Cell(RichText([.strong(criterion.id.text), .plain(lead)]) + text(criterion.title))
    }

    /// The rating in words, without taking sides in a conflict.
    func rating(of answer: Answer) -> String {
        if answer.judgement.isConflicted { return ReportText.notSettled[language] }
        return (answer.rating.map { RatingText.name($0, on: catalog.scale) } ?? ReportText.notAnswered)[language]
    }

    /// The reason of the rating and the comment, as the answer shows them.
    func ownWords(of answer: Answer) -> String {
        let comments = answer.comment.isConflicted ? answer.comment.heads.map(\.value) : [answer.commentText]
        return ([answer.reason] + comments).filter { !$0.trimmed.isEmpty }.joined(separator: "\n")
    }

    var responsibilityColumns: [Table.Column] { [column(ReportText.owner, 16), column(ReportText.lastChange, 14)] }

    /// Who settles a criterion, and when its rating was last changed; empty cells for what is no criterion.
    func responsibility(for slot: Assessment.Slot) -> [Table.Cell] {
        guard case .criterion(let index) = slot else { return [Table.Cell(""), Table.Cell("")] }
        let answer = assessment.answers[index]
        let changed = answer.judgement.current?.at
        return [
            Table.Cell(RichText(answer.ownerName.oneLine)),
            day(changed.map { $0.day(secondsFromGMT: source.clock.secondsFromGMT($0)) }),
        ]
    }

    func percent(_ fraction: Fraction?) -> Table.Cell {
        Table.Cell(
            RichText(NumberText.percent(fraction, language)),
            value: fraction.map { .share(perMille: $0.truncatedTenthsOfPercent) })
    }

    func count(_ count: Int) -> Table.Cell { Table.Cell(RichText(String(count)), value: .count(count)) }

    func day(_ day: CalendarDay?) -> Table.Cell {
        guard let day else { return Table.Cell("") }
        return Table.Cell(
            RichText(Moments.text(day, language)), value: .day(year: day.year, month: day.month, day: day.day))
    }

    /// A section that is one table; `nothing` stands for a table without rows.
    func section(
        _ id: String, _ title: LocalizedString, _ columns: [Table.Column], _ rows: [Table.Row],
        else nothing: LocalizedString = ReportText.nothing
    ) -> Publication.Section {
        Publication.Section(
            id, title[language],
            [
                rows.isEmpty
                    ? .paragraph(RichText(nothing[language])) : .table(Table("", columns: columns, rows: rows))
            ])
    }

    func column(_ title: LocalizedString, _ width: Int, isNumeric: Bool = false) -> Table.Column {
        Table.Column(title[language], width: width, isNumeric: isNumeric)
    }
}
