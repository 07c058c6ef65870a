import AssessmentModel
import Cells
import Localization
import Presentation

/// The form for attaching evidence, or for changing the details of existing evidence.
struct AttachForm: Page, Hashable {
    enum Action: Hashable, Sendable { case done, complete, browse, next, previous, cancel }

    /// The evidence to change.
    private struct Amending: Hashable {
        let id: EvidenceID
        let evidence: Evidence
        /// Whether it was changed concurrently; submitting it unchanged settles that too.
        let isConflicted: Bool
    }

    private enum Field: Int, CaseIterable { case path, title, locator, validUntil }

    let index: Int
    /// All criteria that the evidence is for.
    private let targets: [Int]
    private let amending: Amending?
    private var fields: [TextField]
    private var focus: Int
    private var choices: [String] = []
    private var isCopying = false
    /// The empty file that the person is asked about.
    private var empty: AttachRequest?
    /// The file that was chosen in the browser, as long as its path is not changed.
    private var chosen: ChosenFile?
    /// The files that are attached together; nil if it is one.
    private var queue: AttachQueue?

    /// - Parameters:
    ///   - targets: all criteria that the evidence is for, if there are more than the one at `index`.
    ///   - source: the path or link that it begins with.
    init(at index: Int, for targets: [Int]? = nil, source: String = "") {
        self.index = index
        self.targets = targets ?? [index]
        amending = nil
        fields = Field.allCases.map { TextField($0 == .path ? source : "") }
        focus = Field.path.rawValue
    }

    /// Nil if the evidence no longer exists.
    init?(at index: Int, amending attachment: Answer.Attachment, in model: Model) {
        guard let evidence = attachment.shown else { return nil }
        self.index = index
        targets = [index]
        amending = Amending(id: attachment.id, evidence: evidence, isConflicted: attachment.field.isConflicted)
        let day = evidence.validUntil.map { Moments.typed($0, model.language) }
        fields = ["", evidence.title, evidence.locator, day ?? ""].map { TextField($0) }
        focus = Field.title.rawValue
    }

    static let keys = KeyTable<Action>([
        Binding(
            [.enter, .control("s")], .done, group: .evidenceKeys, help: LocalizedString("attach it", "anhängen"),
            footer: LocalizedString("attach", "anhängen")),
        Binding(
            [.tab], .complete, group: .evidenceKeys, help: LocalizedString("complete the path", "den Pfad ergänzen"),
            footer: LocalizedString("complete", "ergänzen")),
        Binding(
            [.control("o")], .browse, group: .evidenceKeys,
            help: LocalizedString("look through folders for files", "Dateien in Ordnern suchen"),
            footer: LocalizedString("browse", "suchen")),
        .nextField(.next), .previousField(.previous),
        Binding(
            [.escape, .control("c")], .cancel, group: .evidenceKeys,
            help: LocalizedString("leave without attaching", "verlassen, ohne anzuhängen"),
            footer: LocalizedString("leave", "verlassen")),
    ])

    var takesText: Bool { true }
    var typed: String? { fields.typed }

    private func text(_ field: Field) -> String { fields[field.rawValue].text.trimmed }
    private var firstField: Int { amending == nil ? Field.path.rawValue : Field.title.rawValue }

    mutating func perform(_ action: Action, in context: inout Context) {
        switch action {
        case .done: submit(in: &context)
        case .complete:
            if focus == Field.path.rawValue {
                context.emit(.complete(DroppedPath.clean(fields[focus].text)))
            } else {
                move(by: 1)
            }
        case .browse: browse(in: &context)
        case .next: move(by: 1)
        case .previous: move(by: -1)
        case .cancel:
            if isCopying { context.emit(.cancelCopy) }
            context.request(.close)
        }
    }

    func unavailable(_ action: Action, in model: Model) -> LocalizedString? {
        switch action {
        case .browse: amending == nil ? nil : AttachText.sameFile
        case .done, .complete, .next, .previous, .cancel: nil
        }
    }

    /// Opens the browser at the folder of what is typed.
    private func browse(in context: inout Context) {
        guard !isCopying else { return }
        let path = chosen?.path ?? DroppedPath.clean(fields[Field.path.rawValue].text)
        context.push(FileBrowser())
        context.emit(.list(folder: path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""))
    }

