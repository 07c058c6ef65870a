import Assessment
import Cells
import ProjectStore
import Scoring
import Screens
import Wording

/// The catalogue's own figures, to stand beside those under a profile.
struct ProfileComparison {
    let profile: ProjectProfile
    /// The catalogue as it is.
    let catalog: Catalog
    let scoreboard: Scoreboard

    /// A table with a line a group, then what the profile leaves out.
    func lines(beside tailored: Scoreboard, in tongue: Tongue) -> [String] {
        let header = ProfileText.header
        var rows = [(header.0[tongue], header.1[tongue], header.2[tongue])]
        rows.append(
            (
                ProfileText.all[tongue], Figures.range(tailored.overall, tongue),
                Figures.range(scoreboard.overall, tongue)
            ))
        for level in Level.allCases {
            rows.append(
                (
                    level.name[tongue], Figures.range(tailored.tally(of: level), tongue),
                    Figures.range(scoreboard.tally(of: level), tongue)
                ))
        }
        for (index, category) in profile.catalog.categories.enumerated() {
            // The profile's own categories come last.
            let isOwn = index >= catalog.categories.count
            rows.append(
                (
                    "\(index + 1) \(tongue.text(category.title))",
                    Figures.range(tailored.tally(ofCategoryAt: index), tongue),
                    isOwn ? Figures.none : Figures.range(scoreboard.tally(ofCategoryAt: index), tongue)
                ))
        }
        rows.append(
            (
                ProfileText.gate[tongue], ProfileText.name(tailored.gate)[tongue],
                ProfileText.name(scoreboard.gate)[tongue]
            ))
        let widths = [rows.map(\.0), rows.map(\.1), rows.map(\.2)].map { $0.map(\.columns).max() ?? 0 }
        let table = rows.map { title, under, own in
            "\(title.padded(to: widths[0]))  \(under.padded(to: widths[1], right: true))"
                + "  \(own.padded(to: widths[2], right: true))"
        }
        return ["", ProfileText.seenUnder(profile.profile, in: tongue), ""] + table + leftOut(in: tongue)
    }

    private func leftOut(in tongue: Tongue) -> [String] {
        let lines = catalog.criteria.compactMap { criterion in
            profile.profile.leftOut[criterion.id].map {
                ProfileText.leftOut(criterion.id, because: $0, in: tongue)
            }
        }
        return lines.isEmpty ? [] : [""] + lines
    }
}
