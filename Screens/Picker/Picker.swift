import Assessment
import Cells

/// What `cpo` alone shows: recent assessments, a new one, the demo.
package struct Picker: Desk {
    enum Action: Hashable, Sendable { case up, down, open, new, demo, forget, quit, suspend, redraw, help }

    private var recents: [RecentAssessment]
    private var clock: Clock
    private var size: Size
    private var selected = 0
    private var window = ListWindow()
    private var form: NewAssessmentForm?
    private var message: Message?
    private var messageEnds: Timestamp?
    private var isHelpOpen = false

    /// `problem` is why the assessment that was chosen before did not open.
    package init(recents: [RecentAssessment], clock: Clock, size: Size, problem: String? = nil) {
        self.recents = recents
        self.clock = clock
        self.size = size
        message = problem.map { Message($0, .problem) }
    }

    static let keys = KeyTable<Action>([
        Binding([.enter, .right], .open, group: "Assessments", help: "open the assessment", footer: "open"),
        Binding([.character("n")], .new, group: "Assessments", help: "begin a new one", footer: "new"),
        Binding(
            [.character("d")], .demo, group: "Assessments", help: "open the demo, in a copy to play with",
            footer: "demo"),
        Binding(
            [.character("x"), .delete], .forget, group: "Assessments", help: "take it off this list", footer: "forget"),
        Binding([.character("j"), .down], .down, group: "Go", help: "next"),
        Binding([.character("k"), .up], .up, group: "Go", help: "previous"),
        Binding([.control("l")], .redraw, group: "Everywhere", help: "paint the screen afresh"),
        Binding([.control("z")], .suspend, group: "Everywhere", help: "back to the shell; fg returns"),
        Binding(
            [.character("q"), .character("Q"), .control("c"), .escape], .quit, group: "Everywhere", help: "leave",
            footer: "quit"),
        Binding([.character("?"), .function(1)], .help, group: "Everywhere", help: "all keys", footer: "help"),
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
        case .input(.paste(let text)): form?.paste(text)
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
        if form != nil { return pressInForm(key) }
        guard let binding = Self.keys.binding(for: key) else { return [] }
        if isHelpOpen {
            isHelpOpen = false
            return []
        }
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
        case .help: isHelpOpen = true
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
        case .problem(let text):
            say(Message(text, .problem))
            return []
        case .create(let path, let subject): return [.createProject(path: path, subject: subject)]
        }
    }

    private func unavailable(_ action: Action) -> String? {
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
        guard form == nil else { return }
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

// MARK: - Drawing

extension Picker {
    /// Rows that one assessment takes up.
    private static let pitch = 3

    private var fits: Bool { Frame.fits(size) }

    private var listArea: Area {
        var area = Frame.body(of: size)
        area.row += 1
        area.rows -= 1
        return area
    }

    private var visible: Range<Int> {
        window.visible(of: recents.count, height: listArea.rows / Self.pitch, showing: selected)
    }

    var keyRows: [KeyRow] { Self.keys.rows { unavailable($0.action) } }

    package func view() -> Grid {
        guard fits else { return Frame.tooSmall(size) }
        var grid = Grid(size: size)
        Frame.drawHeader(
            on: &grid, left: [Span(PickerText.title, .strong)], right: [Span(PickerText.subtitle, .muted)])
        if isHelpOpen {
            drawHelp(on: &grid)
        } else if let form {
            form.draw(on: &grid, in: listArea)
        } else {
            drawList(on: &grid)
        }
        Frame.drawFooter(on: &grid, rows: form == nil ? keyRows : NewAssessmentForm.keyRows)
        if let message {
            let style = message.kind == .problem ? Style(.poor, .bold) : .accent
            grid.put(message.text.truncated(to: size.columns - 2), column: 1, row: size.rows - 2, style: style)
        }
        return grid
    }

    private func drawHelp(on grid: inout Grid) {
        for (position, row) in keyRows.enumerated() {
            grid.put(row.keyNames, column: 2, row: listArea.row + position, style: .accent)
            grid.put(row.help, column: 20, row: listArea.row + position)
        }
    }

    private func drawList(on grid: inout Grid) {
        guard !recents.isEmpty else {
            for (position, line) in PickerText.welcome.enumerated() {
                grid.put(line, column: 2, row: listArea.row + position)
            }
            return
        }
        for (position, index) in visible.enumerated() {
            let recent = recents[index]
            let row = listArea.row + position * Self.pitch
            let style = index == selected ? Style(.accent, .bold) : .plain
            let opened = Moments.text(recent.opened, clock)
            if index == selected { grid.put("▸", column: 0, row: row, style: style) }
            grid.put(recent.subject.truncated(to: size.columns - 6 - opened.columns), column: 2, row: row, style: style)
            grid.put(opened, column: size.columns - 1 - opened.columns, row: row, style: .muted)
            grid.put(recent.path.truncated(to: size.columns - 4), column: 2, row: row + 1, style: .muted)
        }
    }
}

enum PickerText {
    static let title = "Assessments"
    static let subtitle = "cpo, the openness workbench"
    static let nothingRecent = "There is no recent assessment: n begins one, d opens the demo."
    static let welcome = [
        "No assessment has been opened here yet.", "",
        "n   begin a new one", "d   look around in the demo: a half assessed product, in a copy to play with",
    ]
}
