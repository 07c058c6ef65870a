import AssessmentModel
import Cells
import Localization
import Presentation

/// Looks through folders for files to attach.
struct FileBrowser: Page, Hashable {
    enum Action: Hashable, Sendable {
        case choose, mark, hidden, up, down, pageUp, pageDown, first, last, above, erase, into, leave
    }

    /// Nil until the first folder was read.
    private(set) var listing: FolderContents?
    private(set) var matches = FolderMatches("", in: [], showsHidden: false)
    private(set) var field = TextField()
    private(set) var selected = 0
    private(set) var window = ListWindow()
    /// The files to attach together, in the order of marking.
    private(set) var marked: [ChosenFile] = []
    /// Whether another folder is being read.
    private(set) var isReading = true
    private var showsHidden = false
    /// The name to select once the folder above is read.
    private var cameFrom: String?

    static let hasTextKeys = false

    static let keys = KeyTable<Action>([
        Binding(
            [.enter], .choose, group: .evidenceKeys,
            help: LocalizedString(
                "open the folder, or take the file or all marked ones",
                "den Ordner öffnen, oder die Datei oder alle markierten nehmen"),
            footer: LocalizedString("open or take", "öffnen/nehmen")),
        Binding(
            [.tab], .mark, group: .evidenceKeys,
            help: LocalizedString(
                "mark the file, to attach several at once", "markieren, um mehrere zugleich anzuhängen"),
            footer: LocalizedString("mark", "markieren")),
        Binding(
            [.left], .above, group: .evidenceKeys,
            help: LocalizedString("to the folder above", "zum Ordner darüber"),
            footer: LocalizedString("up", "hinauf")),
        Binding(
            [.right], .into, group: .evidenceKeys, help: LocalizedString("into the folder", "in den Ordner")),
        Binding(
            [.backspace, .control("h")], .erase, group: .evidenceKeys,
            help: LocalizedString(
                "delete what was typed; then to the folder above",
                "Getipptes löschen; danach zum Ordner darüber")),
        Binding(
            [.alt(".")], .hidden, group: .evidenceKeys,
            help: LocalizedString("show or hide hidden files", "versteckte Dateien zeigen oder ausblenden"),
            footer: LocalizedString("hidden", "versteckte")),
        Binding([.down, .control("n")], .down, group: .moveKeys, help: LocalizedString("one down", "eins nach unten")),
        Binding([.up, .control("p")], .up, group: .moveKeys, help: LocalizedString("one up", "eins nach oben")),
        Binding(
            [.pageDown], .pageDown, group: .moveKeys, help: LocalizedString("a page down", "eine Seite nach unten")),
        Binding([.pageUp], .pageUp, group: .moveKeys, help: LocalizedString("a page up", "eine Seite nach oben")),
        Binding([.home], .first, group: .moveKeys, help: LocalizedString("to the first", "zum ersten")),
        Binding([.end], .last, group: .moveKeys, help: LocalizedString("to the last", "zum letzten")),
        Binding(
            [.escape, .control("c")], .leave, group: .evidenceKeys,
            help: LocalizedString("back, without a file", "zurück, ohne Datei"),
            footer: LocalizedString("back", "zurück")),
    ])

