import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// Draws a round: who has voted, and once all have, what they voted, side by side.
struct RoundView {
    let model: Model
    let index: Int
    let stage: RoundPage.Stage
    /// The selected row of a result.
    let selected: Int
    let choice: RoundPage.StepChoice?

    private var language: Language { model.language }
    private var scale: Scale { model.catalog.scale }

    func draw(on grid: inout Grid) {
        Frame.drawHeader(on: &grid, criterionAt: index, in: model, title: RoundText.title)
        let body = Frame.body(of: grid.size)
        let columns = min(100, body.columns - 4)
        let below = below(columns: columns)
        let statement = model.text(model.catalog.criteria[index].texts.statement).wrapped(columns: columns)
        let rows = people.count
        let room = body.rows - below.count - rows - 4
        let above = statement.prefix(max(0, room)).map { [Span($0, .muted)] } + (room > 0 ? [[]] : [])
        Span.draw(above, on: &grid, in: Area(column: 2, row: body.row, columns: columns, rows: above.count))
        var row = body.row + above.count
        Span.draw(heading, on: &grid, column: 2, row: row, limit: columns)
        row += 1
        let list = Area(
            column: 2, row: row, columns: body.columns - 4, rows: max(1, min(rows, body.endRow - row - below.count)))
        drawPeople(on: &grid, in: list)
        let rest = Area(
            column: 2, row: list.endRow + (list.endRow + below.count < body.endRow ? 1 : 0), columns: columns,
            rows: max(0, body.endRow - list.endRow))
        Span.draw(below, on: &grid, in: rest)
        if let choice { drawChoice(choice, on: &grid) }
    }

    // MARK: The people

    /// A person with the digit that selects them.
    private struct Person {
        let id: ParticipantID
        let digit: Int
        let line: Line
        let isSelected: Bool
    }

    private var all: [ParticipantID] {
        switch stage {
        case .voting(let votes): votes.people
        case .waiting(let entry), .result(let entry): entry.round.voters
        }
    }

    private var place: Int {
        let place = if case .voting(let votes) = stage { votes.selected } else { selected }
        return min(place, max(0, all.count - 1))
    }

    /// The nine people of the page that the selected one is on.
    private var people: [Person] {
        let first = place / Votes.pageSize * Votes.pageSize
        let width = all.map { name($0).columns }.max() ?? 0
        return all.dropFirst(first).prefix(Votes.pageSize).enumerated().map { position, id in
            let name = name(id).truncated(to: 30).padded(to: min(30, width) + 2)
            let digit = Span("\(position + 1) ", .accent)
            return Person(
                id: id, digit: position + 1, line: [digit, Span(name)] + state(of: id),
                isSelected: first + position == place)
        }
    }

    private func name(_ id: ParticipantID) -> String { WorkshopText.name(of: id, in: model.participants)[language] }

    private var heading: Line {
        let pages =
            all.count > Votes.pageSize ? "  \(RoundText.page(place / Votes.pageSize, of: all.count)[language])" : ""
        switch stage {
        case .voting(let votes):
            return [
                Span(RoundText.voted(votes.count, of: votes.voters.count)[language], .strong), Span(pages, .muted),
            ]
        case .waiting(let entry):
            return [
                Span(RoundText.voted(entry.voted.count, of: entry.round.voters.count)[language], .strong),
                Span("  \(RoundText.elsewhere[language])\(pages)", .muted),
            ]
        case .result(let entry):
            let time = Moments.text(entry.at, model.clock, language)
            return [Span(RoundText.votes[language], .strong), Span("  \(time)\(pages)", .muted)]
        }
    }

    private func state(of id: ParticipantID) -> Line {
        switch stage {
        case .voting(let votes):
            if votes.absent.contains(id) { return [Span("– \(RoundText.absent[language])", .muted)] }
            return voted(votes.hasVoted(id))
        case .waiting(let entry): return voted(entry.voted.contains(id))
        case .result(let entry): return result(of: id, in: entry)
        }
    }

    private func voted(_ hasVoted: Bool) -> Line {
        hasVoted
            ? [Span("✓ \(RoundText.hasVoted[language])", Style(.good))]
            : [Span("… \(RoundText.isMissing[language])", .muted)]
    }

