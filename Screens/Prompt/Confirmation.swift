import Cells
import Localization

/// A yes-or-no question, asked only if something could be lost.
struct Confirmation: Page, Hashable {
    enum Action: Hashable, Sendable { case yes, no }

    let question: LocalizedString
    /// What yes does: "drop the text".
    let yes: LocalizedString
    let effect: Effect?
    /// The notice after yes.
    let notice: LocalizedString?

    init(question: LocalizedString, yes: LocalizedString, effect: Effect?, notice: LocalizedString? = nil) {
        self.question = question
        self.yes = yes
        self.effect = effect
        self.notice = notice
    }

    static let place = PagePlace.overlay
    static let hasTextKeys = false

    static let keys = KeyTable<Action>([
        Binding(
            [.character("y")], .yes, group: .answerKeys, help: LocalizedString("do it", "ausführen"),
            footer: LocalizedString("yes", "ja")
        ),
        Binding(
            [.character("n"), .escape, .character("q"), .control("c")], .no, group: .answerKeys,
            help: LocalizedString("leave it", "lassen"),
            footer: LocalizedString("no", "nein")),
    ])

    /// Blocks everything else until the person answers.
    var takesText: Bool { true }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch (action, effect) {
        case (.yes, let effect?):
            context.emit(effect)
            context.request(.close)
            if let notice { context.notify(notice) }
        case (.yes, nil): context.request(.confirm)
        case (.no, _): context.request(.close)
        }
    }

    func draw(on grid: inout Grid, model: Model) {
        let lines = question[model.language].wrapped(columns: grid.size.columns - 4)
        let area = OverlayArea.clear(on: &grid, rows: lines.count + 3, title: nil)
        for (position, line) in lines.enumerated() {
            grid.put(line, column: 2, row: area.row + position, style: .strong)
        }
        let language = model.language
        grid.put("y  \(yes[language])", column: 2, row: area.row + lines.count, style: .accent)
        grid.put("n  \(language("leave it", "so lassen"))", column: 2, row: area.row + lines.count + 1, style: .accent)
    }
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
