import AssessmentModel
import Localization
import Presentation

extension Scale {
    /// The rating of a step counted from the worst, 1; 0 is *not applicable*. Nil if there is no such step.
    package func rating(ofStep step: Int) -> Rating? {
        step == 0 ? .notApplicable : steps[safe: steps.count - step]?.rating
    }
}

extension Model {
    /// Why the criterion at this index cannot be rated so; nil if it can.
    package func refusal(of rating: Rating, at index: Int) -> LocalizedString? {
        let criterion = catalog.criteria[index]
        if !catalog.scale.allows(rating) { return WalkText.notOnScale(catalog.scale) }
        if rating == .notApplicable, criterion.rules.notApplicable == .never {
            return RatingText.neverNotApplicable(criterion.id)
        }
        return nil
    }

    /// The same for a step of the scale; a percentage is typed digit by digit, and none is refused.
    package func refusal(ofStep step: Int, at index: Int) -> LocalizedString? {
        if catalog.scale == .percent { return nil }
        guard let rating = catalog.scale.rating(ofStep: step) else {
            return WalkText.noSuchStep(catalog.scale.steps.count)
        }
        return refusal(of: rating, at: index)
    }
}
