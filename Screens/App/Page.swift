import AssessmentModel
import Cells
import Localization

/// One screen: its state, its keys, their actions and its drawing. A page never touches the handler.
protocol Page: Sendable {
    associatedtype Action: Hashable & Sendable

    static var keys: KeyTable<Action> { get }

    /// How the page lies in the stack.
    static var place: PagePlace { get }

    /// Whether the page is about the whole assessment, so that those who follow see the overview while it is on top.
    static var isAboutEverything: Bool { get }

    /// Whether the page prepares content before it is drawn. Other pages are not asked at every key.
    static var isPrepared: Bool { get }

    /// Whether the keys for editing text work on the page, besides its own.
    static var hasTextKeys: Bool { get }

    /// Whether the page supports what-if trials: it shows their effect.
    static var allowsTrials: Bool { get }

    /// Whether the action works during a trial.
    static func canBeTried(_ action: Action) -> Bool

    /// Whether the page already shows changes to the criterion at this index, so that undo can stay on it.
    func shows(criterionAt index: Int) -> Bool

    /// Why the action is unavailable now, apart from its permission; nil if it is available.
    func unavailable(_ action: Action, in model: Model) -> LocalizedString?

    /// The page's key rows, named for the current model, each with the reason if it is unavailable.
    func keyRows(in model: Model, _ selection: KeyRowSelection) -> [KeyRow]

    mutating func perform(_ action: Action, in context: inout Context)

    /// Handles a key that is not in the table; text pages take it as text. Returns false if the key does nothing here.
    mutating func type(_ key: Key, in context: inout Context) -> Bool
    mutating func paste(_ text: String, in context: inout Context)
    mutating func mouse(_ mouse: Mouse, in context: inout Context)

    /// Computes slow content before a key reaches the page and before it is drawn.
    mutating func prepare(in context: Context)

    /// The evidence whose beginning the page shows; nil if it shows none.
    func previewed(in model: Model, _ size: Size) -> Evidence?

    /// Handles the result of an effect that a page requested.
    mutating func receive(_ message: Message, in context: inout Context)

    /// Whether letters are text, so that the common keys must not take them.
    var takesText: Bool { get }

    /// What somebody typed here and would have to type again, if the program ended now; nil for nothing.
    var typed: String? { get }

    /// Whether common keys must not lead elsewhere, because something would be lost, although letters are no text.
    var holdsKeys: Bool { get }

    /// Draws everything but the notice line.
    func draw(on grid: inout Grid, model: Model)
}

extension Page {
    static var place: PagePlace { .whole }
    static var isAboutEverything: Bool { false }
    static var isPrepared: Bool { false }
    static var hasTextKeys: Bool { true }
    static var allowsTrials: Bool { false }
    static func canBeTried(_ action: Action) -> Bool { false }
    func shows(criterionAt index: Int) -> Bool { false }
    func unavailable(_ action: Action, in model: Model) -> LocalizedString? { nil }
    func keyRows(in model: Model, _ selection: KeyRowSelection) -> [KeyRow] { availableRows(in: model, selection) }
    mutating func type(_ key: Key, in context: inout Context) -> Bool { false }
    mutating func paste(_ text: String, in context: inout Context) {}
    mutating func mouse(_ mouse: Mouse, in context: inout Context) {}
    mutating func prepare(in context: Context) {}
    func previewed(in model: Model, _ size: Size) -> Evidence? { nil }
    mutating func receive(_ message: Message, in context: inout Context) {}
    var takesText: Bool { false }
    var typed: String? { nil }
    var holdsKeys: Bool { false }
}

extension Page {
    /// The rows of the page's table, each with the reason if it is unavailable.
    func availableRows(in model: Model, _ selection: KeyRowSelection = .all) -> [KeyRow] {
        Self.keys.rows(selection) { reason(for: $0, in: model) }
    }

    private func reason(for binding: Binding<Action>, in model: Model) -> LocalizedString? {
        model.refusal(of: binding.needs, canBeTried: Self.canBeTried(binding.action))
            ?? unavailable(binding.action, in: model)
    }

    func help(of key: Key) -> LocalizedString? { Self.keys.binding(for: key)?.help }

    mutating func press(_ key: Key, in context: inout Context) {
        guard let binding = Self.keys.binding(for: key) else {
            if !type(key, in: &context) {
                context.notify(
                    PageText.doesNothing(key, help: takesText || holdsKeys ? .function(1) : .character("?")), .problem)
            }
            return
        }
        if let reason = reason(for: binding, in: context.model) {
            context.notify(reason, .problem)
        } else {
            perform(binding.action, in: &context)
        }
    }
}

/// What a page can read while it acts, and what it requests.
struct Context {
    /// A change of screen or mode.
    enum Request: Sendable {
        case push(Screen)
        /// Go back to the page below.
        case close
        /// Close the page and tell the page below the answer.
        case answer(Bool)
        /// Close the page and tell the page below which files were chosen.
        case choose([ChosenFile])
        /// Go to this criterion in the walk.
        case walk(Int)
        /// Go to this slot's criterion in the walk, unless the page already shows its changes.
        case show(Assessment.Slot)
        /// Go to this criterion in the walk and filter the walk, or show all criteria again.
        case filter(Filter?, Int)
        /// Search, beginning with this text.
        case search(String)
        case overview
        /// Leave the walk for the list that led to it, or for the overview.
        case leaveWalk
        /// Switch between profile and plain catalogue, at the same position.
        case toggleProfile
        /// Close this page and help below it, and act as if the key were pressed.
        case press(Key)
        /// Begin a what-if trial.
        case tryOut
        /// Show the assessment as this model has it: as it was at an earlier moment.
        case past(Model)
        /// Return from the earlier moment to today.
        case returnToToday
        /// Record the tried ratings as the person's answers.
        case keepTried
        /// End the trial and discard its ratings.
        case dropTried
    }

