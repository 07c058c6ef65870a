import Assessment
import Cells
import Scoring
import Wording

/// What stands above the contributions: the formula with its numbers, the four figures and their bar.
struct WhyLines {
    let explanation: Explanation
    let model: Model

    private var tongue: Tongue { model.tongue }
    private var tally: Tally { model.scoreboard.tally(of: explanation.group) }

    func lines(columns: Int) -> [Line] {
        formula(columns: columns) + [[]] + figures(columns: columns) + [bar(columns: columns), Bar.legend(tongue)]
            + [[], strict]
    }

    private func formula(columns: Int) -> [Line] {
        let name = "\(WhyText.confirmed[tongue]) = "
        let indent = "".padded(to: name.columns - 2)
        let words = WhyText.formula(explanation.model)[tongue].wrapped(columns: columns - name.columns)
        return words.enumerated().map { [Span($0 == 0 ? name : indent + "  ", .muted), Span($1)] }
            + [[Span(indent + "= ", .muted)] + numbers]
    }

    private var numbers: Line {
        guard explanation.value != nil else { return [Span(WhyText.noResult[tongue])] }
        let (above, below) = (explanation.numerator, explanation.denominator)
        return [
            Span("\(NumberText.operand(above, tongue)) / \(NumberText.operand(below, tongue)) = "),
            Span(NumberText.percent(explanation.value, tongue), .strong),
        ]
    }

    /// The four, over as many lines as they need.
    private func figures(columns: Int) -> [Line] {
        let figures = Explanation.Figure.allCases.map { figure -> Line in
            [
                Span("\(WhyText.name(figure)[tongue]) ", .muted),
                Span(NumberText.percent(figure.value(of: tally), tongue), figure == .confirmed ? .strong : .plain),
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

    private var strict: Line {
        [
            Span("\(WhyText.strict[tongue]) ", .muted), Span(NumberText.percent(explanation.strict, tongue)),
        ]
    }
}
