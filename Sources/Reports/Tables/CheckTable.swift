import AssessmentModel
import Localization
import Presentation
import QualityChecks

/// Checks as lines of text, one each.
package struct CheckTable {
    private let catalog: Catalog
    private let language: Language

    /// Of answers against this catalogue.
    package init(_ catalog: Catalog, _ language: Language) {
        self.catalog = catalog
        self.language = language
    }

    /// `IOP-01  met-without-evidence: met, and nothing is attached; attach what shows it`
    package func line(_ check: Check) -> String {
        "\(what(check)); \(CheckText.advice(check.cause, in: catalog)[language])"
    }

    /// What a waived check is, who waived it and why.
    package func line(_ check: Check, waivedBy waiver: MultiValueRegister<String>.Assignment) -> String {
        "\(what(check)); \(CheckText.waived(by: waiver.by, waiver.value)[language])"
    }

    private func what(_ check: Check) -> String {
        "\(CheckText.place(check.scope, in: catalog))  \(check.rule.rawValue): "
            + CheckText.what(check.cause, in: catalog)[language]
    }
}
