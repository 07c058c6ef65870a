import Assessment
import Interchange

/// What imports of catalogues say.
enum ImportText {
    /// What was imported, and what was not.
    static func summary(_ imported: Imported, path: String) -> [String] {
        let catalog = imported.catalog
        let title = catalog.title.variants.first?.text ?? catalog.id
        let first =
            "Imported \(count(catalog.criteria.count, "criterion", "criteria")) in "
            + "\(count(catalog.categories.count, "category", "categories")) from \(name(imported.format)): "
            + "\(title), version \(catalog.version)."
        return [first] + lines(imported.losses) + [
            "Assess against it with: cpo new DIR --subject \"...\" --catalog \(path)"
        ]
    }

    /// What a profile was made of, and what was not carried over.
    static func summary(_ imported: ImportedProfile, path: String) -> [String] {
        let profile = imported.profile
        let first =
            "Imported the profile \(profile.id) for \(profile.target.id): "
            + "\(count(profile.leftOut.count, "criterion", "criteria")) left out, "
            + "\(count(profile.levels.count, "level", "levels")) changed."
        return [first] + lines(imported.losses) + ["See an assessment under it with: cpo score DIR --profile \(path)"]
    }

    private static func lines(_ losses: [Loss]) -> [String] {
        let changes = losses.filter { if case .left = $0 { false } else { true } }.map { line($0) }
        let left = losses.compactMap { loss in
            if case .left(let leftover, let number) = loss { name(leftover, number) } else { nil }
        }
        return changes + (left.isEmpty ? [] : ["Not carried over: \(left.joined(separator: ", "))."])
    }

    private static func line(_ loss: Loss) -> String {
        switch loss {
        case .levelAssumed(let number, let level):
            "\(count(number, "criterion", "criteria")) without a level known here: taken as \(level.rawValue)."
        case .weights(let number): "\(count(number, "weight", "weights")) out of range: 1 instead."
        case .statements(let number):
            "\(count(number, "criterion", "criteria")) without a statement: the title stands in its place."
        case .renamed(let number, let first, let to):
            "\(count(number, "id", "ids")) changed, because catalogues here cannot have it or it stood there twice: "
                + "\"\(first)\" is \"\(to)\"."
        case .licence: "The file names no licence: ask its publisher before you pass it on."
        case .columns(let names): "Columns without a meaning here: \(names.joined(separator: ", "))."
        case .left(let leftover, let number): "Not carried over: \(name(leftover, number))."
        }
    }

    /// Why nothing was imported.
    static func line(_ error: ImportError) -> String {
        switch error {
        case .unknownFormat(let file):
            "\(file) has none of the forms that are read: \(formats). OSCAL is read in JSON, CSV with a header row."
        case .notOfFormat(let file, let format): "\(file) is not \(name(format))."
        case .faulty(let file, let line, let column, let problem):
            "\(place(file, line, column)): \(CatalogFaultText.what(problem))"
        case .quotation(let file, let line):
            "\(place(file, line, nil)): a quotation mark in the wrong place, or none at the end of a field."
        case .tooLarge(let file, let limit): "\(file) holds more than is read of a file, which is \(limit >> 20) MB."
        case .documentType(let file, let line):
            "\(place(file, line, nil)): declares a document type or entities, which are not read. Remove them."
        case .tooDeep(let file): "\(file) is nested deeper than any catalogue."
        case .tooManyCriteria(let file, let limit): "\(file) has more than \(limit) criteria."
        case .noCriteria(let file): "There are no criteria in \(file)."
        case .lacksCatalog(let file): "\(file) belongs to a catalogue. Name that file, too."
        case .doesNotBelong(let file):
            "\(file) does not belong to the catalogue of the other file. Import it by itself."
        case .noXML: "This needs libxml2, which is not installed. On Debian: apt install libxml2"
        }
    }

    static func exists(_ path: String) -> String {
        "There is something at \(path) already. Choose another path, or write over it with --force."
    }

    static func tooLarge(_ limit: Int) -> String {
        "The catalogue has more than \(limit >> 20) MB in this form. JSON holds most: -o NAME.json"
    }

    private static var formats: String { ImportFormat.allCases.map { name($0) }.joined(separator: ", ") }

    private static func name(_ format: ImportFormat) -> String {
        switch format {
        case .oscal: "an OSCAL catalogue"
        case .xccdf: "an XCCDF benchmark"
        case .openssf: "the OpenSSF criteria"
        case .ciso: "a CISO Assistant library with a framework"
        case .csv: "a CSV table"
        }
    }

    private static func place(_ file: String, _ line: Int?, _ column: Int?) -> String {
        [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
    }

    private static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }

    private static func name(_ leftover: Leftover, _ number: Int) -> String {
        switch leftover {
        case .alterations: count(number, "change of the profile", "changes of the profile")
        case .autofill: count(number, "idea for automation", "ideas for automation")
        case .automatedChecks: count(number, "automated check", "automated checks")
        case .contacts: count(number, "contact", "contacts")
        case .descriptions: count(number, "description of a section", "descriptions of sections")
        case .inheritance: count(number, "inheritance between rules", "inheritances between rules")
        case .frameworks: count(number, "further framework", "further frameworks")
        case .guidelines: count(number, "guideline of a parameter", "guidelines of parameters")
        case .links: count(number, "link between criteria", "links between criteria")
        case .notes: count(number, "further field", "further fields")
        case .parts: count(number, "part of another kind", "parts of other kinds")
        case .placeholders: count(number, "hint for an input field", "hints for input fields")
        case .profiles: count(number, "profile", "profiles")
        case .questions: count(number, "question", "questions")
        case .referenceControls: count(number, "link to measures and threats", "links to measures and threats")
        case .resources: count(number, "source that nothing refers to", "sources that nothing refers to")
        case .results: count(number, "result", "results")
        case .scoreDescriptions: count(number, "description of a score", "descriptions of scores")
        case .strayTexts: count(number, "text of an unknown criterion", "texts of unknown criteria")
        case .unknownControls: count(number, "control that the catalogue lacks", "controls that the catalogue lacks")
        case .urns: count(number, "URN", "URNs")
        case .values: count(number, "value to tailor", "values to tailor")
        }
    }
}