    let model: Model
    let size: Size
    private(set) var effects: [Effect] = []
    private(set) var requests: [Request] = []
    private(set) var notice: Notice?

    init(model: Model, size: Size) {
        self.model = model
        self.size = size
    }

    mutating func emit(_ effect: Effect) { effects.append(effect) }
    mutating func request(_ request: Request) { requests.append(request) }
    mutating func push(_ page: some Page) { request(.push(Screen(page))) }
    mutating func notify(_ text: LocalizedString, _ kind: Notice.Kind = .information) { notice = Notice(text, kind) }

    /// Leaves the program; asks first if answers are not on disk.
    mutating func leave() {
        guard model.saving == .failed else { return emit(.quit) }
        push(Confirmation(question: PageText.unsaved, yes: PageText.leave, effect: .quit))
    }

    /// Records a change to the criterion at this index, replacing its current value.
    mutating func record(_ change: Change, at index: Int) { record(change, in: .criterion(index)) }

    /// Rates the criterion at this index, and takes it up again if it was parked.
    mutating func rate(_ judgement: Judgement, at index: Int) {
        let entries = model.entries(rating: judgement, at: index)
        emit(.record(together: entries))
        let answer = model.assessment.answers[index]
        if answer.isParked { notify(WalkText.takenUp) }
        if answer.confirmationCause != nil { notify(WalkText.confirmed) }
    }

    /// Records changes that are undone together, each replacing the current value.
    mutating func record(together changes: [(change: Change, index: Int)]) {
        record(together: changes.map { Assessment.Step($0.change, .criterion($0.index)) })
    }

    /// Records changes that are undone together, each replacing the current value.
    mutating func record(together steps: [Assessment.Step]) {
        emit(.record(together: steps.map { model.entry($0.change, in: $0.slot) }))
    }

    /// Records a change, replacing the current value.
    mutating func record(_ change: Change, in slot: Assessment.Slot, intent: Event.Intent = .change) {
        emit(.record(model.entry(change, in: slot, intent: intent)))
    }
}

extension Model {
    /// Whether a rating would change nothing. In a workshop the same rating says that the criterion was covered.
    package func isSettled(_ rating: Rating, at index: Int) -> Bool {
        if trial == nil, let workshop = runningWorkshop, !workshop.covered.contains(index) { return false }
        let answer = assessment.answers[index]
        return answer.rating == rating && !answer.judgement.isConflicted && answer.confirmationCause == nil
    }

    /// The rating as an entry, and others if it takes the criterion up again that was parked, or confirms the answer.
    /// The same rating only confirms.
    package func entries(rating judgement: Judgement, at index: Int) -> [Entry] {
        let answer = assessment.answers[index]
        let confirms = answer.confirmationCause != nil && trial == nil
        let isSame = answer.judgement.current?.value == judgement && !answer.judgement.isConflicted
        return ((confirms && isSame ? [] : [.rate(judgement)]) + changesAside(at: index)).map {
            entry($0, in: .criterion(index))
        }
    }

    /// What a rating of the criterion changes besides.
    func changesAside(at index: Int) -> [Change] {
        guard trial == nil else { return [] }
        let answer = assessment.answers[index]
        return (answer.isParked ? [.flag(.parked, false)] : [])
            + (answer.confirmationCause == nil ? [] : [.toConfirm(nil)])
    }

    /// The change as an entry that replaces every current value.
    package func entry(
        _ change: Change, in slot: Assessment.Slot, intent: Event.Intent = .change, party: Party? = nil
    ) -> Entry {
        Entry(
            change, of: assessment.target(of: slot), replaces: assessment.replaced(by: change, in: slot, party: party),
            intent: intent, party: party)
    }
}

/// A one-line message above the footer.
package struct Notice: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Disappears by itself.
        case information
        /// Stays until the next key press.
        case problem
    }

    package let text: LocalizedString
    package let kind: Kind

    package init(_ text: LocalizedString, _ kind: Kind) {
        self.text = text
        self.kind = kind
    }
}

package enum PageText {
    package static let unsaved = LocalizedString(
        "The last answers are not in the assessment yet. Leave all the same?",
        "Die letzten Antworten stehen noch nicht in der Bewertung. Trotzdem beenden?")
    static let leave = LocalizedString("leave", "beenden")

    static func doesNothing(_ key: Key, help: Key = .character("?")) -> LocalizedString {
        LocalizedString { language in
            let (name, help) = (key.name(language), help.name(language))
            return language(
                "\(name) does nothing here. \(help) lists the keys.",
                "\(name) tut hier nichts. \(help) zeigt die Tasten.")
        }
    }

    /// A key that waits for the same key again.
    static func again(_ key: Key, _ help: LocalizedString) -> LocalizedString {
        LocalizedString { language in
            let name = key.name(language)
            return language("\(name) again: \(help[language]).", "Noch einmal \(name): \(help[language]).")
        }
    }
    package static let review = LocalizedString(
        "Read-only: this is a review. Open it without \"review\" to work on it.",
        "Nur lesen: Prüfansicht. Zum Bearbeiten ohne „review“ öffnen.")
}
