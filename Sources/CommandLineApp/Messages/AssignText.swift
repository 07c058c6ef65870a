import AssessmentModel
import Localization

/// What is said about who is to settle a criterion.
enum AssignText {
    static let nothingToSay = LocalizedString(
        "Name who is to settle it, or take the owner away with --nobody.",
        "Angeben, wer es klären soll, oder mit --nobody niemanden mehr zuständig sein lassen.")
    static let emptyName = LocalizedString(
        "The name is empty. Name who is to settle it, or take the owner away with --nobody.",
        "Der Name ist leer. Angeben, wer es klären soll, oder mit --nobody niemanden mehr zuständig sein lassen.")

    static func noOwner(_ criterion: CriterionID) -> LocalizedString {
        LocalizedString(
            "\(criterion) has no owner; there is nothing to take away.",
            "Für \(criterion) ist niemand zuständig; es gibt nichts aufzuheben.")
    }

    static func assigned(_ criterion: CriterionID, to name: String) -> LocalizedString {
        LocalizedString("\(criterion): the owner is \(name).", "\(criterion): zuständig ist \(name).")
    }

    static func takenAway(_ criterion: CriterionID) -> LocalizedString {
        LocalizedString("\(criterion): nobody owns it any more.", "\(criterion): niemand ist mehr zuständig.")
    }
}
