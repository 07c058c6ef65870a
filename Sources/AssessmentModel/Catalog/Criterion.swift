/// The catalogue's name of a criterion. Opaque: its order and meaning are the catalogue's.
public struct CriterionID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name as the catalogue spells it.
    public let text: String

    /// The name spelt so.
    public init(_ text: String) { self.text = text }

    /// The name written into the source: `"IOP-04"`.
    public init(stringLiteral text: String) { self.text = text }

    /// The name as the catalogue spells it.
    public var description: String { text }
}

/// One thing asked of a subject.
public struct Criterion: Hashable, Sendable {
    /// Whether *not applicable* can be chosen, and whether its reason belongs on record.
    public enum NotApplicable: String, CaseIterable, Hashable, Sendable {
        /// It can, and counts only once a reason is given; without one the criterion is open.
        case withReason
        /// It can, and no reason is asked for.
        case freely
        /// It can't: chosen all the same, it leaves the criterion open.
        case never
    }

    /// What a rating of met is not complete without.
    ///
    /// A hint for the one who answers and the one who audits: scores do not depend on it.
    public enum MetNeeds: String, CaseIterable, Hashable, Sendable {
        /// The claim stands for itself.
        case nothing
        /// A comment that says why.
        case justification
        /// At least one piece of evidence of any kind.
        case evidence
        /// At least one address that others can open.
        case url
    }

    /// Whether the catalogue asks for it today.
    public enum Status: String, CaseIterable, Hashable, Sendable {
        /// It does, and the criterion is scored.
        case current
        /// It will: shown and answered, but not scored.
        case future
        /// It did: kept for the answers that there are, but not scored.
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
        /// What is met, and what is not.
        public var examples: Examples
        /// Kinds of evidence that would convince an auditor.
        public var evidence: [LocalizedText]

        /// The texts that there are; what is left out is empty.
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

    /// The rules that an answer to the criterion has to keep.
    public struct Rules: Hashable, Sendable {
        /// When *not applicable* counts.
        public var notApplicable: NotApplicable
        /// What *met* should come with.
        public var metNeeds: MetNeeds

        /// By default *not applicable* asks for a reason, and *met* for nothing.
        public init(notApplicable: NotApplicable = .withReason, metNeeds: MetNeeds = .nothing) {
            self.notApplicable = notApplicable
            self.metNeeds = metNeeds
        }
    }

    /// Its name, by which answers find it; one only within a catalogue.
    public let id: CriterionID
    /// How strong the obligation is.
    public internal(set) var level: Level
    /// Whether it is asked for today.
    public internal(set) var status: Status
    /// The id of the section of its category that it stands in; nil where it stands directly in the category.
    public let section: String?
    /// Its own weight, 0 or more, multiplied with the weight of its level; 1 unless the catalogue says otherwise.
    public internal(set) var weight: Fraction
    /// The rating of the scale that is asked for, above which nothing more is gained; nil for the best one.
    public let target: Rating?
    /// A few words to know it by.
    public let title: LocalizedText
    /// What it says at length.
    public let texts: Texts
    /// What an answer to it has to keep.
    public let rules: Rules
    /// The parties that it is meant for; empty means all.
    public let addresses: [Subject.Role]
    /// The kinds of subject that it is meant for; empty means all.
    public let appliesTo: [Subject.Kind]
    /// Public standards by number.
    public let references: [String]
    /// Words to find it by.
    public let tags: [String]
    /// Criteria that this one presupposes.
    public let buildsOn: [CriterionID]

    /// A criterion; what is left out has the value that a catalogue file may leave out, too.
    public init(
        id: CriterionID, level: Level, status: Status = .current, section: String? = nil, weight: Fraction = .one,
        target: Rating? = nil, title: LocalizedText, texts: Texts, rules: Rules = Rules(),
        addresses: [Subject.Role] = [],
        appliesTo: [Subject.Kind] = [], references: [String] = [], tags: [String] = [], buildsOn: [CriterionID] = []
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
    }
}
