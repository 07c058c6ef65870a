import AssessmentModel
import Cells
import Localization
import Presentation

/// A catalogue as lines of text: title and summary, scale, weights and tiers, and one line per criterion with its
/// rules, under the headings of the sections.
package struct CatalogTable {
    private let catalog: Catalog
    private let language: Language

    package init(_ catalog: Catalog, _ language: Language) {
        self.catalog = catalog
        self.language = language
    }

    package var lines: [String] {
        let heading = "\(catalog.id) \(catalog.version)  \(text(catalog.title))"
        let width = catalog.criteria.map(\.id.text.columns).max() ?? 0
        let categories = catalog.categories.flatMap { category in
            ["", text(category.title)] + lines(of: category, idWidth: width)
        }
        let summary = text(catalog.summary)
        return [heading] + (summary.isEmpty ? [] : summary.wrapped(columns: 76)) + [""] + facts + categories
    }

    private var facts: [String] {
        let words = CatalogDescription.self
        let facts = [
            (words.scale, [words.steps(of: catalog.scale)[language]]),
            (words.weights, [words.weights(of: catalog)[language]]),
            (words.tiers, catalog.tiers.map { words.tier($0, of: catalog, language) }),
        ]
        let width = facts.map { $0.0[language].columns }.max() ?? 0
        return facts.flatMap { label, lines in
            lines.enumerated().flatMap { position, line in
                TableLine.labelled(
                    position == 0 ? label[language] : "", line, columns: 76, labelWidth: width + 2)
            }
        }
    }

    private func lines(of category: AssessmentModel.Category, idWidth: Int) -> [String] {
        var lines: [String] = []
        var shown: [Section] = []
        for index in category.criteria {
            let path = catalog.sectionPath(ofCriterionAt: index)
            for (depth, section) in path.enumerated() where depth >= shown.count || shown[depth] != section {
                lines.append(String(repeating: " ", count: 2 + 2 * depth) + text(section.title))
            }
            shown = path
            let criterion = catalog.criteria[index]
            let rules = CatalogDescription.rules(of: criterion, on: catalog.scale).map { $0[language] }
            let line =
                "  \(criterion.id.text.padded(to: idWidth))  \(criterion.level.name[language].padded(to: 6))  "
                + text(criterion.title)
            lines.append(rules.isEmpty ? line : "\(line) [\(rules.joined(separator: ", "))]")
        }
        return lines
    }

    private func text(_ text: LocalizedText) -> String { text.text(in: language.code) }
}
