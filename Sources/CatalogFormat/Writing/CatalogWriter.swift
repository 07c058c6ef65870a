import AssessmentModel
import JSON

/// Writes a catalogue as one JSON file, for a project to carry along.
///
/// The same catalogue always gives the same bytes, and reading them gives the same catalogue. Defaults are left out.
package enum CatalogWriter {
    /// The file's content: indented, with a line break at the end.
    package static func json(_ catalog: Catalog) -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.member("format", CatalogReader.format)
            writer.member("id", catalog.id)
            writer.member("version", catalog.version)
            writer.text("title", catalog.title)
            writer.text("summary", catalog.summary)
            if !catalog.licence.isEmpty { writer.member("licence", catalog.licence) }
            if catalog.model != .weighted { writer.member("model", catalog.model.rawValue) }
            writer.key("levelWeights")
            writer.object { writer in
                for (level, weight) in zip(Level.allCases, catalog.levelWeights) {
                    writer.key(level.rawValue)
                    weight.write(to: &writer)
                }
            }
            if catalog.scale == .percent {
                writer.member("scale", CatalogReader.percentScale)
            } else if catalog.scale != .standard {
                writer.list("scale", catalog.scale.steps) { $0.step($1) }
            }
            writer.list("tiers", catalog.tiers) { $0.tier($1) }
            writer.key("categories")
            writer.array { writer in
                for category in catalog.categories { writer.category(category, of: catalog) }
            }
        }
        return writer.bytes + [UInt8(ascii: "\n")]
    }
}

extension JSONWriter {
    fileprivate mutating func category(_ category: Category, of catalog: Catalog) {
        object { writer in
            writer.member("category", category.id)
            writer.text("title", category.title)
            writer.text("summary", category.heading.summary)
            writer.list("sections", category.heading.sections) { $0.section($1) }
            writer.key("criteria")
            writer.array { writer in
                for criterion in catalog.criteria[category.criteria] { writer.criterion(criterion) }
            }
        }
    }

    private mutating func section(_ section: Section) {
        object { writer in
            writer.member("id", section.id)
            writer.text("title", section.title)
            writer.text("summary", section.summary)
            if let parent = section.parent { writer.member("in", parent) }
        }
    }

    /// A criterion, with its category if it is one of a profile's own.
    mutating func criterion(_ criterion: Criterion, in category: String? = nil) {
        object { writer in
            if let category { writer.member("category", category) }
            writer.member("id", criterion.id.text)
            writer.member("level", criterion.level.rawValue)
            if criterion.status != .current { writer.member("status", criterion.status.rawValue) }
            if let section = criterion.section { writer.member("section", section) }
            if criterion.weight != .one {
                writer.key("weight")
                criterion.weight.write(to: &writer)
            }
            if let target = criterion.target { writer.member("target", target.id) }
            writer.text("title", criterion.title)
            writer.text("statement", criterion.texts.statement)
            writer.text("why", criterion.texts.why)
            writer.text("met", criterion.texts.met)
            writer.text("partly", criterion.texts.partly)
            writer.text("verify", criterion.texts.verify)
            writer.examples(criterion.texts.examples)
            writer.list("evidence", criterion.texts.evidence) { $0.text($1) }
            writer.list("addresses", criterion.addresses) { $0.string($1.rawValue) }
            writer.list("appliesTo", criterion.appliesTo) { $0.string($1.rawValue) }
            if criterion.rules.notApplicable != .withReason {
                writer.member("notApplicable", criterion.rules.notApplicable.rawValue)
            }
            if criterion.rules.metNeeds != .nothing {
                writer.member("metNeeds", criterion.rules.metNeeds.rawValue)
            }
            writer.list("references", criterion.references) { $0.string($1) }
            writer.list("tags", criterion.tags) { $0.string($1) }
            writer.list("buildsOn", criterion.buildsOn) { $0.string($1.text) }
            writer.list("replaces", criterion.replaces) { $0.string($1.text) }
        }
    }

    private mutating func examples(_ examples: Criterion.Examples) {
        guard examples != Criterion.Examples() else { return }
        key("examples")
        object { writer in
            writer.text("met", examples.met)
            writer.text("unmet", examples.unmet)
        }
    }

    fileprivate mutating func step(_ step: Scale.Step) {
        object { writer in
            writer.member("id", step.rating.id)
            writer.text("title", step.title)
            writer.key("value")
            step.value.write(to: &writer)
        }
    }

    mutating func tier(_ tier: Tier) {
        object { writer in
            writer.member("id", tier.id)
            writer.text("title", tier.title)
            writer.key("minimum")
            writer.object { writer in
                for level in Level.allCases {
                    guard let minimum = tier.minimum[level] else { continue }
                    writer.key(level.rawValue)
                    (minimum * Fraction(100)).write(to: &writer)
                }
            }
            if tier.counts != .claimed { writer.member("counts", tier.counts.rawValue) }
        }
    }

    /// A text under a key, unless it is empty.
    mutating func text(_ name: String, _ text: LocalizedText) {
        guard !text.variants.isEmpty else { return }
        key(name)
        self.text(text)
    }

    /// A text always names its languages, so it does not depend on the catalogue's.
    mutating func text(_ text: LocalizedText) {
        object { writer in
            for variant in text.variants { writer.member(variant.language.code, variant.text) }
        }
    }

    /// A list under a key, unless it is empty.
    mutating func list<Element>(
        _ name: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
    ) {
        guard !elements.isEmpty else { return }
        key(name)
        array { writer in
            for element in elements { write(&writer, element) }
        }
    }
}
