import Assessment
import Interchange
import Wording

/// What imports of catalogues say.
enum ImportText {
    /// What was imported, and what was not.
    static func summary(_ imported: Imported, path: String) -> [Phrase] {
        let catalog = imported.catalog
        let title = catalog.title.variants.first?.text ?? catalog.id
        let first = Phrase { tongue in
            let criteria = LeftoverText.criteria(catalog.criteria.count)[tongue]
            let categories = LeftoverText.count(
                catalog.categories.count, Phrase("category", "Kategorie"), Phrase("categories", "Kategorien"))[tongue]
            let format = name(imported.format)[tongue]
            return tongue(
                "Imported \(criteria) in \(categories) from \(format): \(title), version \(catalog.version).",
                "Importiert: \(criteria) in \(categories) aus \(format): \(title), Version \(catalog.version).")
        }
        return [first] + lines(imported.losses) + [
            Phrase(
                "Assess against it with: cpo new DIR --subject \"...\" --catalog \(path)",
                "Dagegen bewerten mit: cpo new DIR --subject \"...\" --catalog \(path)")
        ]
    }

    /// What a profile was made of, and what was not carried over.
    static func summary(_ imported: ImportedProfile, path: String) -> [Phrase] {
        let profile = imported.profile
        let first = Phrase { tongue in
            let leftOut = LeftoverText.criteria(profile.leftOut.count)[tongue]
            let levels = LeftoverText.count(
                profile.levels.count, Phrase("level", "Verbindlichkeit"), Phrase("levels", "Verbindlichkeiten"))[tongue]
            return tongue(
                "Imported the profile \(profile.id) for \(profile.target.id): \(leftOut) left out, \(levels) changed.",
                "Profil \(profile.id) für \(profile.target.id) importiert: \(leftOut) ausgelassen, \(levels) geändert.")
        }
        return [first] + lines(imported.losses) + [
            Phrase(
                "See an assessment under it with: cpo score DIR --profile \(path)",
                "Eine Bewertung darunter ansehen mit: cpo score DIR --profile \(path)")
        ]
    }

    private static func lines(_ losses: [Loss]) -> [Phrase] {
        let changes = losses.filter { if case .left = $0 { false } else { true } }.map { line($0) }
        let left = losses.compactMap { loss in
            if case .left(let leftover, let number) = loss { LeftoverText.name(leftover, number) } else { nil }
        }
        return changes + (left.isEmpty ? [] : [notCarriedOver(left)])
    }

    private static func notCarriedOver(_ what: [Phrase]) -> Phrase {
        Phrase { tongue in
            let what = what.map { $0[tongue] }.joined(separator: ", ")
            return tongue("Not carried over: \(what).", "Nicht übernommen: \(what).")
        }
    }

    private static func line(_ loss: Loss) -> Phrase {
        switch loss {
        case .levelAssumed(let number, let level):
            Phrase {
                $0(
                    "\(LeftoverText.criteria(number)[$0]) without a level known here: taken as \(level.rawValue).",
                    "\(LeftoverText.criteria(number)[$0]) ohne hier bekannte Verbindlichkeit: als \(level.rawValue) "
                        + "genommen."
                )
            }
        case .weights(let number):
            Phrase {
                let weights = LeftoverText.count(number, Phrase("weight", "Gewicht"), Phrase("weights", "Gewichte"))[$0]
                return $0("\(weights) out of range: 1 instead.", "\(weights) außerhalb des Bereichs: stattdessen 1.")
            }
        case .statements(let number):
            Phrase {
                $0(
                    "\(LeftoverText.criteria(number)[$0]) without a statement: the title stands in its place.",
                    "\(LeftoverText.criteria(number)[$0]) ohne Aussage: An ihrer Stelle steht der Titel.")
            }
        case .renamed(let number, let first, let to):
            Phrase {
                let ids = LeftoverText.count(number, Phrase("id", "Kennung"), Phrase("ids", "Kennungen"))[$0]
                return $0(
                    "\(ids) changed, because catalogues here cannot have it or it stood there twice: "
                        + "\"\(first)\" is \"\(to)\".",
                    "\(ids) geändert, weil Kataloge sie hier nicht haben können oder sie zweimal dastand: "
                        + "„\(first)“ ist „\(to)“.")
            }
        case .licence:
            Phrase(
                "The file names no licence: ask its publisher before you pass it on.",
                "Die Datei nennt keine Lizenz: vor der Weitergabe beim Herausgeber fragen.")
        case .columns(let names):
            Phrase(
                "Columns without a meaning here: \(names.joined(separator: ", ")).",
                "Spalten ohne Bedeutung hier: \(names.joined(separator: ", ")).")
        case .left(let leftover, let number): notCarriedOver([LeftoverText.name(leftover, number)])
        }
    }

