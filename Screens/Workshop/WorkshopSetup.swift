import AssessmentModel
import Cells
import Localization
import Presentation

/// Who is in the room, what is to be covered, and how long: what a workshop begins with, or is changed to.
struct WorkshopSetup: Page, Hashable {
    enum Action: Hashable, Sendable {
        case begin, choose, add, removeName, nextCategory, previousCategory, up, down, first, last, close
    }

    /// A row that can be selected.
    enum Row: Hashable, Sendable {
        case participant(ParticipantID)
        /// Stands for participants while nobody is known.
        case nobody
        case agenda(AgendaChoice)
        case minutes
    }

    /// The workshop that is changed; nil for a new one.
    private let changed: WorkshopID?
    let offer: AgendaOffer
    private(set) var present: Set<ParticipantID>
    private(set) var choice: AgendaChoice
    /// The category that is offered.
    private(set) var category: Int
    /// The minutes as digits; empty for no limit.
    private(set) var minutes: String
    private var cursor = RowCursor()

    /// Begins with what was chosen last, or with what the workshop is like that is to be changed.
    init(changing id: WorkshopID? = nil, offering offer: AgendaOffer, in model: Model) {
        changed = id
        self.offer = offer
        let workshops = model.assessment.details.workshops
        let last = id.flatMap { workshops[$0] } ?? workshops.standing.last?.content
        let known = Set(model.participants.named.map(\.id))
        present = last.map { Set($0.participants) } ?? known
        if id == nil { present.formIntersection(known) }
        minutes = last?.minutes.map(String.init) ?? ""
        let named = model.catalog.categories.firstIndex { model.text($0.title) == last?.topic }
        category = named ?? 0
        if id != nil {
            choice = .asItIs
        } else if !offer.marked.isEmpty {
            choice = .marked
        } else if offer.filtered != nil {
            choice = .filtered
        } else {
            choice = named.map(AgendaChoice.category) ?? .allOpen
        }
    }

    /// Takes over what was asked for on the command line.
    init(_ request: WorkshopRequest, in model: Model) {
        self.init(offering: AgendaOffer(of: nil, in: model), in: model)
        if !request.participants.isEmpty { present = Set(request.participants) }
        if let minutes = request.minutes { self.minutes = String(minutes) }
    }

    static let keys = KeyTable<Action>([
        Binding(
            .open, to: .begin, group: .workshopKeys,
            help: LocalizedString("begin, or take the changes over", "beginnen, oder die Änderungen übernehmen"),
            footer: LocalizedString("begin", "beginnen"), needs: .work),
        Binding(
            .goOn, to: .choose, group: .workshopKeys,
            help: LocalizedString(
                "choose what is selected: a person takes part or not",
                "das Gewählte wählen: jemand nimmt teil oder nicht"),
            footer: LocalizedString("choose", "wählen")),
        Binding(
            .new, to: .add, group: .workshopKeys, help: LocalizedString("add a person", "eine Person aufnehmen"),
            footer: LocalizedString("new person", "neue Person"), needs: .work),
        Binding(
            .nextCategory, to: .nextCategory, group: .workshopKeys,
            help: LocalizedString("offer the next category", "die nächste Kategorie anbieten"),
            footer: LocalizedString("category", "Kategorie")),
        Binding(
            .previousCategory, to: .previousCategory, group: .workshopKeys,
            help: LocalizedString("offer the previous category", "die vorige Kategorie anbieten"),
            footer: LocalizedString("category", "Kategorie")),
        Binding(
            .takeAway, to: .removeName, group: .workshopKeys,
            help: LocalizedString(
                "remove a name for good; asks first", "einen Namen endgültig entfernen; fragt vorher"),
            needs: .work),
        Binding(.down, to: .down, group: .moveKeys, help: LocalizedString("the row below", "die Zeile darunter")),
        Binding(.up, to: .up, group: .moveKeys, help: LocalizedString("the row above", "die Zeile darüber")),
        Binding(.first, to: .first, group: .moveKeys, help: LocalizedString("the first row", "die erste Zeile")),
        Binding(.last, to: .last, group: .moveKeys, help: LocalizedString("the last row", "die letzte Zeile")),
        Binding(
            .back, to: .close, group: .goKeys, help: LocalizedString("back, without a change", "zurück, ohne Änderung"),
            footer: LocalizedString("back", "zurück")),
    ])

    // MARK: What there is to choose

    /// Everybody who can take part: those with a name, by name, and those of the workshop whose names were removed.
    func people(in model: Model) -> [ParticipantID] {
        let named = model.participants.named.map(\.id)
        let workshop = changed.flatMap { model.assessment.details.workshops[$0] }
        return named + (workshop?.participants.filter { !named.contains($0) } ?? [])
    }

    func rows(in model: Model) -> [Row] {
        let people = people(in: model).map(Row.participant)
        let choices: [AgendaChoice] =
            (changed == nil ? [] : [.asItIs]) + [.allOpen, .category(category)]
            + (offer.filtered == nil ? [] : [.filtered]) + (offer.marked.isEmpty ? [] : [.marked])
        return (people.isEmpty ? [.nobody] : people) + choices.map(Row.agenda) + [.minutes]
    }

