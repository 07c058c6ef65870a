import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// Figures with and without a profile side by side, one line per group; then what the profile leaves out.
package struct ProfileTable {
    private let profile: Profile
    private let tailored: (catalog: Catalog, scoreboard: Scoreboard)
    private let own: (catalog: Catalog, scoreboard: Scoreboard)
    private let language: Language

    /// - Parameters:
    ///   - tailored: the catalogue as tailored by the profile, with its figures.
    ///   - own: the untailored catalogue, with its figures.
    package init(
        _ profile: Profile, tailored: (catalog: Catalog, scoreboard: Scoreboard),
        own: (catalog: Catalog, scoreboard: Scoreboard), language: Language
    ) {
        self.profile = profile
        self.tailored = tailored
        self.own = own
        self.language = language
    }

    package var lines: [String] {
        let range = { (tally: Tally) in Figures.range(tally, language) }
        let (tailored, own) = (tailored.scoreboard, own.scoreboard)
        let columns = ProfileText.columns
        var rows = [("", columns.profile[language], columns.catalogue[language])]
        rows.append((ScoreText.all[language], range(tailored.overall), range(own.overall)))
        for level in Level.allCases {
            rows.append((level.name[language], range(tailored.tally(of: level)), range(own.tally(of: level))))
        }
        for (index, category) in self.tailored.catalog.categories.enumerated() {
            // The profile's own categories come last.
            let isOwn = index >= self.own.catalog.categories.count
            rows.append(
                (
                    "\(index + 1) \(language.text(category.title, of: self.tailored.catalog))",
                    range(tailored.tally(ofCategoryAt: index)),
                    isOwn ? Figures.none : range(own.tally(ofCategoryAt: index))
                ))
        }
        rows.append((GateText.label[language], tailored.gate.name[language], own.gate.name[language]))
        rows.append(
            (
                ReportText.evidencedGate[language], tailored.evidencedGate.name[language],
                own.evidencedGate.name[language]
            ))
        let widths = [rows.map(\.0), rows.map(\.1), rows.map(\.2)].map { $0.map(\.columns).max() ?? 0 }
        let table = rows.map { title, under, own in
            "\(title.padded(to: widths[0]))  \(under.padded(to: widths[1], right: true))"
                + "  \(own.padded(to: widths[2], right: true))"
        }
        return ["", ProfileText.seenUnder(profile)[language], ""] + table + leftOut
    }

    private var leftOut: [String] {
        let leftOut = tailored.catalog.leftOut
        let groups = own.catalog.categories.compactMap { category in
            profile.leftOutCategories[category.id].map { reason in
                ProfileText.leftOut(
                    language.text(category.title, of: own.catalog).oneLine, because: reason)[language]
            }
        }
        let isInGroup = { (id: CriterionID) in
            own.catalog.index(of: id).map { own.catalog.categories[own.catalog.category(ofCriterionAt: $0)].id }
                .map { profile.leftOutCategories[$0] != nil && profile.leftOut[id] == nil } ?? false
        }
        let lines =
            groups
            + own.catalog.criteria.compactMap { criterion -> String? in
                guard !isInGroup(criterion.id) else { return nil }
                return leftOut[criterion.id].map { ProfileText.leftOut(criterion.id.text, because: $0)[language] }
            }
        return lines.isEmpty ? [] : [""] + lines
    }
}
