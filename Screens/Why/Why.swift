import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// Explains the figures of a category, of one of its levels, or of all criteria.
struct Why: ListPage {
    enum Own: Hashable, Sendable {
        case nextGroup, previousGroup, nextFigure, nextCategory, previousCategory
    }

    private(set) var group: ScoreGroup
    private var figure = Explanation.Figure.claimed
    private var category: Int
    var cursor = LinkCursor()
    var cached = Cached<Subject, ListContent<WhyRow, Void>>()

    /// The figures to explain and the columns to lay them out in.
    struct Subject: Hashable, Sendable {
        let group: ScoreGroup
        let figure: Explanation.Figure
        let columns: Int
    }

    init(ofCategoryAt category: Int) {
        self.category = category
        group = .category(category)
    }

    static let place = PagePlace.list

    static let keys: KeyTable<ListAction<Own>> = listKeys(
        [
            Binding(
                .nextView, to: .own(.nextGroup), group: .goKeys,
                help: LocalizedString(
                    "one level after the other, then all criteria", "ein Grad nach dem anderen, dann alles"),
                footer: LocalizedString("level", "Grad")),
            Binding(
                .previousView, to: .own(.previousGroup), group: .goKeys,
                help: LocalizedString("the same the other way round", "dasselbe rückwärts")),
            Binding(
                .figure, to: .own(.nextFigure), group: .goKeys,
                help: LocalizedString(
                    "one figure after the other, evidenced to so far",
                    "eine Zahl nach der anderen, belegt bis bisher"),
                footer: LocalizedString("figure", "Zahl")),
            Binding(
                .nextCategory, to: .own(.nextCategory), group: .goKeys,
                help: LocalizedString("next category", "nächste Kategorie"),
                footer: LocalizedString("category", "Kategorie")),
            Binding(
                .previousCategory, to: .own(.previousCategory), group: .goKeys,
                help: LocalizedString("previous category", "vorige Kategorie")),
        ], closedBy: .why)

    /// The category, each level with criteria in it, and all criteria.
    private func groups(in model: Model) -> [ScoreGroup] {
        let parts = Level.allCases.map { ScoreGroup.part(category: category, $0) }
        return [.category(category)] + parts.filter { !$0.criteria(in: model.catalog).isEmpty } + [.all]
    }

    mutating func perform(own action: Own, in context: inout Context) {
        switch action {
        case .nextGroup: cycle(by: 1, in: context.model)
        case .previousGroup: cycle(by: -1, in: context.model)
        case .nextFigure: show(Explanation.Figure.allCases.element(1, after: figure))
        case .nextCategory: go(toCategory: category + 1, in: &context)
        case .previousCategory: go(toCategory: category - 1, in: &context)
        }
    }

    private mutating func cycle(by step: Int, in model: Model) {
        group = groups(in: model).element(step, after: group)
        cursor = LinkCursor()
    }

    private mutating func show(_ figure: Explanation.Figure) {
        self.figure = figure
        cursor = LinkCursor()
    }

    private mutating func go(toCategory index: Int, in context: inout Context) {
        guard context.model.catalog.categories.indices.contains(index) else {
            return context.notify(WhyText.noFurtherCategory)
        }
        category = index
        group = .category(index)
        cursor = LinkCursor()
    }

    func subject(in size: Size) -> Subject {
        Subject(group: group, figure: figure, columns: list(of: size).columns - 2)
    }

    static func content(of subject: Subject, in model: Model) -> ListContent<WhyRow, Void> {
        let explanation = Explanation(
            subject.figure, of: subject.group, on: model.scoreboard, model.assessment)
        return ListContent(WhyRow.rows(of: explanation, columns: subject.columns, in: model), below: ())
    }

    func line(of row: WhyRow, _ look: RowLook, in model: Model) -> Line { row.line(look, in: model) }

    func draw(_ top: Void, on grid: inout Grid, idWidth: Int, model: Model) {
        Frame.drawHeader(
            on: &grid, left: WhyText.name(of: group, in: model),
            right: [Span(ExplanationText.title(figure)[model.language], .muted)])
    }
}
