import Cells
import Localization

/// How the cursor of a list moves.
enum CursorMove: Hashable, Sendable {
    case up, down, pageUp, pageDown, first, last
}

/// A page with a list of entries, one of which is selected.
protocol CursorPage: Page {
    associatedtype Entry

    var cursor: RowCursor { get set }

    func entries(in model: Model) -> [Entry]

    /// The area of the list.
    static func list(of size: Size) -> Area

    static func move(_ move: CursorMove) -> Action
}

extension CursorPage {
    /// The keys that move the cursor, in words of what is listed.
    static func moveKeys(
        next: LocalizedString, previous: LocalizedString, first: LocalizedString, last: LocalizedString
    ) -> [Binding<Action>] {
        [
            Binding(.down, to: move(.down), group: .goKeys, help: next),
            Binding(.up, to: move(.up), group: .goKeys, help: previous),
            Binding(
                .pageDown, to: move(.pageDown), group: .goKeys,
                help: LocalizedString("a page down", "eine Seite nach unten")),
            Binding(
                .pageUp, to: move(.pageUp), group: .goKeys, help: LocalizedString("a page up", "eine Seite nach oben")),
            Binding(.first, to: move(.first), group: .goKeys, help: first),
            Binding(.last, to: move(.last), group: .goKeys, help: last),
        ]
    }

    /// The entry that is selected; nil in an empty list.
    func chosen(in model: Model) -> Entry? {
        let entries = entries(in: model)
        return entries[safe: cursor.row(of: entries.count)]
    }

    mutating func move(_ move: CursorMove, in context: Context) {
        let (count, height) = (entries(in: context.model).count, Self.list(of: context.size).rows)
        switch move {
        case .up: cursor.move(by: -1, of: count, height: height)
        case .down: cursor.move(by: 1, of: count, height: height)
        case .pageUp: cursor.move(by: 1 - height, of: count, height: height)
        case .pageDown: cursor.move(by: height - 1, of: count, height: height)
        case .first: cursor.move(to: 0, of: count, height: height)
        case .last: cursor.move(to: count, of: count, height: height)
        }
    }

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        cursor.take(mouse, of: entries(in: context.model).count, in: Self.list(of: context.size))
    }
}
