import AssessmentModel
import Localization
import Presentation
import QualityChecks

/// Checks, one line each.
package struct CheckTable {
    private let catalog: Catalog
    private let language: Language

    /// - Parameter catalog: the one the checks refer to.
    package init(_ catalog: Catalog, _ language: Language) {
        self.catalog = catalog
        self.language = language
    }

    /// `IOP-01  met-without-evidence: met, but nothing is attached; attach evidence, or rate it lower`. A waiver that
    /// is not accepted is named as well.
    package func line(_ check: Check) -> String {
        let line = "\(what(check)); \(CheckText.advice(check.cause, in: catalog)[language])"
        guard check.isWaiverRefused, let waiver = check.waiver else { return line }
        return "\(line); \(CheckText.refused(by: waiver.by, waiver.value)[language])"
    }

    /// A waived check, who waived it and why.
    package func line(_ check: Check, waivedBy waiver: MultiValueRegister<String>.Assignment) -> String {
        "\(what(check)); \(CheckText.waived(by: waiver.by, of: check.waivedBy, waiver.value)[language])"
    }

    private func what(_ check: Check) -> String {
        "\(CheckText.place(check.scope, in: catalog))  \(check.rule.rawValue): "
            + CheckText.what(check.cause, in: catalog)[language]
    }
}
