import AssessmentModel
import Cells
import Localization
import Scoring
import Screens

/// An explanation as lines of text, at most 80 columns wide.
struct ExplanationTable {
    private typealias Text = ExplanationText

    private let explanation: Explanation
    private let table: ScoreTable

    private var language: Language { table.language }

    init(_ explanation: Explanation, _ table: ScoreTable) {
        self.explanation = explanation
        self.table = table
    }

    var lines: [String] {
        let tally = table.scoreboard.tally(of: explanation.group)
        let category = explanation.group.category.map { language.text(table.catalog.categories[$0].title) }
        return [
            ScoreText.heading(table.subject, table.catalog, explanation.model),
            Text.title(Text.group(category, explanation.group.level)[language])[language], "",
        ] + formula + [
            Explanation.Figure.allCases.map { "\(FormulaText.name($0)[language]) \(percent($0.value(of: tally)))" }
                .joined(separator: ", "),
            Text.strict(percent(explanation.strict))[language], "",
        ] + contributions + lists
    }

    private var formula: [String] {
        let formula = FormulaText(of: explanation, in: table.catalog)
        let lines = formula.lines(columns: TableLine.columns, language).map { $0.start + $0.words }
        return lines.dropLast() + lines.suffix(1).map { $0 + numbers(formula) }
            + [formula.note?[language], ""].compactMap { $0 }
    }

    private func numbers(_ formula: FormulaText) -> String {
        guard explanation.value != nil else { return FormulaText.noResult[language] }
        return formula.numbers(number(explanation.numerator), number(explanation.denominator))[language]
            + percent(explanation.value)
    }

    private var contributions: [String] {
        let widest = explanation.contributions.map { Text.name($0.counting)[language].columns }.max() ?? 0
        let counting = max(12, widest + 1)
        let row = { (cells: [String]) -> String in
            let id = TableLine.cut(cells[0], to: 38 - counting).padded(to: 39 - counting)
            return id + cells[1].padded(to: counting)
                + cells[2...].map { $0.padded(to: 13, right: true) }.joined()
        }
        let columns = Text.columns
        let header = [columns.criterion, columns.counting, columns.of, columns.brings, columns.share]
        return [row(header.map { $0[language] })]
            + explanation.contributions.map { contribution in
                row([
                    table.catalog.criteria[contribution.index].id.text, Text.name(contribution.counting)[language],
                    number(contribution.weight), number(contribution.points), percent(contribution.share),
                ])
            }
    }

    private var lists: [String] {
        let excluded = explanation.notApplicable.map { (id($0.index), $0.reason) }
        return list(Text.notApplicable, excluded)
            + list(Text.leftOpen, explanation.leftOpen.map { (id($0), "") })
            + list(Text.unproven, explanation.unproven.map { (id($0), "") })
    }

    private func list(_ title: (Int) -> LocalizedString, _ entries: [(id: String, note: String)]) -> [String] {
        entries.isEmpty
            ? [] : ["", title(entries.count)[language]] + entries.map { TableLine.entry($0.id, $0.note) }
    }

    private func id(_ index: Int) -> String { table.catalog.criteria[index].id.text }

    private func percent(_ fraction: Fraction?) -> String {
        fraction.map { "\(language.decimal($0.percentText)) %" } ?? Figures.none
    }

    /// As it is where that is short, else in percent.
    private func number(_ fraction: Fraction) -> String {
        if fraction.denominator == 1 { return String(fraction.numerator) }
        return fraction.denominator <= 1_000 && fraction.numerator < 100_000
            ? "\(fraction.numerator)/\(fraction.denominator)" : percent(fraction)
    }
}

/// Lines of tables that show texts of any length.
enum TableLine {
    static let columns = 80

    /// An id and what is to be said of it, cut at the edge.
    static func entry(_ id: String, _ text: String) -> String {
        let line =
            "  " + cut(id, to: 26).padded(to: 27) + text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return trimmed(cut(line, to: columns))
    }

    /// The text with an ellipsis where it is wider.
    static func cut(_ text: String, to columns: Int) -> String {
        guard text.columns > columns else { return text }
        var (kept, width) = ("", 0)
        for character in text {
            let next = String(character).columns
            guard width + next < columns else { break }
            kept.append(character)
            width += next
        }
        return kept + "…"
    }

    /// Without blanks at the end.
    static func trimmed(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }
}
