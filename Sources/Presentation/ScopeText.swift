import AssessmentModel
import Localization

/// Describes the scope: which criteria apply to the subject.
package enum ScopeText {
    /// Label for the scope of one criterion.
    package static let label = LocalizedString("Scope", "Geltung")
    /// Replaces the level of a criterion outside the scope; at most six columns wide.
    package static let outside = LocalizedString("out", "aus")

    /// Whether a criterion is in scope and who decided that: "IOP-01 is outside the scope: no CAD (Mira)".
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

    /// A note next to the answer; nil if the catalogue puts the criterion in scope and nobody decided otherwise.
    package static func note(of index: Int, in assessment: Assessment) -> LocalizedString? {
        let decision = decision(at: index, in: assessment)
        switch assessment.scope(ofCriterionAt: index) {
        case .inside:
            return decision.map { decision in LocalizedString { $0("in: ", "ja: ") + decision[$0] } }
        case .disputed: return decision
        case .outside:
            let cause = decision ?? doesNotApply(to: assessment.subject)
            return LocalizedString { $0("outside: ", "außerhalb: ") + cause[$0] }
        }
    }

    /// "does not apply to a vendor's product"
    package static func doesNotApply(to subject: Subject) -> LocalizedString {
        let subject = Self.subject(subject)
        return LocalizedString { $0("does not apply to \(subject[$0])", "gilt nicht für \(subject[$0])") }
    }

    /// The decision: "no CAD (Mira)", or each side of a conflict; nil if it is left to the catalogue.
    private static func decision(at index: Int, in assessment: Assessment) -> LocalizedString? {
        let register = assessment.scopeDecision(at: index)
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

    /// "9 outside the scope"
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

    package static func needsReason(_ id: CriterionID) -> LocalizedString {
        LocalizedString(
            "Say why \(id) does or does not apply to this subject: add --reason.",
            "Angeben, warum \(id) für diesen Gegenstand gilt oder nicht gilt: --reason.")
    }
    package static let needsNoReason = LocalizedString(
        "\"default\" takes no reason: it leaves the scope to the catalogue.",
        "„default“ braucht keine Begründung: Es gilt wieder der Katalog.")

    package static func unknownDecision(_ text: String) -> LocalizedString {
        LocalizedString(
            "\"\(text)\" is not a decision. Use in, out or default.",
            "„\(text)“ ist keine Entscheidung. Möglich sind in, out und default.")
    }

    /// The criterion applies to nobody: it is not current.
    package static func notAsked(_ criterion: Criterion) -> LocalizedString {
        let status = criterion.status.name
        return LocalizedString { language in
            language(
                "\(criterion.id) is \(status[language]), so it cannot be taken into the scope.",
                "\(criterion.id) ist nicht aktuell (\(status[language])) und kann nicht in den Geltungsbereich genommen werden."
            )
        }
    }
}
