import Cells
import Scoring
import Wording

/// How far a tier is, in words.
package enum TierWords {
    /// "still possible"
    package static func name(_ state: TierState) -> Phrase {
        switch state {
        case .reached: Phrase("reached", "erreicht")
        case .possible: Phrase("still possible", "noch möglich")
        case .outOfReach: Phrase("out of reach", "nicht mehr erreichbar")
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
