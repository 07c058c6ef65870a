import Assessment
import Cells
import Scoring
import Wording

/// Why the figures of a category are what they are, of one of its levels, or of all criteria.
struct Why: ListPage, Hashable {
    enum Own: Hashable, Sendable { case nextGroup, previousGroup, nextCategory, previousCategory }

    private(set) var group: ScoreGroup
    private var category: Int
    var cursor = LinkCursor()

    init(ofCategoryAt category: Int) {
        self.category = category
        group = .category(category)
    }

    static let keys: KeyTable<ListAction<Own>> = listKeys([
        Binding(
            [.tab, .character("w")], .own(.nextGroup), group: .goKeys,
            help: Phrase("one level after the other, then all criteria", "eine Stufe nach der anderen, dann alles"),
            footer: Phrase("level", "Stufe")),
        Binding(
            [.backTab], .own(.previousGroup), group: .goKeys,
            help: Phrase("the same the other way round", "dasselbe rückwärts")),
        Binding(
            [.character("]"), .right], .own(.nextCategory), group: .goKeys,
            help: Phrase("next category", "nächste Kategorie"), footer: Phrase("category", "Kategorie")),
        Binding(
            [.character("["), .left], .own(.previousCategory), group: .goKeys,
            help: Phrase("previous category", "vorige Kategorie")),
    ])

    /// The category, each level that it has criteria of, and all criteria.
    private func groups(in model: Model) -> [ScoreGroup] {
        let parts = Level.allCases.map { ScoreGroup.part(category: category, $0) }
        return [.category(category)] + parts.filter { !$0.criteria(in: model.catalog).isEmpty } + [.all]
    }

    mutating func perform(own action: Own, in context: inout Context) {
        switch action {
        case .nextGroup: turn(by: 1, in: context.model)
        case .previousGroup: turn(by: -1, in: context.model)
        case .nextCategory: go(toCategory: category + 1, in: &context)
        case .previousCategory: go(toCategory: category - 1, in: &context)
        }
    }

    private mutating func turn(by step: Int, in model: Model) {
        let groups = groups(in: model)
        let place = groups.firstIndex(of: group) ?? 0
        group = groups[(place + step + groups.count) % groups.count]
        cursor = LinkCursor()
    }

    private mutating func go(toCategory index: Int, in context: inout Context) {
        guard context.model.catalog.categories.indices.contains(index) else {
            return context.say(WhyText.noFurtherCategory)
        }
        self = Why(ofCategoryAt: index)
    }

    private func explanation(in model: Model) -> Explanation {
        Explanation(of: group, on: model.scoreboard, model.assessment)
    }

    func rows(columns: Int, in model: Model) -> [WhyRow] {
        WhyRow.rows(of: explanation(in: model), columns: columns, in: model)
    }

    func line(of row: WhyRow, _ look: RowLook, in model: Model) -> Line { row.line(look, in: model) }

    func drawTop(on grid: inout Grid, idWidth: Int, model: Model) {
        Frame.drawHeader(
            on: &grid, left: WhyText.name(of: group, in: model), right: [Span(WhyText.title[model.tongue], .muted)])
    }
}
