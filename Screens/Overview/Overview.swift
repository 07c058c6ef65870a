import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring
import Snapshots

/// The categories with their figures, legible from the back of a room.
struct Overview: Page, Hashable {
    enum Action: Hashable, Sendable {
        case up, down, first, last, open, goOn, nextParked, nextConflict, conflicts, search, why, gaps, leave
        case checks, documents, whatIf, compare, timeline, report, findings, questions, actionItems
        case workshop
    }

    private(set) var selected = 0
    private var window = ListWindow()

    static let allowsTrials = true

    static let keys = KeyTable<Action>(
        [
            Binding(
                .open, to: .open, group: .goKeys,
                help: LocalizedString("open the category", "die Kategorie öffnen"),
                footer: LocalizedString("open", "öffnen")),
            Binding(
                .goOn, to: .goOn, group: .goKeys,
                help: LocalizedString("next open criterion", "nächstes offenes Kriterium"),
                footer: LocalizedString("next open", "offenes")),
            Binding(
                .down, to: .down, group: .goKeys,
                help: LocalizedString("next category", "nächste Kategorie")),
            Binding(
                .up, to: .up, group: .goKeys,
                help: LocalizedString("previous category", "vorige Kategorie")),
            Binding(.first, to: .first, group: .goKeys, help: LocalizedString("first category", "erste Kategorie")),
            Binding(.last, to: .last, group: .goKeys, help: LocalizedString("last category", "letzte Kategorie")),

            Binding(
                .why, to: .why, group: .goKeys,
                help: LocalizedString(
                    "why the category's figures are what they are", "warum die Kategorie so steht"),
                footer: LocalizedString("why", "warum")),
            Binding(
                .gaps, to: .gaps, group: .goKeys,
                help: LocalizedString("what is missing, and what it would bring", "was fehlt, und was es brächte"),
                footer: LocalizedString("gaps", "Lücken")),
            Binding(
                .search, to: .search, group: .goKeys,
                help: LocalizedString("search the criteria", "die Kriterien durchsuchen"),
                footer: LocalizedString("search", "suchen")),
            Binding(
                [.character("q")], .leave, group: .goKeys,
                help: LocalizedString(
                    "leave; the next start resumes here", "beenden; der nächste Start macht hier weiter"),
                footer: LocalizedString("quit", "beenden")),
            Binding(
                .nextParked, to: .nextParked, group: .goKeys,
                help: LocalizedString("next parked criterion", "nächstes zurückgestelltes Kriterium"),
                footer: LocalizedString("parked", "zurückgestellt")),
            Binding(
                .nextConflict, to: .nextConflict, group: .goKeys,
                help: LocalizedString("next conflict to settle", "nächster Widerspruch")),
            Binding(
                .timeline, to: .timeline, group: .goKeys,
                help: LocalizedString("timeline: who changed what, and when", "Zeitleiste: wer wann was geändert hat"),
                footer: LocalizedString("timeline", "Zeitleiste")),
            Binding(
                .conflicts, to: .conflicts, group: .goKeys,
                help: LocalizedString("all conflicts, to settle them", "alle Widersprüche, um sie zu entscheiden")),
            Binding(
                .checks, to: .checks, group: .goKeys,
                help: LocalizedString("checks: what is questionable", "Hinweise: was fraglich ist")),
            Binding(
                .documents, .evidence, to: .documents, group: .goKeys,
                help: LocalizedString(
                    "documents: what supports what, and its state", "Dokumente: was was belegt, und in welchem Zustand")
            ),
            Binding(
                .findings, to: .findings, group: .goKeys,
                help: LocalizedString("findings of audits", "Feststellungen aus Audits"), footer: FindingText.title),
            Binding(
                .questions, to: .questions, group: .goKeys,
                help: LocalizedString("questions between the parties", "Fragen zwischen den Beteiligten")),
            Binding(
                .actionItems, to: .actionItems, group: .goKeys, help: ActionText.title),
            Binding(
                .workshop, to: .workshop, group: .goKeys,
                help: LocalizedString(
                    "the workshop: begin, have a break, end", "der Workshop: beginnen, Pause machen, beenden")),
            Binding(
                .compare, to: .compare, group: .goKeys,
                help: LocalizedString(
                    "compare with an earlier moment, or two of them",
                    "mit einem früheren Stand vergleichen, oder zwei davon")),
            Binding(
                .report, to: .report, group: .goKeys,
                help: LocalizedString("reports, to read and to write", "Berichte, zum Lesen und Schreiben")),
            Binding(
                .whatIf, to: .whatIf, group: .goKeys,
                help: LocalizedString(
                    "what if: try ratings without giving them", "was wäre wenn: Bewertungen nur probieren"),
                needs: .work),
        ])

    mutating func select(_ category: Int) { selected = category }

    static func canBeTried(_ action: Action) -> Bool { action == .whatIf }

    mutating func receive(_ message: Message, in context: inout Context) {
        if case .answered(true) = message { context.request(.keepTried) }
    }

    func keyRows(in model: Model, _ selection: KeyRowSelection) -> [KeyRow] {
        availableRows(in: model, selection).naming(goingOnIn: model)
    }

