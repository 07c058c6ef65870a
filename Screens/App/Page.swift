import AssessmentModel
import Cells
import Localization

/// One screen: its state, its keys, what they do and how it looks. Nothing in it touches the handler.
protocol Page: Sendable {
    associatedtype Action: Hashable & Sendable

    static var keys: KeyTable<Action> { get }

    /// How it lies among the others.
    static var place: PagePlace { get }

    /// Whether it has something to work out before it is drawn; the others are not asked at every key.
    static var isPrepared: Bool { get }

    /// Whether the keys of a text that is being typed belong to it, beside its own.
    static var hasTextKeys: Bool { get }

    /// Whether ratings can be tried on it: it shows what they bring.
    static var allowsTrials: Bool { get }

    /// True for what can be tried without being meant.
    static func canBeTried(_ action: Action) -> Bool

    /// Whether it shows already what becomes of the criterion at this index, so that undo need not leave it.
    func shows(criterionAt index: Int) -> Bool

    /// Why the action can't be used now, where its permission alone does not say so; nil where it can.
    func unavailable(_ action: Action, in model: Model) -> LocalizedString?

    /// The page's rows of keys as they are called here and now, with what is not available.
    func keyRows(in model: Model) -> [KeyRow]

    mutating func perform(_ action: Action, in context: inout Context)

    /// A key that the table does not have; text pages take it as text.
    mutating func type(_ key: Key, in context: inout Context)
    mutating func paste(_ text: String, in context: inout Context)
    mutating func mouse(_ mouse: Mouse, in context: inout Context)

    /// Works out what it will show, where that takes long: before a key reaches it, and before it is drawn.
    mutating func prepare(in context: Context)

    /// Something that a page asked for by an effect has come back.
    mutating func receive(_ message: Message, in context: inout Context)

    /// True where letters are text, so that the keys that are common to all screens keep out of the way.
    var takesText: Bool { get }

    /// Draws everything but the notice line.
    func draw(on grid: inout Grid, model: Model)
}

extension Page {
    static var place: PagePlace { .whole }
    static var isPrepared: Bool { false }
    static var hasTextKeys: Bool { true }
    static var allowsTrials: Bool { false }
    static func canBeTried(_ action: Action) -> Bool { false }
    func shows(criterionAt index: Int) -> Bool { false }
    func unavailable(_ action: Action, in model: Model) -> LocalizedString? { nil }
    func keyRows(in model: Model) -> [KeyRow] { availableRows(in: model) }
    mutating func type(_ key: Key, in context: inout Context) {}
    mutating func paste(_ text: String, in context: inout Context) {}
    mutating func mouse(_ mouse: Mouse, in context: inout Context) {}
    mutating func prepare(in context: Context) {}
    mutating func receive(_ message: Message, in context: inout Context) {}
    var takesText: Bool { false }
}

extension Page {
    /// The rows of the page's table with what is not available now.
    func availableRows(in model: Model) -> [KeyRow] {
        Self.keys.rows { reason(for: $0, in: model) }
    }

    private func reason(for binding: Binding<Action>, in model: Model) -> LocalizedString? {
        model.refusal(of: binding.needs, canBeTried: Self.canBeTried(binding.action))
            ?? unavailable(binding.action, in: model)
    }

    mutating func press(_ key: Key, in context: inout Context) {
        guard let binding = Self.keys.binding(for: key) else { return type(key, in: &context) }
        if let reason = reason(for: binding, in: context.model) {
            context.say(reason, .problem)
        } else {
            perform(binding.action, in: &context)
        }
    }
}

/// What a page may look at while it acts, and what it wants done.
struct Context {
    /// Where to go next.
    enum Turn: Sendable {
        case push(Screen)
        /// Back to the page before.
        case close
        /// Close the page and tell the one before that the person said yes.
        case confirm
        /// To the walk, on this criterion.
        case walk(Int)
        /// To the walk, on the criterion of this slot, unless the page shows already what becomes of it.
        case show(Assessment.Slot)
        /// To the walk through some criteria only, or again through all, on this one.
        case filter(Filter?, Int)
        case overview
        /// To the same place, under the profile or as the catalogue has it.
        case toggleProfile
        /// From here on ratings are only tried.
        case tryOut
        /// What was tried becomes the person's answers.
        case keepTried
        /// All is again as it was before.
        case dropTried
    }

    let model: Model
    let size: Size
    private(set) var effects: [Effect] = []
    private(set) var turns: [Turn] = []
    private(set) var notice: Notice?

    init(model: Model, size: Size) {
        self.model = model
        self.size = size
    }

    mutating func ask(_ effect: Effect) { effects.append(effect) }
    mutating func turn(_ turn: Turn) { turns.append(turn) }
    mutating func push(_ page: some Page) { turn(.push(Screen(page))) }
    mutating func say(_ text: LocalizedString, _ kind: Notice.Kind = .information) { notice = Notice(text, kind) }

    /// Leaves the program, asking first while answers are not on disk.
    mutating func leave() {
        guard model.saving == .failed else { return ask(.quit) }
        push(Confirmation(question: PageText.unsaved, yes: PageText.leave, effect: .quit))
    }

    /// Makes the change an event of the criterion at this index, in the place of what stands there now.
    mutating func record(_ change: Change, at index: Int) { record(change, in: .criterion(index)) }

    /// Makes the change an event, in the place of what stands there now.
    mutating func record(_ change: Change, in slot: Assessment.Slot, intent: Event.Intent = .change) {
        ask(.record(model.entry(change, in: slot, intent: intent)))
    }
}

extension Model {
    /// The change as an entry that takes the place of everything that stands there now.
    func entry(_ change: Change, in slot: Assessment.Slot, intent: Event.Intent = .change) -> Entry {
        Entry(
            change, of: assessment.target(of: slot), replaces: assessment.replaced(by: change, in: slot),
            intent: intent)
    }
}

/// One line to the person, above the footer.
package struct Notice: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Goes away by itself.
        case information
        /// Stays until the next key.
        case problem
    }

    package let text: LocalizedString
    package let kind: Kind

    package init(_ text: LocalizedString, _ kind: Kind) {
        self.text = text
        self.kind = kind
    }
}

enum PageText {
    static let unsaved = LocalizedString(
        "The last answers are not in the assessment yet. Leave all the same?",
        "Die letzten Antworten stehen noch nicht in der Bewertung. Trotzdem beenden?")
    static let leave = LocalizedString("leave", "beenden")
    static let review = LocalizedString(
        "Read-only: this is a review. Open it without \"review\" to work on it.",
        "Nur lesen: Prüfansicht. Zum Bearbeiten ohne „review“ öffnen.")
}
