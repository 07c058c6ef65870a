import AssessmentModel
import Localization
import Scoring

/// Labels and sentences for the figures of an assessment.
package enum ScoreText {
    package static let compliance = LocalizedString("Compliance", "Erfüllung")
    package static let progress = LocalizedString("Progress", "Fortschritt")
    package static let tiers = LocalizedString("Tiers", "Niveaus")
    /// Column or row title for all criteria.
    package static let all = LocalizedString("all", "alle")
    /// What the vendor says, what another party found, and what that does to the claim.
    package static let claimed = LocalizedString("claimed", "angegeben")
    package static let verified = LocalizedString("verified", "nachgeprüft")
    package static let accepted = LocalizedString("accepted", "anerkannt")
    package static let change = LocalizedString("change", "Änderung")
    package static let judged = LocalizedString("judged", "beurteilt")

    /// What a party's share is called: the vendor claims, a customer accepts, and others verify.
    package static func share(of party: Party) -> LocalizedString {
        if party == .vendor { return claimed }
        if party.participant != nil { return WorkshopText.ownAnswers }
        return party == .customer ? accepted : verified
    }

    /// Explains the columns.
    package static func verification(by party: Party) -> LocalizedString {
        let share = share(of: party)
        return LocalizedString { language in
            language(
                "\(share[language]): what was not judged earns nothing; change: what the judged criteria do to the claim, "
                    + "in points",
                "\(share[language]): nicht Beurteiltes zählt nichts; Änderung: was die beurteilten Kriterien an der Angabe "
                    + "ändern, in Punkten")
        }
    }

    /// Row title for the checks.
    package static let checks = LocalizedString("Checks", "Hinweise")

    /// Row title for the parties whose lowest value counts.
    package static let parties = LocalizedString("Parties", "Parteien")

    /// "the lowest of vendor and customer counts"
    package static func lowest(of parties: [Party]) -> LocalizedString {
        LocalizedString { language in
            let names = parties.map { $0.name[language] }.joined(separator: ", ")
            return language(
                "for each criterion, the lowest counts of what these say: \(names)",
                "je Kriterium zählt das Niedrigste von: \(names)")
        }
    }

    /// Column title for unrated criteria.
    package static let open = LocalizedString("open", "offen")

    /// "12 of 38 rated"
    package static func rated(_ tally: Tally) -> LocalizedString {
        let (rated, all) = (tally.criteria - tally.open, tally.criteria)
        return LocalizedString("\(rated) of \(all) rated", "\(rated) von \(all) bewertet")
    }

    /// "12 of 38 rated, 3 not applicable"
    package static func progress(_ tally: Tally, isBrief: Bool = false) -> LocalizedString {
        let rated = rated(tally)
        return LocalizedString { language in
            let notApplicable =
                isBrief ? language("n/a", "n. a.") : language("not applicable", "nicht anwendbar")
            return "\(rated[language]), \(tally.notApplicable) \(notApplicable)"
        }
    }

    /// "claimed 41.8, attainable 85.1, evidenced 30.2 %"
    ///
    /// - Parameter party: whose judgement it is.
    package static func figures(_ tally: Tally, of party: Party = .vendor) -> LocalizedString {
        LocalizedString { language in
            let figures: [Explanation.Figure] = [.claimed, .attainable, .evidenced]
            let named = figures.compactMap { figure in
                figure.value(of: tally).map {
                    "\(figure.name(of: party)[language]) \(language.decimal($0.percentText))"
                }
            }
            return named.isEmpty ? Figures.none : named.joined(separator: language == .german ? " · " : ", ") + " %"
        }
    }

    /// Row title for conflicts.
    package static let conflicts = LocalizedString("Conflicts", "Widersprüche")

    /// How many criteria are in conflict, and what counts until the conflict is settled.
    package static func conflicts(_ count: Int) -> LocalizedString {
        LocalizedString(
            "\(count) \(count == 1 ? "criterion" : "criteria") in conflict; the lowest rating counts",
            "\(count) \(count == 1 ? "Kriterium" : "Kriterien") im Widerspruch; die niedrigste Bewertung zählt")
    }

    /// Heading of a report: subject, catalogue, and the model unless it is the default.
    package static func heading(_ subject: String, _ catalog: Catalog, _ model: ScoringModel) -> String {
        let usual = "\(subject) · \(catalog.id) \(catalog.version)"
        return model == .weighted ? usual : "\(usual) · \(model.rawValue)"
    }

    /// What goes behind the title of a tier that counts only what is evidenced.
    package static func counts(_ counted: CountedRatings) -> LocalizedString {
        switch counted {
        case .claimed: .same("")
        case .evidenced: LocalizedString(" (evidenced)", " (belegt)")
        }
    }

    /// A tier with its state and, if it can be reached, its distance in criteria.
    package static func tier(_ title: String, _ state: TierState, away count: Int?) -> LocalizedString {
        LocalizedString { language in
            let distance =
                switch count ?? 0 {
                case 0: ""
                case 1: language(", 1 criterion away", ", 1 Kriterium entfernt")
                case let count: language(", \(count) criteria away", ", \(count) Kriterien entfernt")
                }
            return "\(language("Tier", "Niveau")) \(title): \(state.name[language])\(distance)"
        }
    }
}

extension Language {
    /// The title of a tier, and whether it counts only what is evidenced.
    package func title(of tier: Tier, in catalog: Catalog) -> String {
        text(tier.title, of: catalog) + ScoreText.counts(tier.counts)[self]
    }
}
