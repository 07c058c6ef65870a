import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// An explanation as lines of text, at most 80 columns wide.
package struct ExplanationTable {
    private let explanation: Explanation
    private let assessment: Assessment
    private let table: ScoreTable

    private var language: Language { table.language }

    /// An explanation of a figure of this assessment; `table` provides the heading.
    package init(_ explanation: Explanation, of assessment: Assessment, _ table: ScoreTable) {
        self.explanation = explanation
        self.assessment = assessment
        self.table = table
    }

    package var lines: [String] {
        let tally = table.scoreboard.tally(of: explanation.group)
        let category = explanation.group.category.map { position in
            language.text(table.catalog.categories[position].title, of: table.catalog)
        }
        return [
            table.heading,
            ExplanationText.title(category, explanation.group.level)[language],
        ] + table.remarks(of: tally) + [""] + formula + [
            Explanation.Figure.allCases.map { "\($0.name[language]) \(percent($0.value(of: tally)))" }
                .joined(separator: ", "),
            "\(ExplanationText.strict[language]) \(percent(explanation.strict))", "",
        ] + contributions + lists
    }

    private var formula: [String] {
        let formula = FormulaText(of: explanation, in: table.catalog)
        let lines = formula.parts(language).flatMap { part in
            part.words.wrapped(behind: part.lead, columns: TableLine.columns).map { $0.lead + $0.text }
        }
        return lines.dropLast() + lines.suffix(1).map { $0 + numbers(formula) }
            + [formula.note?[language], ""].compactMap { $0 }
    }

    private func numbers(_ formula: FormulaText) -> String {
        guard explanation.value != nil else { return FormulaText.noResult[language] }
        let (above, below) = (explanation.numerator, explanation.denominator)
        return formula.numbers(NumberText.operand(above, language), NumberText.operand(below, language))[language]
            + percent(explanation.value)
    }

    private var contributions: [String] {
        let words = explanation.contributions.map { contribution in
            let rating = assessment.answers[contribution.index].rating
            return RatingText.name(
                contribution.counting, rating, on: table.catalog.scale, isConflicted: contribution.isConflicted)[
                    language]
        }
        let counting = min(20, max(12, (words.map(\.columns).max() ?? 0) + 1))
        let row = { (cells: [String]) -> String in
            let id = TableLine.cut(cells[0], to: 38 - counting).padded(to: 39 - counting)
            return id + TableLine.cut(cells[1], to: counting - 1).padded(to: counting)
                + cells[2...].map { $0.padded(to: 13, right: true) }.joined()
        }
        let columns = ExplanationText.columns
        let header = [columns.criterion, columns.counting, columns.of, columns.brings, columns.share]
        return [row(header.map { $0[language] })]
            + zip(explanation.contributions, words).map { contribution, word in
                row([
                    id(contribution.index), word, NumberText.text(contribution.weight, language),
                    NumberText.text(contribution.points, language), percent(contribution.share),
                ])
            }
    }

    private var lists: [String] {
        let excluded = explanation.notApplicable.map { (id($0.index), $0.reason) }
        return list(ExplanationText.notApplicable, excluded)
            + list(ExplanationText.leftOpen, explanation.leftOpen.map { (id($0), "") })
            + list(ExplanationText.unproven, explanation.unproven.map { (id($0), "") })
            + list(ExplanationText.outOfScope, explanation.outOfScope.map { (id($0.index), $0.reason) })
    }

    private func list(_ title: LocalizedString, _ entries: [(id: String, note: String)]) -> [String] {
        entries.isEmpty
            ? [] : ["", "\(title[language]): \(entries.count)"] + entries.map { TableLine.entry($0.id, $0.note) }
    }

    private func id(_ index: Int) -> String { table.catalog.criteria[index].id.text }

    private func percent(_ fraction: Fraction?) -> String { NumberText.percent(fraction, language) }
}
