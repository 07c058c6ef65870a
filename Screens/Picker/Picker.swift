import AssessmentModel
import Cells
import Localization

/// The start screen of `cpo` without arguments: recent assessments, a new one, the demo.
package struct Picker: App {
    enum Action: Hashable, Sendable {
        case up, down, open, mark, compare, new, openDirectory, demo, forget, quit, language, suspend, redraw, help
    }

    private(set) var recents: [RecentAssessment]
    private(set) var clock: Clock
    package private(set) var language: Language
    private(set) var size: Size
    private(set) var selected = 0
    private(set) var window = ListWindow()
    private(set) var form: NewAssessmentForm?
    /// The path of a directory to open, while it is typed.
    private(set) var opening: TextField?
    /// What the recent assessments amount to, by their paths, as far as they were read.
    private(set) var figures: [String: RecentFigures] = [:]
    /// The paths of those that are to be compared.
    private(set) var marked: Set<String> = []
    /// The assessments that are compared; nil while none are.
    private(set) var vendors: VendorPages?
    private(set) var notice: Notice?
    private var noticeEnds: Timestamp?
    /// The first visible row of help; nil while help is closed.
    private(set) var helpTop: Int?
    /// The person's own keys.
    let keyMap: KeyMap

    private var catalogs = [CatalogOffer.usual]
    /// Whether nobody knows who signs.
    private let asksName: Bool

    /// - Parameters:
    ///   - problem: why the assessment chosen before did not open.
    ///   - asksName: whether a new assessment has to ask who signs.
    package init(
        recents: [RecentAssessment], clock: Clock, language: Language, size: Size, problem: LocalizedString? = nil,
        keyMap: KeyMap = .standard, asksName: Bool = false
    ) {
        self.asksName = asksName
        self.keyMap = keyMap
        self.recents = recents
        self.clock = clock
        self.language = language
        self.size = size
        notice = problem.map { Notice($0, .problem) }
    }

    static let keys = KeyTable<Action>([
        Binding(
            .open, to: .open, group: .assessmentKeys,
            help: LocalizedString("open the assessment", "die Bewertung öffnen"),
            footer: LocalizedString("open", "öffnen")),
        Binding(
            .mark, to: .mark, group: .assessmentKeys,
            help: LocalizedString("mark it, to compare several", "markieren, um mehrere zu vergleichen")),
        Binding(
            .compare, to: .compare, group: .assessmentKeys,
            help: LocalizedString("compare the marked ones side by side", "die markierten nebeneinander vergleichen"),
            footer: LocalizedString("compare", "vergleichen")),
        Binding(
            .new, to: .new, group: .assessmentKeys,
            help: LocalizedString("begin a new one", "eine neue beginnen"),
            footer: LocalizedString("new", "neu")),
        Binding(
            .openOther, to: .openDirectory, group: .assessmentKeys,
            help: LocalizedString("open a directory that has one", "ein Verzeichnis öffnen, das eine hat"),
            footer: LocalizedString("directory", "Verzeichnis")),
        Binding(
            .demo, to: .demo, group: .assessmentKeys,
            help: LocalizedString(
                "open the demo, in a copy to play with", "die Demo öffnen, in einer Kopie zum Ausprobieren"),
            footer: LocalizedString("demo", "Demo")),
        Binding(
            .takeAway, to: .forget, group: .assessmentKeys,
            help: LocalizedString("take it off this list", "von dieser Liste nehmen"),
            footer: LocalizedString("forget", "vergessen")),
        Binding(.down, to: .down, group: .goKeys, help: LocalizedString("next", "nächste")),
        Binding(.up, to: .up, group: .goKeys, help: LocalizedString("previous", "vorige")),
        Binding(
            .language, to: .language, group: .commonKeys, help: CommonKeys.switching,
            footer: LocalizedString("Deutsch", "English")),
        Binding(.redraw, to: .redraw, group: .commonKeys, help: CommonKeys.redrawing),
        Binding(.suspend, to: .suspend, group: .commonKeys, help: CommonKeys.suspending),
        Binding(
            [.character("q"), .escape] + KeyMeaning.quit.keys, .quit, group: .commonKeys,
            help: LocalizedString("leave", "verlassen"),
            footer: LocalizedString("quit", "beenden")),
        Binding(
            .help, to: .help, group: .commonKeys,
            help: LocalizedString("all keys", "alle Tasten"),
            footer: LocalizedString("help", "Hilfe")),
    ])

    package var nextTick: Timestamp? { noticeEnds }
    package var place: ResumePoint? { nil }

    package mutating func update(_ message: Message, now: Timestamp) -> [Effect] {
        clock.now = now
        if let ends = noticeEnds, ends <= now { clearNotice() }
        switch message {
        case .input(.resize(let size)): self.size = size
        case .input(.key(let key)):
            clearNotice()
            // Nobody can see what a key does here; only leaving works blind.
            guard fits else {
                return Workbench.leavesBlind(key, isTyping: form != nil || opening != nil) ? [.quit] : []
            }
            return press(key)
        case .input(.paste(let text)): if helpTop == nil { paste(text) }
        case .input(.mouse(let mouse)):
            guard fits else { return [] }
            if let key = footerKey(at: mouse) {
                clearNotice()
                return press(key)
            }
            handle(mouse)
        case .recents(let recents):
            self.recents = recents
            marked.formIntersection(recents.map(\.path))
            move(to: selected)
        case .recentFigures(let path, let figures): self.figures[path] = figures
        case .compared(let compared, let conditions): vendors = VendorPages(compared, conditions: conditions)
        case .catalogs(let catalogs): self.catalogs = catalogs
        case .profiles(let choices):
            guard form != nil else { return [] }
            form?.offer(choices)
            show(Notice(NewAssessmentText.choose(choices), .problem))
        case .created(let path): return [.openProject(path: path)]
        case .failed(let text), .warned(let text): show(Notice(text, .problem))
        case .notified(let text): show(Notice(text, .information))
        // These concern an open assessment; here there is none.
        case .recorded, .arrived, .saved, .saveFailed, .checked, .edited, .answered, .completed, .listed, .chosen,
            .copying, .copied,
            .doubted, .damaged, .signed, .previewed, .reportWritten, .participants, .reportExists, .followed, .tick:
            break
        }
        return []
    }

    private mutating func press(_ key: Key) -> [Effect] {
        if let top = helpTop {
            helpTop = helpTop(after: key, from: top)
            return []
        }
        if vendors != nil { return pressInVendors(key) }
        if form != nil { return pressInForm(key) }
        if opening != nil { return pressInPath(key) }
        guard let binding = keyMap.usual(key).flatMap(Self.keys.binding(for:)) else {
            show(Notice(PageText.doesNothing(key), .problem))
            return []
        }
        if let reason = unavailable(binding.action) {
            show(Notice(reason, .problem))
            return []
        }
        switch binding.action {
        case .up: move(to: selected - 1)
        case .down: move(to: selected + 1)
        case .open: return recents[safe: selected].map { [.openProject(path: $0.path)] } ?? []
        case .mark: toggleMark()
        case .compare: return [.compareProjects(paths: markedPaths)]
        case .new: form = NewAssessmentForm(catalogs: catalogs, asksName: asksName)
        case .openDirectory: opening = TextField()
        case .demo: return [.openDemo]
        case .forget: return recents[safe: selected].map { [.forget(path: $0.path)] } ?? []
        case .help: openHelp()
        case .language: switchLanguage()
        case .suspend: return [.suspend]
        case .redraw: return [.redraw]
        case .quit: return [.quit]
        }
        return []
    }

    mutating func openHelp() { helpTop = 0 }

    mutating func switchLanguage() {
        language = language.next
        show(Notice(CommonKeys.switched, .information))
    }

    mutating func setVendors(_ pages: VendorPages?) { vendors = pages }

    mutating func setMark(of path: String, _ isMarked: Bool) {
        if isMarked { marked.insert(path) } else { marked.remove(path) }
    }

    private mutating func paste(_ text: String) {
        form?.paste(text)
        opening?.paste(text)
    }

    private mutating func pressInPath(_ key: Key) -> [Effect] {
        guard let binding = OpenDirectory.keys.binding(for: key) else {
            if opening?.buffer.handle(key) != true {
                show(Notice(PageText.doesNothing(key, help: .function(1)), .problem))
            }
            return []
        }
        switch binding.action {
        case .leave: opening = nil
        case .help: helpTop = 0
        case .done:
            let path = DroppedPath.clean(opening?.text ?? "")
            guard !path.isEmpty else {
                show(Notice(PickerText.noDirectory, .problem))
                return []
            }
            opening = nil
            return [.openProject(path: path)]
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
            show(Notice(text, .problem))
            return []
        case .create(let new): return [.createProject(new)]
        }
    }

    func unavailable(_ action: Action) -> LocalizedString? {
        switch action {
        case .open, .mark, .forget: recents.isEmpty ? PickerText.nothingRecent : nil
        case .compare: marked.count < 2 ? PickerText.markFirst : nil
        case .up, .down, .new, .openDirectory, .demo, .quit, .language, .suspend, .redraw, .help: nil
        }
    }

    private mutating func move(to row: Int) {
        selected = min(max(0, row), max(0, recents.count - 1))
        window.reveal(selected, of: recents.count, height: listArea.rows / Self.pitch)
    }

    private mutating func handle(_ mouse: Mouse) {
        guard form == nil, opening == nil, helpTop == nil else { return }
        if var pages = vendors {
            pages.handle(mouse, in: listArea, clock, language)
            return setVendors(pages)
        }
        switch mouse.action {
        case .wheelUp: move(to: selected - 1)
        case .wheelDown: move(to: selected + 1)
        case .press:
            guard listArea.contains(mouse.position) else { return }
            let row = visible.lowerBound + (mouse.position.row - listArea.row) / Self.pitch
            if row < recents.count { move(to: row) }
        }
    }

    mutating func show(_ notice: Notice) {
        self.notice = notice
        let end = clock.now.milliseconds + WorkbenchText.noticeMilliseconds
        noticeEnds = notice.kind == .information ? Timestamp(milliseconds: end) : nil
    }

    private mutating func clearNotice() {
        notice = nil
        noticeEnds = nil
    }
}
