import AssessmentModel
import Localization
import Presentation
import Scoring

/// Assessments side by side, with what the caller calls them.
package struct ComparedVendors: Sendable {
    /// An assessment that is compared, as people name it.
    package struct Name: Hashable, Sendable {
        /// A directory or packed file, perhaps with a moment.
        package let path: String
        /// "as of 1 May 2026"; nil for today.
        package let moment: LocalizedString?
        /// Whether anything in it is damaged.
        package let isDamaged: Bool

        package init(path: String, moment: LocalizedString? = nil, isDamaged: Bool = false) {
            self.path = path
            self.moment = moment
            self.isDamaged = isDamaged
        }
    }

    package let comparison: VendorComparison
    /// One for each side.
    package let names: [Name]

    package init(_ comparison: VendorComparison, names: [Name]) {
        self.comparison = comparison
        self.names = names
    }

    package var catalog: Catalog { comparison.catalog }
    package var sides: [VendorComparison.Side] { comparison.sides }

    /// The subject of a side, or where it is if that has no name.
    package func subject(_ side: Int) -> String {
        let name = sides[side].assessment.subject.name.oneLine
        return name.isEmpty ? names[side].path : name
    }

    /// Who answers for a side; empty if nobody said.
    package func respondent(_ side: Int) -> String {
        ReportSource.Contact(sides[side].assessment.details.respondent.current?.value ?? "").name.oneLine
    }

    /// The sides in which anything is damaged.
    package var damaged: [Int] { names.indices.filter { names[$0].isDamaged } }
}
