import AssessmentModel
import Cells
import Localization
import Presentation

/// The form for what is known of a document, or for a new version of it.
struct DocumentForm: Page, Hashable {
    enum Action: Hashable, Sendable { case done, complete, next, previous, cancel }

    private let entry: DocumentEntry
    /// Whether it takes in a new version; its path is the first field then.
    private let isNewVersion: Bool
    private var path = TextField()
    private var fields: [DocumentText.Field: TextField]
    /// The position of the field with the focus, counted from the first on screen.
    private var focus = 0
    private var choices: [String] = []
    /// What was typed of the version that is being copied; nil if none is.
    private var copying: Document?

    /// What is known of a document, to be changed.
    init(of entry: DocumentEntry, in model: Model) {
        self.entry = entry
        isNewVersion = false
        fields = Self.fields(of: entry.document, model.language)
    }

    /// A new version of a document. What was said of the version before has to be said anew.
    init(renewing entry: DocumentEntry, in model: Model) {
        self.entry = entry
        isNewVersion = true
        var document = entry.document
        (document.version, document.effective, document.validUntil, document.visited) = ("", nil, nil, nil)
        fields = Self.fields(of: document, model.language)
    }

    private static func fields(of document: Document, _ language: Language) -> [DocumentText.Field: TextField] {
        Dictionary(
            uniqueKeysWithValues: DocumentText.Field.allCases.map { ($0, TextField($0.typed(of: document, language))) })
    }

    static let keys = KeyTable<Action>([
        Binding(
            [.enter, .control("s")], .done, group: .evidenceKeys, help: LocalizedString("keep it", "übernehmen"),
            footer: LocalizedString("keep", "übernehmen")),
        Binding(
            [.tab], .complete, group: .evidenceKeys,
            help: LocalizedString("complete the path; next field", "den Pfad ergänzen; nächstes Feld"),
            footer: LocalizedString("complete", "ergänzen")),
        .nextField(.next), .previousField(.previous),
        Binding(
            [.escape, .control("c")], .cancel, group: .evidenceKeys,
            help: LocalizedString("leave it as it was", "alles lassen, wie es war"),
            footer: LocalizedString("leave", "verlassen")),
    ])

    var takesText: Bool { true }
    var typed: String? { ([path] + DocumentText.Field.allCases.compactMap { fields[$0] }).typed }

    private var order: [DocumentText.Field] { DocumentText.Field.allCases }
    private var count: Int { order.count + (isNewVersion ? 1 : 0) }
    private var isOnPath: Bool { isNewVersion && focus == 0 }
    /// The field with the focus; nil for the path.
    private var focused: DocumentText.Field? { order[safe: focus - (isNewVersion ? 1 : 0)] }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch action {
        case .done: submit(in: &context)
        case .complete where isOnPath: context.emit(.complete(DroppedPath.clean(path.text)))
        case .complete, .next: focus = (focus + 1) % count
        case .previous: focus = (focus + count - 1) % count
        case .cancel:
            if copying != nil { context.emit(.cancelCopy) }
            context.request(.close)
        }
    }

    // MARK: Keeping it

    private mutating func submit(in context: inout Context) {
        guard copying == nil else { return }
        var document = entry.document
        for (position, field) in order.enumerated() {
            let text = (fields[field]?.text ?? "").trimmed
            guard field.set(text, of: &document, context.model.language) else {
                focus = position + (isNewVersion ? 1 : 0)
                return context.notify(field.refusal(of: text), .problem)
            }
        }
        guard isNewVersion else {
            if document != entry.document || entry.isConflicted {
                context.record(.document(document), in: .document(entry.id))
            }
            return context.request(.close)
        }
        let source = DroppedPath.clean(path.text)
        guard !source.isEmpty else {
            focus = 0
            return context.notify(AttachText.noPath, .problem)
        }
        if WebAddress.isOne(source) {
            document.source = .url(source)
            return take(document, in: &context)
        }
        copying = document
        let used = entry.uses.first.map { context.model.catalog.criteria[$0.criterion].id }
        context.emit(.attach(AttachRequest(path: source, criterion: used ?? "")))
    }

    /// Goes on with a version that is there.
    private mutating func take(_ version: Document, in context: inout Context) {
        copying = nil
        guard !version.source.isSame(as: entry.document.source) else {
            return context.notify(DocumentFormText.isSame, .problem)
        }
        context.request(.close)
        let uses = Set(entry.uses.map(\.criterion)).count
        guard uses > 1 || entry.uses.contains(where: \.keepsVersion) else {
            return context.renew(entry.id, to: version, at: nil)
        }
        context.push(RenewalChoice(of: entry, to: version))
    }

    mutating func receive(_ message: Message, in context: inout Context) {
        switch message {
        case .completed(let completed, let choices):
            path.buffer.replaceAll(with: completed)
            self.choices = choices
        case .copied(let file):
            guard var version = copying else { return }
            version.source = file.source
            take(version, in: &context)
        case .doubted(let request, .isEmpty):
            copying = nil
            context.notify(AttachText.isEmpty(request.path), .problem)
        case .doubted(_, .isLink(let address)):
            copying = nil
            path.buffer.replaceAll(with: address)
            context.notify(AttachText.isLink(address), .problem)
        case .failed: copying = nil
        case .input, .recorded, .arrived, .saved, .saveFailed, .checked, .previewed, .edited, .answered, .listed,
            .chosen, .copying, .signed, .recents, .catalogs, .profiles, .created, .damaged, .notified, .warned,
            .reportWritten, .participants, .reportExists, .followed, .recentFigures, .compared, .tick:
            break
        }
    }

    // MARK: Typing

    mutating func type(_ key: Key, in context: inout Context) -> Bool {
        choices = []
        guard let field = focused, !isOnPath else { return path.buffer.handle(key) }
        return fields[field]?.buffer.handle(key) ?? false
    }

    mutating func paste(_ text: String, in context: inout Context) {
        choices = []
        guard let field = focused, !isOnPath else { return path.paste(text) }
        fields[field]?.paste(text)
    }

    // MARK: Drawing

    func draw(on grid: inout Grid, model: Model) {
        let language = model.language
        Frame.drawHeader(
            on: &grid, left: [Span(entry.document.displayTitle.oneLine, .strong)],
            right: [Span((isNewVersion ? RenewalText.title : DocumentFormText.title)[language], .muted)])
        let body = Frame.body(of: grid.size)
        let labels =
            (isNewVersion ? [AttachText.labels[0]] : []) + order.map(\.name)
        let column = 4 + (labels.map { $0[language].columns }.max() ?? 0)
        let width = max(8, min(76, grid.size.columns - column - 2))
        // The rows above the focus give way where there are more fields than rows.
        let first = max(0, focus - body.rows + 2)
        for position in first..<min(count, first + body.rows - 1) {
            let row = body.row + 1 + position - first
            let isFocused = position == focus
            grid.put(labels[position][language], column: 2, row: row, style: isFocused ? .accent : .muted)
            let field = isNewVersion ? order[safe: position - 1] : order[position]
            let shown = field.flatMap { fields[$0] } ?? path
            shown.draw(on: &grid, column: column, row: row, width: width, isFocused: isFocused)
            if shown.text.isEmpty, let hint = field?.hint {
                grid.put(
                    hint[language].truncated(to: width - 2), column: column + 1, row: row, style: .muted)
            }
        }
        let below = body.row + 2 + count
        for (position, line) in choices.prefix(max(0, body.endRow - below)).enumerated() {
            grid.put(line.truncated(to: grid.size.columns - 4), column: 2, row: below + position)
        }
    }
}
