import AssessmentModel
import Cells
import Localization
import Presentation

/// The evidence of one criterion.
struct EvidenceList: Page, Hashable {
    enum Action: Hashable, Sendable { case up, down, open, attach, amend, detach, examine, close }

    let index: Int
    private var selected = 0
    private var window = ListWindow()

    /// Rows per item.
    private static let pitch = 3

    init(at index: Int) { self.index = index }

    func shows(criterionAt index: Int) -> Bool { self.index == index }

    static let keys = KeyTable<Action>([
        Binding(
            .open, to: .open, group: .evidenceKeys, help: LocalizedString("show it", "zeigen"),
            footer: LocalizedString("show", "zeigen")),
        Binding(
            .attach, to: .attach, group: .evidenceKeys,
            help: LocalizedString("attach a file or a link", "eine Datei oder einen Link anhängen"),
            footer: LocalizedString("attach", "anhängen"),
            needs: .work),
        Binding(
            .change, to: .amend, group: .evidenceKeys,
            help: LocalizedString("change title, place or validity", "Titel, Fundstelle oder Gültigkeit ändern"),
            footer: LocalizedString("change", "ändern"),
            needs: .work),
        Binding(
            .takeAway, to: .detach, group: .evidenceKeys, help: LocalizedString("detach it", "lösen"),
            footer: LocalizedString("detach", "lösen"), needs: .work),
        Binding(
            .confirm, to: .examine, group: .evidenceKeys, help: AuditScreenText.examineHelp,
            footer: AuditScreenText.lookedAt, needs: .work),
        Binding(
            .down, to: .down, group: .goKeys, help: LocalizedString("next piece", "nächster Nachweis")),
        Binding(
            .up, to: .up, group: .goKeys, help: LocalizedString("previous piece", "voriger Nachweis")),
        Binding(
            .back, .evidence, to: .close, group: .goKeys,
            help: LocalizedString("back", "zurück"),
            footer: LocalizedString("back", "zurück")),
    ])

    private func attachments(in model: Model) -> [Answer.Attachment] {
        model.assessment.supportedAnswer(at: index).listedAttachments
    }

    /// Whether the evidence is the vendor's, looked at by somebody else.
    private func isForeign(_ attachment: Answer.Attachment?, in model: Model) -> Bool {
        attachment.map { model.assessment.answers[index].attachment($0.id) == nil } ?? false
    }

    /// Whether it counts that somebody looked at it: for those who judge, at whatever is the vendor's, and for
    /// everybody at links, which are no evidence before.
    private func canBeExamined(_ attachment: Answer.Attachment?, in model: Model) -> Bool {
        model.isJudging && isForeign(attachment, in: model) || attachment?.shown?.isAddress ?? false
    }

    func keyRows(in model: Model, _ selection: KeyRowSelection) -> [KeyRow] {
        let rows = availableRows(in: model, selection)
        guard !canBeExamined(chosen(in: model), in: model) else { return rows }
        return rows.map { row in row.keys == KeyMeaning.confirm.keys ? row.saying(row.help, footer: nil) : row }
    }

    func unavailable(_ action: Action, in model: Model) -> LocalizedString? {
        switch action {
        case .amend where model.participant != nil && isForeign(chosen(in: model), in: model),
            .detach where model.participant != nil && isForeign(chosen(in: model), in: model):
            PartyText.organisationsAlone
        case .detach where isForeign(chosen(in: model), in: model): PartyText.vendorsAlone(for: model.assessment.voice)
        case .examine where !canBeExamined(chosen(in: model), in: model):
            model.isJudging ? AuditScreenText.onlyVendors : AuditScreenText.onlyLinks
        case .open, .amend, .detach, .examine:
            attachments(in: model).isEmpty ? EvidenceListText.noneInReview : nil
        case .attach, .up, .down, .close: nil
        }
    }

