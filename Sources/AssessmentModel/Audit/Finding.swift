/// What an auditor found: a nonconformity, or something worth saying. Source: ISO 19011, audit findings; the grades of
/// nonconformities are those of ISO/IEC 17021-1.
public struct Finding: Numbered {
    /// How grave it is, the gravest first.
    public enum Grade: String, CaseIterable, Hashable, Sendable {
        /// A requirement is not met, and the claim as a whole is in doubt.
        case majorNonconformity
        /// A requirement is not met, and the claim as a whole is not in doubt.
        case minorNonconformity
        /// Something that is no nonconformity, and may become one.
        case observation
        /// Something that is fine, and could be better.
        case opportunity

        /// Whether it says that a requirement is not met.
        public var isNonconformity: Bool {
            switch self {
            case .majorNonconformity, .minorNonconformity: true
            case .observation, .opportunity: false
            }
        }

        /// Whether a finding about a criterion of this level, or about the assessment as a whole, can have the grade.
        ///
        /// Only a requirement can be failed: a *should* is a recommendation, so what is wrong there is an observation
        /// at most, and a *may* is a permission, of which somebody can only make more. Source: ISO/IEC Directives, Part
        /// 2, clause 7.
        public func isAllowed(at level: Level?) -> Bool {
            switch level {
            case nil, .shall: true
            case .should: !isNonconformity
            case .may: self == .opportunity
            }
        }

        /// The grades that a finding can have there, the gravest first.
        public static func allowed(at level: Level?) -> [Grade] { allCases.filter { $0.isAllowed(at: level) } }
    }

    /// What has become of a finding.
    public enum Status: String, CaseIterable, Hashable, Sendable {
        /// The auditor waits for an answer.
        case open
        /// The auditor accepts what is planned or was done, and has yet to see that it works.
        case accepted
        /// The auditor has seen that it is settled.
        case closed
        /// The auditor does not maintain it.
        case withdrawn
    }

    /// The auditor's decision about a finding.
    public struct Decision: Hashable, Sendable {
        /// What has become of it.
        public let status: Status
        /// What the decision rests on; empty if that was not said.
        public let reason: String
        /// The vendor's reply that the auditor knew; empty if there was none. Another reply is yet to be looked at.
        public let reply: String

        /// This decision after this reply, for this reason.
        public init(_ status: Status, reason: String = "", after reply: String = "") {
            self.status = status
            self.reason = reason
            self.reply = reply
        }
    }

    /// Its number, from 1, given once and for ever.
    public let number: Int
    /// How grave it is.
    public var grade: Grade
    /// The criterion that it is about; nil for the assessment as a whole.
    public var criterion: CriterionID?
    /// What was found.
    public var text: String
    /// The document that shows it; nil if none does.
    public var document: DocumentID?
    /// The place in it to look at: "p. 12".
    public var locator: String
    /// What the auditor asks to be done; empty for nothing.
    public var action: String
    /// The day by which it is to be done.
    public var due: CalendarDay?

    /// A finding with what is known of it.
    public init(
        number: Int, grade: Grade, criterion: CriterionID? = nil, text: String, document: DocumentID? = nil,
        locator: String = "", action: String = "", due: CalendarDay? = nil
    ) {
        self.number = number
        self.grade = grade
        self.criterion = criterion
        self.text = text
        self.document = document
        self.locator = locator
        self.action = action
        self.due = due
    }
}

/// The identity of a finding: the event that raised it.
public typealias FindingID = EventID
