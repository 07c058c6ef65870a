import Assessment
import Cells

/// What a new assessment needs: its subject, what and whom that is, and where the directory goes.
struct NewAssessmentForm: Hashable, Sendable {
    enum Action: Hashable, Sendable { case done, next, previous, choose, leave }

    /// What came of a key.
    enum Outcome: Hashable {
        case none, leave
        case problem(String)
        case create(path: String, Subject)
    }

    private var subject = TextField("Subject")
    private var directory = TextField("Directory")
    private var kind = Subject.Kind.product
    private var role = Subject.Role.vendor
    private var focus = 0
    /// True once the person has typed a directory of their own.
    private var isDirectoryOwn = false

    static let keys = KeyTable<Action>([
        Binding([.enter, .control("s")], .done, group: "New", help: "begin it", footer: "begin"),
        Binding([.down, .tab], .next, group: "New", help: "next field", footer: "fields"),
        Binding([.up, .backTab], .previous, group: "New", help: "previous field", footer: "fields"),
        Binding([.character(" ")], .choose, group: "New", help: "change the choice", footer: "choose"),
        Binding([.escape, .control("c")], .leave, group: "New", help: "leave", footer: "leave"),
    ])

    static var keyRows: [KeyRow] { keys.rows { _ in nil } }

    mutating func press(_ key: Key) -> Outcome {
        let isText = focus < 2
        guard let binding = Self.keys.binding(for: key), !(isText && binding.action == .choose) else {
            type(key)
            return .none
        }
        switch binding.action {
        case .done: return submit()
        case .next: focus = (focus + 1) % 4
        case .previous: focus = (focus + 3) % 4
        case .choose: choose()
        case .leave: return .leave
        }
        return .none
    }

    private mutating func choose() {
        if focus == 2 {
            kind = kind == .product ? .organisation : .product
        } else {
            let all = Subject.Role.allCases
            role = all[((all.firstIndex(of: role) ?? 0) + 1) % all.count]
        }
    }

    private mutating func type(_ key: Key) {
        if focus == 0 {
            if subject.buffer.take(key) { follow() }
        } else if focus == 1 {
            if directory.buffer.take(key) { isDirectoryOwn = true }
        }
    }

    mutating func paste(_ text: String) {
        if focus == 0 {
            subject.paste(text)
            follow()
        } else if focus == 1 {
            directory.paste(text)
            isDirectoryOwn = true
        }
    }

    /// The directory takes its name from the subject until the person types one.
    private mutating func follow() {
        guard !isDirectoryOwn else { return }
        let words = subject.text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        directory.buffer = TextBuffer(words.joined(separator: "-"))
    }

    private func submit() -> Outcome {
        let name = subject.text.trimmed
        let path = DroppedPath.clean(directory.text)
        if name.isEmpty { return .problem("Name what is assessed, for instance \"Acme PLM 12.1\".") }
        if path.isEmpty { return .problem("Name the directory that the assessment is kept in.") }
        return .create(path: path, Subject(name: name, kind: kind, role: role))
    }

    func draw(on grid: inout Grid, in area: Area) {
        let width = min(60, area.columns - 18)
        let labels = [subject.label, directory.label, "Kind", "Role"]
        for (position, label) in labels.enumerated() {
            grid.put(
                label, column: 2, row: area.row + position * 2, style: position == focus ? .accent : .muted)
        }
        subject.draw(on: &grid, column: 15, row: area.row, width: width, isFocused: focus == 0)
        directory.draw(on: &grid, column: 15, row: area.row + 2, width: width, isFocused: focus == 1)
        drawChoice(
            Subject.Kind.allCases.map { ($0.rawValue, $0 == kind) }, on: &grid, row: area.row + 4, isFocused: focus == 2
        )
        drawChoice(
            Subject.Role.allCases.map { ($0.rawValue, $0 == role) }, on: &grid, row: area.row + 6, isFocused: focus == 3
        )
    }

    private func drawChoice(_ choices: [(String, Bool)], on grid: inout Grid, row: Int, isFocused: Bool) {
        var column = 15
        for (text, isChosen) in choices {
            let style = isChosen ? Style(isFocused ? .accent : .plain, .bold) : .muted
            column = grid.put(isChosen ? "▸ \(text)" : "  \(text)", column: column, row: row, style: style) + 3
        }
    }
}
