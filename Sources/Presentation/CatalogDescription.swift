import AssessmentModel
import Localization

/// What a catalogue says besides its criteria: scale, weights, tiers, and the rules of a criterion.
package enum CatalogDescription {
    package static let scale = LocalizedString("Scale", "Skala")
    package static let weights = LocalizedString("Weights", "Gewichte")
    package static let tiers = LocalizedString("Tiers", "Niveaus")

    /// "3 fully = 1, 2 largely = 2/3, 1 not = 0": the digit of each step, if it is not the catalogue's usual scale, its
    /// name and its value.
    package static func steps(of scale: Scale) -> LocalizedString {
        guard scale != .percent else {
            return LocalizedString("percent, 0 to 100", "Prozent, 0 bis 100")
        }
        return LocalizedString { language in
            scale.steps.enumerated().map { position, step in
                let digit = scale.isStandard ? nil : scale.digit(ofStepAt: position)
                let name = RatingText.name(step.rating, on: scale)[language]
                let lead = digit.map { "\($0)" == name ? "" : "\($0) " } ?? ""
                return "\(lead)\(name) = \(NumberText.text(step.value, language))"
            }.joined(separator: ", ")
        }
    }

    /// "shall 3, should 2, may 1"; and the model, unless it is the usual one.
    package static func weights(of catalog: Catalog) -> LocalizedString {
        LocalizedString { language in
            let weights = zip(Level.allCases, catalog.levelWeights).map {
                "\($0.name[language]) \(NumberText.text($1, language))"
            }.joined(separator: ", ")
            return catalog.model == .weighted
                ? weights : "\(weights); \(language("model", "Modell")) \(catalog.model.rawValue)"
        }
    }

    /// "deliver  May deliver: shall at least 100 %, should at least 40 %; only what is evidenced counts"
    package static func tier(_ tier: Tier, of catalog: Catalog, _ language: Language) -> String {
        let minimum = Level.allCases.compactMap { level in
            tier.minimum[level].map { (minimum: Fraction) -> String in
                let percent = NumberText.text(minimum * Fraction(100), language)
                return language(
                    "\(level.name[language]) at least \(percent) %", "\(level.name[language]) mindestens \(percent) %")
            }
        }.joined(separator: ", ")
        let title = "\(tier.id) \(language.text(tier.title, of: catalog).oneLine)"
        let line = minimum.isEmpty ? title : "\(title): \(minimum)"
        switch tier.counts {
        case .claimed: return line
        case .evidenced:
            return line + language("; only what is evidenced counts", "; nur Belegtes zählt")
        }
    }

    /// The rating that is asked for: "partly met suffices; more gains nothing". Nil if it is the best.
    package static func target(of criterion: Criterion, on scale: Scale) -> LocalizedString? {
        guard let target = criterion.target, target != scale.steps.first?.rating else { return nil }
        let name = RatingText.name(target, on: scale)
        return LocalizedString {
            $0("\(name[$0]) suffices; more gains nothing", "„\(name[$0])“ genügt; mehr bringt nichts")
        }
    }

    /// What is special about answers to a criterion: whether it is asked for now, its target, what met needs, and
    /// whether it can be not applicable. Empty if nothing is.
    package static func rules(of criterion: Criterion, on scale: Scale) -> [LocalizedString] {
        var rules: [LocalizedString] = []
        switch criterion.status {
        case .current: break
        case .future, .retired: rules.append(criterion.status.name)
        }
        if criterion.weight != .one {
            let weight = criterion.weight
            rules.append(
                LocalizedString {
                    $0("weight \(NumberText.text(weight, $0))", "Gewicht \(NumberText.text(weight, $0))")
                })
        }
        if let target = criterion.target, target != scale.steps.first?.rating {
            let name = RatingText.name(target, on: scale)
            rules.append(LocalizedString { $0("target \(name[$0])", "Ziel \(name[$0])") })
        }
        switch criterion.rules.metNeeds {
        case .nothing: break
        case .justification: rules.append(LocalizedString("needs a comment", "braucht einen Kommentar"))
        case .evidence: rules.append(LocalizedString("needs evidence", "braucht einen Nachweis"))
        case .url: rules.append(LocalizedString("needs a link", "braucht einen Link"))
        }
        switch criterion.rules.notApplicable {
        case .withReason: break
        case .freely: rules.append(LocalizedString("n/a without a reason", "n. a. ohne Begründung"))
        case .never: rules.append(LocalizedString("never n/a", "nie n. a."))
        }
        return rules
    }
}
