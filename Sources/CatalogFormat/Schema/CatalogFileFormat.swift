import AssessmentModel

/// The contents of catalogue files of format 1.
///
/// The decoder takes its keys from here, and the schema for editors is written from here. Tests compare decoder and
/// documentation with it.
enum CatalogFileFormat {
    /// All of it.
    static let mappings = [catalog, category, section, criterion, examples, levelWeights, step, tier, minimum]

    /// The file `catalog.yaml`.
    static let catalog = FormatMapping(
        name: "catalog", summary: "A catalogue of criteria for the assessment of products and organisations.",
        keys: [
            .required("format", .format, "The number of the file format, which is 1."),
            .required("id", .identity, "The catalogue's own name, for commands and reports."),
            .required("version", .word, "The edition, in any form that you like."),
            .optional("language", .language, "The language of texts that do not name theirs; en where left out."),
            .required("title", .localizedText, "What the catalogue is called."),
            .optional("summary", .localizedText, "What the catalogue is about, and whose words it is written in."),
            .optional("licence", .text, "The terms that its texts may be used under, for instance an SPDX id."),
            .optional(
                "model", choice(of: ScoringModel.self),
                "How answers become figures; weighted where left out."),
            .optional("levelWeights", .mapping(levelWeights), "How much each level counts in the score."),
            .optional(
                "scale", .scale(step),
                "The ratings to choose from, best first, or percent; met, partial and unmet where left out."),
            .optional("tiers", .list(.mapping(tier)), "Named achievements: at least so much of each level."),
            .required(
                "categories", .list(.category(category)),
                "The categories in their order: each written out, or the name of a file beside this one."),
        ])

    /// A category, in the catalogue's file or in one of its own.
    static let category = FormatMapping(
        name: "category", summary: "A group of criteria that belong together, with a score of its own.",
        keys: [
            .required("category", .identity, "The category's id, once in the catalogue."),
            .required("title", .localizedText, "What the category is called."),
            .optional("summary", .localizedText, "What its criteria ask for together."),
            .optional("sections", .list(.mapping(section)), "Parts of the category with headings of their own."),
            .required("criteria", .list(.mapping(criterion)), "The criteria in their order."),
        ])

    /// An element of `sections`.
    static let section = FormatMapping(
        name: "section", summary: "A part of a category, or of another section; it has no score.",
        keys: [
            .required("id", .identity, "The section's id, once in its category."),
            .required("title", .localizedText, "What the section is called."),
            .optional("summary", .localizedText, "What its criteria have in common."),
            .optional("in", .identity, "The id of the section that it stands in, which is declared before it."),
        ])

    /// An element of `criteria`.
    static let criterion = FormatMapping(
        name: "criterion", summary: "One demand, and how to tell whether it is met.",
        keys: [
            .required(
                "id", .identity,
                "The criterion's id, once in the catalogue; answers point at it, so it never changes its meaning."),
            .required(
                "level", choice(of: Level.self),
                "How strong the obligation is: shall is a requirement, should a recommendation, may a permission."),
            .optional(
                "status", choice(of: Criterion.Status.self),
                "Whether it is asked for today: a future or retired criterion is shown and not scored."),
            .optional("section", .identity, "The id of the section of its category that it stands in."),
            .required("title", .localizedText, "A few words to know it by."),
            .required("statement", .localizedText, "The one demand, in one sentence that can be tested."),
            .optional("why", .localizedText, "What goes wrong for a customer without it."),
            .optional("met", .localizedText, "What can be observed where it is met."),
            .optional("partly", .localizedText, "What can be observed where it is met in part."),
            .optional("verify", .localizedText, "What to ask for and what to try."),
            .optional("examples", .mapping(examples), "Invented subjects that show where the line is."),
            .optional("evidence", .list(.localizedText), "Kinds of evidence that would convince an auditor."),
            .optional(
                "addresses", .list(choice(of: Subject.Role.self)),
                "The parties that it is meant for; all where left out."
            ),
            .optional(
                "appliesTo", .list(choice(of: Subject.Kind.self)),
                "The kinds of subject that it is meant for; all where left out."),
            .optional(
                "notApplicable", choice(of: Criterion.NotApplicable.self),
                "Whether \"not applicable\" can be chosen: withReason (the usual rule), freely or never."),
            .optional(
                "metNeeds", choice(of: Criterion.MetNeeds.self),
                "What a rating of met should come with; nothing where left out."),
            .optional("weight", .weight, "Its own weight, multiplied with that of its level; 1 where left out."),
            .optional(
                "target", .identity,
                "The rating of the scale that is asked for, above which nothing counts; the best where left out."),
            .optional("references", .list(.word), "Public standards by number."),
            .optional("tags", .list(.word), "Words to find it by."),
            .optional("buildsOn", .list(.identity), "The ids of criteria that it presupposes."),
            .optional(
                "replaces", .list(.identity),
                "The ids of criteria of earlier editions whose place it takes."),
        ])

    /// The value of `examples`.
    static let examples = FormatMapping(
        name: "examples", summary: "Two worked examples of one criterion.",
        keys: [
            .optional("met", .localizedText, "A subject that is only just met."),
            .optional("unmet", .localizedText, "A subject that is unmet, though it may not look so."),
        ])

    /// The value of `levelWeights`.
    static let levelWeights = FormatMapping(
        name: "levelWeights", summary: "How much each level counts in the score.",
        keys: [
            .optional("shall", .weight, "The weight of a requirement; 3 where left out."),
            .optional("should", .weight, "The weight of a recommendation; 2 where left out."),
            .optional("may", .weight, "The weight of a permission; 1 where left out."),
        ])

    /// An element of `scale`.
    static let step = FormatMapping(
        name: "step", summary: "One rating of the scale.",
        keys: [
            .required("id", .identity, "The rating's id, once in the scale, and not notApplicable."),
            .optional("title", .localizedText, "What the rating is called; its id where left out."),
            .required("value", .share, "What it earns: 1 for the first step, then less from step to step."),
        ])

    /// An element of `tiers`.
    static let tier = FormatMapping(
        name: "tier", summary: "A named achievement.",
        keys: [
            .required("id", .identity, "The tier's id, once in the catalogue."),
            .required("title", .localizedText, "What the tier is called."),
            .required("minimum", .mapping(minimum), "The least percentage of each level that it asks for."),
            .optional(
                "counts", choice(of: CountedRatings.self),
                "The percentage that counts: claimed, or only what is evidenced; claimed where left out."),
        ])

    /// The value of a tier's `minimum`.
    static let minimum = FormatMapping(
        name: "minimum", summary: "Least percentages; a level that is left out is free.",
        keys: [
            .optional("shall", .percent, "The least percentage of the requirements."),
            .optional("should", .percent, "The least percentage of the recommendations."),
            .optional("may", .percent, "The least percentage of the permissions."),
        ])

    private static func choice<Choice>(of: Choice.Type) -> FormatValue
    where Choice: RawRepresentable<String> & CaseIterable {
        .choice(Choice.allCases.map(\.rawValue))
    }
}
