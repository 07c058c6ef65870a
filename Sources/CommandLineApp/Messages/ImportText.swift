import AssessmentModel
import Interchange
import Localization

/// What imports of catalogues say.
enum ImportText {
    /// What was imported, and what was not.
    static func summary(_ imported: Imported, path: String) -> [LocalizedString] {
        let catalog = imported.catalog
        let title = catalog.title.variants.first?.text ?? catalog.id
        let first = LocalizedString { language in
            let criteria = UnsupportedFeatureText.criteria(catalog.criteria.count)[language]
            let categories = UnsupportedFeatureText.count(
                catalog.categories.count, LocalizedString("category", "Kategorie"),
                LocalizedString("categories", "Kategorien"))[language]
            let format = name(imported.format)[language]
            return language(
                "Imported \(criteria) in \(categories) from \(format): \(title), version \(catalog.version).",
                "Importiert: \(criteria) in \(categories) aus \(format): \(title), Version \(catalog.version).")
        }
        return [first] + lines(imported.warnings) + [
            LocalizedString(
                "Assess against it with: cpo new DIR --subject \"...\" --catalog \(path)",
                "Dagegen bewerten mit: cpo new DIR --subject \"...\" --catalog \(path)")
        ]
    }

    /// What a profile was made of, and what was not carried over.
    static func summary(_ imported: ImportedProfile, path: String) -> [LocalizedString] {
        let profile = imported.profile
        let first = LocalizedString { language in
            let leftOut = UnsupportedFeatureText.criteria(profile.leftOut.count)[language]
            let levels = UnsupportedFeatureText.count(
                profile.levels.count, LocalizedString("level", "Verbindlichkeit"),
                LocalizedString("levels", "Verbindlichkeiten"))[language]
            return language(
                "Imported the profile \(profile.id) for \(profile.target.id): \(leftOut) left out, \(levels) changed.",
                "Profil \(profile.id) für \(profile.target.id) importiert: \(leftOut) ausgelassen, \(levels) geändert.")
        }
        return [first] + lines(imported.warnings) + [
            LocalizedString(
                "See an assessment under it with: cpo score DIR --profile \(path)",
                "Eine Bewertung darunter ansehen mit: cpo score DIR --profile \(path)")
        ]
    }

    private static func lines(_ warnings: [ImportWarning]) -> [LocalizedString] {
        let changes = warnings.filter { if case .left = $0 { false } else { true } }.map { line($0) }
        let left = warnings.compactMap { loss in
            if case .left(let leftover, let number) = loss {
                UnsupportedFeatureText.name(leftover, number)
            } else {
                nil
            }
        }
        return changes + (left.isEmpty ? [] : [notCarriedOver(left)])
    }

    private static func notCarriedOver(_ what: [LocalizedString]) -> LocalizedString {
        LocalizedString { language in
            let what = what.map { $0[language] }.joined(separator: ", ")
            return language("Not carried over: \(what).", "Nicht übernommen: \(what).")
        }
    }

    private static func line(_ loss: ImportWarning) -> LocalizedString {
        switch loss {
        case .levelAssumed(let number, let level):
            LocalizedString {
                $0(
                    "\(UnsupportedFeatureText.criteria(number)[$0]) without a level known here: taken as \(level.rawValue).",
                    "\(UnsupportedFeatureText.criteria(number)[$0]) ohne hier bekannte Verbindlichkeit: als \(level.rawValue) "
                        + "genommen."
                )
            }
        case .weights(let number):
            LocalizedString {
                let weights = UnsupportedFeatureText.count(
                    number, LocalizedString("weight", "Gewicht"), LocalizedString("weights", "Gewichte"))[$0]
                return $0("\(weights) out of range: 1 instead.", "\(weights) außerhalb des Bereichs: stattdessen 1.")
            }
        case .statements(let number):
            LocalizedString {
                $0(
                    "\(UnsupportedFeatureText.criteria(number)[$0]) without a statement: the title stands in its place.",
                    "\(UnsupportedFeatureText.criteria(number)[$0]) ohne Aussage: An ihrer Stelle steht der Titel.")
            }
        case .renamed(let number, let first, let to):
            LocalizedString {
                let ids = UnsupportedFeatureText.count(
                    number, LocalizedString("id", "Kennung"), LocalizedString("ids", "Kennungen"))[$0]
                return $0(
                    "\(ids) changed, because catalogues here cannot have it or it stood there twice: "
                        + "\"\(first)\" is \"\(to)\".",
                    "\(ids) geändert, weil Kataloge sie hier nicht haben können oder sie zweimal dastand: "
                        + "„\(first)“ ist „\(to)“.")
            }
        case .licence:
            LocalizedString(
                "The file names no licence: ask its publisher before you pass it on.",
                "Die Datei nennt keine Lizenz: vor der Weitergabe beim Herausgeber fragen.")
        case .columns(let names):
            LocalizedString(
                "Columns without a meaning here: \(names.joined(separator: ", ")).",
                "Spalten ohne Bedeutung hier: \(names.joined(separator: ", ")).")
        case .left(let leftover, let number): notCarriedOver([UnsupportedFeatureText.name(leftover, number)])
        }
    }

