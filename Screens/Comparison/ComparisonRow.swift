import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// A row of a comparison: a group with its figures at both moments, or a criterion that is rated differently.
enum ComparisonRow: ListRow {
    case group(String, [Tally])
    case criterion(Int, [LocalizedString])

    var criterion: Int? {
        switch self {
        case .group: nil
        case .criterion(let index, _): index
        }
    }

    /// Every group, and below it its differences.
    static func rows(
        of comparison: Comparison, _ sides: [ComparedSide], by grouping: ComparisonList.Grouping, in model: Model
    ) -> [ComparisonRow] {
        let differences = comparison.differences.map { difference in
            let ratings = zip(sides, [difference.first, difference.second]).map { side, index in
                rating(of: side.assessment, at: index)
            }
            return (index: difference.second, row: ComparisonRow.criterion(difference.second, ratings))
        }
        switch grouping {
        case .category:
            return model.catalog.categories.enumerated().flatMap { index, category in
                [
                    .group(
                        "\(index + 1) \(model.text(category.title))",
                        sides.map { $0.scoreboard.tally(ofCategoryAt: index) })
                ]
                    + differences.filter { category.criteria.contains($0.index) }.map(\.row)
            }
        case .level:
            return Level.allCases.flatMap { level in
                [.group(level.name[model.language], sides.map { $0.scoreboard.tally(of: level) })]
                    + differences.filter { model.catalog.criteria[$0.index].level == level }.map(\.row)
            }
        }
    }

    private static func rating(of assessment: Assessment, at index: Int) -> LocalizedString {
        let answer = assessment.answers[index]
        guard let rating = answer.rating else { return RatingText.open }
        let name = RatingText.name(rating, on: assessment.catalog.scale)
        return answer.judgement.isConflicted ? LocalizedString { "\(name[$0]) ≠" } : name
    }

    func line(_ look: RowLook, in model: Model) -> Line {
        switch self {
        case .group(let title, let tallies):
            let figures = ComparisonFigures(columns: look.columns, model.language)
            return [Span(title.truncated(to: figures.start - 1).padded(to: figures.start), .strong)]
                + figures.cells(tallies)
        case .criterion(let index, let ratings):
            let criterion = model.catalog.criteria[index]
            let names = ratings.map { $0[model.language] }
            let width = min(18, look.columns / 4)
            let lead = [
                Span("  "), look.id(criterion.id),
                Span(names[0].truncated(to: width).padded(to: width), look.muted), Span(" → ", look.muted),
                Span(names[1].truncated(to: width).padded(to: width + 1), look.style),
            ]
            let room = look.columns - lead.columns
            guard room >= 8 else { return lead }
            return lead + [Span(look.titles.cut(model.text(criterion.title), to: room), look.style)]
        }
    }
}

/// The columns of figures in a comparison: as many as there is room for, the most trusted last to go.
struct ComparisonFigures {
    /// The column where they start.
    let start: Int
    private let shown: [Explanation.Figure]
    private let language: Language
    /// "100.0 → 100.0"
    private static let width = 13
    private static let gap = 3

    init(columns: Int, _ language: Language) {
        let all: [Explanation.Figure] = [.evidenced, .claimed, .attainable]
        let count = max(1, min(all.count, (columns - 24) / (Self.width + Self.gap)))
        shown = count == 1 ? [.claimed] : Array(all.prefix(count))
        start = max(12, min(columns - count * (Self.width + Self.gap) + Self.gap, 48))
        self.language = language
    }

    var titles: Line {
        shown.enumerated().map { position, figure in
            cell(figure.name[language].truncated(to: Self.width), at: position, .muted)
        }
    }

    /// "41.8 → 43.0", or one number where both are the same.
    func cells(_ tallies: [Tally]) -> Line {
        shown.enumerated().map { position, figure in
            let values = tallies.map { percent($0, figure) }
            let isSame = values.first == values.last
            let text = isSame ? values.first ?? "" : values.joined(separator: " → ")
            return cell(text, at: position, isSame ? .muted : .plain)
        }
    }

    /// The last cell needs no gap behind it.
    private func cell(_ text: String, at position: Int, _ style: Style) -> Span {
        Span(text.padded(to: Self.width + (position < shown.count - 1 ? Self.gap : 0)), style)
    }

    private func percent(_ tally: Tally, _ figure: Explanation.Figure) -> String {
        let value =
            switch figure {
            case .evidenced: tally.evidenced
            case .claimed: tally.claimed
            case .attainable: tally.attainable
            case .soFar: tally.soFar
            }
        return value.map { language.decimal($0.percentText) } ?? Figures.none
    }
}
