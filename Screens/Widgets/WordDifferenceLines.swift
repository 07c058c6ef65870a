import AssessmentModel
import Cells

/// Lays out the difference between two texts. What was removed stands in `[-` and `-]`, and what was added is
/// underlined, so that both can be told without colour.
enum WordDifferenceLines {
    static func lines(of difference: WordDifference, columns: Int) -> [Line] {
        let pieces = difference.pieces.map { piece in
            switch piece {
            case .kept(let text): Span(text)
            case .added(let text): Span(text, Style(.good, .underline))
            case .removed(let text): Span("[-\(text)-]", Style(.poor))
            }
        }
        return pieces.wrapped(columns: columns)
    }
}
