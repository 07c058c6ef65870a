import AssessmentModel
import Cells
import Localization
import Presentation

/// The form for a new assessment: its subject, the subject's kind and role, and the directory.
struct NewAssessmentForm: Hashable, Sendable {
    enum Action: Hashable, Sendable { case done, next, previous, choose, leave, help }

    /// The result of a key press.
    enum Outcome: Hashable {
        case none, leave, help
        case problem(LocalizedString)
        case create(path: String, Subject)
    }

    private var subject = TextField()
    private var directory = TextField()
    private var kind = Subject.Kind.product
    private var role = Subject.Role.vendor
    private var focus = 0
    /// Whether the person typed the directory themselves.
    private var isDirectoryOwn = false

    static let keys = KeyTable<Action>([
        Binding(
            [.enter, .control("s")], .done, group: .newKeys, help: LocalizedString("begin it", "beginnen"),
            footer: LocalizedString("begin", "beginnen")),
        Binding(
            [.down, .tab], .next, group: .newKeys, help: LocalizedString("next field", "nächstes Feld"),
            footer: LocalizedString("fields", "Felder")),
        Binding(
            [.up, .backTab], .previous, group: .newKeys, help: LocalizedString("previous field", "voriges Feld"),
            footer: LocalizedString("fields", "Felder")),
        Binding(
            [.character(" ")], .choose, group: .newKeys, help: LocalizedString("change the choice", "andere Wahl"),
            footer: LocalizedString("choose", "wählen")),
        Binding(
            [.escape, .control("c")], .leave, group: .newKeys, help: LocalizedString("leave", "verlassen"),
            footer: LocalizedString("leave", "verlassen")),
        Binding(
            [.function(1)], .help, group: .commonKeys, help: LocalizedString("all keys", "alle Tasten"),
            footer: LocalizedString("help", "Hilfe")),
    ])

    static let keyRows = keys.rows { _ in nil }

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
        case .help: return .help
        }
        return .none
    }

    private mutating func choose() {
        if focus == 2 {
            kind = kind == .product ? .organisation : .product
        } else {
            role = Subject.Role.allCases.element(1, after: role)
        }
    }

    private mutating func type(_ key: Key) {
        if focus == 0 {
            if subject.buffer.handle(key) { follow() }
        } else if focus == 1 {
            if directory.buffer.handle(key) { isDirectoryOwn = true }
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

    /// Derives the directory's name from the subject until the person types one.
    private mutating func follow() {
        guard !isDirectoryOwn else { return }
        directory.buffer = TextBuffer(NewAssessmentText.directory(for: subject.text))
    }

    private func submit() -> Outcome {
        let name = subject.text.trimmed
        let path = DroppedPath.clean(directory.text)
        if name.isEmpty { return .problem(NewAssessmentText.noSubject) }
        if path.isEmpty { return .problem(NewAssessmentText.noDirectory) }
        return .create(path: path, Subject(name: name, kind: kind, role: role))
    }

    func draw(on grid: inout Grid, in area: Area, _ language: Language) {
        let width = min(60, area.columns - 18)
        for (position, label) in NewAssessmentText.labels.enumerated() {
            grid.put(
                label[language], column: 2, row: area.row + position * 2, style: position == focus ? .accent : .muted)
        }
        subject.draw(on: &grid, column: 15, row: area.row, width: width, isFocused: focus == 0)
        directory.draw(on: &grid, column: 15, row: area.row + 2, width: width, isFocused: focus == 1)
        let kinds = Subject.Kind.allCases.map { ($0.name[language], $0 == kind) }
        drawChoice(kinds, on: &grid, row: area.row + 4, isFocused: focus == 2)
        let roles = Subject.Role.allCases.map { ($0.name[language], $0 == role) }
        drawChoice(roles, on: &grid, row: area.row + 6, isFocused: focus == 3)
        let hint = NewAssessmentText.hints[focus][language].wrapped(columns: area.columns - 4)
        for (position, line) in hint.prefix(max(0, area.rows - 8)).enumerated() {
            grid.put(line, column: 2, row: area.row + 8 + position, style: .muted)
        }
    }

    private func drawChoice(_ choices: [(String, Bool)], on grid: inout Grid, row: Int, isFocused: Bool) {
        var column = 15
        for (text, isChosen) in choices {
            let style = isChosen ? Style(isFocused ? .accent : .plain, .bold) : .muted
            column = grid.put(isChosen ? "▸ \(text)" : "  \(text)", column: column, row: row, style: style) + 3
        }
    }
}

/// Text of the form for a new assessment.
package enum NewAssessmentText {
    /// The name of the directory that is proposed for a subject: "acme-plm-12-1".
    package static func directory(for subject: String) -> String {
        subject.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
    }

    package static let title = LocalizedString("New assessment", "Neue Bewertung")
    package static let labels = [
        LocalizedString("Subject", "Gegenstand"), LocalizedString("Directory", "Verzeichnis"),
        LocalizedString("Kind", "Art"),
        LocalizedString("Role", "Rolle"),
    ]
    /// What each field is for, shown while it is filled in.
    static let hints = [
        LocalizedString(
            "What is assessed, with its version: it is the title of every screen and report.",
            "Was bewertet wird, mit Version: der Titel jeder Ansicht und jedes Berichts."),
        LocalizedString(
            "A new directory for answers and evidence. It can be moved, copied and shared later.",
            "Ein neues Verzeichnis für Antworten und Nachweise. Es lässt sich später verschieben, kopieren und teilen."),
        LocalizedString(
            "A product is software that customers use. An organisation is a company that makes or runs it. Criteria for the"
                + " other kind are left out.",
            "Ein Produkt ist Software, die Kunden nutzen. Eine Organisation ist eine Firma, die sie herstellt oder betreibt."
                + " Kriterien für die andere Art bleiben außen vor."),
        LocalizedString(
            "Whose openness it is: the vendor makes the software, the provider runs it for others, the customer uses it.",
            "Um wessen Offenheit es geht: Ein Anbieter stellt die Software her, ein Dienstleister betreibt sie, ein Kunde"
                + " nutzt sie."),
    ]
    package static let noSubject = LocalizedString(
        "Name what is assessed, for instance \"Acme PLM 12.1\".",
        "Bitte nennen, was bewertet wird, zum Beispiel „Acme PLM 12.1“.")
    package static let noDirectory = LocalizedString(
        "Name the directory that the assessment is kept in.",
        "Bitte das Verzeichnis nennen, in dem die Bewertung liegen soll.")
}
