import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// One criterion, large, for a room: what it asks, how it is rated and what people voted, what is to be done about it,
/// and how far the room is. Nothing else.
struct ProjectorView {
    let model: Model
    let current: Int
    private let facts: ProjectorFacts

    init(model: Model, current: Int) {
        self.model = model
        self.current = current
        facts = ProjectorFacts(model: model, current: current)
    }

    private var language: Language { model.language }

    /// What is drawn where, in a window of one size.
    private struct Layout {
        let width: Int
        let column: Int
        /// The rows between the header and the last lines.
        let body: Range<Int>
        /// The last lines, above the notice and the footer.
        let lastRow: Int
        let hasBar: Bool

        init(_ size: Size) {
            width = min(size.columns - 4, 120)
            column = (size.columns - width) / 2
            let isLow = size.rows < 18
            hasBar = !isLow
            lastRow = size.rows - (isLow ? 3 : 4)
            body = (isLow ? 1 : 2)..<(isLow ? lastRow : lastRow - 1)
        }
    }

    func draw(on grid: inout Grid) {
        let layout = Layout(grid.size)
        drawHeader(on: &grid, layout)
        drawBody(on: &grid, layout)
        drawFooting(on: &grid, layout)
    }

    /// The category with how far it is, the figures and the gate. The figures are watched, so the title gives way.
    private func drawHeader(on grid: inout Grid, _ layout: Layout) {
        let category = model.catalog.category(ofCriterionAt: current)
        let tally = model.scoreboard.tally(ofCategoryAt: category)
        let count = "  \(tally.criteria - tally.open)/\(tally.criteria)"
        let figures = Status.figures(model.scoreboard.overall, language)
        let gate = gate(columns: layout.width - figures.columns - 2)
        let room = layout.width - figures.columns - gate.text.columns - 6 - count.columns
        let title = "\(category + 1) \(model.text(model.catalog.categories[category].title))"
        let left = room < 3 ? [] : [Span(title.truncated(to: room), .strong), Span(count)]
        Span.draw(left, on: &grid, column: layout.column, row: 0, limit: layout.width)
        let end = layout.column + layout.width
        Span.draw([gate], on: &grid, column: max(layout.column, end - gate.text.columns), row: 0, limit: layout.width)
        // In the middle if there is room on both sides.
        let middle = layout.column + (layout.width - figures.columns) / 2
        let least = layout.column + (left.isEmpty ? 0 : left.columns + 3)
        let most = end - gate.text.columns - 3 - figures.columns
        guard most >= least || left.isEmpty else { return }
        Span.draw(
            figures, on: &grid, column: max(layout.column, min(max(middle, least), most)), row: 0,
            limit: max(0, end - gate.text.columns - 2 - layout.column))
    }

    /// The gate with what is missing, or its state alone.
    private func gate(columns: Int) -> Span {
        let gate = Status.gate(model.scoreboard, language)
        guard gate.text.columns > columns else { return gate }
        return Span(model.scoreboard.gate.name[language].truncated(to: columns), gate.style)
    }

    /// The next criterion and the time that is left, and how far everything is.
    private func drawFooting(on grid: inout Grid, _ layout: Layout) {
        if layout.hasBar {
            Bar(tally: model.scoreboard.overall).draw(
                on: &grid, column: layout.column, row: layout.lastRow, width: layout.width)
        }
        let row = layout.lastRow + (layout.hasBar ? 1 : 0)
        let time = facts.timeLeft
        let timeColumns = time.map { $0.columns + 2 } ?? 0
        Span.draw(facts.next, on: &grid, column: layout.column, row: row, limit: layout.width - timeColumns)
        if let time {
            grid.put(time, column: layout.column + layout.width - time.columns, row: row, style: .muted)
        }
    }

    // MARK: The criterion

    private func drawBody(on grid: inout Grid, _ layout: Layout) {
        let criterion = model.catalog.criteria[current]
        let words = model.words(ofCriterionAt: current)
        let head: Line = [
            Span(Self.spaced(criterion.id.text), .accent), Span("   "),
            Span(Self.spaced(criterion.level.name[language]), .strong),
        ]
        let title = Self.large(words.title, columns: layout.width, most: max(1, layout.body.count / 5)).map {
            [Span($0, .strong)]
        }
        var row = layout.body.lowerBound
        func put(_ lines: [Line], pitch: Int = 1) {
            for line in lines where row < layout.body.upperBound {
                Span.draw(line, on: &grid, column: layout.column, row: row, limit: layout.width)
                row += pitch
            }
        }
        put([head] + title)
        let isTight = layout.body.count < 12
        if !isTight { row += 1 }
        let votes = facts.votes(columns: layout.width)
        let prepared =
            isTight || !votes.isEmpty
            ? []
            : ParticipantLines(model: model, index: current)
                .projected(columns: layout.width)
        put(answerLines(columns: layout.width) + votes + prepared)
        row += 1
        let texts = texts(words, columns: layout.width, rows: layout.body.upperBound - row)
        // Double spacing if the room allows it: people read this from the back.
        let lines = texts.reduce(0) { $0 + $1.count }
        let pitch = 2 * lines + texts.count <= layout.body.upperBound - row ? 2 : 1
        for (position, block) in texts.enumerated() {
            if position > 0, pitch == 1 || !block.isEmpty { row += 1 }
            put(block, pitch: pitch)
        }
    }

