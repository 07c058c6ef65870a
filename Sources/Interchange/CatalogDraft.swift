import AssessmentModel

/// What an importer knows about the catalogue as a whole.
struct CatalogDraft {
    /// As the file spells it.
    var id: String
    var version = ""
    var title = LocalizedText.empty
    var summary = LocalizedText.empty
    var licence = ""
    var model = ScoringModel.weighted
    var levelWeights = Catalog.standardLevelWeights
    var scale = Scale.standard
    var tiers: [Tier] = []

    init(id: String) { self.id = id }
}

/// What an importer knows about a criterion.
struct CriterionDraft {
    /// As the file spells it, possibly shortened.
    var id: String
    /// Nil if the file has none that is known.
    var level: Level?
    /// The file's word for the level, if any.
    var levelWord: String?
    /// The level if neither the file nor the options give one.
    var usualLevel: Level
    var status = Criterion.Status.current
    var target: Rating?
    /// As the file spells it; nil for 1.
    var weight: String?
    var title = LocalizedText.empty
    var texts = Criterion.Texts(statement: .empty)
    var rules = Criterion.Rules()
    var addresses: [Subject.Role] = []
    var appliesTo: [Subject.Kind] = []
    var references: [String] = []
    var tags: [String] = []
    var buildsOn: [CriterionID] = []
    var replaces: [CriterionID] = []
    /// What changed on import, each with the text from the file.
    private(set) var warnings: [(kind: ImportWarning.Kind, detail: String?)] = []

    init(id: String, usualLevel: Level = .shall) {
        self.id = id
        self.usualLevel = usualLevel
    }

    /// Sets the level from a word.
    mutating func setLevel(_ word: String?) {
        level = word.flatMap { LevelWords.level(of: $0) }
        levelWord = word?.tidied
    }

    /// Records a change.
    mutating func note(_ kind: ImportWarning.Kind, _ detail: String? = nil) { warnings.append((kind, detail)) }

    /// Records that something was not carried over.
    mutating func leave(_ feature: UnsupportedFeature, _ detail: String? = nil) { note(.left(feature), detail) }
}
