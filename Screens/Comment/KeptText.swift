import Cells
import Localization
import Presentation

/// What was typed in a form when the program ended. The form may have lost its place by now, so the text can be copied.
struct KeptText: ReadingPage, Hashable {
    private let text: String
    var top = 0

    init(_ text: String) { self.text = text }

    static let keys = readingKeys([
        Binding(
            .copyText, to: .take, group: .goKeys,
            help: LocalizedString("copy the text to the clipboard", "den Text in die Zwischenablage kopieren"),
            footer: LocalizedString("copy", "kopieren"))
    ])

    /// It is kept until the page is left.
    var typed: String? { text }

    func take(in context: inout Context) {
        context.emit(.copy(text))
        context.notify(KeptTextText.copied)
    }

    func lines(columns: Int, in model: Model) -> [Line] {
        text.wrapped(columns: min(100, columns)).map { [Span($0)] }
    }

    func drawHeader(on grid: inout Grid, model: Model) {
        Frame.drawHeader(
            on: &grid, left: [Span(KeptTextText.title[model.language], .strong)],
            right: [Span(KeptTextText.dropped[model.language], .muted)])
    }
}

/// Text of what was typed in a form.
package enum KeptTextText {
    package static let title = LocalizedString(
        "You were typing this when the program ended", "Das haben Sie getippt, als das Programm endete")
    static let dropped = LocalizedString("back drops it", "zurück verwirft es")
    static let copied = LocalizedString("Copied to the clipboard.", "In die Zwischenablage kopiert.")
}