    /// Why nothing was imported.
    static func line(_ error: ImportError) -> Phrase {
        switch error {
        case .unknownFormat(let file):
            Phrase { tongue in
                let formats = ImportFormat.allCases.map { name($0)[tongue] }.joined(separator: ", ")
                return tongue(
                    "\(file) has none of the forms that are read: \(formats). "
                        + "OSCAL is read in JSON, CSV with a header row.",
                    "\(file) hat keine der Formen, die gelesen werden: \(formats). "
                        + "OSCAL wird in JSON gelesen, CSV mit einer Kopfzeile.")
            }
        case .notOfFormat(let file, let format):
            Phrase { $0("\(file) is not \(name(format)[$0]).", "\(file) ist nicht: \(name(format)[$0]).") }
        case .faulty(let file, let line, let column, let problem):
            Phrase { "\(place(file, line, column)): \(CatalogFaultText.what(problem)[$0])" }
        case .quotation(let file, let line):
            Phrase(
                "\(place(file, line, nil)): a quotation mark in the wrong place, or none at the end of a field.",
                "\(place(file, line, nil)): ein Anführungszeichen an falscher Stelle, oder keines am Ende eines Felds.")
        case .tooLarge(let file, let limit):
            Phrase(
                "\(file) holds more than is read of a file, which is \(limit >> 20) MB.",
                "\(file) enthält mehr, als von einer Datei gelesen wird: \(limit >> 20) MB.")
        case .documentType(let file, let line):
            Phrase(
                "\(place(file, line, nil)): declares a document type or entities, which are not read. Remove them.",
                "\(place(file, line, nil)): erklärt einen Dokumenttyp oder Entitäten, die nicht gelesen werden. "
                    + "Entfernen."
            )
        case .tooDeep(let file):
            Phrase("\(file) is nested deeper than any catalogue.", "\(file) ist tiefer geschachtelt als jeder Katalog.")
        case .tooManyCriteria(let file, let limit):
            Phrase("\(file) has more than \(limit) criteria.", "\(file) hat mehr als \(limit) Kriterien.")
        case .noCriteria(let file): Phrase("There are no criteria in \(file).", "In \(file) gibt es keine Kriterien.")
        case .lacksCatalog(let file):
            Phrase(
                "\(file) belongs to a catalogue. Name that file, too.",
                "\(file) gehört zu einem Katalog. Auch dessen Datei nennen.")
        case .doesNotBelong(let file):
            Phrase(
                "\(file) does not belong to the catalogue of the other file. Import it by itself.",
                "\(file) gehört nicht zum Katalog der anderen Datei. Für sich importieren.")
        case .noXML:
            Phrase(
                "This needs libxml2, which is not installed. On Debian: apt install libxml2",
                "Das braucht libxml2, das nicht installiert ist. Unter Debian: apt install libxml2")
        }
    }

    static func exists(_ path: String) -> Phrase {
        Phrase(
            "There is something at \(path) already. Choose another path, or write over it with --force.",
            "Unter \(path) liegt schon etwas. Einen anderen Pfad wählen, oder mit --force überschreiben.")
    }

    static func tooLarge(_ limit: Int) -> Phrase {
        Phrase(
            "The catalogue has more than \(limit >> 20) MB in this form. JSON holds most: -o NAME.json",
            "Der Katalog hat in dieser Form mehr als \(limit >> 20) MB. JSON fasst am meisten: -o NAME.json")
    }

    private static func name(_ format: ImportFormat) -> Phrase {
        switch format {
        case .oscal: Phrase("an OSCAL catalogue", "OSCAL-Katalog")
        case .xccdf: Phrase("an XCCDF benchmark", "XCCDF-Benchmark")
        case .openssf: Phrase("the OpenSSF criteria", "OpenSSF-Kriterien")
        case .ciso: Phrase("a CISO Assistant library with a framework", "Bibliothek von CISO Assistant mit Rahmenwerk")
        case .csv: Phrase("a CSV table", "CSV-Tabelle")
        }
    }

    private static func place(_ file: String, _ line: Int?, _ column: Int?) -> String {
        [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
    }
}
