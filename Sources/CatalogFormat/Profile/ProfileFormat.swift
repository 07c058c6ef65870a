import AssessmentModel

/// The contents of profile files of format 1.
///
/// The decoder takes its keys from here, and tests compare decoder and documentation with it.
enum ProfileFormat {
    /// All mappings, except those that profiles share with catalogues.
    static let mappings = [profile, category, criterion]

    /// The file.
    static let profile = FormatMapping(
        name: "profile", summary: "One buyer's view of a catalogue.",
        keys: [
            .required("format", .format, "The number of the file format, which is 1."),
            .required("profile", .identity, "The profile's own name, for commands and reports."),
            .optional("language", .language, "The language of texts that do not name theirs; en where left out."),
            .required("title", .localizedText, "What the profile is called."),
            .optional("summary", .localizedText, "Whose view it is, and what for."),
            .required("catalog", .identity, "The id of the catalogue that it is made for."),
            .optional("catalogVersion", .word, "The only version that it fits; any where left out."),
            .optional("levels", .byID(level), "Criteria with another level."),
            .optional("leaveOut", .byID(.localizedText), "Criteria that are not asked for, with the reason."),
            .optional(
                "leaveOutCategories", .byID(.localizedText),
                "Categories of which no criterion is asked for, with the reason."),
            .optional(
                "leaveOutSections", .byID(.byID(.localizedText)),
                "Sections of a category of which no criterion is asked for, with the reason."),
            .optional("weights", .byID(.weight), "Criteria with another weight of their own."),
            .optional("targets", .byID(.identity), "Criteria of which another rating of the scale is asked for."),
            .optional(
                "levelWeights", .mapping(CatalogFileFormat.levelWeights),
                "The levels that weigh otherwise; the others weigh what they do in the catalogue."),
            .optional(
                "tiers", .list(.mapping(CatalogFileFormat.tier)),
                "Achievements in place of the catalogue's; an empty list for none."),
            .optional(
                "gate", .choice(CountedRatings.allCases.map(\.rawValue)),
                "What the shall gate counts: claimed, or only what is evidenced; claimed where left out."),
            .optional(
                "waivers", .choice(WaiverPolicy.allCases.map(\.rawValue)),
                "Whether whoever is judged may waive checks: accepted or refused; accepted where left out."),
            .optional("categories", .list(.mapping(category)), "Categories of your own, after the catalogue's."),
            .optional("criteria", .list(.mapping(criterion)), "Criteria of your own, in their order."),
        ])

    /// An element of `categories`.
    static let category = FormatMapping(
        name: "profileCategory", summary: "A category of the profile's own.",
        keys: [
            .required("id", .identity, "The category's id, which the catalogue does not have."),
            .required("title", .localizedText, "What the category is called."),
            .optional("summary", .localizedText, "What its criteria ask for together."),
        ])

    /// An element of `criteria`: a criterion as in a catalogue, with its category.
    static let criterion = FormatMapping(
        name: "profileCriterion", summary: "A criterion of the profile's own.",
        keys: [
            .required(
                "category", .identity, "The category that it is put into, after the criteria that are there.")
        ] + CatalogFileFormat.criterion.keys.filter { !["section", "replaces"].contains("\($0.name)") })

    private static let level = FormatValue.choice(Level.allCases.map(\.rawValue))
}

/// What a profile can say of waivers by the party that is judged.
enum WaiverPolicy: String, CaseIterable {
    case accepted, refused
}