    func unavailable(_ action: Action, in model: Model) -> LocalizedString? {
        switch action {
        case .whatIf: model.trial == nil ? nil : WhatIfText.isOn
        case .goOn: model.nothingToLookAt
        case .nextParked: model.count(.parked) == 0 ? OverviewText.nothingParked : nil
        case .nextConflict: model.count(.conflict) == 0 ? OverviewText.noConflict : nil
        case .up, .down, .first, .last, .open, .conflicts, .search, .why, .gaps, .leave, .checks, .documents, .compare,
            .timeline, .report, .findings, .questions, .actionItems, .workshop:
            nil
        }
    }

    mutating func perform(_ action: Action, in context: inout Context) {
        let model = context.model
        switch action {
        case .up: move(to: selected - 1, in: context)
        case .down: move(to: selected + 1, in: context)
        case .first: move(to: 0, in: context)
        case .last: move(to: model.catalog.categories.count - 1, in: context)
        case .open: open(selected, in: &context)
        case .goOn: model.nextToLookAt(after: nil).map { context.request(.walk($0)) }
        case .nextParked: go(to: .parked, in: &context)
        case .nextConflict: go(to: .conflict, in: &context)
        case .conflicts: context.push(ConflictList(in: model))
        case .search: context.request(.search(""))
        case .why: context.push(Why(ofCategoryAt: selected))
        case .gaps: context.push(GapList())
        case .whatIf: context.request(.tryOut)
        case .checks: context.push(CheckList(in: model))
        case .documents: context.push(DocumentList())
        case .compare: context.push(MomentList())
        case .timeline: context.push(Timeline())
        case .report: context.push(ReportPreview())
        case .findings: context.push(FindingList(in: model))
        case .questions: context.push(Questions(in: model))
        case .actionItems: context.push(ActionList(in: model))
        case .workshop: context.push(WorkshopPage(in: model))
        case .leave: context.leave()
        }
    }

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        switch mouse.action {
        case .wheelUp: move(to: selected - 1, in: context)
        case .wheelDown: move(to: selected + 1, in: context)
        case .press:
            let layout = OverviewLayout(size: context.size, model: context.model)
            let visible = window.visible(of: layout.categories, height: layout.table.rows, showing: selected)
            guard let shown = layout.tableRow(at: mouse.position) else { return }
            let row = visible.lowerBound + shown
            if row == selected { open(row, in: &context) } else { move(to: row, in: context) }
        }
    }

    private mutating func move(to category: Int, in context: Context) {
        let layout = OverviewLayout(size: context.size, model: context.model)
        selected = min(max(0, category), layout.categories - 1)
        window.reveal(selected, of: layout.categories, height: layout.table.rows)
    }

    /// Goes to the category's first open criterion, or else to its first.
    private mutating func open(_ category: Int, in context: inout Context) {
        let model = context.model
        guard let criteria = model.catalog.categories[safe: category]?.criteria, let first = criteria.first else {
            return context.notify(OverviewText.emptyCategory, .problem)
        }
        context.request(.walk(criteria.first(where: model.isToLookAt) ?? first))
    }

    private func go(to mark: AnswerMarks, in context: inout Context) {
        let model = context.model
        model.next(after: nil) { model.marks(ofCriterionAt: $0).contains(mark) }.map { context.request(.walk($0)) }
    }

    func draw(on grid: inout Grid, model: Model) {
        OverviewView(model: model, layout: OverviewLayout(size: grid.size, model: model))
            .draw(on: &grid, selected: selected, window: window)
    }
}

package enum OverviewText {
    /// What waits for somebody, and how much of it, the most pressing first.
    package static func waiting(in model: Model) -> [(mark: AnswerMarks, text: LocalizedString)] {
        marks.compactMap { mark, text in
            let count = model.count(mark)
            return count > 0 ? (mark, text(count)) : nil
        }
    }

    /// How many open questions wait for the person at the keyboard; nil if none does.
    package static func questions(in model: Model) -> LocalizedString? {
        let count = model.assessment.details.questions.waiting(for: model.assessment.voice).count
        return count == 0 || model.isReview ? nil : QuestionText.waiting(count)
    }

    private static let marks: [(AnswerMarks, @Sendable (Int) -> LocalizedString)] = [
        (.conflict, { LocalizedString("\($0) in conflict", "\($0) \($0 == 1 ? "Widerspruch" : "Widersprüche")") }),
        (.parked, { LocalizedString("\($0) parked", "\($0) zurückgestellt") }),
        (.expired, { LocalizedString("\($0) expired", "\($0) abgelaufen") }),
    ]

    package static let nothingOpen = LocalizedString("Every criterion has its rating.", "Jedes Kriterium ist bewertet.")
    static let isThis = LocalizedString("This is the overview. q leaves.", "Das ist die Übersicht. q beendet.")
    package static let nothingClaimed = LocalizedString(
        "No answer claims to meet a criterion.", "Kein Kriterium ist als erfüllt angegeben.")
    package static let nothingParked = LocalizedString("Nothing is parked.", "Nichts ist zurückgestellt.")
    package static let noConflict = LocalizedString(
        "No answers contradict each other.", "Keine Antworten widersprechen sich.")
    package static let emptyCategory = LocalizedString(
        "This category has no criteria.", "Diese Kategorie hat keine Kriterien.")
}
