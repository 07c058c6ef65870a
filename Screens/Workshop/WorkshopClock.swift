import AssessmentModel
import Cells
import Localization
import Presentation
import Snapshots

/// The time of a workshop and of one criterion, quietly in the headers.
enum WorkshopClock {
    /// What there is to say in so many columns; empty if there is no workshop of this person, or no room.
    ///
    /// - Parameter current: the criterion that people talk about; nil for none.
    static func line(in model: Model, at current: Int?, columns: Int) -> Line {
        guard let workshop = model.workshop else { return [] }
        let isOver = (workshop.pace(at: model.workshopTime).left ?? 1) <= 0
        let texts = texts(of: workshop, in: model, at: current).map { $0[model.language] }
        return texts.first { $0.columns <= columns }.map { [Span($0, isOver ? Style(.fair) : .accent)] } ?? []
    }

    /// The longest first: "2:10 here · 48 min left · at this pace 12 stay open".
    private static func texts(of workshop: WorkshopProgress, in model: Model, at current: Int?) -> [LocalizedString] {
        guard workshop.phase == .running else { return [WorkshopScreenText.isInBreak] }
        let pace = workshop.pace(at: model.workshopTime)
        let rest = pace.left.map(WorkshopScreenText.left) ?? WorkshopScreenText.covered(pace.covered, of: pace.criteria)
        let open = pace.expectedOpen
        let time = current.map { clock(workshop.time(forCriterionAt: $0, until: model.workshopTime)) }
        let parts: [[LocalizedString?]] = [
            [time.map(WorkshopScreenText.here), rest, open.map(WorkshopScreenText.expectedAtThisPace)],
            [time.map(LocalizedString.same), rest, open.map(WorkshopScreenText.expected)],
            [time.map(LocalizedString.same), rest],
            [rest],
        ]
        return parts.map { parts in
            LocalizedString { language in parts.compactMap { $0?[language] }.joined(separator: " · ") }
        }
    }

    /// Milliseconds as minutes and seconds: "2:10".
    static func clock(_ milliseconds: Int64) -> String {
        let (minutes, seconds) = (milliseconds / 1_000).quotientAndRemainder(dividingBy: 60)
        return "\(minutes):\(seconds < 10 ? "0" : "")\(seconds)"
    }
}
