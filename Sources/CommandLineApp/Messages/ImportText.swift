import AssessmentModel
import Interchange
import Localization

/// Messages of imports.
enum ImportText {
    /// Summarises an import and its losses.
    ///
    /// - Parameter isVerbose: whether to list every place.
    static func summary(_ imported: Imported, path: String, isVerbose: Bool) -> [LocalizedString] {
        let catalog = imported.catalog
        let title = catalog.title.variants.first?.text ?? catalog.id
        let first = LocalizedString { language in
            let criteria = UnsupportedFeatureText.criteria(catalog.criteria.count)[language]
            let categories = UnsupportedFeatureText.count(
                catalog.categories.count, LocalizedString("category", "Kategorie"),
                LocalizedString("categories", "Kategorien"))[language]
            let format = name(imported.format)[language]
            let code = imported.language.code
            return language(
                "Imported \(criteria) in \(categories) from \(format): "
                    + "\(title), version \(catalog.version), language \(code).",
                "Importiert: \(criteria) in \(categories) aus \(format): "
                    + "\(title), Version \(catalog.version), Sprache \(code).")
        }
        return [first] + lines(imported.warnings, isVerbose: isVerbose) + [
            LocalizedString(
                "Assess against it with: cpo new DIR --subject \"...\" --catalog \(path.shellWord)",
                "Dagegen bewerten mit: cpo new DIR --subject \"...\" --catalog \(path.shellWord)")
        ]
    }

    /// Summarises an imported profile and what was not carried over.
    ///
    /// - Parameter isVerbose: whether to list every place.
    static func summary(_ imported: ImportedProfile, path: String, isVerbose: Bool) -> [LocalizedString] {
        let profile = imported.profile
        let first = LocalizedString { language in
            let leftOut = UnsupportedFeatureText.criteria(profile.leftOut.count)[language]
            let levels = UnsupportedFeatureText.count(
                profile.levels.count, LocalizedString("level", "Grad"), LocalizedString("levels", "Grade"))[language]
            return language(
                "Imported the profile \(profile.id) for \(profile.target.id): \(leftOut) left out, \(levels) changed.",
                "Profil \(profile.id) für \(profile.target.id) importiert: \(leftOut) ausgelassen, \(levels) geändert.")
        }
        return [first] + lines(imported.warnings, isVerbose: isVerbose) + [
            LocalizedString(
                "View an assessment under it with: cpo score DIR --profile \(path.shellWord)",
                "Eine Bewertung damit ansehen: cpo score DIR --profile \(path.shellWord)")
        ]
    }

    /// One line per kind, and a hint at --verbose if there are more places.
    static func lines(_ warnings: [ImportWarning], isVerbose: Bool) -> [LocalizedString] {
        let texts = warnings.map { ImportWarningText($0) }
        if isVerbose { return texts.flatMap { [$0.line(withExample: false)] + $0.places } }
        let hint = LocalizedString("Use --verbose to list all places.", "Mit --verbose werden alle Stellen genannt.")
        return texts.map { $0.line() } + (warnings.contains { $0.places.count > 1 } ? [hint] : [])
    }

