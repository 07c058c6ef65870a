import Assessment

/// What the walk says.
package enum WalkText {
    static let notRated = "There is no rating to take back."
    static let parked = "Parked. F goes from one parked criterion to the next."
    static let takenUp = "No longer parked."

    package static func name(_ rating: Rating) -> String {
        switch rating {
        case .met: "met"
        case .partial: "partly met"
        case .unmet: "unmet"
        case .notApplicable: "not applicable"
        default: rating.id
        }
    }

    static let allAgain = "All criteria again."
    static let noneHere = "None of those that you walk through. esc walks through all again."
    static let noSections = "This category has no sections to fold."

    /// What a narrowed walk keeps to.
    static func only(_ query: String) -> String { "only \(query)" }

    static func name(_ status: Criterion.Status) -> String {
        switch status {
        case .current: "current"
        case .future: "future"
        case .retired: "retired"
        }
    }

    static func already(_ rating: Rating) -> String { "It is rated \(name(rating)) already." }

    static func notOnScale(_ scale: Scale) -> String {
        "Use the digits: the scale of this catalogue is \(scale.steps.map(\.rating.id).joined(separator: ", "))."
    }

    static func noSuchStep(_ count: Int) -> String { "The scale of this catalogue has \(count) steps." }

    package static func neverNotApplicable(_ id: CriterionID) -> String {
        "\(id) applies to everybody: the catalogue allows no \"not applicable\" here."
    }

    /// What the catalogue asks for beside the rating, where it is not there yet.
    static func missing(_ criterion: Criterion, _ answer: Answer, _ rating: Rating) -> String? {
        guard rating == .met else { return nil }
        let evidence = answer.attachments.compactMap(\.evidence)
        switch criterion.rules.metNeeds {
        case .justification where answer.comment.current?.value.isEmpty ?? true:
            return "Met. The catalogue asks for a justification here: c writes it as a comment."
        case .evidence where evidence.isEmpty:
            return "Met. The catalogue asks for evidence here: a attaches it."
        case .url where !evidence.contains(where: { $0.sha256 == nil }):
            return "Met. The catalogue asks for a link here: a attaches it."
        default: return nil
        }
    }

    static let labels = Labels()

    struct Labels {
        let met = "Met"
        let partly = "Partly"
        let evidence = "Evidence"
        let why = "Why"
        let verify = "Verify"
        let standards = "See also"
        let buildsOn = "Needs"
        let reason = "Reason"
        let comment = "Comment"
        let answer = " answer "
        let history = " history "
        let more = "pgdn ↓"
        let noComment = "none: c writes one"
        let noEvidence = "none: a attaches a file or a link"
        let none = "none"
        let notRated = "not rated"
        let parked = "parked"
        let expired = "expired"
        let noHistory = "Nobody has answered yet."
    }

    /// The choices as they stand behind "not rated".
    static let choices = "[m]et [p]artly [u]nmet [n]ot appl."
    static let shortChoices = "m p u n rate it"

    static func commentConflict(_ people: [String], isReview: Bool) -> String {
        "\(people.joined(separator: " ≠ ")): \(isReview ? "h shows" : "c opens") both"
    }

    /// All ratings that stand side by side; what to do about it comes first, as long names may cut the end.
    static func conflict(_ ratings: [String], isReview: Bool) -> String {
        (isReview ? "In conflict: " : "Rate to settle: ") + ratings.joined(separator: " ≠ ")
    }
}
