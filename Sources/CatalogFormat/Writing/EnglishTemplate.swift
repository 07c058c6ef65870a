/// The texts of a new catalogue in English.
enum EnglishTemplate {
    /// The end of the catalogue's own file, but for the names of the categories' files.
    static let catalog = """
        summary: Say here what the catalogue is about, and whose words it is written in.
        licence: CC-BY-4.0
        # How much a criterion of each level counts.
        levelWeights: {shall: 3, should: 2, may: 1}
        # One file for each category, in this order.
        categories:

        """

    /// Name and content of each category's file.
    static let categories = [
        (
            name: "1-data.yaml",
            content: """
            # yaml-language-server: $schema=\(CatalogSchema.fileName)
            category: data
            # A text without a language is in that of catalog.yaml. For several: title: {en: Data, de: Daten}
            title: Data
            summary: Whether customers get at their data.
            criteria:
              # Answers point at ids, so an id never changes its meaning.
              - id: DAT-01
                # shall (a requirement), should (a recommendation) or may (a permission)
                level: shall
                title: Full export
                # One demand in one sentence.
                statement: The customer can export all data in a documented format.
                why: Data that cannot leave the product ties its owner to it.
                # What can be observed, so that two people rate alike.
                met: All object types are in the export, at productive size.
                partly: Structure and files are in the export; the documentation names what is not.
                verify: Start an export, and compare the number of objects of each type.
                evidence:
                  - log of an export
                  - description of the format
                # product or organisation; both where this is left out
                appliesTo: [product]
                # nothing, justification, evidence or url
                metNeeds: evidence
                tags: [export]

            """
        ),
        (
            name: "2-interfaces.yaml",
            content: """
            # yaml-language-server: $schema=\(CatalogSchema.fileName)
            category: interfaces
            title: Interfaces
            summary: Whether other systems reach what people reach.
            criteria:
              - id: IFC-01
                level: should
                title: Documented interface
                statement: Every function for exporting data is part of a documented interface.
                why: What only people can start is not started often enough.
                met: The reference describes every function that DAT-01 needs.
                verify: Read the reference, and start the export with it.
                # withReason, freely or never
                notApplicable: withReason
                # Criteria that this one presupposes.
                buildsOn: [DAT-01]

            """
        ),
    ]
}
