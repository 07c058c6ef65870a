import AssessmentModel
import Cells
import Localization
import Presentation

/// Messages of `cpo detach` and `cpo amend`.
enum EvidenceCommandText {
    static let nothingToChange = LocalizedString(
        "Say what to change: --title, --locator or --valid-until.",
        "Angeben, was sich ändert: --title, --locator oder --valid-until.")

    static func none(_ criterion: CriterionID) -> LocalizedString {
        LocalizedString(
            "\(criterion) has no evidence. Attach some with: cpo attach",
            "\(criterion) hat keine Nachweise. Anhängen mit: cpo attach")
    }

    static func unknown(_ name: String, at criterion: CriterionID, _ titles: [String]) -> LocalizedString {
        LocalizedString(
            "\(criterion) has no evidence \"\(name)\". Attached: \(list(titles)).",
            "\(criterion) hat keinen Nachweis „\(name)“. Angehängt: \(list(titles)).")
    }

    static func ambiguous(_ name: String, at criterion: CriterionID, _ titles: [String]) -> LocalizedString {
        LocalizedString(
            "\"\(name)\" fits several pieces of evidence. Use the number: \(list(titles)).",
            "„\(name)“ passt auf mehrere Nachweise. Die Nummer angeben: \(list(titles)).")
    }

    static func detached(_ title: String, from criterion: CriterionID) -> LocalizedString {
        LocalizedString("\(criterion): detached \(title)", "\(criterion): gelöst: \(title)")
    }

    private static func list(_ titles: [String]) -> String {
        titles.enumerated().map { "\($0 + 1) \($1.oneLine.truncated(to: 40))" }.joined(separator: ", ")
    }
}
