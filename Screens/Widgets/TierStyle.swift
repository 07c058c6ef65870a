import Cells
import Scoring

extension TierState {
    /// The ink of its name.
    var style: Style {
        switch self {
        case .reached: Style(.good)
        case .possible: Style(.fair)
        case .outOfReach: .muted
        }
    }
}
