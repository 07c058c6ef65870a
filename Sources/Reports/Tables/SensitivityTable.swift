import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// One of the assessments whose figures are worked out under other weights.
package struct WeighedAssessment {
    /// How the caller names it.
    package let name: String
    package let origin: ReportOrigin
    package let subject: Subject
    package let catalog: Catalog
    package let scoreboard: Scoreboard
    package let sensitivity: Sensitivity

    package init(
        _ name: String, _ origin: ReportOrigin, of assessment: Assessment, _ scoreboard: Scoreboard,
        _ sensitivity: Sensitivity
    ) {
        self.name = name
        self.origin = origin
        subject = assessment.subject
        catalog = assessment.catalog
        self.scoreboard = scoreboard
        self.sensitivity = sensitivity
    }
}

/// How far figures, and the rank of several assessments, depend on the weights of the levels, as lines of text.
package struct SensitivityTable {
    package let sides: [WeighedAssessment]
    private let language: Language

    package init(_ sides: [WeighedAssessment], _ language: Language) {
        self.sides = sides
        self.language = language
    }

    package func ranking(by figure: Explanation.Figure) -> Ranking { Ranking(sides.map(\.sensitivity), by: figure) }

    package var lines: [String] {
        let tables = sides.map { side in [heading(of: side)] + figures(of: side) }
        let ranks: [Explanation.Figure] = [.claimed, .evidenced]
        return Array(tables.joined(separator: [""])) + (sides.count < 2 ? [] : ranks.flatMap { [""] + rank(by: $0) })
            + [""]
            + SensitivityText.explanation(Sensitivity.Case.all.count)[language].wrapped(columns: TableLine.columns)
    }

    private func heading(of side: WeighedAssessment) -> String {
        let parts = [side.name, side.subject.name, "\(side.catalog.id) \(side.catalog.version)"]
        return TableLine.cut(parts.filter { !$0.isEmpty }.joined(separator: " · "))
    }

    private func figures(of side: WeighedAssessment) -> [String] {
        let overall = Sensitivity.figures.map { ($0.name[language].capitalizedFirst, side.sensitivity.range(of: $0)) }
        let categories = side.catalog.categories.enumerated().map { index, category in
            (
                "\(index + 1) \(language.text(category.title, of: side.catalog))",
                side.sensitivity.range(of: .claimed, in: .category(index))
            )
        }
        let titles = [
            "", SensitivityText.own[language], SensitivityText.lowest[language], SensitivityText.highest[language],
        ]
        let rows = (overall + categories).map { title, range in [title] + cells(range) }
        let table = Self.table([titles] + rows)
        let split = 1 + overall.count
        return Array(table.prefix(split)) + ["  \(SensitivityText.claimedByCategory[language])"]
            + table.dropFirst(split)
    }

    private func cells(_ range: Sensitivity.Range?) -> [String] {
        guard let range else { return [Figures.none, Figures.none, Figures.none] }
        return [
            percent(range.own), "\(percent(range.lowest)) (\(SensitivityText.name(range.lowestCase)[language]))",
            "\(percent(range.highest)) (\(SensitivityText.name(range.highestCase)[language]))",
        ]
    }

    private func percent(_ figure: Fraction) -> String { "\(language.decimal(figure.percentText)) %" }

    private func rank(by figure: Explanation.Figure) -> [String] {
        let titles = [
            SensitivityText.rank(by: figure)[language], SensitivityText.own[language], SensitivityText.best[language],
            SensitivityText.worst[language], SensitivityText.first[language],
        ]
        let rows = zip(sides, ranking(by: figure).places).map { side, place in
            [
                side.name, String(place.own), String(place.best), String(place.worst),
                "\(place.first)/\(Sensitivity.Case.all.count)",
            ]
        }
        return Self.table([titles] + rows)
    }

    /// The first column to the left, the others to the right.
    private static func table(_ rows: [[String]]) -> [String] {
        let columns = rows.first?.indices ?? 0..<0
        let widths = columns.map { column in rows.map { $0[column].columns }.max() ?? 0 }
        return rows.map { row in
            row.enumerated().map { $1.padded(to: widths[$0], right: $0 > 0) }.joined(separator: "  ").trimmedAtEnd
        }
    }
}
