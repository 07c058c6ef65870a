import AssessmentModel
import Localization
import Presentation
import Publishing
import QualityChecks
import Scoring

/// What makes the answers and the figures credible: checks, history, method, journals.
extension ReportBuilder {
    /// The checks that stand, and those that somebody waived, with the reason.
    var checks: Publication.Section {
        let all = source.checks.all
        func row(_ check: Check, _ last: LocalizedString) -> Table.Row {
            Table.Row(
                [
                    Table.Cell(RichText([.strong(CheckText.place(check.scope, in: catalog))])),
                    Table.Cell(RichText(CheckText.what(check.cause, in: catalog)[language])),
                    Table.Cell(RichText(last[language])),
                ] + responsibility(for: check.scope.slot))
        }
        func columns(_ last: LocalizedString) -> [Table.Column] {
            [column(ReportText.criterion, 12), column(ReportText.checks, 34), column(last, 30)]
                + responsibilityColumns
        }
        var section = section(
            "checks", ReportText.checks, columns(ReportText.whatToDo),
            all.filter(\.stands).map { row($0, CheckText.advice($0.cause, in: catalog)) })
        let waived = all.compactMap { check in
            CheckText.waiver(of: check) { $0.by.oneLine }.map { row(check, $0) }
        }
        if !waived.isEmpty {
            let counts = all.waived(by: .vendor)
            let count = CheckText.waived(counts.all, byVendor: counts.byParty)?[language] ?? ""
            let title = "\(ReportText.waived[language]): \(count)"
            section.blocks.append(.table(Table(title, columns: columns(AnswerLabels().reason), rows: waived)))
        }
        return section
    }

    /// The figures over time, the milestones, and how much each person changed.
    var history: Publication.Section {
        let milestones = assessment.details.milestones.compactMap { name, milestone -> Table.Row? in
            guard let event = assessment.events.first(where: { $0.id == milestone.id }) else { return nil }
            let moment = event.at.day(secondsFromGMT: source.clock.secondsFromGMT(event.at))
            return Table.Row([Table.Cell(RichText(name)), day(moment), Table.Cell(RichText(event.by.oneLine))])
        }
        let people = Dictionary(grouping: assessment.events) { HistoryText.person($0)[language].oneLine }
            .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
            .map { name, events in Table.Row([Table.Cell(RichText(name)), count(events.count)]) }
        var blocks: [Publication.Block] = []
        if let trend = source.trend, !trend.samples.isEmpty {
            let picture = TrendPicture(trend, of: assessment.subject.name, clock: source.clock, language: language)
            blocks.append(.picture(svg: picture.svg, words: picture.words))
        }
        blocks.append(
            milestones.isEmpty
                ? .paragraph(RichText(ReportText.noMilestones[language]))
                : .table(
                    Table(
                        ReportText.milestone[language],
                        columns: [
                            column(ReportText.milestone, 50), column(ReportText.when, 20), column(ReportText.who, 30),
                        ], rows: milestones)))
        blocks.append(
            .table(
                Table(
                    ReportText.changes[language],
                    columns: [column(ReportText.who, 70), column(ReportText.changes, 30, isNumeric: true)],
                    rows: people)))
        return Publication.Section("history", ReportText.history[language], blocks)
    }

    /// What each figure says.
    var publicMethod: Publication.Section {
        Publication.Section(
            "method", ReportText.meaning[language],
            [
                .facts(meanings), .paragraph(RichText(ReportText.counting[language])),
                .paragraph(RichText(ReportText.whatCounts[language])),
                .paragraph(RichText(NameText.unproven[language])),
            ])
    }

    /// The same with the formulas and their numbers.
    var method: Publication.Section {
        let figures: [Explanation.Figure] = [.evidenced, .claimed, .attainable]
        let formulas = figures.map { figure in
            let explanation = Explanation(figure, of: .all, on: scoreboard, assessment)
            let formula = FormulaText(of: explanation, in: catalog)
            let numbers =
                explanation.value == nil
                ? FormulaText.noResult[language]
                : formula.numbers(
                    NumberText.operand(explanation.numerator, language),
                    NumberText.operand(explanation.denominator, language))[language]
                    + NumberText.percent(explanation.value, language)
            let words = [formula.above[language], formula.below?[language]].compactMap(\.self)
                .joined(separator: " / ")
            return Publication.Fact(ReportText.heading(figure)[language], RichText("\(words)\n= \(numbers)"))
        }
        var section = publicMethod
        section.title = ReportText.method[language]
        section.blocks.insert(.facts(formulas), at: 1)
        return section
    }

    private var meanings: [Publication.Fact] {
        let figures: [Explanation.Figure] = [.evidenced, .claimed, .attainable]
        return figures.map { figure in
            Publication.Fact(ReportText.heading(figure)[language], RichText(ReportText.meaning(figure)[language]))
        }
    }

    /// How far each journal went, so that later changes to it can be noticed; nil if that is not known.
    package static func journals(_ journals: [ReportSource.JournalMark], _ language: Language) -> Publication.Section? {
        guard !journals.isEmpty else { return nil }
        let title = ReportText.journals[language]
        let table = Table(
            "",
            columns: [
                Table.Column(ReportText.journal[language], width: 30),
                Table.Column(ReportText.lines[language], width: 10, isNumeric: true),
                Table.Column(ReportText.lastHash[language], width: 60),
            ],
            rows: journals.map { journal in
                Table.Row([
                    Table.Cell(RichText([.code(journal.writer)])),
                    Table.Cell(RichText(String(journal.lines)), value: .count(journal.lines)),
                    Table.Cell(RichText([.code(journal.last)])),
                ])
            })
        return Publication.Section(
            "journals", title, [.table(table), .paragraph(RichText(ReportText.journalsNote[language]))])
    }

    /// Where a person signs. Source: ISO/IEC 17050-1, contents of the declaration.
    var declaration: Publication.Section {
        Publication.Section(
            "declaration", ReportText.signature[language],
            [
                .paragraph(RichText(ReportText.selfDeclaration[language])),
                .facts(
                    [ReportText.placeAndDay, ReportText.nameAndFunction, ReportText.signatureLine].map {
                        Publication.Fact($0[language], "\u{2009}")
                    }),
            ], isRequired: true)
    }
}
