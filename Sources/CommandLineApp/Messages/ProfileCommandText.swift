import AssessmentModel
import CatalogFormat
import Localization
import Presentation
import ProjectStore

/// Messages of `cpo profile`.
enum ProfileCommandText {
    static let eitherOr = LocalizedString(
        "Use either --profile or --no-profile, not both.", "Entweder --profile oder --no-profile angeben, nicht beides."
    )
    static let ofWhat = LocalizedString(
        "Name an assessment: cpo DIR --profile FILE.",
        "Eine Bewertung angeben: cpo DIR --profile FILE.")
    static let noneInUse = LocalizedString("No profile is in use.", "Kein Profil in Gebrauch.")
    static let dropped = LocalizedString(
        "The assessment follows its catalogue again.", "Die Bewertung folgt wieder ihrem Katalog."
    )

    static func created(_ path: String) -> LocalizedString {
        LocalizedString(
            "Began a profile in \(path). Check it as you write with: cpo profile lint \(path.shellWord)",
            "Profil in \(path) begonnen. Beim Schreiben prüfen mit: cpo profile lint \(path.shellWord)")
    }

    static func needsYAML(_ path: String) -> LocalizedString {
        LocalizedString(
            "\(path) would be JSON, which has no comments. Give it a name that ends in .yaml.",
            "\(path) wäre JSON, das keine Kommentare hat. Einen Namen geben, der auf .yaml endet.")
    }

    static func badTemplate(_ path: String, _ what: LocalizedString) -> LocalizedString {
        LocalizedString { language in
            language(
                "The \(path) is not valid in a profile: \(what[language])",
                "\(path) ist in einem Profil nicht gültig: \(what[language])")
        }
    }

    /// The catalogue of a profile is not a bundled one.
    static func needsCatalog(_ id: String?) -> LocalizedString {
        LocalizedString { language in
            let what = id.map {
                language("is for \($0), which is not bundled", "ist für \($0), das nicht mitgeliefert ist")
            }
            return language(
                "The profile \(what ?? "names no catalogue"). Name its catalogue with --catalog.",
                "Das Profil \(what ?? "nennt keinen Katalog"). Den Katalog mit --catalog angeben.")
        }
    }

    /// Why an imported profile leaves a criterion out.
    static func notSelected(_ title: String) -> LocalizedText { LocalizedText("Not selected by \(title).") }

    static func used(_ path: String, _ digest: SHA256Digest) -> LocalizedString {
        LocalizedString(
            "\(path) now uses this profile (SHA-256 \(digest)). To undo: cpo profile drop \(path.shellWord)",
            "\(path) verwendet jetzt dieses Profil (SHA-256 \(digest)). Rückgängig: cpo profile drop \(path.shellWord)")
    }

    /// The last line of a lint: how many findings, or what the profile changes.
    static func summary(_ report: ProfileReader.Report) -> LocalizedString {
        guard report.lint.findings.isEmpty, let profile = report.profile else {
            return CatalogLintText.summary(report.lint)
        }
        let isChecked = report.lint.catalog != nil
        let leftOut = report.lint.catalog?.leftOut.count ?? profile.leftOut.count
        return LocalizedString { language in
            let counts = [
                language("levels \(profile.levels.count)", "Grade \(profile.levels.count)"),
                language("weights \(profile.weights.count)", "Gewichte \(profile.weights.count)"),
                language("targets \(profile.targets.count)", "Ziele \(profile.targets.count)"),
                language("left out \(leftOut)", "ausgelassen \(leftOut)"),
                language("added \(profile.criteria.count)", "ergänzt \(profile.criteria.count)"),
            ].joined(separator: ", ")
            let what =
                "\(language("No errors", "Keine Fehler")): \(profile.id) "
                + "\(language("for", "für")) \(profile.target.id): \(counts)."
            return isChecked
                ? what
                : what
                    + language(
                        " Not checked against its catalogue: name it with --catalog.",
                        " Nicht gegen den Katalog geprüft: Mit --catalog angeben.")
        }
    }
}
