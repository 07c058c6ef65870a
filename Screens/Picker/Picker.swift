import Assessment
import Cells
import Wording

/// What `cpo` alone shows: recent assessments, a new one, the demo.
package struct Picker: Desk {
    enum Action: Hashable, Sendable { case up, down, open, new, demo, forget, quit, language, suspend, redraw, help }

    private(set) var recents: [RecentAssessment]
    private(set) var clock: Clock
    package private(set) var tongue: Tongue
    private(set) var size: Size
    private(set) var selected = 0
    private(set) var window = ListWindow()
    private(set) var form: NewAssessmentForm?
    private(set) var message: Message?
    private var messageEnds: Timestamp?
    /// The first row of the help on show; nil while help is closed.
    private(set) var helpTop: Int?

    /// `problem` is why the assessment that was chosen before did not open.
    package init(
        recents: [RecentAssessment], clock: Clock, tongue: Tongue, size: Size, problem: Phrase? = nil
    ) {
        self.recents = recents
        self.clock = clock
        self.tongue = tongue
        self.size = size
        message = problem.map { Message($0, .problem) }
    }

    static let keys = KeyTable<Action>([
        Binding(
            [.enter, .right], .open, group: .assessmentKeys,
            help: Phrase("open the assessment", "die Bewertung öffnen"), footer: Phrase("open", "öffnen")),
        Binding(
            [.character("n")], .new, group: .assessmentKeys, help: Phrase("begin a new one", "eine neue beginnen"),
            footer: Phrase("new", "neu")),
        Binding(
            [.character("d")], .demo, group: .assessmentKeys,
            help: Phrase("open the demo, in a copy to play with", "die Demo öffnen, in einer Kopie zum Ausprobieren"),
            footer: Phrase("demo", "Demo")),
        Binding(
            [.character("x"), .delete], .forget, group: .assessmentKeys,
            help: Phrase("take it off this list", "von dieser Liste nehmen"), footer: Phrase("forget", "vergessen")),
        Binding([.character("j"), .down], .down, group: .goKeys, help: Phrase("next", "nächste")),
        Binding([.character("k"), .up], .up, group: .goKeys, help: Phrase("previous", "vorige")),
        Binding(
            [.character("L")], .language, group: .commonKeys, help: CommonKeys.switching,
            footer: Phrase("Deutsch", "English")),
        Binding([.control("l")], .redraw, group: .commonKeys, help: CommonKeys.redrawing),
        Binding([.control("z")], .suspend, group: .commonKeys, help: CommonKeys.suspending),
        Binding(
            [.character("q"), .character("Q"), .control("c"), .escape], .quit, group: .commonKeys,
            help: Phrase("leave", "verlassen"),
            footer: Phrase("quit", "beenden")),
        Binding(
            [.character("?"), .function(1)], .help, group: .commonKeys, help: Phrase("all keys", "alle Tasten"),
            footer: Phrase("help", "Hilfe")),
    ])

    package var nextTick: Timestamp? { messageEnds }
    package var place: Place? { nil }

    package mutating func update(_ happening: Happening, now: Timestamp) -> [Effect] {
        clock.now = now
        if let ends = messageEnds, ends <= now { clearMessage() }
        switch happening {
        case .input(.resize(let size)): self.size = size
        case .input(.key(let key)):
            clearMessage()
            // What a key does can't be seen; leaving is the one thing that needs no seeing.
            guard fits else { return key == .control("c") ? [.quit] : [] }
            return press(key)
        case .input(.paste(let text)): if helpTop == nil { form?.paste(text) }
        case .input(.mouse(let mouse)): if fits { take(mouse) }
        case .recents(let recents):
            self.recents = recents
            move(to: selected)
        case .created(let path): return [.openProject(path: path)]
        case .failed(let text): say(Message(text, .problem))
        case .told(let text): say(Message(text, .information))
        default: break
        }
        return []
    }

    private mutating func press(_ key: Key) -> [Effect] {
        if let top = helpTop {
            helpTop = helpTop(after: key, from: top)
            return []
        }
        if form != nil { return pressInForm(key) }
        guard let binding = Self.keys.binding(for: key) else { return [] }
        if let reason = unavailable(binding.action) {
            say(Message(reason, .problem))
            return []
        }
        switch binding.action {
        case .up: move(to: selected - 1)
        case .down: move(to: selected + 1)
        case .open: return recents[safe: selected].map { [.openProject(path: $0.path)] } ?? []
        case .new: form = NewAssessmentForm()
        case .demo: return [.openDemo]
        case .forget: return recents[safe: selected].map { [.forget(path: $0.path)] } ?? []
        case .help: helpTop = 0
        case .language:
            tongue = tongue.next
            say(Message(CommonKeys.switched, .information))
        case .suspend: return [.suspend]
        case .redraw: return [.redraw]
        case .quit: return [.quit]
        }
        return []
    }

    private mutating func pressInForm(_ key: Key) -> [Effect] {
        guard var form else { return [] }
        let outcome = form.press(key)
        self.form = outcome == .leave ? nil : form
        switch outcome {
        case .none, .leave: return []
        case .help:
            helpTop = 0
            return []
        case .problem(let text):
            say(Message(text, .problem))
            return []
        case .create(let path, let subject): return [.createProject(path: path, subject: subject)]
        }
    }

    func unavailable(_ action: Action) -> Phrase? {
        switch action {
        case .open, .forget: recents.isEmpty ? PickerText.nothingRecent : nil
        default: nil
        }
    }

    private mutating func move(to row: Int) {
        selected = min(max(0, row), max(0, recents.count - 1))
        window.reveal(selected, of: recents.count, height: listArea.rows / Self.pitch)
    }

    private mutating func take(_ mouse: Mouse) {
        guard form == nil, helpTop == nil else { return }
        switch mouse.action {
        case .wheelUp: move(to: selected - 1)
        case .wheelDown: move(to: selected + 1)
        case .press:
            guard listArea.contains(mouse.position) else { return }
            let row = visible.lowerBound + (mouse.position.row - listArea.row) / Self.pitch
            if row < recents.count { move(to: row) }
        }
    }

    private mutating func say(_ message: Message) {
        self.message = message
        let end = clock.now.milliseconds + WorkbenchText.messageMilliseconds
        messageEnds = message.kind == .information ? Timestamp(milliseconds: end) : nil
    }

    private mutating func clearMessage() {
        message = nil
        messageEnds = nil
    }
}
