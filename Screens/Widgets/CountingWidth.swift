import AssessmentModel
import Scoring

/// How much room the word takes up by which a criterion counts.
enum CountingWidth {
    /// Columns of the names in an explanation of the figure and a blank; longer names of a catalogue's own scale are cut.
    static func of(_ scale: Scale, in figure: Explanation.Figure = .claimed) -> Int {
        scale.isStandard ? figure == .attainable ? 15 : 12 : 16
    }
}
