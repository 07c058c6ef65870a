import AssessmentModel
import Localization

/// Words for workshops: who takes part, rounds, action items.
package enum WorkshopText {
    package static let workshop = LocalizedString("workshop", "Workshop")
    package static let participant = LocalizedString("participant", "Teilnehmer")
    package static let round = LocalizedString("round", "Runde")
    package static let actionItem = ActionText.action
    package static let takenBack = LocalizedString("taken back", "zurückgenommen")

    /// A participant by name; by the beginning of the identity if the name is not known, or was removed.
    package static func name(of id: ParticipantID, in participants: ParticipantList) -> LocalizedString {
        if let participant = participants[id] { return .same(participant.name.oneLine) }
        let number = id.text.prefix(4)
        return LocalizedString { "\(participant[$0]) \(number)" }
    }

    /// The name that an event is signed with; of a participant who signs with their identity, what they are called.
    package static func signer(_ by: String, in participants: ParticipantList) -> LocalizedString {
        ParticipantID(signature: by).map { name(of: $0, in: participants) } ?? .same(by)
    }

    /// Of the figures of a participant's own answers.
    package static let ownAnswers = LocalizedString("own answers", "eigene Antworten")

    /// Heading of who prepared how much.
    package static let prepared = LocalizedString("In voices of their own:", "Mit eigener Stimme:")

    /// "12 of 40 rated"
    package static func rated(_ count: Int, of all: Int) -> LocalizedString {
        LocalizedString("\(count) of \(all) rated", "\(count) von \(all) bewertet")
    }

    /// The votes that do not count, because their voters voted more than once or showed another vote, a line each.
    package static func mismatches(in assessment: Assessment, _ participants: ParticipantList) -> [LocalizedString] {
        assessment.mismatchedBallots.map { criterion, _, participant in
            let (id, name) = (assessment.catalog.criteria[criterion].id, name(of: participant, in: participants))
            return LocalizedString {
                $0(
                    "\(id): \(name[$0]) voted more than once, or showed another vote than the one cast. It does not count.",
                    "\(id): \(name[$0]) hat mehrmals abgestimmt oder eine andere Stimme aufgedeckt als abgegeben. Sie zählt "
                        + "nicht.")
            }
        }
    }

    /// What is going on in a workshop: "running".
    package static func name(of phase: Workshop.Phase) -> LocalizedString {
        switch phase {
        case .running: LocalizedString("running", "läuft")
        case .paused: LocalizedString("paused", "unterbrochen")
        case .ended: LocalizedString("ended", "beendet")
        }
    }

    /// What an event of a workshop did, for the history; empty for any other change.
    package static func what(_ change: Change, in assessment: Assessment) -> LocalizedString {
        let items = assessment.details.actionItems
        if case .workshop(let change) = change {
            switch change {
            case .add: return LocalizedString("opened a workshop", "Workshop eröffnet")
            case .amend(_, nil): return LocalizedString("took a workshop back", "Workshop zurückgenommen")
            case .amend: return LocalizedString("changed the workshop", "Workshop geändert")
            }
        }
        if case .phase(_, let phase) = change {
            switch phase {
            case .running: return LocalizedString("went on with the workshop", "Workshop fortgesetzt")
            case .paused: return LocalizedString("began a break of the workshop", "Workshop unterbrochen")
            case .ended: return LocalizedString("ended the workshop", "Workshop beendet")
            }
        }
        if case .round(let change) = change {
            return change.value == nil
                ? LocalizedString("took a round back", "Runde zurückgenommen")
                : LocalizedString("opened a round", "Runde eröffnet")
        }
        if case .commit(_, let commitment) = change {
            return commitment == nil
                ? LocalizedString("took the vote back", "Stimme zurückgenommen")
                : LocalizedString("voted, not shown yet", "abgestimmt, noch verdeckt")
        }
        if case .reveal(_, let reveal) = change {
            return reveal == nil
                ? LocalizedString("hid the vote again", "Stimme wieder verdeckt")
                : LocalizedString("showed the vote", "Stimme aufgedeckt")
        }
        if case .actionItem(let change) = change {
            switch change {
            case .add(let item):
                let text = item.text.oneLine
                return item.kind == .action
                    ? LocalizedString("added an action: \(text)", "Aufgabe: \(text)")
                    : LocalizedString("put into the parking lot: \(text)", "in den Themenspeicher: \(text)")
            case .amend(let id, nil):
                return LocalizedString("took \(items.label(of: id)) back", "\(items.label(of: id)) zurückgenommen")
            case .amend(let id, let item?):
                let text = "\(items.label(of: id)): \(item.text.oneLine)"
                return LocalizedString("changed \(text)", "geändert: \(text)")
            }
        }
        if case .finish(let id, let isDone) = change {
            let label = items.label(of: id)
            return isDone
                ? LocalizedString("ticked off \(label)", "\(label) erledigt")
                : LocalizedString("reopened \(label)", "\(label) wieder offen")
        }
        return .same("")
    }

    /// The value that a change of a workshop sets; empty for any other change.
    package static func value(of change: Change) -> LocalizedString {
        if case .workshop(let change) = change {
            guard let workshop = change.value else { return takenBack }
            let (people, criteria) = (workshop.participants.count, workshop.agenda.count)
            return LocalizedString(
                "\(people) participants, \(criteria) criteria", "\(people) Teilnehmer, \(criteria) Kriterien")
        }
        if case .phase(_, let phase) = change { return name(of: phase) }
        if case .round(let change) = change { return change.value == nil ? takenBack : round }
        if case .commit(_, let commitment) = change {
            return commitment == nil ? takenBack : LocalizedString("voted", "abgestimmt")
        }
        if case .reveal(_, let reveal) = change { return .same(reveal?.judgement.rating.id ?? "") }
        if case .actionItem(let change) = change { return change.value.map { .same($0.text) } ?? takenBack }
        if case .finish(_, let isDone) = change {
            return isDone ? LocalizedString("done", "erledigt") : LocalizedString("open", "offen")
        }
        return .same("")
    }
}
