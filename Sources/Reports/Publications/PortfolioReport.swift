import AssessmentModel
import Localization
import Portfolio
import Presentation
import Publishing
import Scoring

/// Makes the document about many assessments: a row for each, then their categories, milestones and evidence that ends.
package struct PortfolioReport: Sendable {
    private let listing: PortfolioListing
    private let language: Language

    package init(_ listing: PortfolioListing, in language: Language) {
        self.listing = listing
        self.language = language
    }

    package var publication: Publication {
        Publication(
            title: PortfolioText.title[language],
            subtitle: PortfolioText.count(listing.entries.count, listing.entries.map(\.gate))[language],
            language: language, day: listing.day.text, notice: PortfolioText.notice[language],
            sections: [assessments, milestones, fading, unreadable].compactMap(\.self))
    }

    private var assessments: Publication.Section {
        let figures: [Explanation.Figure] = [.evidenced, .claimed, .attainable]
        let columns =
            [
                Table.Column(ReportText.subject[language], width: 26),
                Table.Column(ReportText.respondent[language], width: 16),
                Table.Column(ReportText.catalog[language], width: 14),
            ] + figures.map { Table.Column(ReportText.heading($0)[language], width: 11, isNumeric: true) }
            + [
                Table.Column(GateText.label[language], width: 14),
                Table.Column(PortfolioText.age[language], width: 14),
                Table.Column(PortfolioText.fading[language], width: 16),
                Table.Column(PortfolioText.trend[language], width: 20),
            ]
        let rows = listing.entries.map { entry in
            let profile = entry.profile.map { " · \($0)" } ?? ""
            return Table.Row(
                [
                    subject(of: entry), cell(entry.respondent),
                    cell("\(entry.catalog) \(entry.catalogVersion)\(profile)"),
                ] + percentages(entry.figures) + [
                    gate(entry.gate), changed(entry),
                    cell(PortfolioText.fading(expired: entry.expired, expiring: entry.expiring)?[language] ?? ""),
                    cell(trend(of: entry)),
                ])
        }
        return Publication.Section(
            "assessments", PortfolioText.assessments[language],
            rows.isEmpty
                ? [.paragraph(RichText(PortfolioText.none[language]))]
                : [
                    .table(Table("", columns: columns, rows: rows)),
                    .paragraph(RichText(PortfolioText.glance[language])),
                    .paragraph(RichText(ReportText.counting[language])),
                ],
            isRequired: true)
    }

    private func subject(of entry: PortfolioEntry) -> Table.Cell {
        let name = entry.subject.name.oneLine
        let marks = [
            entry.damages > 0 ? PortfolioText.damages[language] : nil,
            entry.conflicts > 0 ? "\(entry.conflicts) \(VendorText.conflicts[language])" : nil,
        ].compactMap(\.self)
        let lines = ([entry.path] + marks).map { "\n\($0)" }.joined()
        return Table.Cell(
            RichText([.strong(name.isEmpty ? entry.path : name), .plain(lines)]), tone: entry.damages > 0 ? .bad : nil)
    }

    private func gate(_ gate: Gate) -> Table.Cell {
        Table.Cell(RichText(gate.name[language]), tone: gate.tone)
    }

    private func changed(_ entry: PortfolioEntry) -> Table.Cell {
        cell(entry.age(at: listing.now).map { PortfolioText.age($0)[language] } ?? "")
    }

    private func trend(of entry: PortfolioEntry) -> String {
        PortfolioText.trend(entry.claims, language) ?? ""
    }

    private var milestones: Publication.Section? {
        let rows = listing.entries.flatMap { entry in
            entry.milestones.map { milestone in
                Table.Row(
                    [
                        cell(entry.subject.name.oneLine), cell(milestone.name.oneLine),
                        day(milestone.at.day(secondsFromGMT: 0)),
                    ] + percentages(milestone.figures) + [gate(milestone.gate)])
            }
        }
        guard !rows.isEmpty else { return nil }
        let figures: [Explanation.Figure] = [.evidenced, .claimed, .attainable]
        let columns =
            [
                Table.Column(ReportText.subject[language], width: 26),
                Table.Column(ReportText.milestone[language], width: 20),
                Table.Column(ReportText.when[language], width: 14),
            ] + figures.map { Table.Column(ReportText.heading($0)[language], width: 11, isNumeric: true) }
            + [Table.Column(GateText.label[language], width: 14)]
        return Publication.Section(
            "milestones", PortfolioText.trend[language], [.table(Table("", columns: columns, rows: rows))])
    }

    private var fading: Publication.Section? {
        let rows = listing.entries.flatMap { entry in
            entry.fading.map { evidence in
                Table.Row([
                    cell(entry.subject.name.oneLine), cell(evidence.title), day(evidence.validUntil),
                    Table.Cell(
                        RichText(evidence.isExpired ? PortfolioText.expired[language] : ""),
                        tone: evidence.isExpired ? .bad : .warning),
                    Table.Cell(RichText(String(evidence.uses)), value: .count(evidence.uses)),
                ])
            }
        }
        guard !rows.isEmpty else { return nil }
        let columns = [
            Table.Column(ReportText.subject[language], width: 26),
            Table.Column(ReportText.document[language], width: 34),
            Table.Column(ReportText.validUntil[language], width: 14),
            Table.Column(ReportText.state[language], width: 14),
            Table.Column(PortfolioText.uses[language], width: 10, isNumeric: true),
        ]
        return Publication.Section(
            "fading-evidence", PortfolioText.fading[language], [.table(Table("", columns: columns, rows: rows))])
    }

    private var unreadable: Publication.Section? {
        guard !listing.unreadable.isEmpty else { return nil }
        let rows = listing.unreadable.map { Table.Row([cell($0.path), cell($0.reason[language])]) }
        let columns = [
            Table.Column(PortfolioText.path[language], width: 30),
            Table.Column(PortfolioText.whyNot[language], width: 60),
        ]
        return Publication.Section(
            "unreadable", PortfolioText.unreadable[language], [.table(Table("", columns: columns, rows: rows))])
    }

    // MARK: Cells

    private func cell(_ text: String) -> Table.Cell { Table.Cell(RichText(text)) }

    private func percentages(_ figures: Tally) -> [Table.Cell] {
        [figures.evidenced, figures.claimed, figures.attainable].map { fraction in
            Table.Cell(
                RichText(NumberText.percent(fraction, language)),
                value: fraction.map { .share(perMille: $0.truncatedTenthsOfPercent) })
        }
    }

    private func day(_ day: CalendarDay) -> Table.Cell {
        Table.Cell(
            RichText(Moments.text(day, language)), value: .day(year: day.year, month: day.month, day: day.day))
    }
}
