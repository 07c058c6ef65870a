import AssessmentModel
import Cells
import Localization

/// A page of any type on the stack. Pages need no registration.
struct Screen: Sendable {
    private var page: any Page

    init(_ page: some Page) { self.page = page }

    /// The page, if it is of this type.
    func page<P: Page>(as type: P.Type) -> P? { page as? P }

    /// Changes the page, if it is of this type.
    mutating func change<P: Page>(_ type: P.Type, _ body: (inout P) -> Void) {
        guard var page = page as? P else { return }
        body(&page)
        self.page = page
    }

    var takesText: Bool { page.takesText }
    var typed: String? { page.typed }
    var holdsKeys: Bool { page.holdsKeys }
    var isOverlay: Bool { type(of: page).place == .overlay }
    var isList: Bool { type(of: page).place == .list }
    var isWalk: Bool { page is Walk }
    var isAboutEverything: Bool { type(of: page).isAboutEverything }
    var isPrepared: Bool { type(of: page).isPrepared }
    var allowsTrials: Bool { type(of: page).allowsTrials }

    /// Whether the page already shows changes to the criterion at this index.
    func shows(criterionAt index: Int) -> Bool { page.shows(criterionAt: index) }

    /// The page's own keys, and the text keys if it takes text.
    func keyRows(in model: Model, _ selection: KeyRowSelection) -> [KeyRow] {
        page.keyRows(in: model, selection) + (page.takesText && type(of: page).hasTextKeys ? TextKeys.rows : [])
    }

    /// The evidence whose beginning the page shows; nil if it shows none.
    func previewed(in model: Model, _ size: Size) -> Evidence? { page.previewed(in: model, size) }

    /// What the key does; nil if it does nothing.
    func help(of key: Key) -> LocalizedString? { page.help(of: key) }

    func draw(on grid: inout Grid, model: Model) { page.draw(on: &grid, model: model) }

    mutating func press(_ key: Key, in context: inout Context) { page.press(key, in: &context) }
    mutating func paste(_ text: String, in context: inout Context) { page.paste(text, in: &context) }
    mutating func mouse(_ mouse: Mouse, in context: inout Context) { page.mouse(mouse, in: &context) }
    mutating func receive(_ message: Message, in context: inout Context) { page.receive(message, in: &context) }
    mutating func prepare(in context: Context) { page.prepare(in: context) }
}

/// How a page lies in the stack.
enum PagePlace: Hashable, Sendable {
    case whole
    /// Drawn over the page below.
    case overlay
    /// Takes the whole screen and leads to criteria; leaving the walk returns to it.
    case list
}
