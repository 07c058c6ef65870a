/// The catalogue's name of a criterion. Opaque: its order and meaning are the catalogue's.
public struct CriterionID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name as the catalogue spells it.
    public let text: String

    /// The name with this spelling.
    public init(_ text: String) { self.text = text }

    /// The name written into the source: `"IOP-04"`.
    public init(stringLiteral text: String) { self.text = text }

    /// The name as the catalogue spells it.
    public var description: String { text }
}

/// One demand on a subject.
public struct Criterion: Hashable, Sendable {
    /// Whether *not applicable* can be chosen, and whether it needs a reason.
    public enum NotApplicable: String, CaseIterable, Hashable, Sendable {
        /// It can be chosen, and counts once a reason is given. Until then the criterion is open.
        case withReason
        /// It can be chosen, and needs no reason.
        case freely
        /// It cannot be chosen. A criterion so rated stays open.
        case never
    }

    /// What a rating of *met* should come with.
    ///
    /// It guides people who answer or audit. Only the model of the OpenSSF badge makes scores depend on it.
    public enum MetNeeds: String, CaseIterable, Hashable, Sendable {
        /// Nothing: the claim suffices.
        case nothing
        /// A comment that says why.
        case justification
        /// At least one piece of evidence of any kind.
        case evidence
        /// At least one address that others can open.
        case url
    }

    /// Whether the catalogue asks for it now.
    public enum Status: String, CaseIterable, Hashable, Sendable {
        /// It is asked for, and scored.
        case current
        /// It will be asked for: it is shown and can be answered, and is not scored.
        case future
        /// It was asked for: it is kept for its answers, and is not scored.
        case retired
    }

    /// Two invented products beside the line between ratings, so that two assessors draw it alike.
    public struct Examples: Hashable, Sendable {
        /// One that is only just *met*.
        public var met: LocalizedText
        /// One that is *unmet*, though it may not look so.
        public var unmet: LocalizedText

        /// The examples that there are; what is left out is empty.
        public init(met: LocalizedText = .empty, unmet: LocalizedText = .empty) {
            self.met = met
            self.unmet = unmet
        }
    }

    /// What the criterion says, in every language that the catalogue has.
    public struct Texts: Hashable, Sendable {
        /// The demand, in one testable sentence.
        public var statement: LocalizedText
        /// What goes wrong for a customer without it.
        public var why: LocalizedText
        /// What can be observed if it is met.
        public var met: LocalizedText
        /// What can be observed if it is partly met.
        public var partly: LocalizedText
        /// What to ask for and what to try.
        public var verify: LocalizedText
        /// What is met, and what is not.
        public var examples: Examples
        /// Kinds of evidence that would convince an auditor.
        public var evidence: [LocalizedText]

        /// These texts; the others are empty.
        public init(
            statement: LocalizedText, why: LocalizedText = .empty, met: LocalizedText = .empty,
            partly: LocalizedText = .empty, verify: LocalizedText = .empty, examples: Examples = Examples(),
            evidence: [LocalizedText] = []
        ) {
            self.statement = statement
            self.why = why
            self.met = met
            self.partly = partly
            self.verify = verify
            self.examples = examples
            self.evidence = evidence
        }
    }

    /// The rules that answers to the criterion follow.
    public struct Rules: Hashable, Sendable {
        /// When *not applicable* counts.
        public var notApplicable: NotApplicable
        /// What *met* should come with.
        public var metNeeds: MetNeeds

        /// By default *not applicable* needs a reason, and *met* needs nothing.
        public init(notApplicable: NotApplicable = .withReason, metNeeds: MetNeeds = .nothing) {
            self.notApplicable = notApplicable
            self.metNeeds = metNeeds
        }
    }

    /// Its name, by which answers find it; unique in a catalogue.
    public let id: CriterionID
    /// How strong the obligation is.
    public internal(set) var level: Level
    /// Whether it is asked for now.
    public internal(set) var status: Status
    /// The id of the section that it is in; nil if it is directly in its category.
    public let section: String?
    /// Its own weight, 0 or more, to be multiplied by the weight of its level; 1 unless the catalogue says otherwise.
    public internal(set) var weight: Fraction
    /// The rating that is asked for, above which nothing more is gained; nil for the best one.
    public internal(set) var target: Rating?
    /// A few words to recognise it by.
    public let title: LocalizedText
    /// Its statement and explanations.
    public let texts: Texts
    /// The rules for its answers.
    public let rules: Rules
    /// The roles that it is meant for; empty for all.
    public let addresses: [Subject.Role]
    /// The kinds of subject that it is meant for; empty for all.
    public let appliesTo: [Subject.Kind]
    /// Public standards by number.
    public let references: [String]
    /// Words to find it by.
    public let tags: [String]
    /// The criteria that this one builds on.
    public let buildsOn: [CriterionID]
    /// The criteria of earlier editions whose place it takes; several if they were merged.
    public let replaces: [CriterionID]

    /// A criterion. The defaults are those of a catalogue file.
    public init(
        id: CriterionID, level: Level, status: Status = .current, section: String? = nil, weight: Fraction = .one,
        target: Rating? = nil, title: LocalizedText, texts: Texts, rules: Rules = Rules(),
        addresses: [Subject.Role] = [],
        appliesTo: [Subject.Kind] = [], references: [String] = [], tags: [String] = [], buildsOn: [CriterionID] = [],
        replaces: [CriterionID] = []
    ) {
        self.id = id
        self.level = level
        self.status = status
        self.section = section
        self.weight = weight
        self.target = target
        self.title = title
        self.texts = texts
        self.rules = rules
        self.addresses = addresses
        self.appliesTo = appliesTo
        self.references = references
        self.tags = tags
        self.buildsOn = buildsOn
        self.replaces = replaces
    }
}
