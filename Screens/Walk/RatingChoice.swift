import AssessmentModel
import Localization
import Presentation

extension Scale {
    /// The rating that a digit key, or a number on a line, gives; 0 is *not applicable*, unless a step has it. Nil if
    /// there is none.
    package func rating(ofStep number: Int) -> Rating? {
        rating(ofDigit: number) ?? steps.first { $0.rating.id == String(number) }?.rating
            ?? (number == 0 ? .notApplicable : nil)
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
            return WalkText.noSuchStep(on: catalog.scale)
        }
        return refusal(of: rating, at: index)
    }
}