    mutating func perform(_ action: Action, in context: inout Context) {
        let attachments = attachments(in: context.model)
        let chosen = chosen(in: context.model)
        switch action {
        case .up: move(to: selected - 1, of: attachments.count, in: context)
        case .down: move(to: selected + 1, of: attachments.count, in: context)
        case .open: chosen?.shown.map { context.emit(.open($0)) }
        case .attach: context.push(AttachForm(at: index))
        case .examine where context.model.isJudging: chosen?.shown.map { examine($0, in: &context) }
        case .examine: chosen?.shown.map { visit($0, in: &context) }
        case .amend where isForeign(chosen, in: context.model):
            chosen?.shown.map { context.push(ExaminationForm(of: $0, in: context.model)) }
        case .amend:
            guard let chosen else { return }
            AttachForm(at: index, amending: chosen, in: context.model).map { context.push($0) }
        case .detach:
            guard let chosen, let evidence = chosen.shown else { return }
            context.record(.detach(chosen.id), at: index)
            context.notify(EvidenceListText.detached(evidence.displayTitle))
            move(to: min(selected, attachments.count - 2), of: attachments.count - 1, in: context)
        case .close: context.request(.close)
        }
    }

    /// Notes that the document was looked at today, or takes that back.
    private func examine(_ evidence: Evidence, in context: inout Context) {
        let model = context.model
        let id = evidence.documentID
        let isExamined = model.assessment.examination(of: id, by: model.assessment.voice).isExamined
        context.record(
            .examine(
                isExamined
                    ? nil : Examination(DocumentID(of: evidence.source), on: model.clock.today, by: .document)),
            in: .document(id))
        context.notify(isExamined ? AuditScreenText.examinationTakenBack : AuditScreenText.examined)
    }

    /// Notes at the document that the address was looked at today, or takes that back.
    private func visit(_ evidence: Evidence, in context: inout Context) {
        let model = context.model
        let id = evidence.documentID
        var document = model.assessment.document(id) ?? Document(evidence)
        guard document.source.isSame(as: evidence.source) else {
            return context.notify(AuditScreenText.earlierVersion, .problem)
        }
        let today = model.clock.today
        let isVisited = document.visited == today
        document.visited = isVisited ? nil : today
        if !isVisited, case .work(let author) = model.access { document.reader = author }
        context.record(.document(document), in: .document(id))
        context.notify(isVisited ? AuditScreenText.examinationTakenBack : AuditScreenText.visited)
    }

    private mutating func move(to row: Int, of count: Int, in context: Context) {
        selected = min(max(0, row), max(0, count - 1))
        window.reveal(selected, of: count, height: Self.list(of: context.size).rows / Self.pitch)
    }

    /// The area of the list.
    private static func list(of size: Size) -> Area { EvidencePanes(size)?.list ?? Frame.body(of: size) }

    func previewed(in model: Model, _ size: Size) -> Evidence? {
        EvidencePanes(size) == nil ? nil : chosen(in: model)?.shown
    }

    private func chosen(in model: Model) -> Answer.Attachment? {
        let attachments = attachments(in: model)
        return attachments[safe: min(selected, attachments.count - 1)]
    }

    private func visible(of count: Int, in body: Area) -> Range<Int> {
        window.visible(of: count, height: body.rows / Self.pitch, showing: min(selected, max(0, count - 1)))
    }

    mutating func paste(_ text: String, in context: inout Context) {
        AttachForm.offer(text, at: index, in: &context)
    }

    mutating func mouse(_ mouse: Mouse, in context: inout Context) {
        let count = attachments(in: context.model).count
        switch mouse.action {
        case .wheelUp: move(to: selected - 1, of: count, in: context)
        case .wheelDown: move(to: selected + 1, of: count, in: context)
        case .press:
            let body = Self.list(of: context.size)
            guard body.contains(mouse.position) else { return }
            let row = visible(of: count, in: body).lowerBound + (mouse.position.row - body.row) / Self.pitch
            if row < count { move(to: row, of: count, in: context) }
        }
    }

