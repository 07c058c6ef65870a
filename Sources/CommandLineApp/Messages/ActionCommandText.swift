import AssessmentModel
import Localization
import Presentation

/// Messages of `cpo action`.
enum ActionCommandText {
    static let help = LocalizedString(
        """
        An action is something that somebody is to do; the parking lot has points to come back to. Both keep their number \
        for ever. cpo actions lists them.
        """,
        """
        Eine Aufgabe ist etwas, das jemand tun soll; im Themenspeicher stehen Themen, auf die man zurückkommt. Beide \
        behalten ihre Nummer für immer. cpo actions listet sie auf.
        """)
    static let eitherOr = LocalizedString(
        "--done, --reopen and --remove exclude each other, and --remove changes nothing else.",
        "--done, --reopen und --remove schließen einander aus, und --remove ändert sonst nichts.")
    static let staysWhatItIs = LocalizedString(
        "An action stays an action, and a point a point: --point is for a new one.",
        "Eine Aufgabe bleibt eine Aufgabe und ein Thema ein Thema: --point gilt für etwas Neues.")

    static func nothingToSay(_ label: String) -> LocalizedString {
        LocalizedString(
            "Say what is to change about \(label): --done, --reopen, --remove, --text, --owner, --due or --criterion.",
            "Sagen, was sich an \(label) ändert: --done, --reopen, --remove, --text, --owner, --due oder --criterion.")
    }

    static func unknown(_ label: String, _ known: [String]) -> LocalizedString {
        let list = known.joined(separator: ", ")
        guard !known.isEmpty else { return ActionText.none }
        return LocalizedString(
            "There is no action or point \"\(label)\". There are: \(list)",
            "Es gibt keine Aufgabe und kein Thema „\(label)“. Es gibt: \(list)")
    }

    static func removed(_ label: String) -> LocalizedString {
        LocalizedString("\(label) is taken back.", "\(label) ist zurückgenommen.")
    }

    /// "A-07 Publish the methods, Jonas · 12 Dec 2026: open"
    static func line(
        _ item: ActionItem, _ id: ActionItemID, in items: ActionItemList, on day: CalendarDay
    ) -> LocalizedString {
        let (who, state) = (
            ActionText.responsibility(item, id, in: items, on: day), ActionText.state(of: id, in: items, on: day)
        )
        return LocalizedString { language in
            let rest = who[language].isEmpty ? "" : " · \(who[language])"
            return "\(items.label(of: id)) \(item.text.oneLine)\(rest): \(state[language])"
        }
    }
}
