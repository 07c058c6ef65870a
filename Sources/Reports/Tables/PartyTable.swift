import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// What the vendor claims and another party verified or accepts, category by category.
package struct PartyTable {
    private let claims: Scoreboard
    private let verified: Scoreboard
    private let assessment: Assessment
    private let language: Language

    /// - Parameters:
    ///   - claims: the figures of the vendor's answers.
    ///   - verified: those of the party's.
    package init(_ claims: Scoreboard, _ verified: Scoreboard, of assessment: Assessment, _ language: Language) {
        self.claims = claims
        self.verified = verified
        self.assessment = assessment
        self.language = language
    }

    package var lines: [String] {
        let titles = [
            ScoreText.claimed, ScoreText.share(of: assessment.voice), ScoreText.change, ScoreText.judged,
        ]
        let rows = [[""] + titles.map { $0[language] }] + groups.map { [$0.title] + cells(of: $0.group) }
        let widths = rows[0].indices.map { column in rows.map { $0[column].columns }.max() ?? 0 }
        let table = rows.map { row in
            row[0].padded(to: widths[0])
                + zip(row, widths).dropFirst().map { "  \($0.padded(to: $1, right: true))" }.joined()
        }
        return [""] + table + ScoreText.verification(by: assessment.voice)[language].wrapped(columns: TableLine.columns)
    }

    private var groups: [(title: String, group: ScoreGroup)] {
        assessment.catalog.categories.enumerated().map { index, category in
            ("\(index + 1) \(language.text(category.title, of: assessment.catalog))", .category(index))
        } + [(ScoreText.all[language], .all)]
    }

    private func cells(of group: ScoreGroup) -> [String] {
        let discrepancy = verified.discrepancy(from: claims, in: group, of: assessment.catalog)
        let points = discrepancy.change.map { language.decimal($0.percentText) }
        return [
            figure(claims.tally(of: group)), figure(verified.tally(of: group)),
            discrepancy.judged == 0 ? Figures.none : points ?? Figures.none,
            "\(discrepancy.judged)/\(discrepancy.criteria)",
        ]
    }

    private func figure(_ tally: Tally) -> String {
        tally.claimed.map { "\(language.decimal($0.percentText)) %" } ?? Figures.none
    }
}
