import AssessmentModel
import Cells
import Localization
import Presentation
import Reports
import Scoring
import Snapshots

/// What came of a workshop: at its end, in between, or later.
struct WorkshopClosing: ReadingPage, CachingPage {
    /// Which workshop, in lines of how many columns.
    struct Subject: Hashable, Sendable {
        let id: WorkshopID
        let columns: Int
    }

    let id: WorkshopID
    var top = 0
    var cached = Cached<Subject, [Line]>()

    init(of id: WorkshopID) { self.id = id }

    static let keys = readingKeys([
        Binding(
            .report, to: .take, group: .workshopKeys,
            help: LocalizedString("the minutes, to read and to write", "das Protokoll, zum Lesen und Schreiben"),
            footer: LocalizedString("minutes", "Protokoll"))
    ])

    func take(in context: inout Context) { context.push(ReportPreview(.minutes)) }

    func subject(in size: Size) -> Subject { Subject(id: id, columns: min(100, Frame.body(of: size).columns - 2)) }

    static func content(of subject: Subject, in model: Model) -> [Line] {
        guard let held = HeldWorkshop(subject.id, of: model.assessment, now: model.clock.now) else {
            return [[Span(ClosingText.takenBack[model.language], .muted)]]
        }
        return ClosingLines(model: model, held: held, columns: subject.columns).lines
    }

    func lines(columns: Int, in model: Model) -> [Line] {
        content(about: Subject(id: id, columns: min(100, columns)), in: model)
    }

    func drawHeader(on grid: inout Grid, model: Model) {
        let workshops = model.assessment.details.workshops
        let topic = workshops[id].map { WorkshopScreenText.topic($0)[model.language] } ?? ""
        let day = workshops.entries[id]?.addition.map { Moments.text($0.at, model.clock, model.language) } ?? ""
        Frame.drawHeader(
            on: &grid,
            left: [Span(WorkshopScreenText.title[model.language], .strong), Span(" · ", .muted), Span(topic)],
            right: [Span("\(day)  \(WorkshopText.name(of: workshops.phase(of: id))[model.language])", .muted)])
    }
}

/// What came of a workshop, laid out for reading.
struct ClosingLines {
    let model: Model
    let held: HeldWorkshop
    let columns: Int

    private typealias Text = ClosingText
    private var summary: WorkshopSummary { held.summary }
    private var assessment: Assessment { held.assessment }
    private var language: Language { model.language }
    private var scale: Scale { model.catalog.scale }

    var lines: [Line] {
        let sections: [(LocalizedString, Int?, [Line])] = [
            (Text.inShort, nil, inShort),
            (Text.uncovered, summary.uncovered.count, criteria(summary.uncovered)),
            (Text.changes, summary.changes.count, summary.changes.map(line)),
            (Text.dissent, summary.dissent.count, summary.dissent.flatMap(lines)),
            (Text.decisions, summary.decisions.count, summary.decisions.flatMap(decision)),
            (Text.parked, summary.parked.count, summary.parked.flatMap(parked)),
            (Text.items, summary.items.count, summary.items.flatMap(item)),
            (Text.time, nil, times),
            (
                Text.covered, summary.agenda.count { summary.covered.contains($0) },
                criteria(summary.agenda.filter(summary.covered.contains))
            ),
        ]
        let shown = sections.filter { !$0.2.isEmpty }.map { title, count, lines in
            [[Span(title[language], .strong), Span(count.map { "  \($0)" } ?? "", .muted)]] + lines
        }
        return Array(shown.joined(separator: [[]]))
    }

    // MARK: Parts

    private var inShort: [Line] {
        let names = summary.workshop.participants.map { WorkshopText.name(of: $0, in: model.participants)[language] }
        let done = summary.agenda.count { summary.covered.contains($0) }
        let facts = [
            WorkshopScreenText.minutes(summary.elapsed), WorkshopScreenText.covered(done, of: summary.agenda.count),
            Text.rounds(summary.rounds.values.reduce(0) { $0 + $1.count }),
        ].map { $0[language] }.joined(separator: " · ")
        return facts.wrapped(columns: columns - 2).map { [Span("  \($0)")] }
            + names.joined(separator: ", ").wrapped(columns: columns - 2).filter { !$0.isEmpty }
            .map { [Span("  \($0)", .muted)] } + figures
    }

    /// The figures before the workshop and after it.
    private var figures: [Line] {
        let figures = held.figures(on: model.clock.today) { model.condition(of: $0).counts }
        guard let figures else { return [] }
        return [(Text.before, figures.before), (Text.after, figures.after)].map { label, board in
            let width = max(Text.before[language].columns, Text.after[language].columns)
            return [Span("  \(label[language].padded(to: width))  ", .muted)]
                + Status.figures(board.overall, language) + [Span("   "), Status.gate(board, language)]
        }
    }

