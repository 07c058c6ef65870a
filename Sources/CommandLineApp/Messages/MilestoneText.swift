import Localization

/// Messages of `cpo milestone`.
enum MilestoneText {
    static let emptyName = LocalizedString("The milestone needs a name.", "Der Meilenstein braucht einen Namen.")

    /// A name that means another moment wherever milestones are named.
    static func isAMoment(_ name: String) -> LocalizedString {
        LocalizedString(
            "\(name) names a moment by itself. Choose another name.",
            "\(name) bezeichnet schon selbst einen Zeitpunkt. Einen anderen Namen wählen.")
    }

    static func isTaken(_ name: String) -> LocalizedString {
        LocalizedString(
            "There is a milestone \"\(name)\" already. Choose another name, or remove it with --remove.",
            "Den Meilenstein „\(name)“ gibt es schon. Einen anderen Namen wählen oder ihn mit --remove entfernen.")
    }

    static func set(_ name: String) -> LocalizedString {
        LocalizedString("milestone: \(name)", "Meilenstein: \(name)")
    }

    static func removed(_ name: String) -> LocalizedString {
        LocalizedString("removed the milestone \(name)", "Meilenstein entfernt: \(name)")
    }
}
