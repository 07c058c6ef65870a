import AssessmentModel
import Localization

/// Messages of `cpo workshop`.
enum WorkshopCommandText {
    static let help = LocalizedString(
        """
        With --cover, and people in the room, it begins at once; otherwise a page asks. Known people are recognised by their \
        names. --pause, --continue and --end need no screens. What is answered until its end belongs to the workshop: K shows \
        what came of it.
        """,
        """
        Mit --cover und Leuten im Raum beginnt er sofort; sonst fragt eine Seite. Bekannte werden an ihren Namen erkannt. \
        --pause, --continue und --end brauchen keinen Bildschirm. Was bis zum Ende beantwortet wird, gehört zum Workshop: \
        K zeigt, was dabei herauskam.
        """)

    static let begun = LocalizedString(
        "The workshop has begun. What you answer now belongs to it, until cpo workshop DIR --end.",
        "Der Workshop hat begonnen. Was Sie jetzt beantworten, gehört dazu, bis cpo workshop DIR --end.")

    static func done(_ phase: Workshop.Phase) -> LocalizedString {
        switch phase {
        case .running: LocalizedString("The workshop goes on.", "Der Workshop geht weiter.")
        case .paused: LocalizedString("The workshop has a break.", "Der Workshop hat Pause.")
        case .ended: LocalizedString("The workshop has ended.", "Der Workshop ist beendet.")
        }
    }

    static let needsScreens = LocalizedString(
        "There is no terminal for the page that asks what the workshop is about. Say it with --participant and --cover.",
        "Für die Seite, die nach dem Workshop fragt, fehlt ein Terminal. --participant und --cover sagen, worum es geht."
    )
    static let isOpen = LocalizedString(
        "A workshop of yours is open. End it first (--end), or change it on its page (K).",
        "Ein Workshop von Ihnen ist noch offen. Ihn erst beenden (--end) oder auf seiner Seite ändern (K).")
    static let isOpenAlready = LocalizedString(
        "A workshop of yours is open already. --pause, --continue and --end work without a terminal.",
        "Ein Workshop von Ihnen ist schon offen. --pause, --continue und --end brauchen kein Terminal.")
    static let noneIsOpen = LocalizedString(
        "No workshop is open. cpo workshop DIR begins one.", "Kein Workshop ist offen. cpo workshop DIR beginnt einen.")
    static let severalAreOpen = LocalizedString(
        "Several workshops of other people are open. Choose one on the screens (K).",
        "Mehrere Workshops anderer sind offen. Einen auf den Bildschirmen wählen (K).")
    static let eitherOr = LocalizedString(
        "--pause, --continue and --end stand alone.", "--pause, --continue und --end stehen allein.")
    static let noName = LocalizedString(
        "A participant needs a name: --participant \"Anna Berg; Acme; purchasing\"",
        "Ein Teilnehmer braucht einen Namen: --participant „Anna Berg; Acme; Einkauf“")
    static let noSuchTime = LocalizedString(
        "A workshop takes from 1 to 6000 minutes.", "Ein Workshop dauert 1 bis 6000 Minuten.")

    static func nothingToCover(_ text: String) -> LocalizedString {
        LocalizedString {
            $0(
                "There is nothing to cover by \($0.quoted(text)). It can be open, a category by number or title, or a search.",
                "Zu \($0.quoted(text)) gibt es nichts zu behandeln. Möglich sind offen, eine Kategorie mit Nummer oder Titel "
                    + "oder eine Suche.")
        }
    }
}
