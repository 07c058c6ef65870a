import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// The part above the contributions: the formula with its numbers, the four figures and their bar.
struct WhyLines {
    let explanation: Explanation
    let model: Model

    private var language: Language { model.language }
    private var tally: Tally { model.scoreboard.tally(of: explanation.group) }

    func lines(columns: Int) -> [Line] {
        formula(columns: columns) + [[]] + figures(columns: columns) + [bar(columns: columns)]
            + Bar.legend(language, columns: columns) + [[]] + strict(columns: columns)
    }

    /// Numerator and denominator in words, and below them in numbers.
    private func formula(columns: Int) -> [Line] {
        let formula = FormulaText(of: explanation, in: model.catalog)
        var lines: [Line] = formula.parts(language).flatMap { part in
            part.words.wrapped(behind: part.lead, columns: columns).map { [Span($0.lead, .muted), Span($0.text)] }
        }
        lines[lines.count - 1] += numbers(formula)
        return lines + (formula.note?[language].wrapped(columns: columns) ?? []).map { [Span($0, .muted)] }
    }

    private func numbers(_ formula: FormulaText) -> Line {
        guard explanation.value != nil else { return [Span(FormulaText.noResult[language])] }
        let (above, below) = (explanation.numerator, explanation.denominator)
        let numbers = formula.numbers(NumberText.operand(above, language), NumberText.operand(below, language))
        return [Span(numbers[language]), Span(NumberText.percent(explanation.value, language), .strong)]
    }

    /// The four figures, over as many lines as they need.
    private func figures(columns: Int) -> [Line] {
        let figures = Explanation.Figure.allCases.map { figure -> Line in
            let isExplained = figure == explanation.figure
            return [
                Span("\(figure.name[language]) ", isExplained ? .strong : .muted),
                Span(NumberText.percent(figure.value(of: tally), language), isExplained ? .strong : .plain),
            ]
        }
        return figures.reduce(into: [[]]) { lines, figure in
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = figure
            } else if last.columns + 3 + figure.columns <= columns {
                lines[lines.count - 1] = last + [Span("   ")] + figure
            } else {
                lines.append(figure)
            }
        }
    }

    private func bar(columns: Int) -> Line {
        let line = Bar(tally: tally).line(width: min(columns, 76))
        return line.isEmpty ? [Span(Figures.none, .muted)] : line
    }

    /// The number stays with the end of its sentence.
    private func strict(columns: Int) -> [Line] {
        let number = NumberText.percent(explanation.strict, language)
        let words = ExplanationText.strict[language]
        let width = words.columns + 1 + number.columns <= columns ? columns : columns - number.columns - 1
        var lines: [Line] = words.wrapped(columns: width).map { [Span($0, .muted)] }
        lines[lines.count - 1] += [Span(" ", .muted), Span(number)]
        return lines
    }
}
