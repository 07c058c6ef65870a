import AssessmentModel
import Localization
import Scoring

extension Level {
    /// "shall", or "muss" as German versions of standards have it. Source: DIN 820-2.
    package var name: LocalizedString {
        switch self {
        case .shall: LocalizedString("shall", "muss")
        case .should: LocalizedString("should", "soll")
        case .may: LocalizedString("may", "kann")
        }
    }

    /// Column width of the longest name; each letter is one column wide.
    package static func nameWidth(_ language: Language) -> Int { allCases.map { $0.name[language].count }.max() ?? 0 }
}

extension Subject.Kind {
    /// "product"
    package var name: LocalizedString {
        switch self {
        case .product: LocalizedString("product", "Produkt")
        case .organisation: LocalizedString("organisation", "Organisation")
        }
    }
}

extension Subject.Role {
    /// "vendor"
    package var name: LocalizedString {
        switch self {
        case .vendor: LocalizedString("vendor", "Anbieter")
        case .customer: LocalizedString("customer", "Kunde")
        case .provider: LocalizedString("provider", "Dienstleister")
        }
    }
}

extension Party {
    /// "auditor"
    package var name: LocalizedString {
        switch self {
        case .vendor: Subject.Role.vendor.name
        case .customer: Subject.Role.customer.name
        case .provider: Subject.Role.provider.name
        case .auditor: LocalizedString("auditor", "Prüfer")
        case .participant: WorkshopText.participant
        }
    }
}

extension Criterion.Status {
    /// "future"
    package var name: LocalizedString {
        switch self {
        case .current: LocalizedString("current", "aktuell")
        case .future: LocalizedString("future", "künftig")
        case .retired: LocalizedString("retired", "früher")
        }
    }
}

extension ConfirmationCause {
    /// "carried over"
    package var name: LocalizedString {
        switch self {
        case .carried: LocalizedString("carried over", "übernommen")
        case .reworded: LocalizedString("reworded", "neu formuliert")
        case .evidenceRenewed: LocalizedString("evidence renewed", "Nachweis erneuert")
        }
    }
}

extension Answer.Field {
    /// "rating"
    package var name: LocalizedString {
        switch self {
        case .rating: LocalizedString("rating", "Bewertung")
        case .comment: LocalizedString("comment", "Kommentar")
        case .evidence: LocalizedString("evidence", "Nachweis")
        case .parked: LocalizedString("parking", "Zurückstellung")
        case .decision: LocalizedString("decision", "Beschluss")
        case .owner: LocalizedString("owner", "Zuständigkeit")
        case .scope: LocalizedString("scope", "Geltungsbereich")
        case .toConfirm: LocalizedString("confirmation", "Bestätigung")
        case .waivers: LocalizedString("waiver", "Verzicht")
        }
    }
}

extension Explanation.Figure {
    /// The name of the figure of a party's judgement: the vendor claims, a customer accepts, and others verify.
    package func name(of party: Party) -> LocalizedString { self == .claimed ? ScoreText.share(of: party) : name }
}

extension Explanation.Figure {
    /// "so far"
    package var name: LocalizedString {
        switch self {
        case .evidenced: LocalizedString("evidenced", "belegt")
        case .claimed: LocalizedString("claimed", "angegeben")
        case .attainable: LocalizedString("attainable", "erreichbar")
        case .soFar: LocalizedString("so far", "bisher")
        }
    }
}

extension TierState {
    /// "still possible"
    package var name: LocalizedString {
        switch self {
        case .reached: LocalizedString("reached", "erreicht")
        case .possible: LocalizedString("still possible", "noch möglich")
        case .outOfReach: LocalizedString("out of reach", "nicht mehr erreichbar")
        }
    }
}

extension Gate {
    /// "passed"
    package var name: LocalizedString {
        switch self {
        case .passed: LocalizedString("passed", "bestanden")
        case .failed: LocalizedString("failed", "nicht bestanden")
        case .undecided: LocalizedString("undecided", "unentschieden")
        }
    }
}

extension Outcome {
    /// A sign in front of a criterion in a list, one column wide.
    package var sign: String {
        switch self {
        case .open: " "
        case .notApplicable: "–"
        case .disputed: "≠"
        case .rated(.one): "✓"
        case .rated(.zero): "✗"
        case .rated: "◐"
        }
    }
}
