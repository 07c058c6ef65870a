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

    /// Why an imported profile leaves a criterion out.
    static func notSelected(_ title: String) -> LocalizedText { LocalizedText("Not selected by \(title).") }

    static func used(_ path: String, _ digest: SHA256Digest) -> LocalizedString {
        LocalizedString(
            "\(path) now uses this profile (SHA-256 \(digest)). To undo: cpo profile drop \(path)",
            "\(path) verwendet jetzt dieses Profil (SHA-256 \(digest)). Rückgängig: cpo profile drop \(path)")
    }

    /// The last line of a lint: how many findings, or what the profile changes.
    static func summary(_ report: ProfileReader.Report) -> LocalizedString {
        guard report.lint.findings.isEmpty, let profile = report.profile else {
            return CatalogLintText.summary(report.lint)
        }
        let isChecked = report.lint.catalog != nil
        return LocalizedString { language in
            let counts = [
                language("levels \(profile.levels.count)", "Grade \(profile.levels.count)"),
                language("weights \(profile.weights.count)", "Gewichte \(profile.weights.count)"),
                language("left out \(profile.leftOut.count)", "ausgelassen \(profile.leftOut.count)"),
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
