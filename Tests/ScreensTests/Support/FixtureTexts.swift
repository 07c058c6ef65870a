import AssessmentModel

/// The catalogue's texts. The full texts of the interfaces are in a separate file.
enum FixtureTexts {
    /// The seven categories, in order.
    static let categories: [(category: Category.Heading, criteria: [Criterion])] = [
        category(
            "interoperability", LocalizedText("Interoperability", de: "Interoperabilität"), "IOP", interoperability),
        category("infrastructure", LocalizedText("Infrastructure", de: "Infrastruktur"), "INF", infrastructure),
        category("extensibility", LocalizedText("Extensibility", de: "Erweiterbarkeit"), "EXT", extensibility),
        (Category.Heading(id: "interfaces", title: LocalizedText("Interfaces", de: "Schnittstellen")), interfaces),
        category("standards", LocalizedText("Standards", de: "Standards"), "STD", standards),
        category("architecture", LocalizedText("Architecture", de: "Architektur"), "ARC", architecture),
        category("partnership", LocalizedText("Partnership", de: "Partnerschaft"), "PAR", partnership),
    ]

    private typealias Short = (level: Level, title: String, statement: String)

    private static func category(
        _ id: String, _ title: LocalizedText, _ prefix: String, _ criteria: [Short]
    ) -> (category: Category.Heading, criteria: [Criterion]) {
        let all = criteria.enumerated().map { position, short in
            let number = position + 1
            return Criterion(
                id: CriterionID("\(prefix)-\(number < 10 ? "0" : "")\(number)"), level: short.level,
                title: LocalizedText(short.title),
                texts: Criterion.Texts(
                    statement: LocalizedText(short.statement),
                    met: LocalizedText("documented, and shown in a trial of the current release"),
                    partly: LocalizedText("documented, or shown for the part that most customers use"),
                    evidence: [LocalizedText("documentation"), LocalizedText("recorded trial")]),
                addresses: [.vendor])
        }
        return (Category.Heading(id: id, title: title), all)
    }

    private static let interoperability: [Short] = [
        (.shall, "Export of all customer data", "A customer can export all of their data at any time."),
        (.shall, "Import of what was exported", "What was exported can be imported again without loss."),
        (.shall, "Lightweight geometry", "Geometry can be handed on in a published lightweight format."),
        (.should, "Delta exchange", "Only what changed since the last exchange needs to be sent."),
        (.shall, "Identities survive", "Objects keep their identity when they cross a system boundary."),
        (.should, "Mapping without programming", "Attribute mappings are configured, not programmed."),
        (.should, "Exchange protocol", "Every exchange leaves a protocol that names what was lost."),
        (.may, "Federated search", "Other systems' data can be found without copying it."),
        (.shall, "Access rights travel along", "Access rights are part of what is exchanged."),
        (.may, "Digital twin shells", "Data can be offered as asset administration shells."),
    ]

    private static let infrastructure: [Short] = [
        (.shall, "Supported platforms", "The operating systems and databases supported are published."),
        (.shall, "Virtual machines", "Servers run on the common virtual machines without loss of support."),
        (.should, "Containers", "Server parts are delivered as containers."),
        (.should, "Identity provider", "Users sign in through the customer's identity provider."),
        (.shall, "Backup by standard tools", "Backup and restore work with the customer's tools."),
        (.may, "Choice of cloud", "The customer chooses where the system runs."),
        (.shall, "Monitoring", "State and load can be read by common monitoring tools."),
    ]

    private static let extensibility: [Short] = [
        (.shall, "Own attributes and classes", "Customers add attributes and classes without the vendor."),
        (.shall, "Upgrade keeps extensions", "Extensions outlive an upgrade, or a tool names what does not."),
        (.should, "Workflows", "Customers change and add workflows themselves."),
        (.shall, "Published extension points", "Every extension point is documented and stable in a major version."),
        (.should, "Common languages", "Extensions can be written in a language in common use."),
        (.should, "Forms and views", "Screens can be arranged for a task."),
        (.may, "Marketplace", "Third parties can offer extensions."),
        (.shall, "No hidden advantage", "The vendor's own extensions use the published points only."),
    ]

    private static let standards: [Short] = [
        (.shall, "Product data", "Product structures are exchanged by ISO 10303-242."),
        (.shall, "Visualisation", "Geometry is shown from ISO 14306 files."),
        (.should, "Requirements", "Requirements are exchanged by ReqIF."),
        (.should, "Change requests", "Changes are exchanged by a published recommendation."),
        (.shall, "Versions named", "For every standard the versions and classes supported are named."),
        (.should, "Linked lifecycle data", "Objects can be linked by OSLC."),
        (.may, "Simulation models", "Models are exchanged by FMI and SSP."),
        (.should, "Tested conformance", "Conformance is shown in public test rounds."),
        (.may, "Work on standards", "The vendor takes part in the making of standards."),
    ]

    private static let architecture: [Short] = [
        (.shall, "Documented data model", "The data model is documented for customers."),
        (.shall, "Separable parts", "Parts that are licensed separately can be replaced separately."),
        (.should, "Asynchronous coupling", "Other systems can be coupled without waiting for them."),
        (.shall, "No direct database access needed", "Every integration works without touching the database."),
        (.should, "Scaling", "Load is met by adding servers, not by another edition."),
        (.may, "Open source parts named", "Open source parts are named with their licences."),
        (.should, "Offline work", "Clients go on working through a short loss of the network."),
        (.should, "Multi-site", "Sites work on local data that is kept in step."),
    ]

    private static let partnership: [Short] = [
        (.shall, "Interfaces at fair terms", "Third parties get interface licences at published terms."),
        (.shall, "Roadmap", "Changes of interfaces are announced a year ahead."),
        (.should, "Partner support", "Integrators get support without a customer's contract."),
        (.should, "Test systems", "Partners get test systems at the cost of running them."),
        (.may, "Joint development", "Customers and partners take part in designing interfaces."),
        (.shall, "Exit", "After the end of a contract data stays readable for a year."),
        (.should, "User groups", "The vendor answers publicly to an independent user group."),
    ]
}

extension LocalizedText {
    /// A text in English and German.
    init(_ english: String, de german: String) {
        self.init([Variant(.english, english), Variant(.german, german)])
    }
}
