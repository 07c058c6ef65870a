import AssessmentModel
import Localization
import Presentation
import Publishing

/// How people voted.
extension WorkshopMinutes {
    /// More columns would be too narrow to read on paper.
    private static let mostColumns = 8

    /// Every round with its votes; nil if there were none. Nothing is told of a round before everybody has voted.
    var rounds: Publication.Section? {
        let rounds = summary.rounds.sorted { $0.key < $1.key }
        guard !rounds.isEmpty else { return nil }
        let voters = held.participants.filter { id in
            rounds.contains { $0.value.contains { $0.round.voters.contains(id) } }
        }
        let isMatrix = voters.count <= Self.mostColumns
        let people =
            isMatrix ? voters.map { builder.column(.same(name(of: $0)), 9) } : [builder.column(MinutesText.votes, 50)]
        let rows = rounds.flatMap { index, entries in
            entries.enumerated().map { position, entry in
                let round = MinutesText.round(position + 1, of: entries.count)[language]
                var heading = builder.heading(ofCriterionAt: index)
                heading.text = heading.text + RichText(round)
                let votes = isMatrix ? voters.map { cell(of: $0, in: entry) } : [list(of: voters, in: entry)]
                return Table.Row([heading] + votes + [outcome(of: entry)])
            }
        }
        return builder.section(
            "rounds", MinutesText.rounds,
            [builder.column(ReportText.criterion, 28)] + people + [builder.column(MinutesText.spread, 22)], rows)
    }

    private func vote(of voter: ParticipantID, in entry: RoundList.Entry) -> String? {
        entry.ballots[voter].map { RatingText.name($0.rating, on: catalog.scale)[language] }
    }

    private func cell(of voter: ParticipantID, in entry: RoundList.Entry) -> Table.Cell {
        Table.Cell(RichText(vote(of: voter, in: entry) ?? Figures.none))
    }

    private func list(of voters: [ParticipantID], in entry: RoundList.Entry) -> Table.Cell {
        let votes = voters.compactMap { voter in vote(of: voter, in: entry).map { "\(name(of: voter)): \($0)" } }
        return Table.Cell(RichText(votes.joined(separator: "\n")))
    }

    private func outcome(of entry: RoundList.Entry) -> Table.Cell {
        guard entry.isComplete else {
            let text = MinutesText.incomplete(entry.voted.count, of: entry.round.voters.count)
            return Table.Cell(RichText(text[language]), tone: .warning)
        }
        let ratings = entry.round.voters.compactMap { entry.ballots[$0]?.rating }
        let spread = MinutesText.spread(ratings, on: catalog.scale)[language]
        let mismatched = entry.round.voters.filter(entry.mismatched.contains).map(name)
        guard !mismatched.isEmpty else { return Table.Cell(RichText(spread)) }
        let note = MinutesText.mismatched(mismatched)[language]
        return Table.Cell(RichText([spread, note].filter { !$0.isEmpty }.joined(separator: "\n")), tone: .bad)
    }
}
