import AssessmentModel
import Scoring

/// The width of the rating that a criterion counts with.
enum CountingWidth {
    /// Columns of the names in an explanation of the figure, plus a blank. Longer names of a catalogue's own scale are
    /// cut.
    static func of(_ scale: Scale, in figure: Explanation.Figure = .claimed) -> Int {
        scale.isStandard ? figure == .attainable ? 15 : 12 : 16
    }
}
