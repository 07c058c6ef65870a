import AssessmentModel

extension FixtureTexts {
    /// The criteria of the category interfaces, worded as in a real catalogue.
    static let interfaces: [Criterion] = [
        criterion(
            "IFC-01", .shall, LocalizedText("Read access to every object type", de: "Lesezugriff auf jeden Objekttyp"),
            "Every object type that users can see can be read through a documented interface.",
            met: "all types of the data model's list", partly: "at least parts, documents and their structures",
            evidence: ["interface reference", "recorded trial"]),
        criterion(
            "IFC-02", .shall,
            LocalizedText("Documented, complete, without a fee", de: "Dokumentiert, vollständig, ohne Gebühr"),
            "The documentation of all interfaces is complete and open to every customer and their partners.",
            met: "complete, current, and to be had without a fee", partly: "complete, after signing a contract",
            evidence: ["link to the documentation"]),
        criterion(
            "IFC-03", .should, LocalizedText("Bulk interface", de: "Massenschnittstelle"),
            "Large amounts of data can be read and written without a call for each object.",
            met: "10,000 objects a minute on the vendor's reference system", partly: "for reading only",
            evidence: ["measurement", "interface reference"]),
        criterion(
            "IFC-04", .shall, LocalizedText("Errors say what to do", de: "Fehler sagen, was zu tun ist"),
            "An interface that refuses a call names the object, the rule and what would be accepted.",
            met: "in all calls of a sample of twenty", partly: "in more than half of them",
            evidence: ["recorded trial"]),
        criterion(
            "IFC-05", .may, LocalizedText("Client libraries", de: "Client-Bibliotheken"),
            "Client libraries for common languages are offered under a licence that allows changes.",
            met: "for two languages or more", partly: "for one", evidence: ["link to the libraries"]),
        criterion(
            "IFC-06", .should, LocalizedText("Events on change", de: "Ereignisse bei Änderungen"),
            "Other systems are told of changes without asking again and again.",
            met: "for every object type, with what changed", partly: "for some types, or without what changed",
            evidence: ["interface reference", "recorded trial"]),
        writeAccess,
        criterion(
            "IFC-08", .shall, LocalizedText("Versions and configurations", de: "Versionen und Konfigurationen"),
            "Revisions, effectivities and variants can be read and written as users see them.",
            met: "all three", partly: "revisions only", evidence: ["interface reference"]),
        criterion(
            "IFC-09", .should, LocalizedText("Deprecation notice", de: "Abkündigung"),
            "An interface that goes away is announced two releases ahead, with its successor.",
            met: "kept in the last four releases", partly: "announced one release ahead",
            evidence: ["release notes"]),
        criterion(
            "IFC-10", .should, LocalizedText("Rate limits published", de: "Grenzen veröffentlicht"),
            "Limits of calls and amounts are published and can be raised.",
            met: "published, with what raising them costs", partly: "told on request", evidence: ["price list"]),
        criterion(
            "IFC-11", .may, LocalizedText("Sandbox"),
            "Integrators can try interfaces on a system of their own with sample data.",
            met: "within a day", partly: "within a month", evidence: ["terms of use"]),
        criterion(
            "IFC-12", .shall, LocalizedText("Rights apply to interfaces", de: "Rechte gelten an Schnittstellen"),
            "Through an interface a user sees and does what they may see and do on the screen, and no more.",
            met: "in all calls of a sample of twenty", partly: "for reading", evidence: ["recorded trial"]),
    ]

    private static let writeAccess = Criterion(
        id: "IFC-07", level: .shall,
        title: LocalizedText("Write access to every object type", de: "Schreibzugriff auf jeden Objekttyp"),
        texts: Criterion.Texts(
            statement: LocalizedText(
                "Every object type that users can edit can be created, changed and deleted through a documented "
                    + "interface.",
                de: "Jeder Objekttyp, den Benutzer bearbeiten können, lässt sich über eine dokumentierte Schnittstelle "
                    + "anlegen, ändern und löschen."),
            why: LocalizedText(
                "A type that can only be read ties every change to the vendor's own client, and with it every process "
                    + "that crosses the system's boundary.",
                de:
                    "Ein Typ, der nur gelesen werden kann, bindet jede Änderung an das Programm des Anbieters, und damit "
                    + "jeden Prozess, der über die Grenze des Systems geht."),
            met: LocalizedText(
                "all types of the data model's list", de: "alle Typen der Liste des Datenmodells"),
            partly: LocalizedText(
                "at least the types of change and configuration management",
                de: "wenigstens die Typen des Änderungs- und Konfigurationswesens"),
            verify: LocalizedText(
                "Take three types of the list at random, one of them from classification. Create, change and delete an "
                    + "object of each by a script."),
            evidence: [
                LocalizedText("interface reference", de: "Schnittstellenreferenz"),
                LocalizedText("recorded trial", de: "Versuchsprotokoll"),
            ]),
        rules: Criterion.Rules(metNeeds: .evidence), addresses: [.vendor], appliesTo: [.product],
        references: ["ISO 10303-242"], buildsOn: ["IFC-01"])

    private static func criterion(
        _ id: CriterionID, _ level: Level, _ title: LocalizedText, _ statement: String, met: String, partly: String,
        evidence: [String]
    ) -> Criterion {
        Criterion(
            id: id, level: level, title: title,
            texts: Criterion.Texts(
                statement: LocalizedText(statement), met: LocalizedText(met), partly: LocalizedText(partly),
                evidence: evidence.map { LocalizedText($0) }),
            rules: Criterion.Rules(notApplicable: id == "IFC-02" ? .never : .withReason), addresses: [.vendor],
            appliesTo: [.product])
    }
}
