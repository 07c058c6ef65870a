import Assessment
import Cells
import ProjectStore
import Scoring
import Screens

/// The catalogue's own figures, to stand beside those under a profile.
struct ProfileComparison {
    let profile: ProjectProfile
    /// The catalogue as it is.
    let catalog: Catalog
    let scoreboard: Scoreboard

    /// A table with a line a group, then what the profile leaves out.
    func lines(beside tailored: Scoreboard, in language: Language) -> [String] {
        var rows = [ProfileText.header]
        rows.append((ProfileText.all, Figures.range(tailored.overall), Figures.range(scoreboard.overall)))
        for level in Level.allCases {
            rows.append(
                (level.rawValue, Figures.range(tailored.tally(of: level)), Figures.range(scoreboard.tally(of: level))))
        }
        for (index, category) in profile.catalog.categories.enumerated() {
            // The profile's own categories come last.
            let isOwn = index >= catalog.categories.count
            rows.append(
                (
                    "\(index + 1) \(category.title.text(in: language))",
                    Figures.range(tailored.tally(ofCategoryAt: index)),
                    isOwn ? Figures.none : Figures.range(scoreboard.tally(ofCategoryAt: index))
                ))
        }
        rows.append(
            (ProfileText.gate, ProfileText.name(tailored.gate), ProfileText.name(scoreboard.gate)))
        let widths = [rows.map(\.0), rows.map(\.1), rows.map(\.2)].map { $0.map(\.columns).max() ?? 0 }
        let table = rows.map { title, under, own in
            "\(title.padded(to: widths[0]))  \(under.padded(to: widths[1], right: true))"
                + "  \(own.padded(to: widths[2], right: true))"
        }
        return ["", ProfileText.seenUnder(profile.profile, in: language), ""] + table + leftOut(in: language)
    }

    private func leftOut(in language: Language) -> [String] {
        let lines = catalog.criteria.compactMap { criterion in
            profile.profile.leftOut[criterion.id].map {
                ProfileText.leftOut(criterion.id, because: $0.text(in: language))
            }
        }
        return lines.isEmpty ? [] : [""] + lines
    }
}
