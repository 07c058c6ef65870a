import AssessmentModel
import Localization
import Presentation
import Publishing
import Scoring

/// Makes the document that compares vendors: one page for those who decide, then the detail.
package struct VendorReport: Sendable {
    private let vendors: ComparedVendors
    private let language: Language
    private let day: CalendarDay
    private let profile: Profile?

    /// - Parameters:
    ///   - profile: what all are seen under; nil for each one's own, or none.
    ///   - day: the day of the document.
    package init(_ vendors: ComparedVendors, under profile: Profile? = nil, on day: CalendarDay, in language: Language)
    {
        self.vendors = vendors
        self.profile = profile
        self.day = day
        self.language = language
    }

    private var comparison: VendorComparison { vendors.comparison }
    private var catalog: Catalog { vendors.catalog }
    private var sides: Range<Int> { vendors.sides.indices }

    package var publication: Publication {
        Publication(
            title: VendorText.title[language],
            subtitle: sides.map(vendors.subject).joined(separator: ", "), language: language, day: day.text,
            notice: VendorText.notice[language],
            sections: [board, shalls, differences, leads, ways, basis].compactMap(\.self))
    }

    // MARK: The page for those who decide

    private var board: Publication.Section {
        Publication.Section(
            "board", VendorText.atAGlance[language],
            damaged + [
                .table(figures),
                .paragraph(RichText([.strong(VendorText.leads[language] + ": "), .plain(leadSentence)])),
                .table(distances), .paragraph(RichText(VendorText.basis(of: comparison)[language])),
            ], isRequired: true)
    }

    private var damaged: [Publication.Block] {
        vendors.damaged.isEmpty ? [] : [.note(RichText(VendorText.damaged(vendors.damaged.map(name))[language]))]
    }

    /// Categories by vendors: claimed … attainable, and what is evidenced.
    private var figures: Table {
        let boards = vendors.sides.map(\.scoreboard)
        func row(_ title: String, _ cells: [Table.Cell]) -> Table.Row {
            Table.Row([Table.Cell(RichText(title))] + cells)
        }
        func tallies(_ title: String, _ tally: (Scoreboard) -> Tally) -> Table.Row {
            row(
                title,
                boards.map { board in
                    let tally = tally(board)
                    let evidenced = NumberText.percent(tally.evidenced, language)
                    let range = Figures.range(tally, language)
                    return Table.Cell(RichText("\(range)\n\(Explanation.Figure.evidenced.name[language]) \(evidenced)"))
                })
        }
        var rows = [
            row(GateText.label[language], boards.map { gate($0) }),
            tallies(ReportText.total[language]) { $0.overall },
        ]
        rows += catalog.tiers.map { tier in
            row(
                VendorText.goal(.tier(tier))[language],
                boards.map { Table.Cell(RichText($0.state(of: tier).name[language])) })
        }
        rows += catalog.categories.enumerated().map { index, category in
            tallies(text(category.title)) { $0.tally(ofCategoryAt: index) }
        }
        rows += counts(VendorText.conflicts, \.conflicts) + counts(VendorText.outOfScope, \.outOfScope)
        return Table("", columns: columns(ReportText.category[language], width: 24), rows: rows)
    }

    private func gate(_ board: Scoreboard) -> Table.Cell {
        let sentence = GateText.sentence(board.gate, board.tally(of: .shall))
        return Table.Cell(RichText(sentence[language]), tone: board.gate.tone)
    }

    private func counts(_ title: LocalizedString, _ count: (Tally) -> Int) -> [Table.Row] {
        let counts = vendors.sides.map { count($0.scoreboard.overall) }
        guard counts.contains(where: { $0 > 0 }) else { return [] }
        return [
            Table.Row(
                [Table.Cell(RichText(title[language]))]
                    + counts.map { Table.Cell(RichText(String($0)), value: .count($0)) })
        ]
    }

    /// A column for what the rows are, and one for each vendor.
    private func columns(_ first: String, width: Int) -> [Table.Column] {
        [Table.Column(first, width: width)] + sides.map { Table.Column(name($0), width: 22) }
    }

    /// "A Acme PLM 12.1"
    private func name(_ side: Int) -> String { "\(VendorText.letter(side)) \(vendors.subject(side))" }

    private var leadSentence: String {
        let groups = catalog.categories.enumerated().map { (text($1.title), $0) }
        let led = groups.compactMap { title, index -> String? in
            guard let lead = comparison.lead(inCategoryAt: index, by: .claimed) else { return nil }
            return "\(title): \(VendorText.lead(lead, name: VendorText.letter)[language])"
        }
        return led.isEmpty ? VendorText.nobody[language] : led.joined(separator: "; ")
    }

    /// Goals by vendors: how many criteria are missing.
    private var distances: Table {
        Table(
            "", columns: columns(VendorText.ways[language], width: 24),
            rows: comparison.goals.map { goal in
                Table.Row(
                    [Table.Cell(RichText(VendorText.goal(goal)[language]))]
                        + sides.map {
                            Table.Cell(RichText(VendorText.distance(comparison.way(of: $0, to: goal))[language]))
                        })
            })
    }

    // MARK: The detail

    private var shalls: Publication.Section {
        let indexes = comparison.differingShalls
        let blocks: [Publication.Block] =
            indexes.isEmpty
            ? [.paragraph(RichText(VendorText.noneDiffer[language]))]
            : [.table(standings(indexes)), .paragraph(RichText(VendorText.evidenceMark[language]))]
        return Publication.Section("shalls", VendorText.shalls[language], blocks, beginsPage: true)
    }

    /// The other criteria that differ, category by category; the shalls stand above.
    private var differences: Publication.Section? {
        let parts = catalog.categories.enumerated().compactMap { index, category -> Publication.Section? in
            let indexes = comparison.differences(inCategoryAt: index).filter { catalog.criteria[$0].level != .shall }
            guard !indexes.isEmpty else { return nil }
            return Publication.Section("differ-\(index + 1)", text(category.title), [.table(standings(indexes))])
        }
        guard !parts.isEmpty else { return nil }
        return Publication.Section("differences", VendorText.differences[language], [], parts: parts)
    }

    private func standings(_ indexes: [Int]) -> Table {
        Table(
            "", columns: columns(ReportText.criterion[language], width: 36),
            rows: indexes.map { index in
                Table.Row(
                    [heading(ofCriterionAt: index)]
                        + sides.map {
                            Table.Cell(RichText(VendorText.standing(of: $0, at: index, in: comparison)[language]))
                        })
            })
    }

    private var leads: Publication.Section {
        let rows = catalog.categories.enumerated().map { index, category in
            let claimed = comparison.lead(inCategoryAt: index, by: .claimed)
            let evidenced = comparison.lead(inCategoryAt: index, by: .evidenced)
            return Table.Row([
                Table.Cell(RichText(text(category.title))),
                Table.Cell(RichText(VendorText.lead(claimed, name: name)[language])),
                Table.Cell(RichText(VendorText.lead(evidenced, name: name)[language])),
                Table.Cell(ids(claimed?.criteria ?? [])),
            ])
        }
        let columns = [
            (ReportText.category[language], 24), (VendorText.onClaims[language].capitalizedFirst, 22),
            (VendorText.onEvidence[language].capitalizedFirst, 22), (ReportText.criteria[language], 30),
        ]
        return Publication.Section(
            "leads", VendorText.leadsByCriteria[language],
            [.table(Table("", columns: columns.map { Table.Column($0, width: $1) }, rows: rows))])
    }

    private var ways: Publication.Section {
        Publication.Section(
            "ways", VendorText.waysInDetail[language], [],
            parts: sides.map { side in
                let facts = comparison.goals.map { goal in
                    let way = comparison.way(of: side, to: goal)
                    let distance = RichText(VendorText.distance(way)[language])
                    let list = ids(way?.criteria ?? [])
                    return Publication.Fact(
                        VendorText.goal(goal)[language], list.isEmpty ? distance : distance + RichText(": ") + list)
                }
                return Publication.Section("way-\(side + 1)", name(side), [.facts(facts)])
            })
    }

    /// Who was compared, on what.
    private var basis: Publication.Section {
        let titles = [
            ReportText.subject, ReportText.addressedAs, ReportText.respondent, VendorText.source, ReportText.day,
        ]
        let rows = sides.map { side in
            let (assessment, name) = (vendors.sides[side].assessment, vendors.names[side])
            let respondent = vendors.respondent(side)
            let day = name.moment?[language] ?? Moments.text(vendors.sides[side].scoreboard.day, language)
            let cells: [RichText] = [
                RichText(self.name(side)), RichText(ReportText.address(assessment.subject)[language]),
                RichText(respondent.isEmpty ? ReportText.notGiven[language] : respondent), RichText([.code(name.path)]),
                RichText(day),
            ]
            return Table.Row(cells.map { Table.Cell($0) })
        }
        var blocks: [Publication.Block] = [
            .paragraph(RichText(VendorText.basis(of: comparison)[language])),
            .table(Table("", columns: titles.map { Table.Column($0[language], width: 20) }, rows: rows)),
        ]
        if let profile {
            blocks.append(.facts([Publication.Fact(ReportText.profile[language], RichText(text(profile.title)))]))
        }
        if case .common(let leftOut) = comparison.basis, !leftOut.isEmpty {
            let rows = leftOut.map { entry in
                Table.Row([
                    Table.Cell(RichText([.code(entry.criterion.text)])),
                    Table.Cell(RichText(VendorText.reason(entry.reason)[language])),
                ])
            }
            let columns = [
                Table.Column(VendorText.leftOut[language], width: 20),
                Table.Column(VendorText.why[language], width: 60),
            ]
            blocks.append(.table(Table("", columns: columns, rows: rows)))
        }
        blocks.append(.paragraph(RichText(ReportText.counting[language])))
        return Publication.Section("basis", VendorText.basis[language], blocks)
    }

    // MARK: Texts

    private func heading(ofCriterionAt index: Int) -> Table.Cell {
        let criterion = catalog.criteria[index]
        return Table.Cell(
            RichText([
                .strong(criterion.id.text), .plain(" · \(criterion.level.name[language])\n\(text(criterion.title))"),
            ]))
    }

    private func ids(_ indexes: [Int]) -> RichText {
        RichText(
            Array(indexes.map { [RichText.Piece.code(catalog.criteria[$0].id.text)] }.joined(separator: [.plain(", ")]))
        )
    }

    private func text(_ text: LocalizedText) -> String { language.text(text, of: catalog) }
}
