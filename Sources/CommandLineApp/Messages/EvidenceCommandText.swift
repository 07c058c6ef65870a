import AssessmentModel
import Cells
import Localization
import Presentation
import Screens

/// Messages of `cpo detach` and `cpo amend`.
enum EvidenceCommandText {
    static let nothingToChange = LocalizedString(
        "Say what to change: --title, --locator or --valid-until.",
        "Angeben, was sich ändert: --title, --locator oder --valid-until.")

    /// The same evidence is attached there already.
    static let visitOfFile = LocalizedString(
        "--visited is for links. A file counts as it is.",
        "--visited gilt für Links. Eine Datei zählt, wie sie ist.")

    static func isThere(_ evidence: Evidence, at criterion: CriterionID) -> LocalizedString {
        let isThere = AttachText.isThere(evidence, at: criterion)
        return LocalizedString {
            $0("\(isThere[$0]) Change its details with: cpo amend", "\(isThere[$0]) Angaben ändern mit: cpo amend")
        }
    }

    /// The file to attach has no content.
    static func isEmpty(_ path: String) -> LocalizedString {
        let isEmpty = AttachText.isEmpty(path)
        return LocalizedString {
            $0(
                "\(isEmpty[$0]) To attach it all the same, add --empty.",
                "\(isEmpty[$0]) Trotzdem anhängen mit --empty.")
        }
    }

    /// There is no such file, so the address was taken as a link.
    static func isLink(_ address: String) -> LocalizedString {
        LocalizedString("cpo: taken as the link \(address)", "cpo: als Link verstanden: \(address)")
    }

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
        titles.enumerated().map { "\($0 + 1) \($1.oneLine.truncatedInside(to: 40))" }.joined(separator: ", ")
    }
}
