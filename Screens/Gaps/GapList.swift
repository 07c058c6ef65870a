import AssessmentModel
import Cells
import Localization
import Scoring

/// The gaps ordered by gain, or the shortest way to the gate or a tier.
struct GapList: ListPage {
    enum Own: Hashable, Sendable { case regroup, way }

    /// How to group the gaps.
    enum Grouping: Hashable, Sendable, CaseIterable { case nothing, category, owner, tag }

    private var grouping = Grouping.nothing
    /// The index of the goal whose way is shown; nil for the gaps.
    private var way: Int?
    /// The cursor in the gaps, kept while a way is shown.
    private var place = LinkCursor()
    var cursor: LinkCursor
    var cached = Cached<Subject, ListContent<GapRow, GapSentences>>()

    /// The list to show.
    struct Subject: Hashable, Sendable {
        let grouping: Grouping
        let way: Int?
    }

    /// Begins at a criterion if it is a gap.
    init(at index: Int? = nil) { cursor = LinkCursor(at: index) }

    static let place = PagePlace.list

    static let keys: KeyTable<ListAction<Own>> = listKeys(
        [
            Binding(
                .nextView, to: .own(.regroup), group: .goKeys,
                help: LocalizedString(
                    "group by category, owner or tag, or not",
                    "nach Kategorie, Zuständigen oder Schlagwort ordnen, oder nicht"),
                footer: LocalizedString("group", "ordnen")),
            Binding(
                .shortestWay, to: .own(.way), group: .goKeys,
                help: LocalizedString(
                    "the shortest way to the gate, to each tier, and back",
                    "der kürzeste Weg zum Muss, zu jedem Niveau, und wieder die Lücken"),
                footer: LocalizedString("shortest way", "kürzester Weg")),
        ], closedBy: .gaps)

    func unavailable(_ action: Action, in model: Model) -> LocalizedString? {
        guard action == .own(.regroup), way != nil else { return nil }
        return GapListText.notGrouped
    }

    private static func goals(in model: Model) -> [MinimalPath.Goal] {
        [.gate] + model.catalog.tiers.map { .tier($0) }
    }

    private static func goal(_ way: Int?, in model: Model) -> MinimalPath.Goal? {
        way.flatMap { goals(in: model)[safe: $0] }
    }

    private func groupings(in model: Model) -> [Grouping] {
        Grouping.allCases.filter { grouping in
            switch grouping {
            case .nothing, .category: true
            case .owner: model.assessment.answers.contains { !$0.ownerName.isEmpty }
            case .tag: model.catalog.criteria.contains { !$0.tags.isEmpty }
            }
        }
    }

    mutating func perform(own action: Own, in context: inout Context) {
        switch action {
        case .regroup:
            // Keeps the selection on its criterion wherever that moves.
            move(by: 0, in: context)
            grouping = groupings(in: context.model).element(1, after: grouping)
            move(by: 0, in: context)
        case .way:
            if way == nil { place = cursor }
            let next = way.map { $0 + 1 } ?? 0
            guard next < Self.goals(in: context.model).count else { return showGaps() }
            way = next
            cursor = LinkCursor()
        }
    }

    private mutating func showGaps() {
        way = nil
        cursor = place
    }

    /// Goes from a way to the gaps, and from the gaps to the page below.
    mutating func close(in context: inout Context) {
        if way == nil { context.request(.close) } else { showGaps() }
    }

    /// Leaves room above for two lines and the column titles.
    func list(of size: Size) -> Area {
        let body = Frame.body(of: size)
        return Area(column: 0, row: body.row + 3, columns: body.columns, rows: body.rows - 3)
    }

    func subject(in size: Size) -> Subject { Subject(grouping: grouping, way: way) }

    static func content(of subject: Subject, in model: Model) -> ListContent<GapRow, GapSentences> {
        let (board, catalog) = (model.scoreboard, model.catalog)
        let gaps = Gaps(of: board, in: catalog)
        guard let goal = goal(subject.way, in: model) else {
            return ListContent(GapRow.rows(of: gaps, by: subject.grouping, in: model), below: GapSentences(of: gaps))
        }
        let way = MinimalPath(to: goal, on: board, in: catalog)
        let known = Dictionary(gaps.all.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
        return ListContent(
            (way?.criteria ?? []).compactMap { known[$0].map(GapRow.gap) },
            below: GapSentences(of: way, to: goal, on: board))
    }

    func line(of row: GapRow, _ look: RowLook, in model: Model) -> Line { row.line(look, in: model) }

    func draw(_ top: GapSentences, on grid: inout Grid, idWidth: Int, model: Model) {
        GapTop(goal: Self.goal(way, in: model), grouping: grouping, sentences: top, model: model)
            .draw(on: &grid, above: list(of: grid.size), idWidth: idWidth)
    }
}
