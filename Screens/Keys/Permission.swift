import Localization
import Presentation

/// The permission that an action needs.
package enum Permission: Hashable, Sendable {
    case look
    /// Changes the assessment; denied in a review.
    case work
    /// Changes what only those who conduct the assessment say; denied to participants of workshops.
    case organisation
    /// Changes what only the vendor says; denied to those who judge, too.
    case vendor
    /// Changes what only those say who judge; denied to everybody else.
    case judge
    /// Changes what only an auditor says; denied to everybody else.
    case audit
}

extension Model {
    /// Why the party at work may not do it.
    private func refusal(ofParty needs: Permission) -> LocalizedString? {
        if participant != nil {
            switch needs {
            case .look, .work: return nil
            case .organisation, .vendor, .judge, .audit: return PartyText.organisationsAlone
            }
        }
        return switch needs {
        case .look, .work, .organisation: nil
        case .vendor: isJudging ? PartyText.vendorsAlone(for: assessment.voice) : nil
        case .judge: isJudging ? nil : PartyText.judgesAlone
        case .audit: assessment.voice == .auditor ? nil : PartyText.auditorsAlone
        }
    }

    /// Why an action with this permission is denied now; nil if it is allowed. The one rule for all keys.
    ///
    /// - Parameter canBeTried: whether the action works during a trial.
    func refusal(of needs: Permission, canBeTried: Bool = false) -> LocalizedString? {
        switch needs {
        case .look: nil
        case .work, .organisation, .vendor, .judge, .audit:
            if past != nil {
                PastText.readOnly
            } else if isReview {
                PageText.review
            } else if trial != nil && !canBeTried {
                WhatIfText.onlyRatings
            } else {
                refusal(ofParty: needs)
            }
        }
    }
}
