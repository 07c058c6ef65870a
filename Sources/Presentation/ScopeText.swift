import AssessmentModel
import Localization

/// What is said of the scope: which criteria are asked of the subject.
package enum ScopeText {
    /// In front of what is said of the scope of one criterion.
    package static let label = LocalizedString("Scope", "Geltung")
    /// In place of the level of a criterion outside the scope; six columns at most.
    package static let outside = LocalizedString("out", "aus")

    /// Whether a criterion is in the scope and who decided that: "IOP-01 is outside the scope: no CAD (Mira)".
    package static func state(of index: Int, in assessment: Assessment) -> LocalizedString {
        let id = assessment.catalog.criteria[index].id
        let decision = decision(at: index, in: assessment)
        return LocalizedString { language in
            let state =
                switch assessment.scope(ofCriterionAt: index) {
                case .inside: language("is in the scope", "gehört zum Geltungsbereich")
                case .outside: language("is outside the scope", "gehört nicht zum Geltungsbereich")
                case .disputed: language("is disputed", "ist strittig")
                }
            return "\(id) \(state)" + (decision.map { ": \($0[language])" } ?? "")
        }
    }

    /// What is to be said of the scope of a criterion beside its answer; nil where the catalogue asks it and nobody
    /// decided otherwise.
    package static func note(of index: Int, in assessment: Assessment) -> LocalizedString? {
        let decision = decision(at: index, in: assessment)
        switch assessment.scope(ofCriterionAt: index) {
        case .inside:
            return decision.map { decision in LocalizedString { $0("in: ", "ja: ") + decision[$0] } }
        case .disputed: return decision
        case .outside:
            let subject = subject(assessment.subject)
            let cause =
                decision ?? LocalizedString { $0("not asked of \(subject[$0])", "gilt nicht für \(subject[$0])") }
            return LocalizedString { $0("outside: ", "außerhalb: ") + cause[$0] }
        }
    }

    /// What people decided: "no CAD (Mira)", or each side of a conflict; nil where it is left to the catalogue.
    private static func decision(at index: Int, in assessment: Assessment) -> LocalizedString? {
        let register = assessment.answers[index].scope
        guard register.isConflicted else {
            guard let current = register.current, let decision = current.value else { return nil }
            return .same("\(decision.reason.oneLine) (\(current.by.oneLine))")
        }
        return LocalizedString { language in
            register.heads.map { head in
                let side =
                    switch head.value?.isIncluded {
                    case true?: language("in", "drinnen")
                    case false?: language("out", "draußen")
                    case nil: language("as the catalogue says", "wie der Katalog")
                    }
                return "\(head.by.oneLine) \(side)"
            }.joined(separator: " ≠ ")
        }
    }

    /// How many criteria are outside the scope, and of what: "9 outside the scope of a vendor's product".
    package static func count(_ count: Int, of subject: Subject) -> LocalizedString {
        let name = Self.subject(subject)
        return LocalizedString {
            $0(
                "\(count) outside the scope of \(name[$0])",
                "\(count) \(count == 1 ? "gilt" : "gelten") nicht für \(name[$0])")
        }
    }

    /// The same in few words: "9 outside the scope".
    package static func count(_ count: Int) -> LocalizedString {
        LocalizedString("\(count) outside the scope", "\(count) außerhalb")
    }

    private static func subject(_ subject: Subject) -> LocalizedString {
        switch (subject.kind, subject.role) {
        case (.product, .vendor): LocalizedString("a vendor's product", "das Produkt eines Anbieters")
        case (.product, .customer): LocalizedString("a customer's product", "das Produkt eines Kunden")
        case (.product, .provider): LocalizedString("a provider's product", "das Produkt eines Dienstleisters")
        case (.organisation, .vendor): LocalizedString("a vendor's organisation", "die Organisation eines Anbieters")
        case (.organisation, .customer): LocalizedString("a customer's organisation", "die Organisation eines Kunden")
        case (.organisation, .provider):
            LocalizedString("a provider's organisation", "die Organisation eines Dienstleisters")
        }
    }

    /// That the reason is missing which every decision needs.
    package static func needsReason(_ id: CriterionID) -> LocalizedString {
        LocalizedString(
            "Say why \(id) is asked of this subject, or why not: add --reason.",
            "Angeben, warum \(id) diesem Gegenstand gilt oder nicht: --reason.")
    }
    package static let needsNoReason = LocalizedString(
        "\"default\" takes no reason: it leaves the scope to the catalogue.",
        "„default“ braucht keine Begründung: Es gilt wieder der Katalog.")

    package static func unknownDecision(_ text: String) -> LocalizedString {
        LocalizedString(
            "\"\(text)\" decides nothing. Use in, out or default.",
            "„\(text)“ entscheidet nichts. Möglich sind in, out und default.")
    }

    /// That the catalogue or the profile does not ask the criterion of anybody.
    package static func notAsked(_ criterion: Criterion) -> LocalizedString {
        let status = criterion.status.name
        return LocalizedString { language in
            language(
                "\(criterion.id) is \(status[language]): no decision on the scope can bring it in.",
                "\(criterion.id) ist ein Kriterium von \(status[language]): Keine Entscheidung kann es hereinnehmen.")
        }
    }
}
