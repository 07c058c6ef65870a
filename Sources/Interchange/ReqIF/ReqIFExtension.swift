import AssessmentModel
import CatalogFormat
import XML

/// What ReqIF has no place for, as an extension by this tool: how a catalogue is named, rated and scored. Other tools
/// ignore it, and may drop it.
enum ReqIFExtension {
    private static let namespace = "urn:cpo:catalog:1"

    // MARK: Reading

    /// Takes over what an extension says of the catalogue, unless it is that of another tool. What a catalogue could
    /// not say is ignored.
    static func read(_ element: XMLElement, into about: inout CatalogDraft, _ language: LanguageCode) {
        guard element.namespace == namespace, element.name == "catalog" else { return }
        about.id = element["id"] ?? about.id
        about.version = element["version"] ?? ""
        about.licence = element["licence"] ?? ""
        about.model = element["model"].flatMap { ScoringModel(rawValue: $0) } ?? .weighted
        about.title = texts("title", of: element, language) ?? about.title
        about.summary = texts("summary", of: element, language) ?? .empty
        for (rank, level) in Level.allCases.enumerated() {
            let own = element.elements("levelWeight").first { $0["level"] == level.rawValue }
            if let weight = own?["weight"].flatMap({ Fraction(foreign: $0) }) { about.levelWeights[rank] = weight }
        }
        about.scale = scale(of: element, language) ?? .standard
        var names: Set<String> = []
        about.tiers = element.elements("tier").compactMap { tier in
            guard let id = tier["id"], isIdentity(id), names.insert(id).inserted else { return nil }
            let minimum = tier.elements("minimum").compactMap { minimum -> (Level, Fraction)? in
                guard let level = minimum["level"].flatMap({ Level(rawValue: $0) }), let share = share(minimum) else {
                    return nil
                }
                return (level, share)
            }
            return Tier(
                id: id, title: texts("title", of: tier, language) ?? LocalizedText(id, in: language),
                minimum: Dictionary(minimum) { first, _ in first },
                counts: tier["counts"].flatMap(CountedRatings.init(rawValue:)) ?? .claimed)
        }
    }

    /// The scale; nil if there is none, or one that a catalogue could not have.
    private static func scale(of element: XMLElement, _ language: LanguageCode) -> Scale? {
        let steps = element.elements("step").compactMap { step -> Scale.Step? in
            guard let id = step["id"], isIdentity(id), id != Rating.notApplicable.id, let value = share(step) else {
                return nil
            }
            return Scale.Step(Rating(id), value, title: texts("title", of: step, language) ?? .empty)
        }
        let falls = steps.first?.value == .one && zip(steps, steps.dropFirst()).allSatisfy { $0.value > $1.value }
        return falls && Set(steps.map(\.rating)).count == steps.count ? Scale(steps) : nil
    }

    private static func share(_ element: XMLElement) -> Fraction? {
        element["value"].flatMap { Fraction(foreign: $0) }.flatMap { $0 <= .one ? $0 : nil }
    }

    private static func texts(_ name: String, of element: XMLElement, _ language: LanguageCode) -> LocalizedText? {
        LocalizedText(
            element.elements(name).map { text in
                .init(LanguageCode(foreign: text["lang"]) ?? language, text.plainText(.kept))
            }
        ).tidied
    }

    // MARK: Writing

    /// Writes what `read` takes over.
    static func write(_ catalog: Catalog, to writer: inout XMLWriter) {
        writer.element(
            "cpo:catalog",
            [
                ("xmlns:cpo", namespace), ("id", catalog.id), ("version", catalog.version),
                ("licence", catalog.licence), ("model", catalog.model.rawValue),
            ]
        ) { writer in
            write("cpo:title", catalog.title, to: &writer)
            write("cpo:summary", catalog.summary, to: &writer)
            for (level, weight) in zip(Level.allCases, catalog.levelWeights) {
                writer.element("cpo:levelWeight", [("level", level.rawValue), ("weight", weight.catalogText)])
            }
            for step in catalog.scale.steps where catalog.scale != .standard {
                writer.element("cpo:step", [("id", step.rating.id), ("value", step.value.catalogText)]) {
                    write("cpo:title", step.title, to: &$0)
                }
            }
            for tier in catalog.tiers {
                let counts = tier.counts == .claimed ? [] : [("counts", tier.counts.rawValue)]
                writer.element("cpo:tier", [("id", tier.id)] + counts) { writer in
                    write("cpo:title", tier.title, to: &writer)
                    for level in Level.allCases {
                        guard let share = tier.minimum[level] else { continue }
                        writer.element("cpo:minimum", [("level", level.rawValue), ("value", share.catalogText)])
                    }
                }
            }
        }
    }

    private static func write(_ name: String, _ text: LocalizedText, to writer: inout XMLWriter) {
        for variant in text.variants where !variant.isEmpty {
            writer.element(name, [("xml:lang", variant.language.code)], text: variant.text)
        }
    }
}

extension Fraction {
    /// What `init(catalogText:)` reads back.
    var catalogText: String {
        if denominator == 1 { return "\(numerator)" }
        guard 1_000 % denominator == 0 else { return "\(numerator)/\(denominator)" }
        let thousandths = numerator * (1_000 / denominator)
        return "\(thousandths / 1_000).\(String(thousandths % 1_000 + 1_000).dropFirst())"
    }
}