    private func selected(in model: Model) -> Row {
        let rows = rows(in: model)
        return rows[safe: cursor.row(of: rows.count)] ?? .nobody
    }

    private mutating func move(to row: Int, in context: Context) {
        let model = context.model
        cursor.move(to: row, of: rows(in: model).count, height: WorkshopSetupView.rowsShown(of: context.size))
    }

    // MARK: Acting

    mutating func perform(_ action: Action, in context: inout Context) {
        let model = context.model
        let row = cursor.row(of: rows(in: model).count)
        switch action {
        case .up: move(to: row - 1, in: context)
        case .down: move(to: row + 1, in: context)
        case .first: move(to: 0, in: context)
        case .last: move(to: .max, in: context)
        case .choose: choose(in: &context)
        case .nextCategory: offerCategory(category + 1, in: context)
        case .previousCategory: offerCategory(category - 1, in: context)
        case .add: context.push(NewParticipantForm())
        case .removeName:
            guard case .participant(let id) = selected(in: model), let name = model.participants[id]?.name else {
                return context.notify(WorkshopScreenText.notAPerson, .problem)
            }
            context.push(
                Confirmation(
                    question: WorkshopScreenText.removing(name.oneLine), yes: WorkshopScreenText.remove,
                    effect: .removeName(of: id)))
        case .begin: begin(in: &context)
        case .close: context.request(.close)
        }
    }

    private mutating func choose(in context: inout Context) {
        switch selected(in: context.model) {
        case .participant(let id): if present.remove(id) == nil { present.insert(id) }
        case .nobody: context.push(NewParticipantForm())
        case .agenda(.category) where choice == .category(category): offerCategory(category + 1, in: context)
        case .agenda(let chosen): choice = chosen
        case .minutes: minutes = ""
        }
    }

    /// Offers another category and chooses it.
    private mutating func offerCategory(_ index: Int, in context: Context) {
        let model = context.model
        let count = model.catalog.categories.count
        guard count > 0 else { return }
        category = (index + count) % count
        choice = .category(category)
        move(to: rows(in: model).firstIndex(of: .agenda(choice)) ?? 0, in: context)
    }

    private func begin(in context: inout Context) {
        let model = context.model
        if let refusal = model.workshopRefusal { return context.notify(refusal, .problem) }
        let limit = Int(minutes)
        guard minutes.isEmpty || limit.map(Workshop.possibleMinutes.contains) ?? false else {
            return context.notify(WorkshopScreenText.noSuchTime, .problem)
        }
        let before = changed.flatMap { model.assessment.details.workshops[$0] }
        let (criteria, topic) = model.agenda(choice, of: offer)
        let agenda = choice == .asItIs ? before?.agenda ?? [] : criteria.map { model.catalog.criteria[$0].id }
        guard !agenda.isEmpty else { return context.notify(WorkshopScreenText.nothingThere, .problem) }
        let workshop = Workshop(
            participants: people(in: model).filter(present.contains), agenda: agenda,
            topic: choice == .asItIs ? before?.topic ?? "" : topic, minutes: limit)
        guard let changed else {
            context.record(.workshop(.add(workshop)), in: .assessment)
            context.notify(WorkshopScreenText.begun)
            return context.request(criteria.first.map { .walk($0) } ?? .close)
        }
        context.request(.close)
        guard workshop != before else { return }
        context.record(.workshop(.amend(changed, workshop)), in: .assessment)
        context.notify(WorkshopScreenText.changed)
    }

    /// Digits set the time, wherever the cursor is.
    mutating func type(_ key: Key, in context: inout Context) -> Bool {
        if case .character("0"..."9") = key, minutes.count < 4, case .character(let digit) = key {
            minutes = minutes == "0" ? String(digit) : minutes + String(digit)
        } else if key == .backspace, !minutes.isEmpty {
            minutes.removeLast()
        } else {
            return false
        }
        move(to: .max, in: context)
        return true
    }

    mutating func receive(_ message: Message, in context: inout Context) {
        if case .participants(_, let added?) = message { present.insert(added) }
    }

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        let row = cursor.row(of: rows(in: context.model).count)
        switch mouse.action {
        case .wheelUp: move(to: row - 1, in: context)
        case .wheelDown: move(to: row + 1, in: context)
        case .press:
            let view = WorkshopSetupView(model: context.model, setup: self, selected: row)
            guard let pressed = view.row(at: mouse.position, in: context.size) else { return }
            if pressed == row { choose(in: &context) } else { move(to: pressed, in: context) }
        }
    }

    func draw(on grid: inout Grid, model: Model) {
        let rows = rows(in: model)
        WorkshopSetupView(model: model, setup: self, selected: cursor.row(of: rows.count)).draw(
            on: &grid, isNew: changed == nil)
    }
}

/// What the command line asks a new workshop to be like.
package struct WorkshopRequest: Hashable, Sendable {
    /// Who is in the room; empty for those of the last workshop.
    package let participants: [ParticipantID]
    /// How long; nil if that was not said.
    package let minutes: Int?

    package init(participants: [ParticipantID] = [], minutes: Int? = nil) {
        self.participants = participants
        self.minutes = minutes
    }
}
