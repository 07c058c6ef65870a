import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// The figures at an earlier moment beside those of today, and from there the assessment as it was.
struct EarlierMoment: CachingPage {
    enum Action: Hashable, Sendable { case look, up, down, pageUp, pageDown, close }

    private let event: Event
    /// The first visible row of the table.
    private var top = 0
    /// The model as it was then; nil if it cannot be scored.
    var cached = Cached<EventID, Model?>()

    /// - Parameter event: the last event that had been made by then.
    init(after event: Event) { self.event = event }

    static let keys = KeyTable<Action>([
        Binding(
            .open, to: .look, group: .goKeys,
            help: LocalizedString("look at everything as it was then", "alles ansehen, wie es damals war"),
            footer: LocalizedString("look at it", "ansehen")),
        Binding(
            .back, .compare, to: .close, group: .goKeys, help: LocalizedString("back", "zurück"),
            footer: LocalizedString("back", "zurück")),
        Binding(
            .down, to: .down, group: .goKeys, help: LocalizedString("a line down", "eine Zeile nach unten"),
            footer: LocalizedString("scroll", "blättern")),
        Binding(
            .up, to: .up, group: .goKeys, help: LocalizedString("a line up", "eine Zeile nach oben"),
            footer: LocalizedString("scroll", "blättern")),
        Binding(
            .pageDown, .goOn, to: .pageDown, group: .goKeys,
            help: LocalizedString("a page down", "eine Seite nach unten")),
        Binding(.pageUp, to: .pageUp, group: .goKeys, help: LocalizedString("a page up", "eine Seite nach oben")),
    ])

    func subject(in size: Size) -> EventID { event.id }

    /// What the page is about does not change with the subject: the event is the subject.
    static func content(of id: EventID, in model: Model) -> Model? {
        model.assessment.events.last { $0.id == id }.flatMap(model.asOf)
    }

    mutating func perform(_ action: Action, in context: inout Context) {
        let height = EarlierMomentView.table(of: context.size).rows
        switch action {
        case .look:
            guard let then = content(in: context.model, context.size) else { return }
            context.request(.past(then))
        case .close: context.request(.close)
        case .up: top -= 1
        case .down: top += 1
        case .pageUp: top -= height - 1
        case .pageDown: top += height - 1
        }
        top = min(max(0, top), max(0, context.model.catalog.categories.count + 1 - height))
    }

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        switch mouse.action {
        case .wheelUp: perform(.up, in: &context)
        case .wheelDown: perform(.down, in: &context)
        case .press: break
        }
    }

    func draw(on grid: inout Grid, model: Model) {
        guard let then = content(in: model, grid.size) else { return }
        EarlierMomentView(event: event, then: then.scoreboard, model: model).draw(on: &grid, top: top)
    }
}

/// Draws the figures of two moments beside each other.
struct EarlierMomentView {
    let event: Event
    let then: Scoreboard
    let model: Model

    private var language: Language { model.language }
    private static let figures: [Explanation.Figure] = [.claimed, .attainable, .evidenced]
    /// The columns of a percentage, and those of three beside each other.
    private static let number = 6
    private static let triple = 3 * number + 2
    private static let least = 14

    /// The area of the rows, one for all criteria and one for each category.
    static func table(of size: Size) -> Area {
        let body = Frame.body(of: size)
        return Area(column: 1, row: body.row + 6, columns: min(size.columns - 2, 110), rows: body.rows - 6)
    }

    func draw(on grid: inout Grid, top: Int) {
        let area = Self.table(of: grid.size)
        let body = Frame.body(of: grid.size)
        Frame.drawHeader(
            on: &grid, left: [Span(model.assessment.subject.name, .strong)],
            right: [Span(PastText.moment(event, model.clock)[language], Style(.fair, .bold))])
        let after = TimelineText.after(event, in: model, model.clock)[language]
        grid.put(after.truncated(to: area.columns), column: 1, row: body.row, style: .muted)
        drawGate(on: &grid, row: body.row + 2, columns: area.columns)
        drawTitles(on: &grid, in: area)
        let categories = model.catalog.categories.indices
        let groups: [ScoreGroup] = [.all] + categories.map(ScoreGroup.category)
        for (position, group) in groups.dropFirst(top).prefix(area.rows).enumerated() {
            draw(group, on: &grid, in: area, row: area.row + position)
        }
        Frame.drawMore(
            on: &grid, in: Area(column: 0, row: area.row, columns: grid.size.columns, rows: area.rows), above: top > 0,
            below: top + area.rows < groups.count)
    }

    private func drawGate(on grid: inout Grid, row: Int, columns: Int) {
        let (before, now) = (Status.gate(then, language), Status.gate(model.scoreboard, language))
        Span.draw(
            before.text == now.text ? [before] : [before, Span(" → ", .muted), now], on: &grid, column: 1, row: row,
            limit: columns)
    }

    /// The figures that there is room for.
    private func shown(in area: Area) -> ArraySlice<Explanation.Figure> {
        Self.figures.prefix(max(1, (area.columns - Self.least) / (Self.triple + 1)))
    }

    private func nameWidth(in area: Area) -> Int {
        let longest = model.catalog.categories.map { model.text($0.title).columns + 3 }.max() ?? 0
        return min(max(Self.least, longest), max(Self.least, area.columns - shown(in: area).count * (Self.triple + 1)))
    }

    private func drawTitles(on grid: inout Grid, in area: Area) {
        for (position, figure) in shown(in: area).enumerated() {
            let column = column(of: position, in: area)
            grid.put(
                figure.name[language].padded(to: Self.triple, right: true), column: column, row: area.row - 2,
                style: .strong)
            let titles = [TimelineText.then, TimelineText.now, TimelineText.difference].map {
                $0[language].padded(to: Self.number, right: true)
            }
            grid.put(titles.joined(separator: " "), column: column, row: area.row - 1, style: .muted)
        }
    }

    private func column(of position: Int, in area: Area) -> Int {
        area.column + nameWidth(in: area) + 1 + position * (Self.triple + 1)
    }

    private func draw(_ group: ScoreGroup, on grid: inout Grid, in area: Area, row: Int) {
        let name = group.category.map { "\($0 + 1) \(model.text(model.catalog.categories[$0].title))" }
        grid.put(
            (name ?? ExplanationText.all[language]).truncated(to: nameWidth(in: area)), column: area.column, row: row,
            style: group == .all ? .strong : .plain)
        let (before, now) = (then.tally(of: group), model.scoreboard.tally(of: group))
        for (position, figure) in shown(in: area).enumerated() {
            let (old, new) = (figure.value(of: before), figure.value(of: now))
            let column = column(of: position, in: area)
            let numbers = [old, new].map {
                ($0.map { language.decimal($0.percentText) } ?? Figures.none).padded(to: Self.number, right: true)
            }
            let end = grid.put(numbers.joined(separator: " "), column: column, row: row)
            let difference = TrendText.difference(from: old, to: new, language)
            grid.put(
                " " + difference.padded(to: Self.number, right: true), column: end, row: row,
                style: difference.hasPrefix("-") ? Style(.poor) : difference.hasPrefix("+") ? Style(.good) : .muted)
        }
    }
}