    private mutating func move(by step: Int) {
        let count = Field.allCases.count - firstField
        focus = firstField + (focus - firstField + step + count) % count
    }

    private mutating func submit(in context: inout Context) {
        guard !isCopying, let validUntil = typedDay(in: &context) else { return }
        if let amending {
            var evidence = amending.evidence
            evidence.title = text(.title)
            evidence.locator = text(.locator)
            evidence.validUntil = validUntil
            if evidence != amending.evidence || amending.isConflicted {
                context.record(together: context.model.assessment.amendment(of: amending.id, at: index, to: evidence))
            }
            return context.request(.close)
        }
        let path = chosen?.path ?? DroppedPath.clean(fields[Field.path.rawValue].text)
        guard !path.isEmpty else { return context.notify(AttachText.noPath, .problem) }
        if chosen == nil, WebAddress.isOne(path) {
            let evidence = Evidence(
                .url(path), title: text(.title), locator: text(.locator), validUntil: validUntil)
            attach(evidence, saying: AttachText.attached(evidence.displayTitle), in: &context)
        } else {
            copy(
                AttachRequest(
                    path: path, criterion: context.model.catalog.criteria[index].id, title: text(.title),
                    locator: text(.locator), validUntil: validUntil), in: &context)
        }
    }

    /// The day that is typed, or none; nil if it is not a day, which is said.
    private mutating func typedDay(in context: inout Context) -> CalendarDay?? {
        guard !text(.validUntil).isEmpty else { return .some(nil) }
        let day = Moments.comingDay(
            text(.validUntil), from: context.model.clock.today, context.model.language)
        if let day { return day }
        focus = Field.validUntil.rawValue
        context.notify(EvidenceText.noDay(text(.validUntil)), .problem)
        return nil
    }

    private mutating func copy(_ request: AttachRequest, in context: inout Context) {
        isCopying = true
        context.emit(.attach(request))
    }

    private func attach(_ evidence: Evidence, saying notice: LocalizedString, in context: inout Context) {
        let answers = context.model.assessment.answers
        if targets.allSatisfy({ answers[$0].evidence(from: evidence.source) != nil }),
            let present = answers[index].evidence(from: evidence.source)
        {
            let isThere = AttachText.isThere(present, at: context.model.catalog.criteria[index].id)
            return context.notify(
                LocalizedString { "\(isThere[$0]) \(AttachText.changeIt[$0])" }, .problem)
        }
        context.record(.attach(context.model.assessment.linked(evidence)), at: index)
        context.notify(notice)
        context.request(.close)
    }

    private mutating func attach(_ file: CopiedFile, in context: inout Context) {
        isCopying = false
        guard queue == nil else {
            queue?.add(file)
            return copyNext(in: &context)
        }
        let answers = context.model.assessment.answers
        let new = targets.count { answers[$0].evidence(from: file.source) == nil }
        let criteria = context.model.assessment.criteria(with: file.source) + new
        attach(file.evidence, saying: AttachText.attached(file, usedFor: criteria), in: &context)
    }

    // MARK: What was chosen in the browser

    /// One file goes into the form, for its details; several are attached at once.
    private mutating func take(_ files: [ChosenFile], in context: inout Context) {
        guard let file = files.first else { return }
        if files.count == 1 {
            fields[Field.path.rawValue].buffer.replaceAll(with: file.shown)
            (chosen, choices, focus) = (file, [], Field.title.rawValue)
            return
        }
        guard let validUntil = typedDay(in: &context) else { return }
        let criterion = context.model.catalog.criteria[index].id
        queue = AttachQueue(
            files.map {
                AttachRequest(path: $0.path, criterion: criterion, locator: text(.locator), validUntil: validUntil)
            })
        copyNext(in: &context)
    }

    private mutating func copyNext(in context: inout Context) {
        if let request = queue?.next() { copy(request, in: &context) } else { attachCopied(in: &context) }
    }

