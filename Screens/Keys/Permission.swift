import Localization

/// The permission that an action needs.
package enum Permission: Hashable, Sendable {
    case look
    /// Changes the assessment; denied in a review.
    case work
}

extension Model {
    /// Why an action with this permission is denied now; nil if it is allowed. The one rule for all keys.
    ///
    /// - Parameter canBeTried: whether the action works during a trial.
    func refusal(of needs: Permission, canBeTried: Bool = false) -> LocalizedString? {
        switch needs {
        case .look: nil
        case .work where past != nil: PastText.readOnly
        case .work where isReview: PageText.review
        case .work where trial != nil && !canBeTried: WhatIfText.onlyRatings
        case .work: nil
        }
    }
}
