import AssessmentModel
import Localization
import Presentation
import Publishing
import Scoring

/// The minutes of a workshop, in the order in which ISO 19011, 6.5.1 gives the contents of an audit report as far as
/// they apply: objective and scope, people, dates, basis, results, what people disagree about, what follows, what was
/// not covered.
struct WorkshopMinutes {
    let builder: ReportBuilder
    let held: HeldWorkshop

    var language: Language { builder.language }
    var catalog: Catalog { held.assessment.catalog }
    var summary: WorkshopSummary { held.summary }

    var sections: [Publication.Section] {
        [
            overview, participants, agenda, decisions, changedRatings, rounds, dissent, actions, parkingLot, parked,
            notCovered, timeSpent, signatures,
        ].compactMap(\.self)
    }

    /// A participant by name, as far as that is known.
    func name(of id: ParticipantID) -> String { WorkshopText.name(of: id, in: builder.source.participants)[language] }

    private func words(_ judgement: Judgement?) -> String {
        (judgement.map { RatingText.name($0.rating, on: catalog.scale) } ?? ReportText.notAnswered)[language]
    }

    // MARK: What, who, when, by which criteria

    private var overview: Publication.Section {
        let clock = builder.source.clock
        let workshop = summary.workshop
        let people = held.participants.map(name)
        let sessions = held.sessions.map { MinutesText.session(from: $0.begin, to: $0.end, clock, language) }
        let breaks = max(0, sessions.count - 1)
        var facts: [(LocalizedString, String)] = [
            (MinutesText.objective, MinutesText.purpose[language]),
            (MinutesText.topic, MinutesText.topic(of: workshop)[language]),
            (MinutesText.conductedBy, held.conductors.map(\.oneLine).joined(separator: ", ")),
            (
                MinutesText.participants,
                (people.isEmpty ? [ReportText.nobody[language]] : people).joined(separator: ", ")
            ),
            (MinutesText.when, sessions.joined(separator: "\n")),
            (
                MinutesText.duration,
                MinutesText.workingTime(summary.elapsed, of: workshop.minutes, breaks: breaks)[language]
            ),
            (
                MinutesText.covered,
                MinutesText.covered(summary.agenda.count { summary.covered.contains($0) }, of: summary.agenda.count)[
                    language]
            ),
        ]
        let source = builder.source
        if let (before, after) = held.figures(on: source.day, counts: { source.condition(of: $0).counts }) {
            facts.append((ReportText.figures, NewsText.figures(from: before.overall, to: after.overall)[language]))
            let gates = [before, after].map { $0.gate.name[language] }
            facts.append((GateText.label, gates[0] == gates[1] ? gates[0] : gates.joined(separator: " → ")))
        }
        return Publication.Section(
            "summary", ReportText.summary[language],
            [
                .facts(
                    builder.subjectAndBasis + facts.map { Publication.Fact($0.0[language], RichText($0.1)) }
                        + builder.identity),
                .note(RichText(MinutesText.caveat[language])),
            ], isRequired: true)
    }

    private var participants: Publication.Section {
        let rows = held.participants.map { id in
            let participant = builder.source.participants[id]
            return Table.Row(
                [name(of: id), participant?.organisation.oneLine ?? "", participant?.role.oneLine ?? ""].map {
                    Table.Cell(RichText($0))
                })
        }
        let columns = [
            builder.column(ReportText.who, 36), builder.column(MinutesText.organisation, 32),
            builder.column(MinutesText.role, 32),
        ]
        return builder.section("participants", MinutesText.participants, columns, rows, else: MinutesText.nobody)
    }

    // MARK: What was said

    /// The criteria of the agenda that were covered; the others have a section of their own.
    private var agenda: Publication.Section {
        let rows = summary.agenda.filter(summary.covered.contains).map { index in
            let time = summary.times[index].map { MinutesText.duration(milliseconds: $0)[language] } ?? ""
            return Table.Row([
                builder.heading(ofCriterionAt: index),
                Table.Cell(RichText(builder.rating(of: held.assessment.answers[index]))), Table.Cell(RichText(time)),
            ])
        }
        let columns = [
            builder.column(ReportText.criterion, 62), builder.column(MinutesText.rating, 24),
            builder.column(MinutesText.time, 14),
        ]
        return builder.section(
            "agenda", MinutesText.whatWasCovered, columns, rows, else: MinutesText.nothingCovered)
    }

    private var decisions: Publication.Section {
        let rows = summary.decisions.map { index in
            Table.Row([
                builder.heading(ofCriterionAt: index),
                Table.Cell(RichText(held.assessment.answers[index].commentText)),
            ])
        }
        let columns = [builder.column(ReportText.criterion, 40), builder.column(MinutesText.decision, 60)]
        return builder.section("decisions", MinutesText.decisions, columns, rows, else: MinutesText.noDecisions)
    }

    private var changedRatings: Publication.Section {
        let columns = [
            builder.column(ReportText.criterion, 36), builder.column(ReportText.before, 16),
            builder.column(ReportText.now, 16), builder.column(ReportText.explanation, 32),
        ]
        let rows = summary.changes.map { change in
            let answer = held.assessment.answers[change.criterion]
            return Table.Row([
                builder.heading(ofCriterionAt: change.criterion), Table.Cell(RichText(words(change.before))),
                Table.Cell(RichText(builder.rating(of: answer)), tone: answer.judgement.isConflicted ? .warning : nil),
                Table.Cell(RichText(builder.ownWords(of: answer))),
            ])
        }
        return builder.section(
            "changed-ratings", ReportText.changedRatings, columns, rows, else: MinutesText.noChanges)
    }