    /// What the criterion asks, what meets it, and what is to be done: blocks with a blank row between them, in so many
    /// rows. What is to be done goes first, then what meets it.
    private func texts(_ words: CriterionText, columns: Int, rows: Int) -> [[Line]] {
        let labels = AnswerLabels()
        let demands = words.demands.filter { $0.label == labels.met || $0.label == labels.partly }.flatMap {
            CriterionLines.labelled($0.label, $0.text, columns: columns, language)
        }
        let statement = words.statement.flatMap {
            CriterionLines.labelled($0.label, $0.text, columns: columns, language)
        }
        let toDo = facts.toDo(columns: columns)
        var room = rows
        var blocks: [[Line]] = []
        // From the most to the least important; each takes a blank row besides.
        for (lines, share) in [(toDo, max(1, rows / 3)), (demands, rows), (statement, rows)] {
            let most = min(share, room - (blocks.allSatisfy(\.isEmpty) ? 0 : 1))
            // A sentence without its end helps nobody unless most of it is there.
            let kept = most < 1 || (lines.count > most && most < 2 && !toDo.isEmpty) ? [] : Self.cut(lines, to: most)
            if !kept.isEmpty { room -= kept.count + (blocks.allSatisfy(\.isEmpty) ? 0 : 1) }
            blocks.append(kept)
        }
        return blocks.reversed().filter { !$0.isEmpty }
    }

    private static func cut(_ lines: [Line], to most: Int) -> [Line] {
        guard lines.count > most, let last = lines.prefix(most).last, let text = last.last else { return lines }
        return lines.prefix(most - 1) + [last.dropLast() + [Span("\(text.text)…", text.style)]]
    }

    /// The rating, large, and whose it is; both sides of a conflict.
    private func answerLines(columns: Int) -> [Line] {
        let answer = model.assessment.answers[current]
        if answer.judgement.isConflicted {
            let sides = AnswerText.sides(answer.judgement.heads, on: model.catalog.scale)[language]
            return Self.wrapped("≠ \(sides)", columns: columns).map { [Span($0, Style(.poor, .bold))] }
        }
        guard let setting = answer.judgement.current, let judgement = setting.value else {
            return [[Span(Self.spaced(WalkText.labels.notRated[language]), .muted)]]
        }
        let mark = Marks.rating(model.scoreboard.outcome(ofCriterionAt: current))
        let name = RatingText.name(judgement.rating, on: model.catalog.scale)[language]
        var style = mark.style
        style.emphasis = [.bold, .reverse]
        let by = "   \(model.signer(setting.by)), \(Moments.text(setting.at, model.clock, language))"
        return [[Span(" \(Self.spaced("\(mark.glyph) \(name)")) ", style), Span(by, .muted)]]
    }

    // MARK: Large letters

    /// A letter in every second column, for terminals that cannot enlarge.
    static func spaced(_ text: String) -> String { text.map(String.init).joined(separator: " ") }

    /// Spaced lines of at most so many columns; words stay whole where they can.
    static func wrapped(_ text: String, columns: Int) -> [String] {
        text.wrapped(columns: max(2, (columns + 1) / 2)).map { spaced($0.trimmed).truncated(to: columns) }
    }

    /// Spaced lines, or plain ones if there would be more than `most`.
    private static func large(_ text: String, columns: Int, most: Int) -> [String] {
        let spaced = wrapped(text, columns: columns)
        if spaced.count <= most { return spaced }
        let plain = text.wrapped(columns: columns)
        guard plain.count > most, let last = plain.prefix(most).last else { return plain }
        return plain.prefix(most - 1) + ["\(last)…".truncated(to: columns)]
    }
}

enum ProjectorText {
    static let on = LocalizedString(
        "Projector view. W shows the list again.", "Ansicht für den Beamer. W zeigt wieder die Liste.")
    static let off = LocalizedString("The list again.", "Wieder die Liste.")
}
