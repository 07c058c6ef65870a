import AssessmentModel
import Localization
import Presentation
import Publishing
import Scoring

/// What people did in a workshop, or on one day, for those who were there and those who were not.
extension ReportBuilder {
    var minutes: [Publication.Section] {
        let workshop = workshop.flatMap { HeldWorkshop($0, of: assessment, now: source.clock.now) }
        if let workshop { return WorkshopMinutes(builder: self, held: workshop).sections }
        let morning = morning
        return [minutesSummary(since: morning), changedRatings(since: morning), dissent, toSettle]
    }

    /// Who took part, and what the day did to the figures.
    private func minutesSummary(since morning: Assessment?) -> Publication.Section {
        var facts = identification(isPublic: false)
        let people = Dictionary(grouping: daysEvents) { HistoryText.person($0)[language].oneLine }
            .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
            .map { "\($0.key) (\(HistoryText.count($0.value.count)[language]))" }
        facts.append(
            Publication.Fact(
                ReportText.participants[language],
                RichText(people.isEmpty ? ReportText.nobody[language] : people.joined(separator: "\n"))))
        if let before = morning.flatMap({ try? Scoreboard($0, on: source.day) { source.condition(of: $0).counts } }) {
            let figures = NewsText.figures(from: before.overall, to: scoreboard.overall)
            facts.append(Publication.Fact(ReportText.figures[language], RichText(figures[language])))
        }
        return Publication.Section("summary", ReportText.summary[language], [.facts(facts)], isRequired: true)
    }

    /// The criteria whose rating is another than the day before.
    private func changedRatings(since morning: Assessment?) -> Publication.Section {
        let columns = [
            column(ReportText.criterion, 36), column(ReportText.before, 16), column(ReportText.now, 16),
            column(ReportText.explanation, 32),
        ]
        let rows = countedCriteria.compactMap { index -> Table.Row? in
            let (answer, before) = (assessment.answers[index], morning?.answers[index] ?? Answer())
            guard answer.judgement != before.judgement, answer.rating != before.rating || answer.judgement.isConflicted
            else { return nil }
            return Table.Row([
                heading(ofCriterionAt: index), Table.Cell(RichText(rating(of: before))),
                Table.Cell(RichText(rating(of: answer)), tone: answer.judgement.isConflicted ? .warning : nil),
                Table.Cell(RichText(ownWords(of: answer))),
            ])
        }
        return section("changed-ratings", ReportText.changedRatings, columns, rows)
    }

    /// What people disagree about, each with a name.
    private var dissent: Publication.Section {
        let rows = countedCriteria.filter { assessment.answers[$0].judgement.isConflicted }.map { index in
            let sides = AnswerText.sides(assessment.answers[index].judgement.heads, on: catalog.scale)
            return Table.Row([heading(ofCriterionAt: index), Table.Cell(RichText(sides[language]), tone: .warning)])
        }
        return section(
            "dissent", ReportText.dissent, [column(ReportText.criterion, 50), column(ReportText.answer, 50)], rows)
    }

    /// What is parked, and what somebody is to settle.
    private var toSettle: Publication.Section {
        let columns = [
            column(ReportText.criterion, 46), column(ReportText.owner, 22), column(ReportText.now, 32),
        ]
        let rows = countedCriteria.filter { index in
            let answer = assessment.answers[index]
            return answer.isParked || (!answer.ownerName.isEmpty && scoreboard.isOpen(criterionAt: index))
        }.map { index in
            let answer = assessment.answers[index]
            let marks = AnswerText.marks(answer).map { $0.text[language] }
            return Table.Row([
                heading(ofCriterionAt: index), Table.Cell(RichText(answer.ownerName.oneLine)),
                Table.Cell(RichText(([rating(of: answer)] + marks).joined(separator: "\n"))),
            ])
        }
        return section("to-settle", ReportText.toSettle, columns, rows)
    }

    // MARK: The workshop or the day

    /// The workshop that the minutes are of: the one that was asked for, else the latest, of the day if one was asked
    /// for.
    private var workshop: WorkshopID? {
        if let workshop = source.workshop { return workshop }
        let workshops = assessment.details.workshops
        guard source.moment != nil else { return workshops.standing.last?.id }
        return workshops.standing.last { entry in
            workshops.turns(of: entry.id).contains { isOnDay($0.at) }
        }?.id
    }

    private func isOnDay(_ moment: Timestamp) -> Bool {
        moment.day(secondsFromGMT: source.clock.secondsFromGMT(moment)) == source.day
    }

    private var daysEvents: [Event] {
        assessment.events.filter { isOnDay($0.at) }
    }

    /// The assessment as it was when the day began; nil if it began on that day.
    private var morning: Assessment? {
        let begin = source.clock.end(before: source.day)
        guard assessment.events.contains(where: { $0.at < begin }) else { return nil }
        return assessment.asOf(.time(begin))
    }
}
