import Assessment
import Cells

/// What to attach and what to call it; also used to change the particulars of evidence that is there.
struct AttachForm: Page, Hashable {
    enum Action: Hashable, Sendable { case done, complete, next, previous, cancel }

    /// The evidence whose particulars change.
    private struct Amending: Hashable {
        let id: EvidenceID
        let evidence: Evidence
    }

    private enum Field: Int, CaseIterable { case path, title, locator, validUntil }

    let index: Int
    private let amending: Amending?
    private var fields: [TextField]
    private var focus: Int
    private var choices: [String] = []
    private var isCopying = false

    init(at index: Int) {
        self.index = index
        amending = nil
        fields = AttachText.labels.map { TextField($0) }
        focus = Field.path.rawValue
    }

    init(at index: Int, amending id: EvidenceID, _ evidence: Evidence) {
        self.index = index
        amending = Amending(id: id, evidence: evidence)
        let texts = ["", evidence.title, evidence.locator, evidence.validUntil?.text ?? ""]
        fields = zip(AttachText.labels, texts).map { TextField($0, $1) }
        focus = Field.title.rawValue
    }

    static let keys = KeyTable<Action>([
        Binding([.enter, .control("s")], .done, group: "Evidence", help: "attach it", footer: "attach"),
        Binding([.tab], .complete, group: "Evidence", help: "complete the path", footer: "complete"),
        Binding([.down], .next, group: "Evidence", help: "next field", footer: "fields"),
        Binding([.up, .backTab], .previous, group: "Evidence", help: "previous field", footer: "fields"),
        Binding(
            [.escape, .control("c")], .cancel, group: "Evidence", help: "leave without attaching", footer: "leave"),
    ])

    var takesText: Bool { true }

    private func text(_ field: Field) -> String { fields[field.rawValue].text.trimmed }
    private var firstField: Int { amending == nil ? Field.path.rawValue : Field.title.rawValue }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch action {
        case .done: submit(in: &context)
        case .complete:
            if focus == Field.path.rawValue {
                context.ask(.complete(DroppedPath.clean(fields[focus].text)))
            } else {
                move(by: 1)
            }
        case .next: move(by: 1)
        case .previous: move(by: -1)
        case .cancel: context.turn(.close)
        }
    }

    private mutating func move(by step: Int) {
        let count = Field.allCases.count - firstField
        focus = firstField + (focus - firstField + step + count) % count
    }

    private mutating func submit(in context: inout Context) {
        guard !isCopying else { return }
        var validUntil: CalendarDay?
        if !text(.validUntil).isEmpty {
            validUntil = CalendarDay(text(.validUntil))
            guard validUntil != nil else {
                focus = Field.validUntil.rawValue
                return context.say(AttachText.noDay(text(.validUntil)), .problem)
            }
        }
        if let amending {
            var evidence = amending.evidence
            evidence.title = text(.title)
            evidence.locator = text(.locator)
            evidence.validUntil = validUntil
            if evidence != amending.evidence { context.record(.amend(amending.id, evidence), at: index) }
            return context.turn(.close)
        }
        let path = DroppedPath.clean(fields[Field.path.rawValue].text)
        guard !path.isEmpty else { return context.say(AttachText.noPath, .problem) }
        if WebAddress.isOne(path) {
            let evidence = Evidence(
                .url(path), title: text(.title), locator: text(.locator), validUntil: validUntil)
            context.record(.attach(evidence), at: index)
            context.say(AttachText.attached(evidence.displayTitle))
            context.turn(.close)
        } else {
            isCopying = true
            context.ask(
                .attach(
                    AttachRequest(
                        path: path, criterion: context.model.catalog.criteria[index].id, title: text(.title),
                        locator: text(.locator), validUntil: validUntil)))
        }
    }

    mutating func type(_ key: Key, in context: inout Context) {
        if fields[focus].buffer.take(key) { choices = [] }
    }

    mutating func paste(_ text: String, in context: inout Context) {
        fields[focus].paste(text)
        choices = []
    }

    mutating func notice(_ happening: Happening, in context: inout Context) {
        switch happening {
        case .completed(let path, let choices):
            fields[Field.path.rawValue].buffer.replaceAll(with: path)
            self.choices = choices
            if choices.isEmpty, path.isEmpty { context.say(AttachText.noPath) }
        case .attached: context.turn(.close)
        case .failed: isCopying = false
        default: break
        }
    }

    func draw(on grid: inout Grid, model: Model) {
        let criterion = model.catalog.criteria[index]
        Frame.drawHeader(
            on: &grid, criterionAt: index, in: model, title: amending == nil ? AttachText.title : AttachText.amendTitle)
        let body = Frame.body(of: grid.size)
        let fieldColumn = 16
        let width = min(76, grid.size.columns - fieldColumn - 2)
        for (position, field) in fields.enumerated().dropFirst(firstField) {
            let row = body.row + 1 + (position - firstField) * 2
            grid.put(field.label, column: 2, row: row, style: position == focus ? .accent : .muted)
            field.draw(on: &grid, column: fieldColumn, row: row, width: width, isFocused: position == focus)
            if position == Field.validUntil.rawValue, field.text.isEmpty {
                grid.put(AttachText.dayForm, column: fieldColumn + 1, row: row, style: .muted)
            }
        }
        let first = body.row + 2 + (fields.count - firstField) * 2
        let hints = choices.isEmpty ? hint(criterion, model) : choices
        for (position, line) in hints.prefix(body.endRow - first).enumerated() {
            grid.put(
                line.truncated(to: grid.size.columns - 4), column: 2, row: first + position,
                style: choices.isEmpty ? .muted : .plain)
        }
    }

    private func hint(_ criterion: Criterion, _ model: Model) -> [String] {
        let kinds = criterion.texts.evidence.map { $0.text(in: model.language) }
        return amending != nil || kinds.isEmpty ? [] : ["Would convince: " + kinds.joined(separator: " · ")]
    }
}

package enum AttachText {
    static let title = "attach evidence"
    static let amendTitle = "change evidence"
    static let labels = ["File or link", "Title", "Where in it", "Valid until"]
    static let noPath = "Type a path or a link, or drop a file here; tab completes."

    static let dayForm = "like 2027-06-30"

    package static func noDay(_ text: String) -> String { "\"\(text)\" is no day. Write it as 2027-06-30." }
    package static func attached(_ title: String) -> String { "Attached \(title)." }
}
