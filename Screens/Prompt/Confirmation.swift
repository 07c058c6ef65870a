import Cells
import Localization

/// A yes-or-no question, asked only if something could be lost.
struct Confirmation: Page, Hashable {
    enum Action: Hashable, Sendable { case yes, no, back }

    let question: LocalizedString
    /// What yes does: "keep it".
    let yes: LocalizedString
    /// What no does, if it does more than go back: "drop it".
    let no: LocalizedString?
    /// What yes requests; without one, the page below is told the answer.
    let effect: Effect?
    /// The notice after yes.
    let notice: LocalizedString?

    init(
        question: LocalizedString, yes: LocalizedString, no: LocalizedString? = nil, effect: Effect? = nil,
        notice: LocalizedString? = nil
    ) {
        self.question = question
        self.yes = yes
        self.no = no
        self.effect = effect
        self.notice = notice
    }

    static let place = PagePlace.overlay
    static let hasTextKeys = false

    static let keys = KeyTable<Action>([
        Binding(
            [.character("y")], .yes, group: .answerKeys, help: LocalizedString("yes", "ja"),
            footer: LocalizedString("yes", "ja")),
        Binding(
            [.character("n")], .no, group: .answerKeys, help: LocalizedString("no", "nein"),
            footer: LocalizedString("no", "nein")),
        Binding(
            [.escape, .character("q"), .control("c")], .back, group: .answerKeys,
            help: LocalizedString("back, without an answer", "zurück, ohne Antwort"),
            footer: LocalizedString("back", "zurück")),
    ])

    /// Blocks everything else until the person answers.
    var takesText: Bool { true }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch action {
        case .yes:
            guard let effect else { return context.request(.answer(true)) }
            context.emit(effect)
            context.request(.close)
            if let notice { context.notify(notice) }
        case .no: context.request(no == nil ? .close : .answer(false))
        case .back: context.request(.close)
        }
    }

    func draw(on grid: inout Grid, model: Model) {
        let language = model.language
        let lines = question[language].wrapped(columns: grid.size.columns - 4)
        let answers =
            ["y  \(yes[language])", "n  \((no ?? ConfirmationText.leave)[language])"]
            + (no == nil ? [] : ["\(Key.escape.name(language))  \(ConfirmationText.goOn[language])"])
        let area = OverlayArea.clear(on: &grid, rows: lines.count + answers.count + 1, title: nil)
        for (position, line) in lines.enumerated() {
            grid.put(line, column: 2, row: area.row + position, style: .strong)
        }
        for (position, answer) in answers.enumerated() {
            grid.put(answer, column: 2, row: area.row + lines.count + position, style: .accent)
        }
    }
}

enum ConfirmationText {
    static let leave = LocalizedString("leave it", "so lassen")
    static let goOn = LocalizedString("go on as before", "weitermachen wie zuvor")
}

/// Clears the lower part of the screen for a prompt over the page below.
enum OverlayArea {
    /// Draws a rule with an optional title, and returns the area below it.
    static func clear(on grid: inout Grid, rows: Int, title: String?) -> Area {
        let first = grid.size.rows - 2 - rows
        for row in first..<grid.size.rows - 1 { grid.fill(" ", column: 0, row: row, columns: grid.size.columns) }
        Frame.drawRule(on: &grid, row: first)
        if let title {
            grid.put(" \(title.truncated(to: grid.size.columns - 6)) ", column: 2, row: first, style: .strong)
        }
        return Area(column: 0, row: first + 1, columns: grid.size.columns, rows: rows - 1)
    }
}
