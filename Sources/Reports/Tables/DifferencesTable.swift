import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// What is judged otherwise than claimed, one line each, the largest change of the figures first.
package struct DifferencesTable {
    private let differences: Differences
    private let claims: Scoreboard
    private let judgements: Scoreboard
    private let assessment: Assessment
    private let table: ScoreTable
    private var language: Language { table.language }

    /// - Parameters:
    ///   - claims: the figures of the vendor's claims.
    ///   - judgements: those of the party that judges.
    ///   - assessment: in the voice of that party.
    package init(
        _ differences: Differences, from claims: Scoreboard, to judgements: Scoreboard, of assessment: Assessment,
        _ table: ScoreTable
    ) {
        self.differences = differences
        self.claims = claims
        self.judgements = judgements
        self.assessment = assessment
        self.table = table
    }

    package var lines: [String] {
        let party = assessment.voice
        let head = [
            table.heading,
            DifferenceText.summary(
                judged: judgements.criteria(judgedIn: assessment.catalog), different: differences.all.count,
                claimed: claims.overall.claimed, judged: judgements.overall.claimed, by: party)[language],
        ]
        guard !differences.all.isEmpty else { return head + ["", DifferenceText.none[language]] }
        let titles = [
            "", Party.vendor.name[language], party.name[language], ScoreText.change[language], "",
        ]
        let rows =
            [titles]
            + differences.all.map { one in
                [
                    assessment.catalog.criteria[one.index].id.text,
                    rating(assessment.answer(of: .vendor, at: one.index), one.claim),
                    rating(assessment.answers[one.index], one.judgement), DifferenceText.change(one.change, language),
                    one.changesGate ? GapText.gate[language] : "",
                ]
            }
        let widths = titles.indices.map { column in rows.map { $0[column].columns }.max() ?? 0 }
        let table = zip(rows, [nil] + differences.all.map { Optional($0) }).map { row, one in
            let cells = row.enumerated().map { $1.padded(to: widths[$0], right: $0 == 3) }
            let title = one.map { language.text(assessment.catalog.criteria[$0.index].title, of: assessment.catalog) }
            return TableLine.cut((cells + [title ?? ""]).joined(separator: "  ")).trimmedAtEnd
        }
        return head + [""] + table + [""] + DifferenceText.explanation[language].wrapped(columns: TableLine.columns)
    }

    private func rating(_ answer: Answer, _ counting: Explanation.Counting) -> String {
        guard let rating = answer.rating else { return AnswerLabels().notRated[language] }
        let name = RatingText.name(rating, on: assessment.catalog.scale)[language]
        return answer.judgement.isConflicted ? "\(name) ≠" : name
    }
}
