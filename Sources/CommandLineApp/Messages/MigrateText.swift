import AssessmentModel
import Localization
import Presentation

/// Messages of `cpo migrate` and `cpo new --from`.
enum MigrateText {
    static let noSubject = LocalizedString(
        "Say what you assess: --subject \"Acme PLM 12.1\".", "Angeben, was bewertet wird: --subject \"Acme PLM 12.1\".")
    static let profileLater = LocalizedString(
        "--profile does not go with --from. Begin first, then: cpo profile use",
        "--profile geht nicht mit --from. Erst beginnen, dann: cpo profile use")
    static let onlyTried = LocalizedString(
        "Nothing has been written. To record it, add --write.",
        "Nichts wurde geschrieben. Zum Eintragen --write ergänzen.")
    static let onlyCatalog = LocalizedString(
        "Nothing has been written, and no answer would change. To go on with this catalogue, add --write.",
        "Nichts wurde geschrieben, und keine Antwort änderte sich. Um mit diesem Katalog weiterzumachen, --write ergänzen."
    )
    static let done = LocalizedString(
        "Recorded. z on the screens takes it back in one step.",
        "Eingetragen. z auf dem Bildschirm nimmt es in einem Schritt zurück.")
    static let otherScale = LocalizedString(
        "This catalogue rates with other steps, so no rating would keep its meaning. Begin a new assessment: "
            + "cpo new NEW --from DIR --catalog CATALOG",
        "Dieser Katalog bewertet mit anderen Stufen; keine Bewertung behielte ihre Bedeutung. Eine neue Bewertung "
            + "beginnen: cpo new NEU --from DIR --catalog KATALOG")

    static func alreadyThere(_ catalog: Catalog) -> LocalizedString {
        LocalizedString(
            "The assessment has \(catalog.id) \(catalog.version) already: there is nothing to do.",
            "Die Bewertung hat \(catalog.id) \(catalog.version) schon: Es ist nichts zu tun.")
    }

    static func profileInTheWay(_ id: String) -> LocalizedString {
        LocalizedString(
            "The profile in use, \(id), does not fit this catalogue. Put it out of use first: cpo profile drop DIR",
            "Das Profil in Gebrauch, \(id), passt nicht zu diesem Katalog. Erst ablegen: cpo profile drop DIR")
    }

    /// The first line of what a new assessment began with.
    static func begun(_ path: String, with earlier: String, _ subject: String) -> LocalizedString {
        LocalizedString(
            "\(path) begins with the answers of \(earlier) (\(subject)).",
            "\(path) beginnt mit den Antworten von \(earlier) (\(subject)).")
    }

    static func copied(_ count: Int, bytes: Int) -> LocalizedString {
        LocalizedString { language in
            let size = Bytes.text(bytes, language)
            return language(
                count == 1
                    ? "1 file of evidence was copied (\(size))." : "\(count) files of evidence were copied (\(size)).",
                count == 1
                    ? "1 Nachweisdatei wurde kopiert (\(size))." : "\(count) Nachweisdateien wurden kopiert (\(size)).")
        }
    }

    static func expired(_ ids: [String]) -> LocalizedString {
        list(ids) { LocalizedString("Evidence has expired: \($0).", "Nachweise sind abgelaufen: \($0).") }
    }

    static func unusable(_ ids: [String]) -> LocalizedString {
        list(ids) {
            LocalizedString(
                "Evidence was not carried because its file is missing or damaged: \($0).",
                "Nachweise wurden nicht übernommen, weil ihre Datei fehlt oder beschädigt ist: \($0).")
        }
    }

    static func orphans(_ ids: [String]) -> LocalizedString {
        list(ids) {
            LocalizedString(
                "Answers to criteria that only a profile or an earlier catalogue has were not carried: \($0).",
                "Antworten zu Kriterien, die nur ein Profil oder ein früherer Katalog hat, wurden nicht übernommen: \($0)."
            )
        }
    }

    private static func list(_ ids: [String], _ sentence: (String) -> LocalizedString) -> LocalizedString {
        sentence(ids.joined(separator: ", "))
    }
}