    /// Why nothing was imported.
    static func line(_ error: ImportError) -> LocalizedString {
        switch error {
        case .unknownFormat(let file):
            LocalizedString { language in
                let formats = ImportFormat.allCases.map { name($0)[language] }.joined(separator: ", ")
                return language(
                    "\(file) has none of the forms that are read: \(formats). "
                        + "OSCAL is read in JSON, CSV with a header row.",
                    "\(file) hat keine der Formen, die gelesen werden: \(formats). "
                        + "OSCAL wird in JSON gelesen, CSV mit einer Kopfzeile.")
            }
        case .notOfFormat(let file, let format):
            LocalizedString { $0("\(file) is not \(name(format)[$0]).", "\(file) ist nicht: \(name(format)[$0]).") }
        case .faulty(let file, let line, let column, let problem):
            LocalizedString { "\(place(file, line, column)): \(CatalogFaultText.what(problem)[$0])" }
        case .encoding(let file, let name):
            LocalizedString(
                "\(file): the encoding \(name) is not read. Save the file as UTF-8.",
                "\(file): Die Kodierung \(name) wird nicht gelesen. Die Datei als UTF-8 speichern.")
        case .quotation(let file, let line):
            LocalizedString(
                "\(place(file, line, nil)): a quotation mark in the wrong place, or none at the end of a field.",
                "\(place(file, line, nil)): ein Anführungszeichen an falscher Stelle, oder keines am Ende eines Felds.")
        case .tooLarge(let file, let limit):
            LocalizedString(
                "\(file) holds more than is read of a file, which is \(limit >> 20) MB.",
                "\(file) enthält mehr, als von einer Datei gelesen wird: \(limit >> 20) MB.")
        case .documentType(let file, let line):
            LocalizedString(
                "\(place(file, line, nil)): declares a document type or entities, which are not read. Remove them.",
                "\(place(file, line, nil)): erklärt einen Dokumenttyp oder Entitäten, die nicht gelesen werden. "
                    + "Entfernen."
            )
        case .tooDeep(let file):
            LocalizedString(
                "\(file) is nested deeper than any catalogue.", "\(file) ist tiefer geschachtelt als jeder Katalog.")
        case .tooMany(let what, let file, let line, let limit):
            LocalizedString {
                let (place, number) = (place(file, line, nil), "\(limit) \(name(what)[$0])")
                return $0("\(place): more than \(number).", "\(place): mehr als \(number).")
            }
        case .noCriteria(let file):
            LocalizedString("There are no criteria in \(file).", "In \(file) gibt es keine Kriterien.")
        case .lacksCatalog(let file):
            LocalizedString(
                "\(file) belongs to a catalogue. Name that file, too.",
                "\(file) gehört zu einem Katalog. Auch dessen Datei nennen.")
        case .doesNotBelong(let file):
            LocalizedString(
                "\(file) does not belong to the catalogue of the other file. Import it by itself.",
                "\(file) gehört nicht zum Katalog der anderen Datei. Für sich importieren.")
        case .noXML:
            LocalizedString(
                "This needs libxml2, which is not installed. On Debian: apt install libxml2",
                "Das braucht libxml2, das nicht installiert ist. Unter Debian: apt install libxml2")
        }
    }

    static func exists(_ path: String) -> LocalizedString {
        LocalizedString(
            "There is something at \(path) already. Choose another path, or write over it with --force.",
            "Unter \(path) liegt schon etwas. Einen anderen Pfad wählen, oder mit --force überschreiben.")
    }

    static func tooLarge(_ limit: Int) -> LocalizedString {
        LocalizedString(
            "The catalogue has more than \(limit >> 20) MB in this form. JSON holds most: -o NAME.json",
            "Der Katalog hat in dieser Form mehr als \(limit >> 20) MB. JSON fasst am meisten: -o NAME.json")
    }

    private static func name(_ format: ImportFormat) -> LocalizedString {
        switch format {
        case .oscal: LocalizedString("an OSCAL catalogue", "OSCAL-Katalog")
        case .xccdf: LocalizedString("an XCCDF benchmark", "XCCDF-Benchmark")
        case .openssf: LocalizedString("the OpenSSF criteria", "OpenSSF-Kriterien")
        case .ciso:
            LocalizedString("a CISO Assistant library with a framework", "Bibliothek von CISO Assistant mit Rahmenwerk")
        case .csv: LocalizedString("a CSV table", "CSV-Tabelle")
        }
    }

    private static func name(_ limit: ImportLimit) -> LocalizedString {
        switch limit {
        case .criteria: LocalizedString("criteria", "Kriterien")
        case .attributes: LocalizedString("attributes on one element", "Attribute an einem Element")
        case .namespaces: LocalizedString("namespaces in scope", "gültige Namensräume")
        case .names:
            LocalizedString(
                "different names of elements and attributes", "verschiedene Namen von Elementen und Attributen")
        case .columns: LocalizedString("columns", "Spalten")
        case .insertedText:
            LocalizedString("bytes of text inserted for parameters", "Bytes Text, der für Parameter eingesetzt wird")
        }
    }

    private static func place(_ file: String, _ line: Int?, _ column: Int?) -> String {
        [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
    }
}
