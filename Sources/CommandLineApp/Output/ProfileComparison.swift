import AssessmentModel
import Cells
import Localization
import Presentation
import ProjectStore
import Scoring

/// The catalogue's own figures, to stand beside those under a profile.
struct ProfileComparison {
    let profile: ProjectProfile
    /// The catalogue as it is.
    let catalog: Catalog
    let scoreboard: Scoreboard

    /// A table with a line a group, then what the profile leaves out.
    func lines(beside tailored: Scoreboard, in language: Language) -> [String] {
        let header = ProfileCommandText.header
        var rows = [(header.0[language], header.1[language], header.2[language])]
        rows.append(
            (
                ProfileCommandText.all[language], Figures.range(tailored.overall, language),
                Figures.range(scoreboard.overall, language)
            ))
        for level in Level.allCases {
            rows.append(
                (
                    level.name[language], Figures.range(tailored.tally(of: level), language),
                    Figures.range(scoreboard.tally(of: level), language)
                ))
        }
        for (index, category) in profile.catalog.categories.enumerated() {
            // The profile's own categories come last.
            let isOwn = index >= catalog.categories.count
            rows.append(
                (
                    "\(index + 1) \(language.text(category.title))",
                    Figures.range(tailored.tally(ofCategoryAt: index), language),
                    isOwn ? Figures.none : Figures.range(scoreboard.tally(ofCategoryAt: index), language)
                ))
        }
        rows.append(
            (
                ProfileCommandText.gate[language], tailored.gate.name[language],
                scoreboard.gate.name[language]
            ))
        let widths = [rows.map(\.0), rows.map(\.1), rows.map(\.2)].map { $0.map(\.columns).max() ?? 0 }
        let table = rows.map { title, under, own in
            "\(title.padded(to: widths[0]))  \(under.padded(to: widths[1], right: true))"
                + "  \(own.padded(to: widths[2], right: true))"
        }
        return ["", ProfileCommandText.seenUnder(profile.profile, in: language), ""] + table + leftOut(in: language)
    }

    private func leftOut(in language: Language) -> [String] {
        let lines = catalog.criteria.compactMap { criterion in
            profile.profile.leftOut[criterion.id].map {
                ProfileCommandText.leftOut(criterion.id, because: $0, in: language)
            }
        }
        return lines.isEmpty ? [] : [""] + lines
    }
}