    var takesText: Bool { true }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch action {
        case .choose: choose(in: &context)
        case .mark: mark(in: &context)
        case .hidden:
            showsHidden.toggle()
            narrow()
            context.notify(showsHidden ? FileBrowserText.hiddenShown : FileBrowserText.hiddenLeftOut)
        case .up: move(to: selected - 1, in: context)
        case .down: move(to: selected + 1, in: context)
        case .pageUp: move(to: selected - rows(in: context), in: context)
        case .pageDown: move(to: selected + rows(in: context), in: context)
        case .first: move(to: 0, in: context)
        case .last: move(to: matches.positions.count - 1, in: context)
        case .above: goUp(in: &context)
        case .erase:
            if field.text.isEmpty { return goUp(in: &context) }
            field.buffer.deleteBackward()
            narrow()
        case .into: enter(in: &context)
        case .leave: context.request(.close)
        }
    }

    // MARK: Choosing

    /// The entry in a row; nil if there is none.
    func entry(at row: Int) -> FolderContents.Entry? {
        matches.positions[safe: row].flatMap { listing?.entries[safe: $0] }
    }

    private mutating func choose(in context: inout Context) {
        let entry = entry(at: selected)
        switch entry?.kind {
        case .folder?: enter(in: &context)
        case .file?, .other?, nil:
            guard marked.isEmpty else { return context.request(.choose(marked)) }
            guard let listing, let entry, case .file = entry.kind else {
                return context.notify(FileBrowserText.noFile, .problem)
            }
            context.request(.choose([Self.file(entry, of: listing)]))
        }
    }

    private mutating func enter(in context: inout Context) {
        guard let listing, let entry = entry(at: selected), entry.isFolder else {
            return context.notify(FileBrowserText.noFolder)
        }
        read(listing.path(of: entry), in: &context)
    }

    private static func file(_ entry: FolderContents.Entry, of listing: FolderContents) -> ChosenFile {
        ChosenFile(path: listing.path(of: entry), shown: listing.shownPath(of: entry))
    }

    /// Marks the selected file, or takes its mark away, and goes to the next.
    private mutating func mark(in context: inout Context) {
        guard let listing, let entry = entry(at: selected), case .file = entry.kind else {
            return context.notify(FileBrowserText.onlyFiles, .problem)
        }
        let file = Self.file(entry, of: listing)
        if let position = marked.firstIndex(of: file) { marked.remove(at: position) } else { marked.append(file) }
        move(to: selected + 1, in: context)
        context.notify(FileBrowserText.marked(marked.count))
    }

    func isMarked(_ entry: FolderContents.Entry) -> Bool {
        guard !marked.isEmpty, let listing else { return false }
        return marked.contains(Self.file(entry, of: listing))
    }

    // MARK: Going

    private mutating func goUp(in context: inout Context) {
        guard let above = listing?.above else { return context.notify(FileBrowserText.isRoot) }
        cameFrom = above.name
        read(above.path, in: &context)
    }

    private mutating func read(_ path: String, in context: inout Context) {
        isReading = true
        context.emit(.list(folder: path))
    }

    mutating func receive(_ message: Message, in context: inout Context) {
        if case .listed(let listing) = message { show(listing, in: context) }
        if case .failed = message {
            isReading = false
            cameFrom = nil
        }
    }

    private mutating func show(_ listing: FolderContents, in context: Context) {
        self.listing = listing
        isReading = false
        field = TextField()
        matches = FolderMatches("", in: listing.entries, showsHidden: showsHidden)
        (selected, window) = (0, ListWindow())
        if let name = cameFrom, let row = matches.positions.firstIndex(where: { listing.entries[$0].name == name }) {
            move(to: row, in: context)
        }
        cameFrom = nil
    }

    private mutating func narrow() {
        matches = FolderMatches(field.text, in: listing?.entries ?? [], showsHidden: showsHidden, after: matches)
        (selected, window) = (0, ListWindow())
    }

    private func rows(in context: Context) -> Int { max(1, FileBrowserView.list(in: context.size).rows - 1) }

    private mutating func move(to row: Int, in context: Context) {
        let count = matches.positions.count
        selected = min(max(0, row), max(0, count - 1))
        window.reveal(selected, of: count, height: FileBrowserView.list(in: context.size).rows)
    }

    mutating func type(_ key: Key, in context: inout Context) -> Bool {
        guard field.buffer.handle(key) else { return false }
        narrow()
        return true
    }

    mutating func paste(_ text: String, in context: inout Context) {
        field.paste(text)
        narrow()
    }

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        switch mouse.action {
        case .wheelUp: move(to: selected - 1, in: context)
        case .wheelDown: move(to: selected + 1, in: context)
        case .press:
            let list = FileBrowserView.list(in: context.size)
            guard list.contains(mouse.position) else { return }
            let visible = window.visible(of: matches.positions.count, height: list.rows, showing: selected)
            let row = visible.lowerBound + mouse.position.row - list.row
            guard visible.contains(row) else { return }
            if row == selected { choose(in: &context) } else { move(to: row, in: context) }
        }
    }

    func draw(on grid: inout Grid, model: Model) { FileBrowserView(browser: self, model: model).draw(on: &grid) }
}