    /// Why nothing was imported.
    static func line(_ error: ImportError) -> LocalizedString {
        switch error {
        case .unknownFormat(let file):
            LocalizedString { language in
                let formats = ImportFormat.allCases.map { name($0)[language] }.joined(separator: ", ")
                return language(
                    "\(file) is in no format that can be imported: \(formats). "
                        + "A table needs a header row.",
                    "\(file) hat kein Format, das importiert werden kann: \(formats). "
                        + "Eine Tabelle braucht eine Kopfzeile.")
            }
        case .notOfFormat(let file, let format):
            LocalizedString { $0("\(file) is not \(name(format)[$0]).", "\(file) ist nicht: \(name(format)[$0]).") }
        case .faulty(let file, let line, let column, let problem):
            LocalizedString { "\(place(file, line, column)): \(CatalogFaultText.what(problem)[$0])" }
        case .encoding(let file, let name):
            LocalizedString(
                "\(file): the encoding \(name) is not supported. Save the file as UTF-8.",
                "\(file): Die Kodierung \(name) wird nicht unterstützt. Die Datei als UTF-8 speichern.")
        case .quotation(let file, let line):
            LocalizedString(
                "\(place(file, line, nil)): misplaced quotation mark. Put the field in quotation marks, and double "
                    + "those inside it: \"5\"\" disk\"",
                "\(place(file, line, nil)): ein Anführungszeichen an falscher Stelle. Das Feld in Anführungszeichen setzen "
                    + "und die darin verdoppeln: \"5\"\"-Platte\"")
        case .tooLarge(let file, let limit):
            LocalizedString(
                "\(file) is too large: the limit is \(limit >> 20) MB.",
                "\(file) ist zu groß: Die Grenze liegt bei \(limit >> 20) MB.")
        case .documentType(let file, let line):
            LocalizedString(
                "\(place(file, line, nil)): declares a document type or entities, which are not allowed. Remove them.",
                "\(place(file, line, nil)): deklariert einen Dokumenttyp oder Entitäten, was nicht erlaubt ist. "
                    + "Entfernen."
            )
        case .tooDeep(let file):
            LocalizedString(
                "\(file) is nested too deeply.", "\(file) ist zu tief geschachtelt.")
        case .tooMany(let what, let file, let line, let limit):
            LocalizedString {
                let (place, number) = (place(file, line, nil), "\(limit) \(name(what)[$0])")
                return $0("\(place): more than \(number).", "\(place): mehr als \(number).")
            }
        case .noCriteria(let file):
            LocalizedString("There are no criteria in \(file).", "In \(file) gibt es keine Kriterien.")
        case .noFramework(let file, let found):
            LocalizedString(
                "\(file) is a CISO Assistant library without a framework. It contains: \(list(found)).",
                "\(file) ist eine Bibliothek von CISO Assistant ohne Rahmenwerk. Sie enthält: \(list(found)).")
        case .noStandard(let file):
            LocalizedString(
                "\(file) is a CycloneDX document, but it defines no standard with requirements.",
                "\(file) ist ein CycloneDX-Dokument, definiert aber keinen Standard mit Anforderungen.")
        case .noProfile(let file):
            LocalizedString(
                "\(file) is neither an OSCAL profile nor an XCCDF benchmark with profiles.",
                "\(file) ist weder ein OSCAL-Profil noch ein XCCDF-Benchmark mit Profilen.")
        case .unknownProfile(let file, let name, let known): unknownProfile(file, name, known)
        case .unknownBenchmark(let file, let name, let known):
            LocalizedString(
                "There is no benchmark \"\(name)\" in \(file). It has: \(list(known)).",
                "In \(file) gibt es keinen Benchmark „\(name)“. Vorhanden: \(list(known)).")
        case .noWorkbook(let file):
            LocalizedString(
                "\(file) is no Excel workbook (.xlsx) without a password. Save the table as .xlsx or as CSV.",
                "\(file) ist keine Excel-Arbeitsmappe (.xlsx) ohne Kennwort. Die Tabelle als .xlsx oder CSV speichern.")
        case .unknownSheet(let file, let name, let known):
            LocalizedString(
                "There is no sheet \"\(name)\" in \(file). It has: \(list(known)).",
                "In \(file) gibt es kein Blatt „\(name)“. Vorhanden: \(list(known)).")
        case .unusedOption(let file, let option):
            LocalizedString {
                let (name, purpose) = (option.rawValue, purpose(option)[$0])
                return $0(
                    "--\(name) does not apply to \(file): it is for \(purpose).",
                    "--\(name) passt nicht zu \(file): Es ist für \(purpose).")
            }
        case .unknownColumns(let file, let found): unknownColumns(file, found)
        case .unknownMapping(let file, let mapping, let found):
            LocalizedString(
                "There is no column \"\(mapping.header)\" in \(file). It has: \(list(found)).",
                "In \(file) gibt es keine Spalte „\(mapping.header)“. Vorhanden: \(list(found)).")
        case .noAnswers(let file, let found): AnswerSheetText.noAnswers(file, found)
        case .noChecklist(let file): AnswerSheetText.noChecklist(file)
        case .lacksCatalog(let file):
            LocalizedString(
                "\(file) belongs to a catalogue. Name the catalogue's file too.",
                "\(file) gehört zu einem Katalog. Auch dessen Datei angeben.")
        case .doesNotBelong(let file):
            LocalizedString(
                "\(file) does not belong to the catalogue of the other file. Import it separately.",
                "\(file) gehört nicht zum Katalog der anderen Datei. Einzeln importieren.")
        case .noXML:
            LocalizedString(
                "This needs libxml2, which is not installed. On Debian: apt install libxml2",
                "Das braucht libxml2, das nicht installiert ist. Unter Debian: apt install libxml2")
        case .noZIP:
            LocalizedString(
                "This needs libarchive, which is not installed. On Debian: apt install libarchive13",
                "Das braucht libarchive, das nicht installiert ist. Unter Debian: apt install libarchive13")
        }
    }

