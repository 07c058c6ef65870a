import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// Several vendors side by side as lines of text: their figures, who leads, and where they differ.
package struct VendorTable {
    private let vendors: ComparedVendors
    private let language: Language

    package init(_ vendors: ComparedVendors, _ language: Language) {
        self.vendors = vendors
        self.language = language
    }

    private var comparison: VendorComparison { vendors.comparison }
    private var catalog: Catalog { vendors.catalog }
    private var boards: [Scoreboard] { vendors.sides.map(\.scoreboard) }
    private var sides: Range<Int> { vendors.sides.indices }

    package var lines: [String] {
        names + damaged + [""] + VendorText.basis(of: comparison)[language].wrapped(columns: TableLine.columns) + [""]
            + figures
            + [""] + leads + [""] + ways + [""] + shalls + leftOut
    }

    private var names: [String] {
        sides.map { side in
            let name = vendors.names[side]
            let parts = [
                vendors.subject(side), vendors.respondent(side), name.path, name.moment?[language] ?? "",
            ]
            return TableLine.cut("\(VendorText.letter(side))  \(parts.filter { !$0.isEmpty }.joined(separator: " · "))")
        }
    }

    private var damaged: [String] {
        vendors.damaged.isEmpty ? [] : [VendorText.damaged(vendors.damaged.map(VendorText.letter))[language]]
    }

    // MARK: Figures

    private var figures: [String] {
        var rows: [(String, [String])] = [("", sides.map(VendorText.letter))]
        rows.append((GateText.label[language], boards.map { $0.gate.name[language] }))
        rows.append((ScoreText.compliance[language], boards.map { range($0.overall) }))
        rows.append(
            (
                Explanation.Figure.evidenced.name[language],
                boards.map { NumberText.percent($0.overall.evidenced, language) }
            ))
        rows += counts(VendorText.conflicts, \.conflicts) + counts(VendorText.outOfScope, \.outOfScope)
        rows += Level.allCases.map { level in (level.name[language], boards.map { range($0.tally(of: level)) }) }
        rows += catalog.categories.enumerated().map { index, category in
            (language.text(category.title, of: catalog), boards.map { range($0.tally(ofCategoryAt: index)) })
        }
        rows += catalog.tiers.map { tier in
            (VendorText.goal(.tier(tier))[language], boards.map { $0.state(of: tier).name[language] })
        }
        return table(rows)
    }

    /// A row of numbers, if any of them is not 0.
    private func counts(_ title: LocalizedString, _ count: (Tally) -> Int) -> [(String, [String])] {
        let counts = boards.map { count($0.overall) }
        return counts.allSatisfy { $0 == 0 } ? [] : [(title[language], counts.map(String.init))]
    }

    /// With decimals where they fit.
    private func range(_ tally: Tally) -> String {
        sides.count > 3 ? Figures.short(tally) : Figures.range(tally, language)
    }

    private func table(_ rows: [(title: String, cells: [String])]) -> [String] {
        let gap = 2
        let widest = rows.flatMap(\.cells).map(\.columns).max() ?? 0
        let column = min(widest, max(8, (TableLine.columns - 16) / max(1, sides.count) - gap))
        let room = max(14, TableLine.columns - sides.count * (column + gap))
        let width = min(room, rows.map(\.title.columns).max() ?? 0)
        return rows.map { title, cells in
            let title = TableLine.cut(title, to: width).padded(to: width)
            return title
                + cells.map {
                    String(repeating: " ", count: gap) + $0.truncated(to: column).padded(to: column, right: true)
                }
                .joined()
        }
    }

    // MARK: Leads and ways

    private var leads: [String] {
        let groups: [(String, Int?)] =
            [(ScoreText.compliance[language], nil)]
            + catalog.categories.enumerated().map { (language.text($1.title, of: catalog), $0) }
        let width = min(32, groups.map(\.0.columns).max() ?? 0)
        return [VendorText.leads[language]]
            + groups.flatMap { title, index in
                let texts = VendorComparison.Measure.allCases.map { measure in
                    let lead = comparison.lead(inCategoryAt: index, by: measure)
                    let name = measure == .claimed ? VendorText.onClaims : VendorText.onEvidence
                    let text = "\(name[language]) \(VendorText.lead(lead, name: VendorText.letter)[language])"
                    return text + (measure == .claimed ? by(lead, index) : "")
                }
                let text = texts.joined(separator: "; ")
                return TableLine.labelled(
                    "  " + TableLine.cut(title, to: width), text, columns: TableLine.columns, labelWidth: width + 4)
            }
    }

    /// The criteria that the leader of a category leads by.
    private func by(_ lead: VendorComparison.Lead?, _ index: Int?) -> String {
        guard index != nil, let lead, !lead.criteria.isEmpty else { return "" }
        return " (\(lead.criteria.map { catalog.criteria[$0].id.text }.joined(separator: ", ")))"
    }

    private var ways: [String] {
        [VendorText.ways[language]]
            + comparison.goals.flatMap { goal in
                ["  \(VendorText.goal(goal)[language])"]
                    + sides.flatMap { side in
                        let way = comparison.way(of: side, to: goal)
                        let ids = (way?.criteria ?? []).map { catalog.criteria[$0].id.text }.joined(separator: ", ")
                        let text = VendorText.distance(way)[language] + (ids.isEmpty ? "" : ": \(ids)")
                        return TableLine.labelled(
                            "    \(VendorText.letter(side))", text, columns: TableLine.columns, labelWidth: 8)
                    }
            }
    }

    // MARK: Criteria

    private var shalls: [String] {
        let indexes = comparison.differingShalls
        guard !indexes.isEmpty else { return [VendorText.noneDiffer[language]] }
        let width = min(16, indexes.map { catalog.criteria[$0].id.text.columns }.max() ?? 0)
        let column = sides.count > 3 ? 10 : 14
        let heading = sides.map { VendorText.letter($0).padded(to: column) }.joined(separator: " ")
        return ["\(VendorText.shalls[language]): \(indexes.count)"]
            + ["  \("".padded(to: width))  \(heading)".trimmedAtEnd]
            + indexes.map { index in
                let criterion = catalog.criteria[index]
                let standings = sides.map { side in
                    VendorText.standing(of: side, at: index, in: comparison, isBrief: true)[language]
                        .truncated(to: column).padded(to: column)
                }
                let id = criterion.id.text.truncated(to: width).padded(to: width)
                return TableLine.cut(
                    "  \(id)  \(standings.joined(separator: " ")) \(language.text(criterion.title, of: catalog))"
                ).trimmedAtEnd
            } + ["  \(VendorText.evidenceMark[language])"]
    }

    private var leftOut: [String] {
        guard case .common(let leftOut) = comparison.basis, !leftOut.isEmpty else { return [] }
        let reasons: [VendorComparison.LeftOut.Reason] = [.missing, .otherText]
        return ["", VendorText.leftOut[language]]
            + reasons.flatMap { reason -> [String] in
                let ids = leftOut.filter { $0.reason == reason }.map(\.criterion.text)
                guard !ids.isEmpty else { return [] }
                let text = "  \(VendorText.reason(reason)[language]) (\(ids.count)): \(ids.joined(separator: ", "))"
                return text.wrapped(columns: TableLine.columns)
            }
    }
}
