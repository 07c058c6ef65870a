import AssessmentModel
import Localization
import Presentation
import Screens

/// What if: ratings that are only tried, until they are kept or dropped.
extension PlainSession {
    /// Why the assessment cannot be changed now; nil if it can.
    ///
    /// - Parameter isRating: whether only ratings are concerned, which can be tried.
    func refusal(isRating: Bool) -> LocalizedString? {
        if model.isReview { return PageText.review }
        return committed != nil && !isRating ? PlainText.onlyRatings : nil
    }

    /// Begins a trial, or ends it.
    mutating func whatIf() {
        if let tried = model.tried {
            if tried > 0 { return question = .keep(tried) }
            return dropTried()
        }
        committed = model
        model.beginTrial()
        say(PlainText.trialBegun)
    }

    /// Applies ratings to the copy, and tells what they would change.
    mutating func tryOut(_ entries: [Entry]) {
        guard let committed else { return }
        let tried = entries.filter { model.tryOut($0, besides: committed.assessment) }
        if let only = tried.first, tried.count == 1,
            case .criterion(let index)? = model.assessment.slot(of: only.target)
        {
            say(PlainText.recorded(HistoryText.name(of: only.target), pages.rating(index)))
        } else {
            say(PlainText.tried(tried.count))
        }
        let (before, after) = (committed.scoreboard, model.scoreboard)
        say(
            PlainText.wouldChange(
                from: Figures.namedRange(before.overall, language), to: Figures.namedRange(after.overall, language)))
        if before.gate != after.gate {
            lines.append(
                pages.labelled(
                    GateText.label,
                    GateText.sentence(after.gate, after.tally(of: .shall), counting: after.gateCounts)[language]))
        }
    }

    mutating func dropTried() {
        leaveTrial()
        say(WhatIfText.asItWas)
    }

    mutating func keepTried() {
        let trial = model
        leaveTrial()
        let entries = model.entries(triedIn: trial)
        guard !entries.isEmpty else { return say(WhatIfText.asItWas) }
        record(.record(together: entries), telling: .together(entries.count, WhatIfText.kept(entries.count)))
    }

    private mutating func leaveTrial() {
        if let committed { model = committed }
        committed = nil
    }
}
