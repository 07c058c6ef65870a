import Localization

/// Messages of `cpo follow`.
enum FollowCommandText {
    static let discussion = LocalizedString(
        """
        For a second terminal, in front of the room. It reads the directory and writes nothing. While a workshop is \
        running, a move shows within a second, otherwise in about two. L changes the language, q leaves.
        """,
        """
        Für ein zweites Terminal, vor dem Raum. Es liest das Verzeichnis und schreibt nichts. Während eines Workshops ist \
        ein Schritt binnen einer Sekunde zu sehen, sonst nach etwa zwei. L wechselt die Sprache, q beendet.
        """)

    static let needsScreens = LocalizedString(
        "follow shows a screen. In lines, cpo show DIR ID prints a criterion with its answer.",
        "follow zeigt einen Bildschirm. In Zeilen gibt cpo show DIR ID ein Kriterium mit seiner Antwort aus.")
}
