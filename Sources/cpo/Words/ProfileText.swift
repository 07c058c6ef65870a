import Assessment
import Catalog
import ProjectStore
import Scoring
import Screens
import Wording

/// What is said of profiles.
enum ProfileText {
    static let eitherOr = Phrase(
        "Give either --profile or --no-profile.", "Entweder --profile oder --no-profile angeben.")
    static let ofWhat = Phrase(
        "Name the assessment to look at: cpo DIR --profile FILE.",
        "Die Bewertung nennen, um die es geht: cpo DIR --profile FILE.")
    static let noneInUse = Phrase("There is no profile in use.", "Es ist kein Profil in Gebrauch.")
    static let dropped = Phrase(
        "The assessment is seen as its catalogue has it again.", "Die Bewertung folgt wieder ihrem Katalog, wie er ist."
    )

    static let all = Phrase("all", "alle")
    static let gate = Phrase("shall gate", "Muss-Prüfung")
    static let header = (Phrase.same(""), Phrase("profile", "Profil"), Phrase("catalogue", "Katalog"))

    /// Why a profile of somebody else's leaves a criterion out.
    static func notSelected(_ title: String) -> LocalizedText { LocalizedText("Not selected by \(title).") }

    static func noProfile(_ file: String) -> Phrase {
        Phrase("\(file) is not an OSCAL profile in JSON.", "\(file) ist kein OSCAL-Profil in JSON.")
    }

    static func used(_ path: String, _ digest: SHA256Digest) -> Phrase {
        Phrase(
            "\(path) is seen under this profile now (SHA-256 \(digest)). As before: cpo profile drop \(path)",
            "\(path) wird jetzt mit diesem Profil gesehen (SHA-256 \(digest)). Wie zuvor: cpo profile drop \(path)")
    }

    static func seenUnder(_ profile: Profile, in tongue: Tongue) -> String {
        let title = tongue.text(profile.title)
        return tongue(
            "Seen under the profile \(profile.id): \(title)", "Gesehen mit dem Profil \(profile.id): \(title)")
    }

    static func leftOut(_ id: CriterionID, because reason: LocalizedText, in tongue: Tongue) -> String {
        let reason = tongue.text(reason)
        return tongue("\(id) is left out: \(reason)", "\(id) ist ausgelassen: \(reason)")
    }

    static func name(_ gate: Gate) -> Phrase {
        switch gate {
        case .passed: Phrase("passed", "bestanden")
        case .failed: Phrase("failed", "nicht bestanden")
        case .open: Phrase("open", "offen")
        }
    }

    /// The last line of a lint: how much there is to correct, or what the profile does.
    static func summary(_ report: ProfileReader.Report) -> Phrase {
        guard report.lint.findings.isEmpty, let profile = report.profile else {
            return CatalogLintText.summary(report.lint)
        }
        let isChecked = report.lint.catalog != nil
        return Phrase { tongue in
            let counts = [
                tongue("levels \(profile.levels.count)", "Verbindlichkeiten \(profile.levels.count)"),
                tongue("weights \(profile.weights.count)", "Gewichte \(profile.weights.count)"),
                tongue("left out \(profile.leftOut.count)", "ausgelassen \(profile.leftOut.count)"),
                tongue("added \(profile.criteria.count)", "ergänzt \(profile.criteria.count)"),
            ].joined(separator: ", ")
            let what =
                "\(tongue("No faults", "Keine Fehler")): \(profile.id) "
                + "\(tongue("for", "für")) \(profile.target.id): \(counts)."
            return isChecked
                ? what
                : what
                    + tongue(
                        " Not compared with the catalogue: name it with --catalog.",
                        " Nicht mit dem Katalog verglichen: Mit --catalog angeben.")
        }
    }
}
