import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// One of two assessments that are compared.
package struct ComparedAssessment {
    /// How the caller names it: a directory, perhaps with a moment.
    package let name: String
    package let assessment: Assessment
    package let scoreboard: Scoreboard

    package init(_ name: String, _ assessment: Assessment, _ scoreboard: Scoreboard) {
        self.name = name
        self.assessment = assessment
        self.scoreboard = scoreboard
    }
}

/// Two assessments side by side as lines of text: their figures, then what is rated differently.
package struct ComparisonTable {
    private static let names = ["A", "B"]
    private static let ratingWidth = 17

    private let sides: [ComparedAssessment]
    private let comparison: Comparison
    private let language: Language

    package init(_ first: ComparedAssessment, _ second: ComparedAssessment, _ language: Language) {
        sides = [first, second]
        comparison = Comparison(first.assessment, second.assessment)
        self.language = language
    }

    package var lines: [String] {
        var lines = zip(Self.names, sides).map { letter, side in
            let catalog = side.assessment.catalog
            let edition = ["\(catalog.id) \(catalog.version)", language.mark(of: catalog)].compactMap { $0 }
            let parts = [side.name, side.assessment.subject.name, edition.joined(separator: " ")]
            return TableLine.cut("\(letter)  \(parts.filter { !$0.isEmpty }.joined(separator: " · "))")
        }
        lines.append("")
        lines += figures
        lines.append("")
        let sentence = ComparisonText.sentence(comparison.agreement)[language]
        lines += "\(ComparisonText.agreement[language]): \(sentence)".wrapped(columns: TableLine.columns)
        lines.append("")
        lines += differences
        for (letter, ids) in zip(Self.names, [comparison.onlyInFirst, comparison.onlyInSecond]) where !ids.isEmpty {
            let text = "\(ComparisonText.onlyIn(letter)[language]): \(ids.map(\.text).joined(separator: ", "))"
            lines += [""] + text.wrapped(columns: TableLine.columns)
        }
        return lines
    }

    /// The gate, all criteria, what is evidenced, each level, and each category that either has.
    private var figures: [String] {
        var rows: [(title: String, cells: [String])] = [("", Self.names)]
        rows.append((GateText.label[language], sides.map { $0.scoreboard.gate.name[language] }))
        rows.append((ReportText.evidencedGate[language], sides.map { $0.scoreboard.evidencedGate.name[language] }))
        rows.append((ScoreText.compliance[language], sides.map { Figures.range($0.scoreboard.overall, language) }))
        let evidenced = sides.map { side in
            side.scoreboard.overall.evidenced.map { "\(language.decimal($0.percentText)) %" } ?? Figures.none
        }
        rows.append((Explanation.Figure.evidenced.name[language], evidenced))
        for level in Level.allCases {
            rows.append((level.name[language], sides.map { Figures.range($0.scoreboard.tally(of: level), language) }))
        }
        for id in categories {
            var title = id
            let cells = sides.map { side in
                let catalog = side.assessment.catalog
                guard let index = catalog.categories.firstIndex(where: { $0.id == id }) else { return Figures.none }
                if title == id { title = language.text(catalog.categories[index].title, of: catalog) }
                return Figures.range(side.scoreboard.tally(ofCategoryAt: index), language)
            }
            rows.append((title, cells))
        }
        let width = min(36, rows.map(\.title.columns).max() ?? 0)
        let column = rows.flatMap(\.cells).map(\.columns).max() ?? 0
        return rows.map { row in
            let title = TableLine.cut(row.title, to: width).padded(to: width)
            return ([title] + row.cells.map { $0.padded(to: column, right: true) }).joined(separator: "   ")
        }
    }

    /// The ids of all categories, in the order of the first catalogue, then of the second.
    private var categories: [String] {
        let first = sides[0].assessment.catalog.categories.map(\.id)
        return first + sides[1].assessment.catalog.categories.map(\.id).filter { !first.contains($0) }
    }

    private var differences: [String] {
        guard !comparison.differences.isEmpty else { return [ComparisonText.same[language]] }
        let width = comparison.differences.map(\.criterion.text.columns).max() ?? 0
        let rows = comparison.differences.map { difference in
            let catalog = sides[0].assessment.catalog
            let criterion = catalog.criteria[difference.first]
            let ratings = zip(sides, [difference.first, difference.second]).map { side, index in
                rating(of: side, at: index).truncated(to: Self.ratingWidth).padded(to: Self.ratingWidth)
            }
            let lead = "\(criterion.id.text.padded(to: width))  \(ratings.joined(separator: " → "))  "
            return TableLine.cut(lead + language.text(criterion.title, of: catalog))
        }
        return [ComparisonText.differences(rows.count)[language]] + rows
    }

    private func rating(of side: ComparedAssessment, at index: Int) -> String {
        let answer = side.assessment.answers[index]
        guard let rating = answer.rating else { return RatingText.open[language] }
        return RatingText.name(rating, on: side.assessment.catalog.scale)[language] + (answer.isConflicted ? " ≠" : "")
    }
}
