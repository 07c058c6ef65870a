import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// One criterion, large, for a room: what it asks, how it is rated and by whom, and the figures. Nothing else.
struct ProjectorView {
    let model: Model
    let current: Int

    private var language: Language { model.language }

    func draw(on grid: inout Grid) {
        let size = grid.size
        let criterion = model.catalog.criteria[current]
        let width = min(size.columns - 4, 120)
        let left = (size.columns - width) / 2
        let footing = [figures, Bar(tally: model.scoreboard.overall).line(width: width)]
        let texts = model.words(ofCriterionAt: current)
        let head: Line = [
            Span(Self.spaced(criterion.id.text), .accent), Span("   "),
            Span(Self.spaced(criterion.level.name[language]), .strong),
        ]
        let title = Self.wrapped(texts.title, columns: width).map { [Span($0, .strong)] }
        let people = size.rows < 24 ? [] : ParticipantLines(model: model, index: current).projected(columns: width)
        let answer = answerLines(columns: width) + people
        let room = size.rows - 4 - footing.count - (title.count + 3) - answer.count - 3
        let statement = model.text(criterion.texts.statement).wrapped(columns: width)
        // Double spacing if the room allows it: people read this from the back.
        let pitch = statement.count * 2 - 1 <= room ? 2 : 1
        var row = 1
        put([head], on: &grid, column: left, from: &row, pitch: 1, width)
        row += 1
        put(title, on: &grid, column: left, from: &row, pitch: 1, width)
        row += 1
        put(
            statement.prefix(max(1, pitch == 2 ? statement.count : room)).map { [Span($0)] }, on: &grid, column: left,
            from: &row, pitch: pitch, width)
        row = min(row + (pitch == 2 ? 1 : 2), size.rows - 3 - footing.count - answer.count)
        put(answer, on: &grid, column: left, from: &row, pitch: 1, width)
        row = size.rows - 2 - footing.count
        put(footing, on: &grid, column: left, from: &row, pitch: 1, width)
    }

    private func put(
        _ lines: [Line], on grid: inout Grid, column: Int, from row: inout Int, pitch: Int, _ width: Int
    ) {
        for line in lines where row < grid.size.rows - 2 {
            Span.draw(line, on: &grid, column: column, row: row, limit: width)
            row += pitch
        }
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

    private var figures: Line {
        let overall = model.scoreboard.overall
        return Status.figures(overall, language, named: true) + [Span("   ")]
            + [Status.gate(model.scoreboard, language)]
    }

    /// A letter in every second column, for terminals that cannot enlarge.
    static func spaced(_ text: String) -> String { text.map(String.init).joined(separator: " ") }

    /// Spaced lines of at most so many columns; words stay whole where they can.
    static func wrapped(_ text: String, columns: Int) -> [String] {
        text.wrapped(columns: max(2, (columns + 1) / 2)).map { spaced($0.trimmed).truncated(to: columns) }
    }
}

enum ProjectorText {
    static let on = LocalizedString(
        "Projector view. W shows the list again.", "Ansicht für den Beamer. W zeigt wieder die Liste.")
    static let off = LocalizedString("The list again.", "Wieder die Liste.")
}
