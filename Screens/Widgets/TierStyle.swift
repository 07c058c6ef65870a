import Cells
import Scoring

extension TierState {
    /// The style of the state's name.
    var style: Style {
        switch self {
        case .reached: Style(.good)
        case .possible: Style(.fair)
        case .outOfReach: .muted
        }
    }
}
