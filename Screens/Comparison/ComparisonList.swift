import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// Two moments of the assessment side by side: the figures, and every criterion that is rated differently.
struct ComparisonList: ListPage {
    enum Own: Hashable, Sendable { case regroup }

    /// What the criteria are grouped by, each group with its figures.
    enum Grouping: CaseIterable, Hashable, Sendable { case category, level }

    /// The two moments, and how to show them.
    struct Subject: Hashable, Sendable {
        let first: ComparedMoment
        let second: ComparedMoment
        let grouping: Grouping
    }

    private let first: ComparedMoment
    private let second: ComparedMoment
    private var grouping = Grouping.category
    var cursor = LinkCursor()
    var cached = Cached<Subject, ListContent<ComparisonRow, ComparisonTop>>()

    /// - Parameter first: the earlier one.
    init(_ first: ComparedMoment, _ second: ComparedMoment) {
        self.first = first
        self.second = second
    }

    static let place = PagePlace.list

    static let keys: KeyTable<ListAction<Own>> = listKeys(
        [
            Binding(
                .nextView, to: .own(.regroup), group: .goKeys,
                help: LocalizedString("by category, or by level", "nach Kategorie, oder nach Grad"),
                footer: LocalizedString("group", "gruppieren"))
        ], closedBy: .compare)

    mutating func perform(own action: Own, in context: inout Context) {
        switch action {
        case .regroup:
            // Keeps the selection on its criterion wherever that moves.
            move(by: 0, in: context)
            grouping = grouping.next
            move(by: 0, in: context)
            context.notify(ComparisonPageText.grouped(grouping))
        }
    }

    /// Leaves room above for the moments, the gate, the titles of the columns and the figures of all criteria.
    func list(of size: Size) -> Area {
        let body = Frame.body(of: size)
        return Area(column: 0, row: body.row + 4, columns: body.columns, rows: body.rows - 4)
    }

    func subject(in size: Size) -> Subject { Subject(first: first, second: second, grouping: grouping) }

    static func content(of subject: Subject, in model: Model) -> ListContent<ComparisonRow, ComparisonTop> {
        let sides = [subject.first, subject.second].compactMap { ComparedSide($0, of: model) }
        guard sides.count == 2 else { return ListContent([], below: ComparisonTop()) }
        let comparison = Comparison(sides[0].assessment, sides[1].assessment)
        return ListContent(
            ComparisonRow.rows(of: comparison, sides, by: subject.grouping, in: model),
            below: ComparisonTop(comparison, sides))
    }

    func line(of row: ComparisonRow, _ look: RowLook, in model: Model) -> Line { row.line(look, in: model) }

    func draw(_ top: ComparisonTop, on grid: inout Grid, idWidth: Int, model: Model) {
        top.draw(on: &grid, above: list(of: grid.size), first, second, model)
    }
}

extension ComparisonList.Grouping {
    /// The other one.
    fileprivate var next: Self {
        switch self {
        case .category: .level
        case .level: .category
        }
    }
}

/// The assessment at one of the two moments, with its figures.
struct ComparedSide: Sendable {
    let assessment: Assessment
    let scoreboard: Scoreboard

    /// Nil if the catalogue cannot be scored, which it could when the assessment was opened.
    init?(_ moment: ComparedMoment, of model: Model) {
        let (assessment, day) = model.assessment(at: moment)
        guard let scoreboard = try? Scoreboard(assessment, on: day, counts: { model.condition(of: $0).counts }) else {
            return nil
        }
        self.assessment = assessment
        self.scoreboard = scoreboard
    }
}
