import AssessmentModel
import Cells
import Localization
import Presentation

/// A catalogue as lines of text: title, summary and one line per criterion.
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
            ["", text(category.title)]
                + catalog.criteria[category.criteria].map { criterion in
                    "  \(criterion.id.text.padded(to: width))  \(criterion.level.name[language].padded(to: 6))  "
                        + text(criterion.title)
                }
        }
        return [heading] + text(catalog.summary).wrapped(columns: 76) + categories
    }

    private func text(_ text: LocalizedText) -> String { text.text(in: language.code) }
}
