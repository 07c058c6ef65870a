import AssessmentModel
import Cells
import Localization
import Presentation

/// The form for a new assessment: its subject, the subject's kind and role, the directory, the catalogue, and who signs
/// where that is not known.
struct NewAssessmentForm: Hashable, Sendable {
    enum Action: Hashable, Sendable { case done, next, previous, choose, leave, help }

    enum Field: Hashable, Sendable {
        case subject, directory, kind, role, catalog
        /// The path of a catalogue of the person's own.
        case file
        /// The profile for the catalogue.
        case profile
        /// Who signs.
        case name

        var isText: Bool {
            switch self {
            case .subject, .directory, .file, .name: true
            case .kind, .role, .catalog, .profile: false
            }
        }
    }

    /// The result of a key press.
    enum Outcome: Hashable {
        case none, leave, help
        case problem(LocalizedString)
        case create(NewAssessment)
    }

    private var texts: [Field: TextField] = [:]
    private var kind = Subject.Kind.product
    private var role = Subject.Role.vendor
    /// The position among the bundled catalogues; their number stands for a file.
    private var choice = 0
    /// The profiles for the catalogue, once they are known.
    private var profiles: [ProfileOffer] = []
    /// The position among the profiles, from 1; 0 stands for none.
    private var profile = 0
    private var focus = Field.subject
    /// Whether the person typed the directory themselves.
    private var isDirectoryOwn = false
    /// Whether nobody knows who signs.
    let asksName: Bool
    let catalogs: [CatalogOffer]

    init(catalogs: [CatalogOffer], asksName: Bool) {
        self.catalogs = catalogs
        self.asksName = asksName
    }

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

    private var isOwnCatalog: Bool { choice == catalogs.count }

    private var fields: [Field] {
        [.subject, .directory, .kind, .role, .catalog] + (isOwnCatalog ? [.file] : [])
            + (profiles.isEmpty ? [] : [.profile]) + (asksName ? [.name] : [])
    }

    private func text(_ field: Field) -> String { texts[field]?.text ?? "" }

    mutating func press(_ key: Key) -> Outcome {
        guard let binding = Self.keys.binding(for: key), !(focus.isText && binding.action == .choose) else {
            type(key)
            return .none
        }
        switch binding.action {
        case .done: return submit()
        case .next: focus = fields.element(1, after: focus)
        case .previous: focus = fields.element(-1, after: focus)
        case .choose: choose()
        case .leave: return .leave
        case .help: return .help
        }
        return .none
    }

    /// Offers profiles for the catalogue, and goes to the choice. No profile is taken unless somebody chooses it.
    mutating func offer(_ choices: ProfileChoices) {
        profiles = choices.offers
        profile = 0
        focus = .profile
    }

    private mutating func choose() {
        switch focus {
        case .kind: kind = kind == .product ? .organisation : .product
        case .role: role = Subject.Role.allCases.element(1, after: role)
        case .catalog:
            choice = (choice + 1) % (catalogs.count + 1)
            profiles = []
        case .profile: profile = (profile + 1) % (profiles.count + 1)
        case .subject, .directory, .file, .name: break
        }
    }

    private mutating func type(_ key: Key) {
        if focus.isText { change { $0.buffer.handle(key) } }
    }

    mutating func paste(_ text: String) {
        if focus.isText {
            change {
                $0.paste(text)
                return true
            }
        }
    }

    /// Changes the text of the field, and has the directory's name follow the subject until the person types one.
    private mutating func change(_ body: (inout TextField) -> Bool) {
        guard body(&texts[focus, default: TextField()]) else { return }
        if focus == .directory { isDirectoryOwn = true }
        if focus == .file { profiles = [] }
        guard focus == .subject, !isDirectoryOwn else { return }
        texts[.directory] = TextField(NewAssessmentText.directory(for: text(.subject)))
    }