    private var dissent: Publication.Section {
        let rows = summary.dissent.map { dissent in
            Table.Row([
                builder.heading(ofCriterionAt: dissent.criterion), Table.Cell(RichText(name(of: dissent.participant))),
                Table.Cell(RichText(words(dissent.judgement)), tone: .warning),
                Table.Cell(RichText(dissent.judgement.reason)),
                Table.Cell(RichText(builder.rating(of: held.assessment.answers[dissent.criterion]))),
            ])
        }
        let columns = [
            builder.column(ReportText.criterion, 30), builder.column(MinutesText.participant, 18),
            builder.column(MinutesText.votesFor, 14), builder.column(MinutesText.reason, 24),
            builder.column(MinutesText.rated, 14),
        ]
        return builder.section("dissent", MinutesText.dissent, columns, rows, else: MinutesText.noDissent)
    }

    // MARK: What follows

    private func items(_ kind: ActionItem.Kind) -> [(id: ActionItemID, item: ActionItem)] {
        let list = held.assessment.details.actionItems
        return summary.items.compactMap { id in
            list.entries[id]?.content.flatMap { $0.kind == kind ? (id, $0) : nil }
        }
    }

    private var actions: Publication.Section {
        let list = held.assessment.details.actionItems
        let rows = items(.action).map { id, item in
            let done = list.isDone(id) ? "\n\(ActionText.done[language])" : ""
            return Table.Row(
                [
                    Table.Cell(RichText([.strong(list.label(of: id)), .plain(done)])), Table.Cell(RichText(item.text)),
                    Table.Cell(RichText(item.owner.oneLine)), builder.day(item.due),
                    Table.Cell(RichText(item.criterion?.text ?? "")),
                ], anchor: list.label(of: id))
        }
        let columns = [
            builder.column(MinutesText.number, 10), builder.column(MinutesText.action, 44),
            builder.column(ReportText.owner, 18),
            builder.column(MinutesText.due, 14), builder.column(ReportText.criterion, 14),
        ]
        return builder.section("actions", MinutesText.actions, columns, rows, else: MinutesText.noActions)
    }

    private var parkingLot: Publication.Section? {
        let list = held.assessment.details.actionItems
        let rows = items(.point).map { id, item in
            Table.Row(
                [
                    Table.Cell(RichText([.strong(list.label(of: id))])), Table.Cell(RichText(item.text)),
                    Table.Cell(RichText(item.owner.oneLine)),
                ], anchor: list.label(of: id))
        }
        let columns = [
            builder.column(MinutesText.number, 10), builder.column(MinutesText.point, 66),
            builder.column(ReportText.owner, 24),
        ]
        return rows.isEmpty ? nil : builder.section("parking-lot", MinutesText.parkingLot, columns, rows)
    }

    private var parked: Publication.Section? {
        let rows = summary.parked.map { index in
            let answer = held.assessment.answers[index]
            return Table.Row([
                builder.heading(ofCriterionAt: index), Table.Cell(RichText(answer.parkingReasonText)),
                Table.Cell(RichText(answer.ownerName.oneLine)),
            ])
        }
        let columns = [
            builder.column(ReportText.criterion, 46), builder.column(MinutesText.reason, 32),
            builder.column(ReportText.owner, 22),
        ]
        return rows.isEmpty ? nil : builder.section("parked", MinutesText.parked, columns, rows)
    }

    private var notCovered: Publication.Section {
        let rest = Dictionary(grouping: summary.uncovered) { catalog.category(ofCriterionAt: $0) }
        let rows = rest.sorted { $0.key < $1.key }.map { category, indexes in
            Table.Row([
                Table.Cell(builder.text(catalog.categories[category].title)), builder.count(indexes.count),
                Table.Cell(RichText(indexes.map { catalog.criteria[$0].id.text }.joined(separator: ", "))),
            ])
        }
        let columns = [
            builder.column(ReportText.category, 26), builder.column(ReportText.criteria, 10, isNumeric: true),
            builder.column(ReportText.criterion, 64),
        ]
        return builder.section("not-covered", MinutesText.notCovered, columns, rows, else: MinutesText.allCovered)
    }

    private var timeSpent: Publication.Section? {
        let times = held.timesByCategory
        guard !times.isEmpty else { return nil }
        let rows = times.map { category, milliseconds in
            Table.Row([
                Table.Cell(builder.text(catalog.categories[category].title)),
                builder.count(summary.covered.count { catalog.category(ofCriterionAt: $0) == category }),
                Table.Cell(RichText(MinutesText.duration(milliseconds: milliseconds)[language])),
            ])
        }
        let columns = [
            builder.column(ReportText.category, 60), builder.column(MinutesText.covered, 18, isNumeric: true),
            builder.column(MinutesText.time, 22),
        ]
        return builder.section("time", MinutesText.timeSpent, columns, rows)
    }

    private var signatures: Publication.Section {
        let people = held.conductors.map(\.oneLine) + held.participants.map(name)
        let rows = people.map { Table.Row([Table.Cell(RichText($0)), Table.Cell("\u{2009}")]) }
        let columns = [builder.column(ReportText.who, 50), builder.column(MinutesText.signature, 50)]
        return Publication.Section(
            "signatures", MinutesText.signatures[language],
            [
                .facts([Publication.Fact(ReportText.placeAndDay[language], "\u{2009}")]),
                .table(Table("", columns: columns, rows: rows)),
            ])
    }
}