    private func result(of id: ParticipantID, in entry: RoundList.Entry) -> Line {
        if entry.mismatched.contains(id) { return [Span("≠ \(RoundText.mismatch[language])", Style(.poor, .bold))] }
        guard let ballot = entry.ballots[id] else { return [Span("… \(RoundText.notRevealed[language])", .muted)] }
        let vote = rating(ballot.rating)
        guard let stance = model.stance(of: id, in: entry, at: index) else { return vote }
        let changed = stance.rating == ballot.rating ? [] : [Span(" → ", .muted)] + rating(stance.rating)
        guard let room = model.assessment.answers[index].rating, room != stance.rating else { return vote + changed }
        let reason = stance.reason.isEmpty ? "" : " \(language.quoted(stance.reason.oneLine))"
        return vote + changed + [Span("  \(RoundText.dissents[language])\(reason)", Style(.fair))]
    }

    private func rating(_ rating: Rating) -> Line {
        let mark = Marks.rating(Outcome(of: rating, on: scale))
        return [Span("\(mark.glyph) \(RatingText.name(rating, on: scale)[language])", mark.style)]
    }

    private func drawPeople(on grid: inout Grid, in area: Area) {
        let people = people
        let chosen = people.firstIndex(where: \.isSelected) ?? 0
        let first = max(0, min(chosen - area.rows + 1, people.count - area.rows))
        if people.isEmpty {
            grid.put(
                RoundText.nobodyVotes[language].truncated(to: area.columns), column: 2, row: area.row, style: .muted)
        }
        for (position, person) in people.dropFirst(first).prefix(area.rows).enumerated() {
            Span.draw(person.line, on: &grid, column: 2, row: area.row + position, limit: area.columns)
            if person.isSelected {
                Frame.select(on: &grid, row: area.row + position, columns: grid.size.columns - 1)
            }
        }
    }

    // MARK: Below the people

    private func below(columns: Int) -> [Line] {
        switch stage {
        case .voting(let votes):
            let hint = votes.isComplete ? RoundText.allIn : RoundText.hint(isStandard: scale.isStandard)
            return hint[language].wrapped(columns: columns).map { [Span($0, votes.isComplete ? .strong : .muted)] }
        case .waiting: return RoundText.waitingHint[language].wrapped(columns: columns).map { [Span($0, .muted)] }
        case .result(let entry):
            let spread = RatingSpread(of: entry.ballots.values.map(\.rating), on: scale)
            let room = model.assessment.answers[index].judgement.current
            let settled: Line =
                room?.value.map { judgement in
                    rating(judgement.rating)
                        + [
                            Span(
                                "  \(AnswerText.signature(room?.by ?? "", room?.at ?? entry.at, model.clock, language))",
                                .muted)
                        ]
                } ?? [Span(RoundText.notSettled(isStandard: scale.isStandard)[language], .muted)]
            return RoundText.spread(spread, on: scale)[language].wrapped(columns: columns).map { [Span($0)] }
                + [[Span("\(RoundText.room[language])  ", .muted)] + settled]
        }
    }

    /// Draws the steps of a catalogue's own scale. What is typed of a vote stays covered: the room can see the screen.
    private func drawChoice(_ choice: RoundPage.StepChoice, on grid: inout Grid) {
        let title =
            choice.subject == .room ? RoundText.room[language] : all[safe: place].map(name) ?? ""
        let isPercent = scale == .percent
        let lines: [Line] =
            isPercent
            ? [
                [Span(RoundText.percentHint[language], .muted)],
                [
                    Span(
                        choice.subject == .room
                            ? choice.digits : String(repeating: "•", count: choice.digits.count), .strong), Span(" %"),
                ],
            ]
            : OwnScale.choices(on: scale).first.map { $0[language].wrapped(columns: grid.size.columns - 4) }?
                .map { [Span($0)] } ?? []
        let area = OverlayArea.clear(on: &grid, rows: lines.count + 1, title: title)
        Span.draw(lines, on: &grid, in: Area(column: 2, row: area.row, columns: grid.size.columns - 4, rows: area.rows))
    }
}
