import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// What a room is told of a criterion besides its text and its rating: votes, what is to be done, and what comes next.
struct ProjectorFacts {
    let model: Model
    let current: Int

    private var language: Language { model.language }
    private var assessment: Assessment { model.assessment }

    // MARK: Votes

    /// The votes of the last round in which everybody has voted. Of a round that is still going on only how many have.
    func votes(columns: Int) -> [Line] {
        let rounds = assessment.rounds[current]?.standing ?? []
        let complete = rounds.last { $0.isComplete }
        let votes = complete.map { complete in
            complete.round.voters.map { vote(of: $0, in: complete) } + [spread(of: complete)].compactMap(\.self)
        }
        let going = rounds.last.flatMap { last -> Line? in
            guard !last.isComplete else { return nil }
            return [Span(MinutesText.incomplete(last.voted.count, of: last.round.voters.count)[language], .muted)]
        }
        return Self.flow((votes ?? []), columns: columns) + [going].compactMap(\.self)
    }

    private func vote(of voter: ParticipantID, in round: RoundList.Entry) -> Line {
        let name = Span(WorkshopText.name(of: voter, in: model.participants)[language] + " ")
        if round.mismatched.contains(voter) { return [name, Span("≠", Style(.poor, .bold))] }
        guard let judgement = round.ballots[voter] else { return [name, Span("…", .muted)] }
        let mark = Marks.rating(Outcome(of: judgement.rating, on: model.catalog.scale))
        // On a scale of the catalogue's own, signs would not tell the steps apart.
        let sign =
            model.catalog.scale.isStandard || judgement.rating == .notApplicable
            ? mark.glyph : RatingText.name(judgement.rating, on: model.catalog.scale)[language]
        return [name, Span(sign, mark.style)]
    }

    /// How many steps of the scale lie between the best vote and the worst.
    private func spread(of round: RoundList.Entry) -> Line? {
        let (ratings, scale) = (round.ballots.values.map(\.rating), model.catalog.scale)
        guard ratings.count > 1, ratings.allSatisfy({ scale.value(of: $0) != nil }) else { return nil }
        return [Span(FollowText.spread(RatingSpread(of: ratings, on: scale).steps)[language], .muted)]
    }

    /// The parts in as few lines as they need.
    private static func flow(_ parts: [Line], columns: Int) -> [Line] {
        parts.reduce(into: []) { lines, part in
            if let last = lines.last, last.columns + 3 + part.columns <= columns {
                lines[lines.count - 1] = last + [Span("   ")] + part
            } else {
                lines.append(part)
            }
        }
    }

    // MARK: What is to be done

    /// Why it is parked, and the action items that are not done.
    func toDo(columns: Int) -> [Line] {
        let answer = assessment.answers[current]
        let reason = answer.parkingReasonText.oneLine
        let parked = WalkText.labels.parked[language] + (reason.isEmpty ? "" : ": \(reason)")
        let parking =
            answer.isParked && !answer.parked.isConflicted
            ? "◇ \(parked)".wrapped(columns: columns).map { [Span($0, Style(.fair))] } : []
        let items = assessment.details.actionItems.open(about: model.catalog.criteria[current].id)
        return parking
            + items.flatMap { entry in entry.content.map { lines(of: entry.id, $0, columns: columns) } ?? [] }
    }

    private func lines(of id: ActionItemID, _ item: ActionItem, columns: Int) -> [Line] {
        let isOverdue = assessment.details.actionItems.isOverdue(id, on: model.clock.today)
        let due = item.due.map { Moments.text($0, language) } ?? ""
        let overdue = isOverdue ? FindingText.overdue[language] : ""
        let text = [item.text, item.owner, due, overdue].map(\.oneLine).filter { !$0.isEmpty }.joined(separator: " · ")
        return CriterionLines.labelled(
            FollowText.label(of: item.kind), text, columns: columns, style: isOverdue ? Style(.poor) : .plain, language)
    }

    // MARK: What comes next

    /// The criterion that comes next; empty if there is none.
    var next: Line {
        guard let next = nextIndex else { return [] }
        return [
            Span("\(FollowText.next[language]) ▸ ", .muted), Span(model.catalog.criteria[next].id.text, .accent),
            Span(" \(model.words(ofCriterionAt: next).title)"),
        ]
    }

    /// The next one on the agenda of the workshop that is not covered, or the next open one if there is no workshop.
    private var nextIndex: Int? {
        model.openWorkshop.map { $0.next(after: current) { $0 != current } }
            ?? model.next(after: current) { $0 != current && model.isOpen($0) }
    }

    /// How much of the workshop's time is left, in minutes; nil if nobody said how long it takes.
    var timeLeft: String? { FollowedTime(in: model)?.text[language] }
}

/// The time of the workshop that is going on.
struct FollowedTime: Hashable {
    /// Whole minutes that are left, rounded down; negative once the time is over.
    private let minutes: Int64
    private let isPaused: Bool

    /// Nil if no workshop is going on, or nobody said how long it takes.
    init?(in model: Model) {
        let workshops = model.assessment.details.workshops
        guard let entry = workshops.open.last, let planned = entry.content?.minutes else { return nil }
        let left = Int64(planned) * 60_000 - workshops.elapsed(of: entry.id, until: model.clock.now)
        minutes = left >= 0 ? left / 60_000 : -((59_999 - left) / 60_000)
        isPaused = workshops.phase(of: entry.id) == .paused
    }

    /// "18 min left"
    var text: LocalizedString {
        let left = FollowText.left(minutes)
        return isPaused ? LocalizedString { "\(FollowText.pause[$0]), \(left[$0])" } : left
    }
}
