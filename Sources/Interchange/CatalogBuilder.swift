import AssessmentModel
import CatalogFormat

/// Puts a catalogue together from what an importer finds, so that strict reading finds nothing wrong with it: ids are
/// names that ours can have, and differ; every criterion has a title and a statement.
struct CatalogBuilder {
    /// Of texts that do not name theirs.
    var language = LanguageCode.english
    var warnings = ImportWarnings()
    private let file: ImportFile
    private var parts: [Part] = []
    private var categoryIDs = Identities()
    private var criterionIDs = Identities()
    private var count = 0

    private struct Part {
        let id: String
        let title: LocalizedText
        let summary: LocalizedText
        var sections: [Section] = []
        var criteria: [Criterion] = []
        var sectionIDs = Identities()

        /// The sections that a criterion stands in, directly or further in.
        var usedSections: [Section] {
            var used = Set(criteria.compactMap(\.section))
            // Sections stand after those that they are in.
            for section in sections.reversed() where used.contains(section.id) {
                if let parent = section.parent { used.insert(parent) }
            }
            return sections.filter { used.contains($0.id) }
        }
    }

    /// For a catalogue out of this file.
    init(file: ImportFile) { self.file = file }

    /// The most criteria of the file: as many as scores have room for, and fewer where they say so little that the
    /// catalogue would take many times the memory of the file.
    private var mostCriteria: Int { min(CatalogReader.mostCriteria, 20_000 + file.bytes.count / 100) }

    /// Adds a category and returns its number.
    mutating func addCategory(_ id: String, title: LocalizedText, summary: LocalizedText = .empty) -> Int {
        let name = categoryIDs.identity(for: id)
        parts.append(Part(id: name, title: title.tidied ?? text(id, or: name), summary: summary.tidied ?? .empty))
        return parts.count - 1
    }

    /// Adds a section to a category, within another section or directly, and returns its id.
    mutating func addSection(_ id: String, title: LocalizedText, in parent: String?, of category: Int) -> String {
        let name = parts[category].sectionIDs.identity(for: id)
        let title = title.tidied ?? text(id, or: name)
        parts[category].sections.append(Section(id: name, title: title, parent: parent))
        return name
    }

    /// Adds a criterion to a category, within one of its sections or directly, and returns its id.
    ///
    /// - Throws: `ImportError.tooMany`.
    @discardableResult
    mutating func add(
        _ draft: CriterionDraft, to category: Int, section: String? = nil
    ) throws(ImportError) -> CriterionID {
        guard count < mostCriteria else {
            throw .tooMany(.criteria, file: file.name, line: nil, limit: mostCriteria)
        }
        count += 1
        let name = criterionIDs.identity(for: draft.id)
        if name != draft.id { warnings.rename(draft.id, to: name) }
        var texts = draft.texts.tidied
        let title = draft.title.tidied ?? texts.statement.tidied?.shortened ?? text(draft.id, or: name)
        if texts.statement.isEmpty {
            texts.statement = title
            warnings.statements += 1
        }
        let id = CriterionID(name)
        parts[category].criteria.append(
            Criterion(
                id: id, level: draft.level, status: draft.status, section: section, weight: draft.weight, title: title,
                texts: texts, rules: draft.rules, addresses: draft.addresses, appliesTo: draft.appliesTo,
                references: draft.references.words, tags: draft.tags.words, buildsOn: draft.buildsOn))
        return id
    }

    /// The catalogue of all that was added. Categories without criteria are left out.
    ///
    /// - Throws: `ImportError.noCriteria`.
    func imported(_ format: ImportFormat, _ about: CatalogDraft) throws(ImportError) -> Imported {
        guard count > 0 else { throw .noCriteria(file: file.name) }
        var warnings = warnings
        if about.licence.isEmpty { warnings.lacksLicence = true }
        var ids = Identities()
        let id = ids.identity(for: about.id)
        let catalog = Catalog(
            id: id, version: about.version.isEmpty ? "1" : about.version,
            title: about.title.tidied ?? text(about.id, or: id),
            summary: about.summary.tidied ?? .empty, licence: about.licence.tidied, model: about.model,
            scale: about.scale,
            categories: parts.filter { !$0.criteria.isEmpty }.map { part in
                let heading = Category.Heading(
                    id: part.id, title: part.title, summary: part.summary, sections: part.usedSections)
                return (category: heading, criteria: part.criteria)
            })
        return Imported(format: format, catalog: catalog, warnings: warnings.all)
    }

    private func text(_ original: String, or name: String) -> LocalizedText {
        let original = original.tidied
        return LocalizedText(original.isEmpty ? name : original, in: language)
    }
}

/// What an importer finds out about the catalogue as a whole.
struct CatalogDraft {
    /// As the file spells it.
    var id: String
    var version = ""
    var title = LocalizedText.empty
    var summary = LocalizedText.empty
    var licence = ""
    var model = ScoringModel.weighted
    var scale = Scale.standard
}

/// What an importer finds out about a criterion.
struct CriterionDraft {
    /// As the file spells it.
    var id: String
    var level: Level
    var status = Criterion.Status.current
    var weight = Fraction.one
    var title = LocalizedText.empty
    var texts = Criterion.Texts(statement: .empty)
    var rules = Criterion.Rules()
    var addresses: [Subject.Role] = []
    var appliesTo: [Subject.Kind] = []
    var references: [String] = []
    var tags: [String] = []
    var buildsOn: [CriterionID] = []

    init(id: String, level: Level) {
        self.id = id
        self.level = level
    }
}
