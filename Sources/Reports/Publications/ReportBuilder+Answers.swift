import AssessmentModel
import Localization
import Presentation
import Publishing
import Scoring

/// Every answer with its explanation and evidence, category by category.
extension ReportBuilder {
    /// For everyone: no names, and nothing of what is confidential.
    var publicAnswers: Publication.Section {
        answers { [criterion($0), publicAnswer($0), publicExplanation($0), evidence($0, isPublic: true)] }
    }

    /// With who answered, dissent, owners and checks.
    var answers: Publication.Section {
        answers { [criterion($0), signedAnswer($0), explanation($0), evidence($0, isPublic: false)] }
    }

    private func answers(cells: (Int) -> [Table.Cell]) -> Publication.Section {
        let columns = answerColumns
        let parts = catalog.categories.enumerated().compactMap { number, category -> Publication.Section? in
            let rows = category.criteria.filter { scoreboard.inclusion(ofCriterionAt: $0) == .counted }.map { index in
                Table.Row(cells(index), anchor: catalog.criteria[index].id.text)
            }
            guard !rows.isEmpty else { return nil }
            let title = text(category.title).plain
            return Publication.Section(
                "category-\(number + 1)", title, [.table(Table("", columns: columns, rows: rows))])
        }
        return Publication.Section("answers", ReportText.answers[language], [], parts: parts, beginsPage: true)
    }

    private var answerColumns: [Table.Column] {
        [
            column(ReportText.criterion, 36), column(ReportText.answer, 18), column(ReportText.explanation, 29),
            column(ReportText.evidence, 23),
        ]
    }

    /// The answers to criteria of profiles that are not applied; nil if there are none.
    var profileCriteria: Publication.Section? {
        let parts = source.beyond.enumerated().map { number, beyond -> Publication.Section in
            let builder = ReportBuilder(beyond.source, in: language)
            let rows = beyond.criteria.map { index in
                Table.Row(
                    [
                        builder.criterion(index), builder.signedAnswer(index), builder.explanation(index),
                        builder.evidence(index, isPublic: false),
                    ], anchor: builder.catalog.criteria[index].id.text)
            }
            return Publication.Section(
                "profile-criteria-\(number + 1)", ProfileText.criteria(of: beyond.profile)[language],
                [.table(Table("", columns: answerColumns, rows: rows))])
        }
        guard !parts.isEmpty else { return nil }
        return Publication.Section(
            "profile-criteria", ReportText.profileCriteria[language],
            [.paragraph(RichText(ReportText.profileCriteriaCount[language]))], parts: parts)
    }

    // MARK: The cells

    private func strong(_ title: LocalizedText) -> RichText {
        let title = text(title)
        guard case .plain(let words)? = title.pieces.first else { return title }
        return RichText([.strong(words)])
    }

    /// Id, level, title, and what is demanded.
    private func criterion(_ index: Int) -> Table.Cell {
        let criterion = catalog.criteria[index]
        let statement = text(criterion.texts.statement)
        return Table.Cell(
            RichText([.strong(criterion.id.text), .plain(" · \(criterion.level.name[language])\n")])
                + strong(criterion.title) + (statement.isEmpty ? "" : RichText("\n") + statement))
    }

    /// What somebody without the journals may know of the rating.
    private func publicAnswer(_ index: Int) -> Table.Cell {
        let answer = assessment.answers[index]
        if answer.judgement.isConflicted {
            return Table.Cell(RichText(ReportText.notSettled[language]), tone: .warning)
        }
        return rating(index)
    }

    private func signedAnswer(_ index: Int) -> Table.Cell {
        let answer = assessment.answers[index]
        var cell = rating(index)
        if answer.judgement.isConflicted {
            let sides = AnswerText.sides(answer.judgement.heads, on: catalog.scale)
            cell = Table.Cell(RichText(AnswerText.conflict(sides)[language]), tone: .warning)
        } else if let assignment = answer.judgement.current, assignment.value != nil {
            let signature = AnswerText.signature(assignment.by.oneLine, assignment.at, source.clock, language)
            cell.text = cell.text + RichText("\n\(signature)")
        }
        let marks = AnswerText.marks(answer).map { "\n\($0.text[language])" }.joined()
        cell.text = cell.text + RichText(marks)
        return cell
    }

    private func rating(_ index: Int) -> Table.Cell {
        let outcome = scoreboard.outcome(ofCriterionAt: index)
        guard let rating = assessment.answers[index].rating else {
            return Table.Cell(RichText(ReportText.notAnswered[language]), tone: .neutral)
        }
        return Table.Cell(RichText([.strong(RatingText.name(rating, on: catalog.scale)[language])]), tone: outcome.tone)
    }

