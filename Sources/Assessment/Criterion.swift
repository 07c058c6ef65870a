/// The catalogue's name of a criterion. Opaque: its order and meaning are the catalogue's.
public struct CriterionID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }
    public init(stringLiteral text: String) { self.text = text }

    public var description: String { text }
}

/// One thing asked of a subject.
public struct Criterion: Hashable, Sendable {
    /// Whether *not applicable* can be chosen, and whether its reason belongs on record.
    public enum NotApplicable: String, CaseIterable, Hashable, Sendable { case withReason, freely, never }

    /// What a rating of met is not complete without.
    public enum MetNeeds: String, CaseIterable, Hashable, Sendable { case nothing, evidence, url }

    /// What the criterion says, in every language that the catalogue has.
    public struct Texts: Hashable, Sendable {
        /// The one demand, testable.
        public var statement: LocalizedText
        /// What goes wrong for a customer without it.
        public var why: LocalizedText
        /// Observable condition of *met*.
        public var met: LocalizedText
        /// Observable condition of *partly met*.
        public var partly: LocalizedText
        /// What to ask for and what to try.
        public var verify: LocalizedText
        /// Kinds of evidence that would convince an auditor.
        public var evidence: [LocalizedText]

        public init(
            statement: LocalizedText, why: LocalizedText = .empty, met: LocalizedText = .empty,
            partly: LocalizedText = .empty, verify: LocalizedText = .empty, evidence: [LocalizedText] = []
        ) {
            self.statement = statement
            self.why = why
            self.met = met
            self.partly = partly
            self.verify = verify
            self.evidence = evidence
        }
    }

    /// The rules that an answer to the criterion has to keep.
    public struct Rules: Hashable, Sendable {
        public var notApplicable: NotApplicable
        public var metNeeds: MetNeeds

        public init(notApplicable: NotApplicable = .withReason, metNeeds: MetNeeds = .nothing) {
            self.notApplicable = notApplicable
            self.metNeeds = metNeeds
        }
    }

    public let id: CriterionID
    public let level: Level
    /// Its own weight, multiplied with the weight of its level; 1 unless the catalogue says otherwise.
    public let weight: Fraction
    public let title: LocalizedText
    public let texts: Texts
    public let rules: Rules
    public let addresses: [Subject.Role]
    public let appliesTo: [Subject.Kind]
    /// Public standards by number.
    public let references: [String]
    public let tags: [String]
    /// Criteria that this one presupposes.
    public let buildsOn: [CriterionID]

    public init(
        id: CriterionID, level: Level, weight: Fraction = .one, title: LocalizedText, texts: Texts,
        rules: Rules = Rules(), addresses: [Subject.Role] = [], appliesTo: [Subject.Kind] = [],
        references: [String] = [], tags: [String] = [], buildsOn: [CriterionID] = []
    ) {
        self.id = id
        self.level = level
        self.weight = weight
        self.title = title
        self.texts = texts
        self.rules = rules
        self.addresses = addresses
        self.appliesTo = appliesTo
        self.references = references
        self.tags = tags
        self.buildsOn = buildsOn
    }
}