    /// Attaches the files that were copied, in one step.
    ///
    /// - Parameter problem: why the others were not.
    private mutating func attachCopied(because problem: LocalizedString? = nil, in context: inout Context) {
        guard let queue else { return }
        self.queue = nil
        let (changes, files) = queue.changes(to: targets, of: context.model.assessment.answers)
        guard !changes.isEmpty else { return context.notify(problem ?? AttachText.allThere, .problem) }
        context.record(together: changes)
        if let problem {
            context.notify(AttachText.attached(files: files, of: queue.count, because: problem), .problem)
        } else {
            context.notify(AttachText.attached(files: files, besides: queue.copied.count - files))
        }
        context.request(.close)
    }

    private mutating func fail(_ problem: LocalizedString, in context: inout Context) {
        isCopying = false
        attachCopied(because: problem, in: &context)
    }

    private mutating func answer(_ isYes: Bool, in context: inout Context) {
        guard var request = empty else { return }
        empty = nil
        request.acceptsEmpty = true
        if isYes { copy(request, in: &context) } else { copyNext(in: &context) }
    }

    private mutating func decide(_ doubt: AttachDoubt, of request: AttachRequest, in context: inout Context) {
        isCopying = false
        switch doubt {
        case .isEmpty:
            empty = request
            context.push(
                Confirmation(
                    question: AttachText.emptyQuestion(request.path), yes: AttachText.attachEmpty,
                    no: queue == nil ? nil : AttachText.leaveOut))
        case .isLink(let address):
            fields[Field.path.rawValue].buffer.replaceAll(with: address)
            focus = Field.path.rawValue
            context.notify(AttachText.isLink(address), .problem)
        }
    }

    mutating func type(_ key: Key, in context: inout Context) -> Bool {
        let before = fields[focus].text
        guard fields[focus].buffer.handle(key) else { return false }
        if fields[focus].text != before { dropChoices() }
        return true
    }

    mutating func paste(_ text: String, in context: inout Context) {
        fields[focus].paste(text)
        dropChoices()
    }

    private mutating func dropChoices() {
        choices = []
        if focus == Field.path.rawValue { chosen = nil }
    }

    mutating func receive(_ message: Message, in context: inout Context) {
        if case .completed(let path, let choices) = message {
            fields[Field.path.rawValue].buffer.replaceAll(with: path)
            (self.choices, chosen) = (choices, nil)
            if choices.isEmpty, path.isEmpty { context.notify(AttachText.noPath) }
        }
        if case .copied(let file) = message { attach(file, in: &context) }
        if case .doubted(let request, let doubt) = message { decide(doubt, of: request, in: &context) }
        if case .chosen(let files) = message { take(files, in: &context) }
        if case .answered(let isYes) = message { answer(isYes, in: &context) }
        if case .failed(let problem) = message { fail(problem, in: &context) }
    }

    func draw(on grid: inout Grid, model: Model) {
        let criterion = model.catalog.criteria[index]
        Frame.drawHeader(
            on: &grid, criterionAt: index, in: model, title: amending == nil ? AttachText.title : AttachText.amendTitle)
        let body = Frame.body(of: grid.size)
        let language = model.language
        let fieldColumn = 16
        let width = min(76, grid.size.columns - fieldColumn - 2)
        for (position, field) in fields.enumerated().dropFirst(firstField) {
            let row = body.row + 1 + (position - firstField) * 2
            grid.put(
                AttachText.labels[position][language], column: 2, row: row, style: position == focus ? .accent : .muted)
            field.draw(on: &grid, column: fieldColumn, row: row, width: width, isFocused: position == focus)
            if position == Field.validUntil.rawValue, field.text.isEmpty {
                grid.put(AttachText.dayForm[language], column: fieldColumn + 1, row: row, style: .muted)
            }
        }
        let first = body.row + 2 + (fields.count - firstField) * 2
        let hints = choices.isEmpty ? hint(criterion, model) : choices
        for (position, line) in hints.prefix(max(0, body.endRow - first)).enumerated() {
            grid.put(
                line.truncated(to: grid.size.columns - 4), column: 2, row: first + position,
                style: choices.isEmpty ? .muted : .plain)
        }
    }

    private func hint(_ criterion: Criterion, _ model: Model) -> [String] {
        let kinds = criterion.texts.evidence.map(model.text)
        guard amending == nil, !kinds.isEmpty else { return [] }
        return [model.language("Would convince: ", "Überzeugend: ") + kinds.joined(separator: " · ")]
    }
}

/// Text of the form for evidence.
