import AssessmentModel
import Localization
import Presentation
import QualityChecks
import Screens

/// A question whose answer is a line of text.
enum PlainQuestion: Hashable, Sendable {
    /// Why the criterion at this index is not applicable.
    case reason(Int)
    case comment(Int)
    case owner(Int)
    /// Why the criterion at this index is asked of the subject, or not.
    case scope(Int, isIncluded: Bool)
    /// Why the rule need not hold here.
    case waiver(of: CheckRule, CheckScope)
    case search
    /// What to limit the walk to.
    case filter
    /// Why the criteria at these indexes are not applicable.
    case reasons([Int])
    /// Whether to keep so many tried ratings.
    case keep(Int)
    /// Who signs from now on.
    case signature
    /// The vote about the criterion at this index.
    case vote(Int)
    /// The file or address to attach to the criterion at this index.
    case source(Int)
    case title(PlainEvidence)
    case locator(PlainEvidence)
    case validUntil(PlainEvidence)
    /// Whether to attach a file in spite of the doubt.
    case doubt(AttachRequest, AttachDoubt)
    /// Whether to cover another person's later answer.
    case cover(Undoing.Step)
    /// Whether to leave although answers are not on disk.
    case leave
}

/// Evidence whose details are being asked for, one after the other.
struct PlainEvidence: Hashable, Sendable {
    enum Source: Hashable, Sendable {
        case file(path: String)
        case address(String)
        /// Evidence that is attached already, and whether its details are in conflict.
        case attached(EvidenceID, Evidence, isConflicted: Bool)
    }

    /// The index of the criterion.
    let index: Int
    let source: Source
    var title = ""
    var locator = ""
    var validUntil: CalendarDay?

    init(_ source: Source, at index: Int) {
        self.index = index
        self.source = source
        if case .attached(_, let evidence, _) = source {
            (title, locator, validUntil) = (evidence.title, evidence.locator, evidence.validUntil)
        }
    }

    /// Whether its details are changed, not given for the first time.
    var isAttached: Bool {
        switch source {
        case .file, .address: false
        case .attached: true
        }
    }
}
