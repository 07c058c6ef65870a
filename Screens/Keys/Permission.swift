import Localization

/// What a person must be allowed to do before an action is open to them.
package enum Permission: Hashable, Sendable {
    case look
    /// Change the assessment; not to be had in a review.
    case work
}

extension Model {
    /// Why an action that needs this permission is not open now; nil where it is. The one rule for all keys.
    ///
    /// - Parameter canBeTried: whether the action can be tried without being meant.
    func refusal(of needs: Permission, canBeTried: Bool = false) -> LocalizedString? {
        switch needs {
        case .look: nil
        case .work where isReview: PageText.review
        case .work where trial != nil && !canBeTried: WhatIfText.onlyRatings
        case .work: nil
        }
    }
}
