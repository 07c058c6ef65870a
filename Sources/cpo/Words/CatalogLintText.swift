import Assessment
import Catalog

/// What a lint tells of a catalogue in words, with what to write instead.
enum CatalogLintText {
    /// One line a finding: file, line and column first, as editors and other tools read it.
    static func line(_ finding: CatalogFinding) -> String {
        let place = "\(finding.file):\(finding.line ?? 1):\(finding.column ?? 1)"
        let path = finding.path.isEmpty ? "" : " \(finding.path):"
        return "\(place): \(name(finding.severity)):\(path) \(what(finding))"
    }

    /// What is found and what to do, without the place.
    static func what(_ finding: CatalogFinding) -> String {
        switch finding.what {
        case .error(let problem): CatalogFaultText.what(problem)
        case .warning(let warning): what(warning)
        }
    }

    /// The last line: how much there is to correct.
    static func summary(_ report: CatalogLint.Report) -> String {
        let counts = [(CatalogFinding.Severity.error, "errors"), (.warning, "warnings")].map { severity, name in
            let count = report.count(severity)
            return "\(count) \(count == 1 ? String(name.dropLast()) : name)"
        }
        if report.unlisted > 0 {
            return "\(counts.joined(separator: ", ")), and \(report.unlisted) more that are not listed. "
                + "Correct these first."
        }
        guard report.findings.isEmpty, let catalog = report.catalog else { return "\(counts.joined(separator: ", "))." }
        return "No faults: \(catalog.id) \(catalog.version), \(catalog.criteria.count) criteria in "
            + "\(catalog.categories.count) categories."
    }

    private static func name(_ severity: CatalogFinding.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        }
    }

    private static func what(_ warning: CatalogWarning) -> String {
        switch warning {
        case .missingTranslation(let languages):
            "no text in \(list(languages.map(\.code))), which other texts have. Write "
                + "\(list(languages.map { "\"\($0.code): ...\"" })) beside the others."
        case .tooLong(let language, let count, let limit):
            "\(count) characters in \(language.code), and \(limit) are easy to read on a small screen. Shorten it."
        case .severalDemands(let language, let sign): severalDemands(language, sign)
        case .missingTexts(let keys):
            "does not say \(list(keys.map { "\"\($0)\"" })). Write it, so that two people rate alike."
        case .sameStatement(let id): "\(id) says the same. Say what differs, or take one of the two out."
        case .repeatedElement(let text): "\"\(text)\" stands in the list already. Keep one."
        case .buildsOnRetired(let id): "\(id) is retired. Name what took its place, or take this reference out."
        case .noCategory: "there is no category. Write one, or name the file of one."
        case .emptyCategory: "the category has no criteria. Write one, or take the category out."
        case .emptySection(let id):
            "no criterion stands in section \"\(id)\". Write \"section: \(id)\" at those that do."
        case .levelWeightsRise(let from, let to):
            "\(to.rawValue) weighs more than \(from.rawValue). Give the stronger level the larger weight."
        case .nothingScored: "no criterion counts. Give one that is asked for today a weight above 0."
        case .scaleOfOneStep: "a scale of one step tells nothing apart. Add a step with the value 0."
        case .scaleWithoutZero: "the worst rating earns something. End the scale with the value 0."
        case .scaleTooFine(let count, let limit):
            "\(count) steps, and there are keys for \(limit). Take \(count - limit) out."
        case .tierWithoutMinimum: "everybody reaches this tier. Ask for a percentage above 0."
        case .changesNothing: "the catalogue says so already. Take this out."
        }
    }

    private static func severalDemands(_ language: Language, _ sign: CatalogWarning.Sign) -> String {
        let found =
            switch sign {
            case .semicolon: "the semicolon"
            case .sentences: "more than one sentence"
            case .obligations(let words): list(words.map { "\"\($0)\"" })
            case .connective(let words): "\"\(words)\""
            }
        return "seems to demand several things (\(language.code): \(found)). Make a criterion of each."
    }

    private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
