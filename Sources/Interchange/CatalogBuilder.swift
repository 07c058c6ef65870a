import AssessmentModel
import CatalogFormat

/// Builds a catalogue from what an importer finds. The result passes strict reading: ids are valid and unique, and
/// every criterion has a title and a statement.
struct CatalogBuilder {
    /// The language of texts that do not declare their own.
    let language: LanguageCode
    var warnings = ImportWarnings()
    private let file: ImportFile
    private let level: Level?
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

        /// The sections that contain criteria, directly or in a nested section.
        var usedSections: [Section] {
            var used = Set(criteria.compactMap(\.section))
            // A section comes after its parent.
            for section in sections.reversed() where used.contains(section.id) {
                if let parent = section.parent { used.insert(parent) }
            }
            return sections.filter { used.contains($0.id) }
        }
    }

    /// Starts a catalogue for a file.
    ///
    /// - Parameter declared: the language that the file declares, if any.
    init(file: ImportFile, _ options: ImportOptions, declared: LanguageCode? = nil) {
        self.file = file
        level = options.level
        language = options.language ?? declared ?? .english
    }

    /// The limit on criteria: what scores have room for, and less for a small file, whose catalogue would otherwise
    /// take many times its memory.
    private var mostCriteria: Int { min(CatalogReader.mostCriteria, 20_000 + file.bytes.count / 200) }

    /// Adds a category and returns its number.
    mutating func addCategory(_ id: String, title: LocalizedText, summary: LocalizedText = .empty) -> Int {
        let name = categoryIDs.identity(for: id)
        parts.append(Part(id: name, title: title.tidied ?? text(id, or: name), summary: summary.tidied ?? .empty))
        return parts.count - 1
    }

    /// Adds a section to a category, at its top level or inside another section, and returns its id.
    mutating func addSection(
        _ id: String, title: LocalizedText, summary: LocalizedText = .empty, in parent: String?, of category: Int
    ) -> String {
        let name = parts[category].sectionIDs.identity(for: id)
        let title = title.tidied ?? text(id, or: name)
        let summary = summary.tidied ?? .empty
        parts[category].sections.append(Section(id: name, title: title, summary: summary, parent: parent))
        return name
    }

    /// Adds a criterion to a category, at its top level or in one of its sections, and returns its id.
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
        if name != draft.id { warnings.note(.renamed, at: "\"\(draft.id)\" → \"\(name)\"") }
        for (kind, detail) in draft.warnings { warnings.note(kind, at: detail.map { "\(name): \($0)" } ?? name) }
        var texts = draft.texts.tidied
        var title = draft.title.tidied ?? text(draft.id, or: name)
        if texts.statement.isEmpty { texts.statement = title }
        // A title that only repeats what stands beside or below it says nothing in a list.
        if title == texts.statement || title.repeats(draft.id) || title.repeats(name) {
            title = texts.statement.shortened
        }
        let id = CriterionID(name)
        parts[category].criteria.append(
            Criterion(
                id: id, level: level(of: draft, named: name, texts.statement), status: draft.status, section: section,
                weight: weight(of: draft, named: name), target: draft.target, title: title, texts: texts,
                rules: draft.rules,
                addresses: draft.addresses, appliesTo: draft.appliesTo, references: draft.references.words,
                tags: draft.tags.words, buildsOn: draft.buildsOn, replaces: draft.replaces))
        return id
    }

    /// The level from the file, else from the words of the statement, else from the options, else the usual one, with a
    /// warning.
    private mutating func level(of draft: CriterionDraft, named name: String, _ statement: LocalizedText) -> Level {
        if let level = draft.level { return level }
        for variant in statement.variants {
            if let level = LevelWords.strongest(in: variant.text) { return level }
        }
        if let level { return level }
        // The level of a criterion that is not scored does not matter.
        if draft.status == .current {
            let place = draft.levelWord.map { "\(name): \($0)" } ?? name
            warnings.note(.levelAssumed(draft.usualLevel), at: place)
        }
        return draft.usualLevel
    }

    private mutating func weight(of draft: CriterionDraft, named name: String) -> Fraction {
        guard let text = draft.weight?.tidied, !text.isEmpty else { return .one }
        if let weight = Fraction(foreign: text) { return weight }
        warnings.note(.weightReplaced, at: "\(name): \(text)")
        return .one
    }

    /// The finished catalogue, without empty categories.
    ///
    /// - Throws: `ImportError.noCriteria`.
    func imported(_ format: ImportFormat, _ about: CatalogDraft) throws(ImportError) -> Imported {
        guard count > 0 else { throw .noCriteria(file: file.name) }
        var warnings = warnings
        // A table is usually the user's own, and has no place for a licence.
        if about.licence.isEmpty && format != .csv && format != .xlsx { warnings.note(.licence, at: file.name) }
        var ids = Identities()
        let id = ids.identity(for: about.id)
        let catalog = Catalog(
            id: id, version: about.version.isEmpty ? "1" : about.version,
            title: about.title.tidied ?? text(about.id, or: id),
            summary: about.summary.tidied ?? .empty, licence: about.licence.tidied, model: about.model,
            levelWeights: about.levelWeights, scale: about.scale, tiers: about.tiers,
            categories: parts.filter { !$0.criteria.isEmpty }.map { part in
                let heading = Category.Heading(
                    id: part.id, title: part.title, summary: part.summary, sections: part.usedSections)
                return (category: heading, criteria: part.criteria)
            })
        return Imported(format: format, language: language, catalog: catalog, warnings: warnings.all)
    }

    private func text(_ original: String, or name: String) -> LocalizedText {
        let original = original.tidied
        return LocalizedText(original.isEmpty ? name : original, in: language)
    }
}
