import Cells
import Localization

/// Earlier moments: while one is on the screen, `model` is the assessment as it was, and today's waits with its
/// screens.
extension Workbench {
    /// What waits until the person returns to today.
    struct Today: Sendable {
        var model: Model
        let stack: ScreenStack
    }

    /// The keys that return to today, in the overview, where they would otherwise leave the program.
    enum PastKeys {
        enum Action: Hashable, Sendable { case back }

        static let table = KeyTable<Action>([
            Binding(.back, to: .back, group: .goKeys, help: PastText.back, footer: PastText.backBriefly)
        ])

        static let rows = table.rows { _ in nil }
    }

    /// Whether the keys of `PastKeys` apply.
    var canReturn: Bool { today != nil && stack.top?.page(as: Overview.self) != nil }

    /// Shows the assessment as it was, beginning with the overview.
    mutating func enter(_ past: Model, in context: inout Context) {
        guard today == nil, past.past != nil else { return }
        today = Today(model: model, stack: stack)
        model = past
        stack = ScreenStack(in: past)
        context.notify(PastText.entered)
    }

    mutating func returnToToday(in context: inout Context) {
        guard let today else { return }
        let (language, isProjected) = (model.language, model.isProjected)
        model = today.model
        if model.language != language { model.language = language }
        model.isProjected = isProjected
        stack = today.stack
        self.today = nil
        context.notify(PastText.left)
    }
}
