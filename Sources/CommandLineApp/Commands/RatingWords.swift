import AssessmentModel
import Localization
import Presentation
import Scoring

/// The words for ratings on the command line and in tables.
enum RatingWords {
    /// Why a criterion cannot be rated like this.
    enum Fault: Error, Hashable {
        case unknown(String, Scale)
        /// Its catalogue allows no *not applicable*.
        case neverNotApplicable(CriterionID)
        /// *Not applicable* lacks its reason.
        case needsReason(CriterionID)
        /// Another rating than *not applicable* has a reason.
        case needsNoReason
    }

    /// Withdraws a rating.
    static let open = "open"

    /// The judgement for a word and a reason; nil to withdraw the rating. Case does not matter, and the names that the
    /// screens show are understood too, in every language.
    ///
    /// - Throws: `Fault`.
    static func judgement(
        _ word: String, because reason: String, of criterion: Criterion, on scale: Scale
    ) throws(Fault) -> Judgement? {
        let reason = reason.unixLines.trimmed
        guard let wanted = rating(word, on: scale) else {
            guard isOpen(word) else { throw .unknown(word, scale) }
            guard reason.isEmpty else { throw .needsNoReason }
            return nil
        }
        if wanted == .notApplicable {
            switch criterion.rules.notApplicable {
            case .never: throw .neverNotApplicable(criterion.id)
            case .withReason: if reason.isEmpty { throw .needsReason(criterion.id) }
            case .freely: break
            }
        } else if !reason.isEmpty {
            throw .needsNoReason
        }
        return Judgement(wanted, reason: reason)
    }

    /// The vote for a word; nil for a word that withdraws. Any rating can have a reason in a vote, and *not applicable*
    /// needs it where the catalogue says so.
    ///
    /// - Throws: `Fault`.
    static func vote(
        _ word: String, because reason: String, of criterion: Criterion, on scale: Scale
    ) throws(Fault) -> Judgement? {
        guard let rating = rating(word, on: scale), rating != .notApplicable else {
            return try judgement(word, because: reason, of: criterion, on: scale)
        }
        return Judgement(rating, reason: reason.unixLines.trimmed)
    }

    /// The rating for a word; nil for an unknown one.
    static func rating(_ word: String, on scale: Scale) -> Rating? {
        let wanted =
            scale == .percent
            ? Scale.percentage(word) : Names.match(word, in: scale.steps.map(\.rating.id)).map { Rating($0) }
        if let wanted { return scale.allows(wanted) ? wanted : nil }
        let names = names(on: scale)
        return Names.match(word, in: Array(names.keys)).flatMap { names[$0] }
    }

    /// The word, or the id of the step that it means as a digit on a scale of the catalogue's own, as in the walk.
    static func word(for word: String, on scale: Scale) -> String {
        guard !scale.isStandard, rating(word, on: scale) == nil, let digit = Int(word),
            let rating = scale.rating(ofDigit: digit)
        else { return word }
        return rating.id
    }

    /// Whether a word stands for no rating.
    static func isOpen(_ word: String) -> Bool {
        Names.match(word, in: [open] + Language.allCases.map { RatingText.open[$0] }) != nil
    }

    private static func names(on scale: Scale) -> [String: Rating] {
        let words: [(String, Rating)] = [
            ("met", .met), ("partly", .partial), ("partial", .partial), ("unmet", .unmet), ("na", .notApplicable),
            ("n/a", .notApplicable),
        ]
        let shown = (scale.steps.map(\.rating) + [.notApplicable]).flatMap { rating in
            Language.allCases.map { (RatingText.name(rating, on: scale)[$0], rating) }
        }
        return Dictionary((words + shown).filter { scale.allows($0.1) }) { first, _ in first }
    }
}
