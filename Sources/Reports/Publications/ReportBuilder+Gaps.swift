import AssessmentModel
import Localization
import Presentation
import Publishing
import Scoring

/// What is not fully met.
extension ReportBuilder {
    var gapsByGain: Publication.Section {
        let gaps = Gaps(of: scoreboard, in: catalog).all
        let title = ReportText.byGain
        guard !gaps.isEmpty else {
            return Publication.Section("by-gain", title[language], [.paragraph(RichText(GapText.none[language]))])
        }
        let count = GapText.count(gaps.count, gate: gaps.count(where: \.holdsGate))
        return Publication.Section(
            "by-gain", title[language],
            [
                .paragraph(RichText(count[language])), .paragraph(RichText(GapText.unit[language])),
                .table(gapTable(gaps)),
            ])
    }

    var gapsByOwner: Publication.Section {
        let bundles = Gaps(of: scoreboard, in: catalog).byOwner(in: assessment)
        return Publication.Section(
            "by-owner", ReportText.byOwner[language],
            bundles.isEmpty ? [.paragraph(RichText(GapText.none[language]))] : [],
            parts: bundles.enumerated().map { number, bundle in
                let name = bundle.key.map(\.oneLine) ?? GapText.unowned[language]
                let ids = bundle.gaps.map { gap in
                    let criterion = catalog.criteria[gap.index]
                    return RichText([.strong(criterion.id.text), .plain(" ")]) + text(criterion.title)
                }
                return Publication.Section("owner-\(number + 1)", "\(name) (\(bundle.gaps.count))", [.list(ids)])
            })
    }

    /// The fewest criteria to meet for the shall gate and for each tier.
    var shortestWays: Publication.Section {
        let goals = [MinimalPath.Goal.gate] + catalog.tiers.map(MinimalPath.Goal.tier)
        let blocks = goals.flatMap { goal -> [Publication.Block] in
            guard let path = MinimalPath(to: goal, on: scoreboard, in: catalog) else {
                return [.paragraph(RichText(GapText.noWay(goal)[language]))]
            }
            let way = GapText.way(path.criteria.count, to: goal, isSmallest: path.isSmallest)[language]
            let ids = path.criteria.map { RichText([.code(catalog.criteria[$0].id.text)]) }
            return [.paragraph(RichText(way))]
                + (ids.isEmpty
                    ? [] : [.paragraph(RichText(Array(ids.map(\.pieces).joined(separator: [.plain(", ")]))))])
        }
        return Publication.Section("shortest-ways", ReportText.ways[language], blocks)
    }

    func gapTable(_ gaps: [Gaps.Gap]) -> Table {
        let columns = [
            column(ReportText.criterion, 46), column(ReportText.now, 14), column(ReportText.gain, 10, isNumeric: true),
            column(ReportText.owner, 18),
        ]
        return Table(
            "", columns: columns,
            rows: gaps.map { gap in
                let answer = assessment.answers[gap.index]
                let now = RatingText.name(
                    gap.counting, answer.rating, on: catalog.scale, isConflicted: gap.isConflicted)
                let gate = gap.holdsGate ? ", \(GapText.gate[language])" : ""
                return Table.Row([
                    heading(ofCriterionAt: gap.index, separator: " · "),
                    Table.Cell(RichText(now[language] + gate), tone: gap.holdsGate ? .bad : .warning),
                    Table.Cell(
                        RichText(GapText.gain(gap.gain, language)),
                        value: .share(perMille: gap.gain.truncatedTenthsOfPercent)),
                    Table.Cell(RichText(answer.ownerName.oneLine)),
                ])
            })
    }
}