    private func head(_ index: Int) -> Line {
        [Span("  \(model.catalog.criteria[index].id.text.padded(to: idWidth)) ", .accent)]
    }

    private var idWidth: Int {
        let indexes =
            summary.agenda + summary.changes.map(\.criterion) + summary.dissent.map(\.criterion) + summary.decisions
            + summary.parked
        return min(16, indexes.map { model.catalog.criteria[$0].id.text.columns }.max() ?? 0)
    }

    /// What stands behind the id, over as many lines as it needs.
    private func entry(_ index: Int, _ text: String, _ style: Style = .plain) -> [Line] {
        let head = head(index)
        let indent = Span(String(repeating: " ", count: head.columns))
        return text.wrapped(columns: max(10, columns - head.columns)).enumerated().map { position, line in
            (position == 0 ? head : [indent]) + [Span(line, style)]
        }
    }

    private func title(_ index: Int) -> String { model.text(model.catalog.criteria[index].title) }

    private func criteria(_ indexes: [Int]) -> [Line] {
        indexes.map { head($0) + [Span(title($0).truncated(to: max(1, columns - head($0).columns)))] }
    }

    private func name(_ judgement: Judgement?) -> String {
        (judgement.map { RatingText.name($0.rating, on: scale) } ?? RatingText.open)[language]
    }

    private func line(_ change: WorkshopSummary.Change) -> Line {
        let head = head(change.criterion)
        let text = "\(name(change.before)) → \(name(change.after))"
        let room = max(1, columns - head.columns - text.columns - 2)
        return head + [Span(text), Span("  \(title(change.criterion).truncated(to: room))", .muted)]
    }

    private func lines(_ dissent: WorkshopSummary.Dissent) -> [Line] {
        let name = WorkshopText.name(of: dissent.participant, in: model.participants)[language]
        let reason = dissent.judgement.reason.oneLine
        let text = "\(name): \(self.name(dissent.judgement))"
        return entry(dissent.criterion, reason.isEmpty ? text : "\(text), \(language.quoted(reason))")
    }

    private func decision(_ index: Int) -> [Line] {
        entry(index, "§ \(assessment.answers[index].commentText.oneLine)")
    }

    private func parked(_ index: Int) -> [Line] {
        let answer = assessment.answers[index]
        let owner = answer.ownerName.oneLine
        let facts = [answer.parkingReasonText.oneLine, owner.isEmpty ? "" : "@ \(owner)"].filter { !$0.isEmpty }
        return entry(index, facts.isEmpty ? title(index) : facts.joined(separator: "  "))
    }

    private func item(_ id: ActionItemID) -> [Line] {
        let items = assessment.details.actionItems
        guard let item = items.entries[id]?.content else { return [] }
        let facts = [
            item.text.oneLine, item.criterion?.text ?? "", item.owner.isEmpty ? "" : "@ \(item.owner.oneLine)",
            item.due.map { Moments.text($0, language) } ?? "",
        ].filter { !$0.isEmpty }
        let label = "  \(items.label(of: id))  "
        return facts.joined(separator: " · ").wrapped(columns: max(10, columns - label.columns)).enumerated().map {
            [Span($0 == 0 ? label : String(repeating: " ", count: label.columns), .accent), Span($1)]
        }
    }

    /// How long people talked, by category.
    private var times: [Line] {
        held.timesByCategory.map { category, milliseconds in
            let time = WorkshopClock.clock(milliseconds).padded(to: 7, right: true)
            return [Span("  \(time)  "), Span(model.text(model.catalog.categories[category].title), .muted)]
        }
    }
}

/// Text about what came of a workshop.
enum ClosingText {
    static let inShort = LocalizedString("In short", "In Kürze")
    static let uncovered = LocalizedString("Not covered", "Nicht behandelt")
    static let covered = LocalizedString("Covered", "Behandelt")
    static let changes = LocalizedString("Changed ratings", "Geänderte Bewertungen")
    static let dissent = LocalizedString("Dissent", "Abweichende Meinungen")
    static let decisions = LocalizedString("Decisions", "Beschlüsse")
    static let parked = LocalizedString("Parked", "Zurückgestellt")
    static let items = LocalizedString("Actions and parking lot", "Aufgaben und Themenspeicher")
    static let time = LocalizedString("Time by category", "Zeit nach Kategorien")
    static let before = LocalizedString("before", "vorher")
    static let after = LocalizedString("after", "nachher")
    static let takenBack = LocalizedString("This workshop was taken back.", "Dieser Workshop wurde zurückgenommen.")

    static func rounds(_ count: Int) -> LocalizedString {
        LocalizedString("\(count) \(count == 1 ? "round" : "rounds")", "\(count) \(count == 1 ? "Runde" : "Runden")")
    }
}
