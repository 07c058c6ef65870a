import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// A row of an explanation.
enum WhyRow: ListRow {
    case text(Line)
    /// The column titles above a figure's contributions.
    case columns(Explanation.Figure)
    /// A criterion's contribution to a figure.
    case contribution(Explanation.Contribution, Explanation.Figure)
    /// A criterion's title.
    case entry(Int)

    var criterion: Int? {
        switch self {
        case .contribution(let contribution, _): contribution.index
        case .entry(let index): index
        case .text, .columns: nil
        }
    }

    /// The formula and the figures, every contribution, and the criteria that are left out or unproven.
    static func rows(of explanation: Explanation, columns: Int, in model: Model) -> [WhyRow] {
        let lines = WhyLines(explanation: explanation, model: model).lines(columns: columns)
        var rows = lines.map(WhyRow.text)
        if !explanation.contributions.isEmpty {
            rows += [.text([]), .columns(explanation.figure)]
            rows += explanation.contributions.map { .contribution($0, explanation.figure) }
        }
        rows += list(
            ExplanationText.notApplicable, explanation.notApplicable.map { ($0.index, $0.reason) },
            columns: columns, in: model)
        let leftOut = explanation.group.criteria(in: model.catalog).compactMap { index in
            model.catalog.leftOut[model.catalog.criteria[index].id].map { (index, model.text($0)) }
        }
        rows += list(ExplanationText.leftOut, leftOut, columns: columns, in: model)
        rows += list(ExplanationText.leftOpen, explanation.leftOpen.map { ($0, "") }, columns: columns, in: model)
        rows += list(ExplanationText.unproven, explanation.unproven.map { ($0, "") }, columns: columns, in: model)
        rows += list(
            ExplanationText.outOfScope, explanation.outOfScope.map { ($0.index, $0.reason) }, columns: columns,
            in: model)
        return rows
    }

    /// Each note goes below its criterion.
    private static func list(
        _ title: LocalizedString, _ entries: [(index: Int, note: String)], columns: Int, in model: Model
    ) -> [WhyRow] {
        guard !entries.isEmpty else { return [] }
        let heading: Line = [Span(title[model.language], .strong), Span("  \(entries.count)", .muted)]
        return [.text([]), .text(heading)]
            + entries.flatMap { index, note -> [WhyRow] in
                let lines = note.isEmpty ? [] : note.wrapped(columns: columns - indent.columns)
                return [.entry(index)] + lines.map { .text([Span(indent + $0, .muted)]) }
            }
    }

    private static let indent = "".padded(to: 2)

    func line(_ look: RowLook, in model: Model) -> Line {
        let language = model.language
        switch self {
        case .text(let line): return line
        case .columns(let figure):
            let words = ExplanationText.columns
            guard Self.hasTitles(look, of: figure, in: model) else {
                let numbers = [words.of, words.brings, words.share].map { $0[language] }
                return [Span("".padded(to: look.idWidth + 3))] + numbers.map(Self.number(.muted))
            }
            let width = Self.columns(look) - Self.width(of: figure, in: model)
            let texts = [words.counting, words.of, words.brings, words.share].map { $0[language] }
            return [Span(words.criterion[language].truncated(to: width).padded(to: width), .muted)]
                + Self.cells(texts, .muted, of: figure, in: model)
        case .contribution(let contribution, let figure):
            let criterion = model.catalog.criteria[contribution.index]
            let numbers = [
                NumberText.text(contribution.weight, language), NumberText.text(contribution.points, language),
                NumberText.percent(contribution.share, language),
            ]
            guard Self.hasTitles(look, of: figure, in: model) else {
                let mark = Marks.rating(model.scoreboard.outcome(ofCriterionAt: contribution.index))
                return [look.id(criterion.id), Span(mark.glyph.padded(to: 2), mark.style)]
                    + numbers.map(Self.number(look.style))
            }
            let width = Self.columns(look) - Self.width(of: figure, in: model) - look.idWidth - 1
            let counting = RatingText.name(
                contribution.counting, model.assessment.answers[contribution.index].rating,
                on: model.catalog.scale, isConflicted: contribution.isConflicted)[language]
            let texts = [counting] + numbers
            let title = look.titles.cut(model.text(criterion.title), to: width - 1).padded(to: width)
            return [look.id(criterion.id), Span(title, look.style)]
                + Self.cells(texts, look.style, of: figure, in: model)
        case .entry(let index):
            let criterion = model.catalog.criteria[index]
            let title = look.titles.cut(model.text(criterion.title), to: look.columns - look.idWidth - 1)
            return [look.id(criterion.id), Span(title, look.style)]
        }
    }

    private static let numberWidth = 8

    /// Whether there is room for titles beside the numbers; if not, the sign of the rating stands for both title and
    /// rating.
    private static func hasTitles(_ look: RowLook, of figure: Explanation.Figure, in model: Model) -> Bool {
        columns(look) - width(of: figure, in: model) - look.idWidth - 1 >= 4
    }

    private static func number(_ style: Style) -> (String) -> Span {
        { Span($0.padded(to: numberWidth, right: true), style) }
    }

    /// Wider rows would separate the numbers from their criteria.
    private static func columns(_ look: RowLook) -> Int { min(look.columns, 100) }

    /// Columns of everything after the title.
    private static func width(of figure: Explanation.Figure, in model: Model) -> Int {
        CountingWidth.of(model.catalog.scale, in: figure) + 3 * numberWidth
    }

    /// The rating, then three right-aligned numbers.
    private static func cells(
        _ texts: [String], _ style: Style, of figure: Explanation.Figure, in model: Model
    ) -> Line {
        texts.enumerated().map { position, text in
            guard position == 0 else { return number(style)(text) }
            let width = CountingWidth.of(model.catalog.scale, in: figure)
            return Span(text.truncated(to: width - 1).padded(to: width), style)
        }
    }
}
