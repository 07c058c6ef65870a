import AssessmentModel
import Localization
import Scoring

/// Several vendors side by side, in words.
package enum VendorText {
    package static let title = LocalizedString("Vendor comparison", "Anbietervergleich")
    package static let atAGlance = LocalizedString("At a glance", "Auf einen Blick")
    package static let vendors = LocalizedString("Vendors", "Anbieter")
    package static let source = LocalizedString("File", "Datei")
    package static let leads = LocalizedString("Who leads", "Wer vorn liegt")
    package static let leadsByCriteria = LocalizedString("Who leads, and by what", "Wer vorn liegt, und womit")
    package static let ways = LocalizedString("What is missing", "Was fehlt")
    package static let waysInDetail = LocalizedString("Shortest ways", "Kürzeste Wege")
    package static let shalls = LocalizedString("Shalls that differ", "Muss-Kriterien, die sich unterscheiden")
    package static let differences = LocalizedString("Criteria that differ", "Kriterien, die sich unterscheiden")
    package static let basis = LocalizedString("What is compared", "Was verglichen wird")
    package static let leftOut = LocalizedString("Not compared", "Nicht verglichen")
    package static let why = LocalizedString("Why", "Warum")
    package static let outOfScope = LocalizedString("outside the scope", "außerhalb")
    package static let conflicts = LocalizedString("in conflict", "im Widerspruch")
    package static let onClaims = LocalizedString("on claims", "nach Angaben")
    package static let onEvidence = LocalizedString("on evidence", "nach Nachweisen")
    package static let nobody = LocalizedString("nobody alone", "niemand allein")
    package static let noneDiffer = LocalizedString(
        "All stand alike at every shall.", "Bei allen Muss-Kriterien stehen alle gleich.")
    package static let noDifferences = LocalizedString("All stand alike.", "Alle stehen gleich.")
    package static let evidenceMark = LocalizedString(
        "● has evidence that is intact and not expired", "● hat einen unversehrten, gültigen Nachweis")
    /// Names no winner and no certificate.
    package static let notice = LocalizedString(
        "Side by side, as answered by the vendors: no verdict by a third party, no certificate",
        "Nebeneinander, wie von den Anbietern beantwortet: kein Urteil Dritter, kein Zertifikat")

    /// The name of a side in narrow columns: A, B, … Z, AA.
    package static func letter(_ side: Int) -> String {
        let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(Character(Unicode.Scalar($0))) }
        return side < letters.count ? letters[side] : letter(side / letters.count - 1) + letters[side % letters.count]
    }

    /// What the figures rest on.
    package static func basis(of comparison: VendorComparison) -> LocalizedString {
        let count = comparison.catalog.criteria.count
        switch comparison.basis {
        case .sameCatalog:
            let catalog = "\(comparison.catalog.id) \(comparison.catalog.version)"
            return LocalizedString(
                "All are measured against the same \(count == 1 ? "criterion" : "\(count) criteria") (\(catalog)).",
                "Alle sind an \(count == 1 ? "demselben Kriterium" : "denselben \(count) Kriterien") gemessen (\(catalog))."
            )
        case .common(let leftOut):
            return LocalizedString(
                "The catalogues differ, so only what all have with the same text is compared, with the levels and weights of "
                    + "A (criteria compared: \(count), left out: \(leftOut.count)). There are no tiers.",
                "Die Kataloge unterscheiden sich; verglichen wird nur, was alle mit demselben Text haben, mit Graden und "
                    + "Gewichten von A (verglichene Kriterien: \(count), ausgelassene: \(leftOut.count)). Niveaus gibt es "
                    + "nicht.")
        }
    }

    /// Whose assessments are damaged.
    package static func damaged(_ sides: [String]) -> LocalizedString {
        LocalizedString {
            let names = sides.joined(separator: ", ")
            return $0("Damaged, see cpo verify: \(names)", "Beschädigt, siehe cpo verify: \(names)")
        }
    }

    package static func reason(_ reason: VendorComparison.LeftOut.Reason) -> LocalizedString {
        switch reason {
        case .missing: LocalizedString("not in every catalogue", "nicht in jedem Katalog")
        case .otherText:
            LocalizedString("not with the same text or scale", "nicht mit gleichem Text oder gleicher Skala")
        }
    }

    /// How a side stands at a criterion: "partly met ●", "met ≠"; at most `isBrief` wide columns have short words.
    package static func standing(
        of side: Int, at index: Int, in comparison: VendorComparison, isBrief: Bool = false
    ) -> LocalizedString {
        let board = comparison.sides[side].scoreboard
        let name = name(of: comparison.standing(of: side, at: index), in: comparison, isBrief)
        let marks =
            (board.isConflicted(criterionAt: index) ? " ≠" : "")
            + (board.inclusion(ofCriterionAt: index) == .counted && board.isEvidenced(criterionAt: index) ? " ●" : "")
        return LocalizedString { name[$0] + marks }
    }

    private static func name(
        of standing: VendorComparison.Standing, in comparison: VendorComparison, _ isBrief: Bool
    ) -> LocalizedString {
        switch standing {
        case .notAsked: LocalizedString("not asked", "nicht gefragt")
        case .outOfScope: LocalizedString("out of scope", "außerhalb")
        case .open: RatingText.open
        case .disputed: LocalizedString("disputed", "strittig")
        case .notApplicable:
            isBrief ? LocalizedString("n/a", "n. a.") : LocalizedString("not applicable", "nicht anwendbar")
        case .rated(let rating): name(of: rating, on: comparison.catalog.scale, isBrief)
        }
    }

    private static func name(of rating: Rating, on scale: Scale, _ isBrief: Bool) -> LocalizedString {
        guard isBrief, scale.isStandard else { return RatingText.name(rating, on: scale) }
        return switch rating {
        case .partial: LocalizedString("partly", "teilweise")
        case .unmet: LocalizedString("unmet", "unerfüllt")
        default: RatingText.name(rating, on: scale)
        }
    }

    /// "B, whatever the others still answer" or "B so far", with what it leads by.
    ///
    /// - Parameter name: that of the side.
    package static func lead(_ lead: VendorComparison.Lead?, name: (Int) -> String) -> LocalizedString {
        guard let lead else { return nobody }
        let side = name(lead.side)
        return lead.isSettled
            ? LocalizedString("\(side), whatever is still open", "\(side), was auch noch offen ist")
            : LocalizedString("\(side) so far", "bisher \(side)")
    }

    /// "3 differ"
    package static func differing(_ count: Int) -> LocalizedString {
        count == 1
            ? LocalizedString("1 differs", "1 verschieden") : LocalizedString("\(count) differ", "\(count) verschieden")
    }

    /// A goal with how many criteria are missing for it: "Shall gate: 3", "Tier Gold: out of reach".
    package static func distance(_ way: MinimalPath?) -> LocalizedString {
        guard let way else { return LocalizedString("out of reach", "nicht erreichbar") }
        if way.criteria.isEmpty { return LocalizedString("nothing missing", "nichts fehlt") }
        let count = way.criteria.count
        return LocalizedString(
            "\(count) \(count == 1 ? "criterion" : "criteria") missing",
            count == 1 ? "1 Kriterium fehlt" : "\(count) Kriterien fehlen")
    }

    /// "Shall gate", "Tier Gold"
    package static func goal(_ goal: MinimalPath.Goal) -> LocalizedString {
        switch goal {
        case .gate: GateText.label
        case .tier(let tier): LocalizedString { $0("Tier \($0.text(tier.title))", "Niveau \($0.text(tier.title))") }
        }
    }

    /// There is nothing that all have.
    package static let nothingInCommon = LocalizedString(
        "These assessments have no criterion in common with the same text, so nothing can be compared. Compare assessments "
            + "against the same catalogue, or see cpo migrate.",
        "Diese Bewertungen haben kein Kriterium mit demselben Text gemeinsam, also ist nichts zu vergleichen. Bewertungen "
            + "gegen denselben Katalog vergleichen, oder siehe cpo migrate.")
}
