import Cells
import Localization
import Scoring

/// How far a tier is, in words.
package enum TierWords {
    /// "still possible"
    package static func name(_ state: TierState) -> LocalizedString {
        switch state {
        case .reached: LocalizedString("reached", "erreicht")
        case .possible: LocalizedString("still possible", "noch möglich")
        case .outOfReach: LocalizedString("out of reach", "nicht mehr erreichbar")
        }
    }

    static func style(_ state: TierState) -> Style {
        switch state {
        case .reached: Style(.good)
        case .possible: Style(.fair)
        case .outOfReach: .muted
        }
    }
}
