import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// What participants of workshops say of a criterion, in few lines: who rates it how, then their comments.
struct ParticipantLines {
    let model: Model
    let index: Int

    private static let mostColumns = 18
    private var language: Language { model.language }

    /// The signs in at most two lines, then a line for each comment.
    ///
    /// - Parameter mostComments: how many comments there is room for.
    func lines(columns: Int, mostComments: Int) -> [Line] {
        let people = model.otherParticipants(at: index)
        let width = CriterionLines.labelWidth(language)
        return labelled(ParticipantLineText.voices, signs(people), columns: columns)
            + labelled(ParticipantLineText.round, roundSigns, columns: columns) + mismatches(columns: columns)
            + comments(of: people, columns: columns - width).prefix(max(0, mostComments)).map {
                [Span(String(repeating: " ", count: width))] + $0
            }
    }

    /// The signs alone, in at most two lines, for a room.
    func projected(columns: Int) -> [Line] {
        Self.wrapped(signs(model.otherParticipants(at: index)) + roundSigns, columns: columns, most: 2)
    }

    /// "Anna ◐" for everybody who rated the criterion.
    private func signs(_ people: [ParticipantID]) -> [Line] {
        people.compactMap { id in
            let answer = model.assessment.answer(of: .participant(id), at: index)
            guard answer.rating != nil else { return nil }
            return sign(
                id, Outcome(of: answer, to: model.catalog.criteria[index], on: model.catalog.scale), answer.rating)
        }
    }

    /// What everybody voted in the latest secret round, for a participant who took part in it.
    private var roundSigns: [Line] {
        guard let participant = model.participant, let round = model.assessment.latestRound(at: index),
            round.round.voters.contains(participant)
        else { return [] }
        return round.round.voters.compactMap { voter in
            round.ballots[voter].map { vote in
                sign(voter, Outcome(of: vote.rating, on: model.catalog.scale), vote.rating)
            }
        }
    }

    private func sign(_ id: ParticipantID, _ outcome: Outcome, _ rating: Rating?) -> Line {
        let mark = Marks.rating(outcome)
        let name = model.name(of: id)[language].truncated(to: Self.mostColumns)
        // The signs do not tell the steps of a longer scale apart.
        let step =
            model.catalog.scale.isStandard
            ? "" : rating.map { " \(RatingText.name($0, on: model.catalog.scale)[language])" } ?? ""
        return [Span("\(name) ", .muted), Span("\(mark.glyph)\(step)", mark.style)]
    }

    private func comments(of people: [ParticipantID], columns: Int) -> [Line] {
        people.compactMap { id in
            let answer = model.assessment.answer(of: .participant(id), at: index)
            let words = [answer.reason, answer.commentText].map(\.oneLine.trimmed).filter { !$0.isEmpty }
            guard !words.isEmpty else { return nil }
            let name = "\(model.name(of: id)[language].truncated(to: Self.mostColumns)): "
            let text = words.joined(separator: " · ")
            return [Span(name, .muted), Span(text.truncated(to: max(1, columns - name.columns)))]
        }
    }

    /// Who voted more than once, or showed another vote than the one that was cast.
    private func mismatches(columns: Int) -> [Line] {
        let rounds = model.assessment.rounds[index]?.standing ?? []
        return rounds.flatMap { entry in entry.round.voters.filter(entry.mismatched.contains) }.map { voter in
            let text = ParticipantLineText.mismatch(model.name(of: voter))[language]
            return [Span("≠ \(text)".truncated(to: columns), Style(.poor, .bold))]
        }
    }

    private func labelled(_ label: LocalizedString, _ signs: [Line], columns: Int) -> [Line] {
        let width = CriterionLines.labelWidth(language)
        return Self.wrapped(signs, columns: columns - width, most: 2).enumerated().map { position, line in
            let lead = position == 0 ? label[language].padded(to: width) : String(repeating: " ", count: width)
            return [Span(lead, .muted)] + line
        }
    }

    /// Lines of whole signs. What does not fit is counted at the end.
    private static func wrapped(_ signs: [Line], columns: Int, most: Int) -> [Line] {
        var lines: [Line] = []
        for (position, sign) in signs.enumerated() {
            let gap: Line = [Span("  ")]
            let isLast = lines.count == most
            let rest = signs.count - position
            let reserve = isLast && rest > 1 ? "  +\(rest)".columns : 0
            if let last = lines.last, last.columns + 2 + sign.columns + reserve <= columns {
                lines[lines.count - 1] = last + gap + sign
            } else if lines.count < most {
                lines.append(sign)
            } else {
                lines[lines.count - 1] += gap + [Span("+\(rest)", .muted)]
                break
            }
        }
        return lines
    }
}

/// Text of what participants say beside an answer.
enum ParticipantLineText {
    static let voices = LocalizedString("Voices", "Stimmen")
    static let round = LocalizedString("Round", "Runde")

    static func mismatch(_ name: LocalizedString) -> LocalizedString {
        LocalizedString {
            $0(
                "\(name[$0]) voted more than once, or showed another vote: it does not count.",
                "\(name[$0]) hat mehrmals abgestimmt oder anderes aufgedeckt: zählt nicht.")
        }
    }
}
