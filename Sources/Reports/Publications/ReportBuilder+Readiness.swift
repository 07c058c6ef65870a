import AssessmentModel
import Localization
import Presentation
import Publishing
import Scoring

/// What somebody who works from documents would miss today.
extension ReportBuilder {
    var shallsBelowMet: Publication.Section {
        let missed = countedCriteria.filter { index in
            guard catalog.criteria[index].level == .shall else { return false }
            switch scoreboard.outcome(ofCriterionAt: index) {
            case .open, .notApplicable: return false
            case .disputed(let isBelow): return isBelow
            case .rated(let value): return value < .one
            }
        }
        return list("shalls", ReportText.shallsBelowMet, of: missed)
    }

    /// What is claimed in whole or in part without anything to show for it.
    var unproven: Publication.Section {
        let claims = Explanation(.claimed, of: .all, on: scoreboard, assessment).unproven
        return list("unproven", ReportText.unproven, of: claims)
    }

    var unanswered: Publication.Section {
        let open = countedCriteria.filter { index in
            switch scoreboard.outcome(ofCriterionAt: index) {
            case .open, .disputed: true
            case .notApplicable, .rated: assessment.answers[index].isConflicted
            }
        }
        return list("unanswered", ReportText.unanswered, of: open)
    }

    private func list(_ id: String, _ title: LocalizedString, of criteria: [Int]) -> Publication.Section {
        let columns =
            [
                column(ReportText.criterion, 46), column(ReportText.now, 16),
            ] + responsibilityColumns
        let rows = criteria.map { index in
            Table.Row(
                [heading(ofCriterionAt: index), Table.Cell(RichText(rating(of: assessment.answers[index])))]
                    + responsibility(for: .criterion(index)))
        }
        return section(id, title, columns, rows)
    }

    /// Evidence that an assessor would not find, or not for long.
    var fadingEvidence: Publication.Section {
        let last = source.day.adding(days: source.daysAhead)
        let fading = source.documents.compactMap { entry -> (DocumentEntry, DocumentState)? in
            guard !entry.uses.isEmpty else { return nil }
            let state = state(of: entry)
            switch state {
            case .missing, .changed, .expired, .expiring: return (entry, state)
            case .unused, .intact:
                return entry.document.validUntil.map { $0 <= last } ?? false ? (entry, .expiring) : nil
            }
        }
        let columns = [
            column(ReportText.document, 34), column(ReportText.state, 16), column(ReportText.validUntil, 14),
            column(ReportText.supports, 20), column(ReportText.owner, 16),
        ]
        let rows = fading.map { entry, state in
            let owners = Set(entry.uses.map { assessment.answers[$0.criterion].ownerName.oneLine }).sorted()
            return Table.Row([
                Table.Cell(RichText(entry.document.displayTitle.oneLine)),
                Table.Cell(RichText(state.name[language]), tone: state == .expiring ? .warning : .bad),
                day(entry.document.validUntil), Table.Cell(uses(of: entry)),
                Table.Cell(RichText(owners.filter { !$0.isEmpty }.joined(separator: ", "))),
            ])
        }
        return section("fading-evidence", ReportText.expiring(within: source.daysAhead), columns, rows)
    }
}
