/// The texts of a new catalogue in German.
enum GermanTemplate {
    /// The end of the catalogue's own file, but for the names of the categories' files.
    static let catalog = """
        summary: Hier steht, worum es im Katalog geht und von wem seine Worte stammen.
        licence: CC-BY-4.0
        # Wie viel ein Kriterium jeder Stufe zählt: muss, soll, kann.
        levelWeights: {shall: 3, should: 2, may: 1}
        # Eine Datei je Kategorie, in dieser Reihenfolge.
        categories:

        """

    /// Name and content of each category's file.
    static let categories = [
        (
            name: "1-daten.yaml",
            content: """
            # yaml-language-server: $schema=\(CatalogSchema.fileName)
            category: daten
            # Ein Text ohne Sprache ist in der von catalog.yaml. In mehreren: title: {de: Daten, en: Data}
            title: Daten
            summary: Ob Kunden an ihre Daten kommen.
            criteria:
              # Antworten verweisen auf Kennungen, darum behält jede ihre Bedeutung.
              - id: DAT-01
                # shall (muss), should (soll) oder may (kann)
                level: shall
                title: Vollständiger Export
                # Eine einzige Forderung in einem Satz.
                statement: Der Kunde kann alle Daten in einem dokumentierten Format exportieren.
                why: Daten, die das Produkt nicht verlassen können, binden ihren Eigentümer daran.
                # Was sich beobachten lässt, damit zwei Personen gleich bewerten.
                met: Alle Objekttypen sind im Export enthalten, bei produktiver Größe.
                partly: Struktur und Dateien sind enthalten; die Dokumentation nennt, was fehlt.
                verify: Einen Export starten und die Zahl der Objekte jedes Typs vergleichen.
                evidence:
                  - Protokoll eines Exports
                  - Beschreibung des Formats
                # product (Produkt) oder organisation; ohne diese Zeile beides
                appliesTo: [product]
                # nothing (nichts), justification (Begründung), evidence (Nachweis) oder url (Adresse)
                metNeeds: evidence
                tags: [export]

            """
        ),
        (
            name: "2-schnittstellen.yaml",
            content: """
            # yaml-language-server: $schema=\(CatalogSchema.fileName)
            category: schnittstellen
            title: Schnittstellen
            summary: Ob andere Systeme erreichen, was Menschen erreichen.
            criteria:
              - id: SST-01
                level: should
                title: Dokumentierte Schnittstelle
                statement: Jede Funktion für den Export von Daten gehört zu einer dokumentierten Schnittstelle.
                why: Was nur Menschen starten können, wird nicht oft genug gestartet.
                met: Die Referenz beschreibt jede Funktion, die DAT-01 braucht.
                verify: Die Referenz lesen und den Export damit starten.
                # withReason (mit Begründung), freely (frei) oder never (nie)
                notApplicable: withReason
                # Kriterien, die dieses voraussetzt.
                buildsOn: [DAT-01]

            """
        ),
    ]
}
