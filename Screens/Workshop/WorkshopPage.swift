import AssessmentModel
import Cells
import Localization
import Presentation

/// The workshop that goes on, what can be done with it, and all earlier ones.
struct WorkshopPage: Page, Hashable {
    enum Action: Hashable, Sendable { case open, up, down, first, last, close }

    /// What a row of the page does.
    enum Row: Hashable, Sendable {
        case begin, pause, goOn, change, end
        /// Goes on here with a workshop that was conducted elsewhere.
        case takeOver(Model.OtherWorkshop)
        /// Shows what came of a workshop.
        case look(WorkshopID)
    }

    /// What the walk offers to cover.
    private let offer: AgendaOffer
    private var cursor = RowCursor()

    /// - Parameter walk: the walk that it is opened from, if it is.
    init(over walk: Walk? = nil, in model: Model) { offer = AgendaOffer(of: walk, in: model) }

    static let keys = KeyTable<Action>([
        Binding(
            .open, to: .open, group: .workshopKeys,
            help: LocalizedString("do what is selected, or look at it", "das Gewählte tun oder ansehen"),
            footer: LocalizedString("do it", "ausführen")),
        Binding(
            (KeyMeaning.back.keys + KeyMeaning.workshop.keys), .close, group: .goKeys,
            help: LocalizedString("back", "zurück"), footer: LocalizedString("back", "zurück")),
        Binding(.down, to: .down, group: .moveKeys, help: LocalizedString("the row below", "die Zeile darunter")),
        Binding(.up, to: .up, group: .moveKeys, help: LocalizedString("the row above", "die Zeile darüber")),
        Binding(.first, to: .first, group: .moveKeys, help: LocalizedString("the first row", "die erste Zeile")),
        Binding(.last, to: .last, group: .moveKeys, help: LocalizedString("the last row", "die letzte Zeile")),
    ])

    static func rows(in model: Model) -> [Row] {
        var rows: [Row] = []
        if let workshop = model.workshop {
            rows = [workshop.phase == .running ? .pause : .goOn, .change, .look(workshop.id), .end]
        } else {
            rows = [.begin] + model.otherWorkshops.map(Row.takeOver)
        }
        let own = model.workshop?.id
        let earlier = model.assessment.details.workshops.standing.reversed().map(\.id).filter { $0 != own }
        return rows + earlier.map(Row.look)
    }

    mutating func perform(_ action: Action, in context: inout Context) {
        let rows = Self.rows(in: context.model)
        let height = WorkshopView.list(of: context.size, in: context.model).rows
        switch action {
        case .up: cursor.move(by: -1, of: rows.count, height: height)
        case .down: cursor.move(by: 1, of: rows.count, height: height)
        case .first: cursor.move(to: 0, of: rows.count, height: height)
        case .last: cursor.move(to: rows.count, of: rows.count, height: height)
        case .open: rows[safe: cursor.row(of: rows.count)].map { open($0, in: &context) }
        case .close: context.request(.close)
        }
    }

    private mutating func open(_ row: Row, in context: inout Context) {
        if case .look(let id) = row { return context.push(WorkshopClosing(of: id)) }
        let model = context.model
        if let refusal = model.workshopRefusal { return context.notify(refusal, .problem) }
        switch row {
        case .begin: context.push(WorkshopSetup(offering: offer, in: model))
        case .change: context.push(WorkshopSetup(changing: model.workshop?.id, offering: offer, in: model))
        case .pause: change(to: .paused, saying: WorkshopScreenText.pausing, in: &context)
        case .goOn:
            change(to: .running, saying: WorkshopScreenText.resumed, in: &context)
            context.request(.close)
        case .end:
            guard let id = model.workshop?.id else { return }
            change(to: .ended, saying: WorkshopScreenText.ended, in: &context)
            context.push(WorkshopClosing(of: id))
        case .takeOver(let other):
            context.record(.phase(other.id, .running), in: .assessment)
            context.notify(WorkshopScreenText.takenOver)
            context.request(.close)
        case .look: break
        }
        cursor = RowCursor()
    }

    private func change(to phase: Workshop.Phase, saying notice: LocalizedString, in context: inout Context) {
        guard let id = context.model.workshop?.id else { return }
        context.record(.phase(id, phase), in: .assessment)
        context.notify(notice)
    }

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        let area = WorkshopView.list(of: context.size, in: context.model)
        cursor.take(mouse, of: Self.rows(in: context.model).count, in: area)
    }

    func draw(on grid: inout Grid, model: Model) {
        let rows = Self.rows(in: model)
        WorkshopView(model: model).draw(rows, selected: cursor.row(of: rows.count), cursor: cursor, on: &grid)
    }
}