    func draw(on grid: inout Grid, model: Model) {
        let criterion = model.catalog.criteria[index]
        Frame.drawHeader(on: &grid, criterionAt: index, in: model, title: EvidenceListText.title)
        let attachments = attachments(in: model)
        let body = Self.list(of: grid.size)
        if attachments.isEmpty { drawEmpty(criterion, on: &grid, in: body, model: model) }
        for (position, row) in visible(of: attachments.count, in: body).enumerated() {
            draw(
                attachments[row], on: &grid, in: body, row: body.row + position * Self.pitch,
                isSelected: row == min(selected, attachments.count - 1), model: model)
        }
        EvidencePanes(grid.size)?.draw(chosen(in: model), ofCriterionAt: index, on: &grid, model: model)
    }

    private func drawEmpty(_ criterion: Criterion, on grid: inout Grid, in body: Area, model: Model) {
        grid.put(
            (model.isReview ? EvidenceListText.noneInReview : EvidenceListText.none)[model.language], column: 2,
            row: body.row, limit: body.columns - 3)
        let kinds = criterion.texts.evidence.map(model.text)
        guard !kinds.isEmpty else { return }
        grid.put(EvidenceListText.convincing[model.language], column: 2, row: body.row + 2, style: .muted)
        for (position, kind) in kinds.prefix(body.rows - 3).enumerated() {
            grid.put("· \(kind)".truncated(to: body.columns - 3), column: 2, row: body.row + 3 + position)
        }
    }

    private func draw(
        _ attachment: Answer.Attachment, on grid: inout Grid, in area: Area, row: Int, isSelected: Bool,
        model: Model
    ) {
        guard let setting = attachment.field.current, let evidence = attachment.shown else { return }
        let width = area.columns - 3
        let problem = EvidenceText.problem(
            of: evidence, model.condition(of: evidence), in: model.assessment, today: model.clock.today
        )
        .map { Span("  \($0[model.language])", Style(.poor, .bold)) }
        let signature = "\(model.signer(setting.by)), \(Moments.text(setting.at, model.clock, model.language))"
        let room = width - signature.columns - 2
        let title = evidence.displayTitle.truncatedInside(to: max(1, room - (problem?.text.columns ?? 0)))
        Span.draw([Span(title)] + [problem].compactMap { $0 }, on: &grid, column: 2, row: row, limit: room)
        grid.put(signature, column: 2 + width - signature.columns, row: row, style: .muted)
        if isSelected { Frame.select(on: &grid, row: row, columns: area.columns) }
        let particulars = EvidenceText.particularParts(evidence, model.language)
            .fitted(to: width, gap: EvidenceText.separator.columns).joined(separator: EvidenceText.separator)
        grid.put(particulars.truncated(to: width), column: 2, row: row + 1, style: .muted)
        if model.isJudging, isForeign(attachment, in: model), !attachment.field.isConflicted {
            let state = model.assessment.examination(of: evidence.documentID, by: model.assessment.voice)
            let text = FindingText.examination(state)[model.language].oneLine
            grid.put(
                text.truncated(to: width), column: 2, row: row + 2, style: state.isExamined ? .muted : Style(.fair))
        } else if let text = EvidenceText.look(at: evidence, in: model.assessment, model.clock.today) {
            let isSeen = model.assessment.look(at: evidence, by: model.clock.today) != nil
            grid.put(
                text[model.language].oneLine.truncated(to: width), column: 2, row: row + 2,
                style: isSeen ? .muted : Style(.fair))
        }
        if attachment.field.isConflicted {
            let text = EvidenceListText.conflict(attachment.field.heads, isReview: model.isReview)[model.language]
            grid.put("≠ \(text)".truncated(to: width), column: 2, row: row + 2, style: Style(.poor, .bold))
        }
    }
}
