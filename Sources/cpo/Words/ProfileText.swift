import Assessment
import Catalog
import ProjectStore
import Scoring
import Wording

/// What is said of profiles.
enum ProfileText {
    static let eitherOr = "Give either --profile or --no-profile."
    static let noneInUse = "There is no profile in use."
    static let dropped = "The assessment is seen as its catalogue has it again."

    static let all = "all"
    static let gate = "shall gate"
    static let header = ("", "profile", "catalogue")

    /// Why a profile of somebody else's leaves a criterion out.
    static func notSelected(_ title: String) -> LocalizedText { LocalizedText("Not selected by \(title).") }

    static func noProfile(_ file: String) -> String { "\(file) is not an OSCAL profile in JSON." }

    static func used(_ path: String, _ digest: SHA256Digest) -> String {
        "\(path) is seen under this profile now (SHA-256 \(digest)). As before: cpo profile drop \(path)"
    }

    static func seenUnder(_ profile: Profile, in tongue: Tongue) -> String {
        "Seen under the profile \(profile.id): \(tongue.text(profile.title))"
    }

    static func leftOut(_ id: CriterionID, because reason: String) -> String { "\(id) is left out: \(reason)" }

    static func name(_ gate: Gate) -> String {
        switch gate {
        case .passed: "passed"
        case .failed: "failed"
        case .open: "open"
        }
    }

    /// What a profile makes of one criterion, a line each; nothing where it leaves it as it is.
    static func differences(
        of criterion: Criterion, under profile: ProjectProfile, from catalog: Catalog, in tongue: Tongue
    ) -> [String] {
        guard let index = catalog.index(of: criterion.id) else {
            return ["", "A criterion of the profile's own."]
        }
        if let reason = profile.profile.leftOut[criterion.id] {
            return ["", leftOut(criterion.id, because: tongue.text(reason))]
        }
        let own = catalog.criteria[index]
        var lines: [String] = []
        if own.level != criterion.level {
            lines.append("The catalogue has it as \(own.level.rawValue), the profile as \(criterion.level.rawValue).")
        }
        if own.weight != criterion.weight {
            lines.append(
                "Its weight is \(text(own.weight)) in the catalogue, \(text(criterion.weight)) in the profile.")
        }
        return lines.isEmpty ? [] : [""] + lines
    }

    /// The last line of a lint: how much there is to correct, or what the profile does.
    static func summary(_ report: ProfileReader.Report) -> String {
        guard report.lint.findings.isEmpty, let profile = report.profile else {
            return CatalogLintText.summary(report.lint)
        }
        let counts = [
            (profile.levels.count, "levels"), (profile.weights.count, "weights"), (profile.leftOut.count, "left out"),
            (profile.criteria.count, "added"),
        ]
        let what = counts.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
        let isChecked = report.lint.catalog != nil
        return "No faults: \(profile.id) for \(profile.target.id): \(what)."
            + (isChecked ? "" : " Not compared with the catalogue: name it with --catalog.")
    }

    private static func text(_ weight: Fraction) -> String {
        weight.denominator == 1 ? "\(weight.numerator)" : "\(weight.numerator)/\(weight.denominator)"
    }
}
