import AssessmentModel
import CatalogFormat
import Localization
import Presentation
import ProjectStore

/// What is said of profiles.
enum ProfileCommandText {
    static let eitherOr = LocalizedString(
        "Give either --profile or --no-profile.", "Entweder --profile oder --no-profile angeben.")
    static let ofWhat = LocalizedString(
        "Name the assessment to look at: cpo DIR --profile FILE.",
        "Die Bewertung nennen, um die es geht: cpo DIR --profile FILE.")
    static let noneInUse = LocalizedString("There is no profile in use.", "Es ist kein Profil in Gebrauch.")
    static let dropped = LocalizedString(
        "The assessment is seen as its catalogue has it again.", "Die Bewertung folgt wieder ihrem Katalog, wie er ist."
    )

    /// Why a profile of somebody else's leaves a criterion out.
    static func notSelected(_ title: String) -> LocalizedText { LocalizedText("Not selected by \(title).") }

    static func used(_ path: String, _ digest: SHA256Digest) -> LocalizedString {
        LocalizedString(
            "\(path) is seen under this profile now (SHA-256 \(digest)). As before: cpo profile drop \(path)",
            "\(path) wird jetzt mit diesem Profil gesehen (SHA-256 \(digest)). Wie zuvor: cpo profile drop \(path)")
    }

    /// The last line of a lint: how much there is to correct, or what the profile does.
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
                "\(language("No faults", "Keine Fehler")): \(profile.id) "
                + "\(language("for", "für")) \(profile.target.id): \(counts)."
            return isChecked
                ? what
                : what
                    + language(
                        " Not compared with the catalogue: name it with --catalog.",
                        " Nicht mit dem Katalog verglichen: Mit --catalog angeben.")
        }
    }
}
