import Testing

/// A catalogue in two languages that is small enough to be read in a transcript.
enum SmallCatalogue {
    /// - Parameter scale: the line about the scale, if it has one of its own.
    static func text(scale: String = "") -> String {
        """
        format: 1
        id: supplier-data
        version: "1.0"
        title: {en: Supplier data, de: Lieferantendaten}
        \(scale)
        tiers:
          - {id: ready, title: {en: Ready to deliver, de: Lieferbereit}, minimum: {shall: 100}}
        categories:
          - category: exchange
            title: {en: Exchange, de: Austausch}
            criteria:
              - id: EXC-01
                level: shall
                title: {en: Neutral 3D format, de: Neutrales 3D-Format}
                statement:
                  en: Every 3D model can be exported in a format that is an international standard.
                  de: Jedes 3D-Modell lässt sich in einem international genormten Format exportieren.
                why: {en: Others have other systems., de: Andere haben andere Systeme.}
                met: {en: 10 models export without an error., de: 10 Modelle werden ohne Fehler exportiert.}
                partly: {en: "Parts do, assemblies do not.", de: "Teile ja, Baugruppen nicht."}
                verify: {en: Export 10 models., de: 10 Modelle exportieren.}
                evidence: [{en: log of the exports, de: Protokoll der Exporte}]
                examples:
                  met: {en: All of the gearbox., de: Das ganze Getriebe.}
                  unmet: {en: Only its housing., de: Nur sein Gehäuse.}
                metNeeds: evidence
              - id: EXC-02
                level: should
                title: {en: Export without a person, de: Export ohne Person}
                statement:
                  en: The export of a model can be started by another system.
                  de: Ein anderes System kann den Export eines Modells starten.
                why: {en: People forget., de: Menschen vergessen.}
                met: {en: An interface starts the export., de: Eine Schnittstelle startet den Export.}
                verify: {en: Start an export., de: Einen Export starten.}
                tags: [interface]
          - category: people
            title: {en: People, de: Menschen}
            criteria:
              - id: PEO-01
                level: shall
                title: {en: Someone to ask, de: Jemand zum Fragen}
                statement: {en: The supplier names a person., de: Der Lieferant nennt eine Person.}
                why: {en: Questions come., de: Fragen kommen.}
                met: {en: Name and address are in the contract., de: Name und Adresse stehen im Vertrag.}
                verify: {en: Read the contract., de: Den Vertrag lesen.}
                notApplicable: never
              - id: PEO-02
                level: may
                title: {en: Answer within two days, de: Antwort in zwei Tagen}
                statement: {en: Questions are answered., de: Fragen werden beantwortet.}
                why: {en: Work waits., de: Die Arbeit wartet.}
                met: {en: 9 of the last 10 were., de: 9 der letzten 10 wurden es.}
                verify: {en: Compare the dates., de: Die Daten vergleichen.}

        """
    }
}

extension Sandbox {
    /// Begins an assessment against the small catalogue, and returns its path.
    func newSmallProject(scale: String = "") throws -> String {
        try write(SmallCatalogue.text(scale: scale), to: "small.yaml")
        try done("new", self["p"], "--subject", "Acme", "--catalog", self["small.yaml"])
        return self["p"]
    }
}