    private mutating func submit() -> Outcome {
        let name = text(.subject).trimmed
        let path = DroppedPath.clean(text(.directory))
        let file = DroppedPath.clean(text(.file))
        if name.isEmpty { return refuse(NewAssessmentText.noSubject, at: .subject) }
        if path.isEmpty { return refuse(NewAssessmentText.noDirectory, at: .directory) }
        if isOwnCatalog, file.isEmpty { return refuse(NewAssessmentText.noFile, at: .file) }
        let signer = asksName ? SigningName(text(.name)) : nil
        if asksName, signer == nil { return refuse(NewAssessmentText.noName, at: .name) }
        return .create(
            NewAssessment(
                path: path, subject: Subject(name: name, kind: kind, role: role),
                catalog: catalogs[safe: choice].map { .bundled($0.id) } ?? .file(path: file),
                profile: profiles.isEmpty
                    ? .unasked : profiles[safe: profile - 1].map { .file(path: $0.path) } ?? .none,
                signer: signer?.text))
    }

    /// Goes to the field that something is wrong with.
    private mutating func refuse(_ problem: LocalizedString, at field: Field) -> Outcome {
        focus = field
        return .problem(problem)
    }
}

// MARK: - Drawing

extension NewAssessmentForm {
    /// Where the fields begin, behind their labels.
    private static let start = 15

    func draw(on grid: inout Grid, in area: Area, _ language: Language) {
        let fields = fields
        let hint = NewAssessmentText.hint(focus)[language].wrapped(columns: area.columns - 4)
        let pitch = fields.count * 2 + hint.count <= area.rows ? 2 : 1
        // What a field is for has to be seen, even if not all fields are.
        let count = min(fields.count, max(1, area.rows - hint.count) / pitch)
        let place = fields.firstIndex(of: focus) ?? 0
        let first = max(0, min(place - count / 2, fields.count - count))
        for (position, field) in fields[first..<first + count].enumerated() {
            draw(field, on: &grid, row: area.row + position * pitch, columns: area.columns, language)
        }
        for (position, line) in hint.prefix(max(0, area.rows - count * pitch)).enumerated() {
            grid.put(line, column: 2, row: area.row + count * pitch + position, style: .muted)
        }
        Frame.drawMore(on: &grid, in: area, above: first > 0, below: first + count < fields.count)
    }

    private func draw(_ field: Field, on grid: inout Grid, row: Int, columns: Int, _ language: Language) {
        let isFocused = field == focus
        grid.put(
            NewAssessmentText.label(field)[language], column: 2, row: row, style: isFocused ? .accent : .muted)
        switch field {
        case .subject, .directory, .file, .name:
            let width = min(60, columns - Self.start - 3)
            (texts[field] ?? TextField()).draw(
                on: &grid, column: Self.start, row: row, width: width, isFocused: isFocused)
        case .kind:
            drawChoice(Subject.Kind.allCases.map { ($0.name[language], $0 == kind) }, on: &grid, row: row, isFocused)
        case .role:
            drawChoice(Subject.Role.allCases.map { ($0.name[language], $0 == role) }, on: &grid, row: row, isFocused)
        case .catalog:
            let names = catalogs.map { $0.title[language] } + [NewAssessmentText.ownFile[language]]
            drawChoice(names.enumerated().map { ($1, $0 == choice) }, on: &grid, row: row, isFocused)
        case .profile:
            let names =
                [NewAssessmentText.noProfile[language]] + profiles.map { NewAssessmentText.profile($0)[language] }
            drawChoice(names.enumerated().map { ($1, $0 == profile) }, on: &grid, row: row, isFocused)
        }
    }

    /// Draws all choices, or only the one taken and where it stands among the others.
    private func drawChoice(_ choices: [(String, Bool)], on grid: inout Grid, row: Int, _ isFocused: Bool) {
        let taken = Style(isFocused ? .accent : .plain, .bold)
        let line = choices.map { [Span($1 ? "▸ \($0)" : "  \($0)", $1 ? taken : .muted)] }
            .joined(separator: [Span("   ")])
        let limit = grid.size.columns - Self.start - 1
        guard Array(line).columns > limit, let place = choices.firstIndex(where: \.1) else {
            Span.draw(Array(line), on: &grid, column: Self.start, row: row, limit: limit)
            return
        }
        let count = "  \(place + 1)/\(choices.count)"
        let name = "▸ \(choices[place].0)".truncated(to: limit - count.columns)
        Span.draw([Span(name, taken), Span(count, .muted)], on: &grid, column: Self.start, row: row, limit: limit)
    }
}