    private static func unknownProfile(_ file: String, _ name: String?, _ known: [String]) -> LocalizedString {
        if known.isEmpty {
            return LocalizedString("There are no profiles in \(file).", "In \(file) gibt es keine Profile.")
        }
        guard let name else {
            return LocalizedString(
                "There are several profiles in \(file). Choose one with --profile: \(list(known)).",
                "In \(file) gibt es mehrere Profile. Eines mit --profile auswählen: \(list(known)).")
        }
        return LocalizedString(
            "There is no profile \"\(name)\" in \(file). It has: \(list(known)).",
            "In \(file) gibt es kein Profil „\(name)“. Vorhanden: \(list(known)).")
    }

    private static func unknownColumns(_ file: String, _ found: [String]) -> LocalizedString {
        let fields = ColumnMapping.fields.joined(separator: ", ")
        let map = ColumnMapping.example(found).shellWord
        return LocalizedString(
            "\(file): no known columns. Found: \(list(found)). Needed: title or statement, and one more of \(fields). "
                + "Map the columns, for instance: --map \(map)",
            "\(file): keine bekannten Spalten. Gefunden: \(list(found)). Gebraucht: title oder statement und eine weitere "
                + "von \(fields). Spalten zuordnen, zum Beispiel: --map \(map)")
    }

    /// At most `mostNames`, each shortened to 40 characters.
    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(mostNames).map { $0.count > 40 ? "\($0.prefix(39))…" : $0 }
        return (shown + (names.count > mostNames ? ["…"] : [])).joined(separator: ", ")
    }

    private static let mostNames = 30

    private static func purpose(_ option: ImportOption) -> LocalizedString {
        switch option {
        case .benchmark, .profile: LocalizedString("XCCDF benchmarks", "XCCDF-Benchmarks")
        case .columns: LocalizedString("tables and ReqIF documents", "Tabellen und ReqIF-Dokumente")
        case .sheet: LocalizedString("Excel workbooks", "Excel-Arbeitsmappen")
        }
    }

    static func noLanguage(_ code: String) -> LocalizedString {
        LocalizedString(
            "\"\(code)\" is not a language code such as en, de or fr-CA.",
            "„\(code)“ ist kein Sprachcode wie en, de oder fr-CA.")
    }

    static let faultyMapping = LocalizedString(
        "--map takes FIELD=HEADER pairs, separated by commas: --map level=Severity,statement=Text",
        "--map erwartet FELD=ÜBERSCHRIFT, mehrere durch Kommas getrennt: --map level=Schwere,statement=Text")

    static func exists(_ path: String) -> LocalizedString {
        LocalizedString(
            "\(path) already exists. Choose another path, or overwrite it with --force.",
            "\(path) gibt es schon. Einen anderen Pfad wählen oder mit --force überschreiben.")
    }

    static func tooLarge(_ limit: Int) -> LocalizedString {
        LocalizedString(
            "The catalogue exceeds \(limit >> 20) MB in this format. JSON has the highest limit: -o NAME.json",
            "Der Katalog hat in diesem Format mehr als \(limit >> 20) MB. Am meisten fasst JSON: -o NAME.json")
    }

    private static func name(_ format: ImportFormat) -> LocalizedString {
        switch format {
        case .oscal: LocalizedString("an OSCAL catalogue", "OSCAL-Katalog")
        case .xccdf: LocalizedString("an XCCDF benchmark", "XCCDF-Benchmark")
        case .openssf: LocalizedString("the OpenSSF criteria", "OpenSSF-Kriterien")
        case .ciso:
            LocalizedString("a CISO Assistant library with a framework", "Bibliothek von CISO Assistant mit Rahmenwerk")
        case .cyclonedx: LocalizedString("a CycloneDX standard", "Standard in CycloneDX")
        case .gemara: LocalizedString("a Gemara control catalogue", "Gemara-Katalog")
        case .reqif: LocalizedString("a ReqIF document", "ReqIF-Dokument")
        case .csv: LocalizedString("a CSV table", "CSV-Tabelle")
        case .xlsx: LocalizedString("an Excel workbook", "Excel-Arbeitsmappe")
        }
    }

    private static func name(_ limit: ImportLimit) -> LocalizedString {
        switch limit {
        case .criteria: LocalizedString("criteria", "Kriterien")
        case .attributes: LocalizedString("attributes on one element", "Attribute an einem Element")
        case .namespaces: LocalizedString("namespaces in scope", "gültige Namensräume")
        case .names:
            LocalizedString(
                "distinct names of elements and attributes", "verschiedene Namen von Elementen und Attributen")
        case .columns: LocalizedString("columns", "Spalten")
        case .insertedText:
            LocalizedString("bytes of inserted text", "Bytes eingesetzter Text")
        }
    }

    private static func place(_ file: String, _ line: Int?, _ column: Int?) -> String {
        [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
    }
}
