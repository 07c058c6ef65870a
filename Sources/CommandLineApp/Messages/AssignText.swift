import AssessmentModel
import Localization

/// Messages of `cpo assign`.
enum AssignText {
    static let nothingToSay = LocalizedString(
        "Name the owner, or remove the owner with --nobody.",
        "Angeben, wer zuständig ist, oder die Zuständigkeit mit --nobody aufheben.")
    static let emptyName = LocalizedString(
        "The name is empty. Name the owner, or remove the owner with --nobody.",
        "Der Name ist leer. Angeben, wer zuständig ist, oder die Zuständigkeit mit --nobody aufheben.")

    static func noOwner(_ criterion: CriterionID) -> LocalizedString {
        LocalizedString(
            "\(criterion) has no owner; there is nothing to remove.",
            "Für \(criterion) ist niemand zuständig; es gibt nichts aufzuheben.")
    }

    static func assigned(_ criterion: CriterionID, to name: String) -> LocalizedString {
        LocalizedString("\(criterion): the owner is \(name).", "\(criterion): zuständig ist \(name).")
    }

    static func takenAway(_ criterion: CriterionID) -> LocalizedString {
        LocalizedString("\(criterion): owner removed.", "\(criterion): Zuständigkeit aufgehoben.")
    }
}
