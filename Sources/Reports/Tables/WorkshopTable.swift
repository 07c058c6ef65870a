import AssessmentModel
import Cells
import Localization
import Presentation

/// Workshops as lines of text: when, who, and how much was covered.
package struct WorkshopTable {
    package let lines: [String]

    package init(
        _ workshops: some Sequence<HeldWorkshop>, of participants: ParticipantList, clock: Clock, _ language: Language
    ) {
        let lines = workshops.flatMap { Self.lines(of: $0, with: participants, clock, language) }
        self.lines = lines.isEmpty ? [MinutesText.noWorkshops[language]] : lines
    }

    private static func lines(
        of held: HeldWorkshop, with participants: ParticipantList, _ clock: Clock, _ language: Language
    ) -> [String] {
        let summary = held.summary
        let people = held.participants.map { WorkshopText.name(of: $0, in: participants)[language] }
        let sessions = held.sessions.map { MinutesText.session(from: $0.begin, to: $0.end, clock, language) }
        let covered = summary.agenda.count { summary.covered.contains($0) }
        let items = held.assessment.details.actionItems
        let kinds = summary.items.compactMap { items.entries[$0]?.content?.kind }
        let counts = ActionItem.Kind.allCases.map { kind in ActionText.count(kinds.count { $0 == kind }, of: kind) }
        let parts: [(LocalizedString, String)] = [
            (MinutesText.conductedBy, held.conductors.map(\.oneLine).joined(separator: ", ")),
            (MinutesText.participants, people.joined(separator: ", ")),
            (MinutesText.when, sessions.joined(separator: "; ")),
            (MinutesText.covered, MinutesText.covered(covered, of: summary.agenda.count)[language]),
            (MinutesText.actions, counts.map { $0[language] }.joined(separator: ", ")),
        ]
        let width = parts.map { $0.0[language].columns + 2 }.max() ?? 0
        let phase = WorkshopText.name(of: summary.phase)[language]
        return ["\(held.number)  \(MinutesText.topic(of: summary.workshop)[language])  [\(phase)]"]
            + parts.filter { !$0.1.isEmpty }.flatMap { label, text in
                TableLine.labelled(label[language], text, columns: TableLine.columns - 3, labelWidth: width)
                    .map { "   \($0)" }
            }
    }
}
