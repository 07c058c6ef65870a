import AssessmentModel
import Cells

/// One page of the stack.
enum Screen: Hashable, Sendable {
    case overview(Overview)
    case walk(Walk)
    case comment(CommentEditor)
    case prompt(Prompt)
    case owner(OwnerPrompt)
    case search(Search)
    case confirmation(Confirmation)
    case evidence(EvidenceList)
    case attach(AttachForm)
    case history(History)
    case why(Why)
    case gaps(GapList)
    case checks(CheckList)
    case help(Help)

    private var page: any Page {
        switch self {
        case .overview(let page): page
        case .walk(let page): page
        case .comment(let page): page
        case .prompt(let page): page
        case .owner(let page): page
        case .search(let page): page
        case .confirmation(let page): page
        case .evidence(let page): page
        case .attach(let page): page
        case .history(let page): page
        case .why(let page): page
        case .gaps(let page): page
        case .checks(let page): page
        case .help(let page): page
        }
    }

    private init?(_ page: any Page) {
        switch page {
        case let page as Overview: self = .overview(page)
        case let page as Walk: self = .walk(page)
        case let page as CommentEditor: self = .comment(page)
        case let page as Prompt: self = .prompt(page)
        case let page as OwnerPrompt: self = .owner(page)
        case let page as Search: self = .search(page)
        case let page as Confirmation: self = .confirmation(page)
        case let page as EvidenceList: self = .evidence(page)
        case let page as AttachForm: self = .attach(page)
        case let page as History: self = .history(page)
        case let page as Why: self = .why(page)
        case let page as GapList: self = .gaps(page)
        case let page as CheckList: self = .checks(page)
        case let page as Help: self = .help(page)
        default: return nil
        }
    }

    var takesText: Bool { page.takesText }

    /// The page's own keys, and those of the text that is typed in it.
    func keyRows(in model: Model) -> [KeyRow] {
        switch self {
        case .comment, .prompt, .owner, .search, .attach: page.keyRows(in: model) + TextKeys.rows
        default: page.keyRows(in: model)
        }
    }

    func draw(on grid: inout Grid, model: Model) { page.draw(on: &grid, model: model) }

    mutating func press(_ key: Key, in context: inout Context) { change { $0.press(key, in: &context) } }
    mutating func paste(_ text: String, in context: inout Context) { change { $0.paste(text, in: &context) } }
    mutating func mouse(_ mouse: Mouse, in context: inout Context) { change { $0.mouse(mouse, in: &context) } }
    mutating func receive(_ message: Message, in context: inout Context) {
        change { $0.receive(message, in: &context) }
    }

    mutating func prepare(in context: Context) { change { $0.prepare(in: context) } }

    /// Whether it has something to work out before it is drawn; the others are not asked at every key.
    var isPrepared: Bool {
        switch self {
        case .why, .gaps, .checks: true
        default: false
        }
    }

    private mutating func change(_ body: (inout any Page) -> Void) {
        var page = page
        body(&page)
        self = Screen(page) ?? self
    }
}

extension Screen {
    /// True for what is drawn over the page below it.
    var isOverlay: Bool {
        switch self {
        case .prompt, .owner, .confirmation: true
        default: false
        }
    }

    /// True for what leads to criteria, and is come back to from there.
    var isList: Bool {
        switch self {
        case .why, .gaps: true
        default: false
        }
    }

    var isWalk: Bool {
        if case .walk = self { true } else { false }
    }
}