    private func publicExplanation(_ index: Int) -> Table.Cell {
        Table.Cell(RichText(ownWords(of: assessment.answers[index])))
    }

    private func explanation(_ index: Int) -> Table.Cell {
        let answer = assessment.answers[index]
        let labels = AnswerLabels()
        let words = ownWords(of: answer)
        let decision = answer.isDecision ? [RichText([.strong(AnswerText.decision[language])])] : []
        var lines = decision + (words.isEmpty ? [] : [RichText(words)])
        if !answer.parkingReasonText.isEmpty {
            lines.append(labelled(AnswerText.parkedLabel, answer.parkingReasonText))
        }
        if answer.owner.isConflicted {
            lines.append(labelled(labels.owner, AnswerText.sides(owners: answer.owner.heads.map(\.value))[language]))
        } else if !answer.ownerName.isEmpty {
            lines.append(labelled(labels.owner, answer.ownerName.oneLine))
        }
        lines += source.checks.checks(ofCriterionAt: index).filter(\.stands).map { check in
            labelled(labels.check, CheckText.what(check.cause, in: catalog)[language])
        }
        return Table.Cell(lines.joined(separator: "\n"))
    }

    private func labelled(_ label: LocalizedString, _ text: String) -> RichText {
        RichText([.strong("\(label[language]): "), .plain(text)])
    }

    private func evidence(_ index: Int, isPublic: Bool) -> Table.Cell {
        let evidence = assessment.answers[index].attachments.compactMap(\.evidence)
            .filter { !isPublic || !source.isConfidential($0) }
        return Table.Cell(evidence.map(describe).joined(separator: "\n"))
    }

    /// The title, leading to its address if it has one, where to look, and what is wrong with it.
    func describe(_ evidence: Evidence) -> RichText {
        let title = evidence.displayTitle.oneLine
        let problem = EvidenceText.problem(
            of: evidence, source.condition(of: evidence), in: assessment, today: source.day)
        let until = evidence.validUntil.map { day in
            "\(DocumentText.Field.validUntil.name[language]) \(Moments.text(day, language))"
        }
        let rest = [evidence.locator.oneLine, until ?? "", problem?[language] ?? ""].filter { !$0.isEmpty }
            .map { "\(EvidenceText.separator)\($0)" }.joined()
        return RichText([link(title, to: evidence.source), .plain(rest)])
    }

    func link(_ title: String, to source: Evidence.Source) -> RichText.Piece {
        switch source {
        case .url(let address): .link(title, address: address)
        case .file: .plain(title)
        }
    }

    // MARK: What is not counted

    /// The criteria outside the scope and those that the profile leaves out, with the reasons; nil if there are none.
    var outsideScope: Publication.Section? {
        let outside = catalog.criteria.indices.filter { scoreboard.inclusion(ofCriterionAt: $0) == .outOfScope }
        let leftOut = catalog.criteria.filter { catalog.leftOut[$0.id] != nil }
        guard !outside.isEmpty || !leftOut.isEmpty else { return nil }
        let columns = [column(ReportText.criterion, 40), column(AnswerLabels().reason, 60)]
        func table(_ title: LocalizedString, _ rows: [Table.Row]) -> [Publication.Block] {
            rows.isEmpty ? [] : [.table(Table(title[language], columns: columns, rows: rows))]
        }
        func heading(_ criterion: Criterion) -> Table.Cell {
            Table.Cell(RichText([.strong(criterion.id.text), .plain(" ")]) + text(criterion.title))
        }
        let scope = outside.map { index in
            let reason = assessment.answers[index].scope.current?.value?.reason ?? ""
            let standard = ScopeText.doesNotApply(to: assessment.subject)
            return Table.Row([
                heading(catalog.criteria[index]), Table.Cell(RichText(reason.isEmpty ? standard[language] : reason)),
            ])
        }
        let profile = leftOut.map { criterion in
            Table.Row([heading(criterion), Table.Cell(catalog.leftOut[criterion.id].map(text) ?? "")])
        }
        return Publication.Section(
            "outside-scope", ReportText.outOfScope[language],
            table(ReportText.outOfScope, scope) + table(ReportText.leftOut, profile))
    }
}

extension Outcome {
    fileprivate var tone: Tone {
        switch self {
        case .open, .notApplicable: .neutral
        case .disputed: .warning
        case .rated(.one): .good
        case .rated(.zero): .bad
        case .rated: .warning
        }
    }
}

extension Sequence<RichText> {
    /// All of them, with this text between two of them.
    fileprivate func joined(separator: String) -> RichText {
        RichText(Array(map(\.pieces).joined(separator: [.plain(separator)])))
    }
}
