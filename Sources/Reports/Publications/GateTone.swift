import Publishing
import Scoring

extension Gate {
    /// The tone of a cell with its state.
    var tone: Tone {
        switch self {
        case .passed: .good
        case .failed: .bad
        case .undecided: .warning
        }
    }
}
