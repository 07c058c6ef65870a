import AssessmentModel
import Cells
import Presentation

/// The history of one criterion, newest first.
struct History: ReadingPage, Hashable {
    let index: Int
    var top = 0

    init(at index: Int) { self.index = index }

    func shows(criterionAt index: Int) -> Bool { self.index == index }

    static let keys = readingKeys(closedBy: .history)

    func lines(columns: Int, in model: Model) -> [Line] {
        HistoryLines.lines(ofCriterionAt: index, in: model, columns: columns)
    }

    func drawHeader(on grid: inout Grid, model: Model) {
        Frame.drawHeader(on: &grid, criterionAt: index, in: model, title: HistoryText.title)
    }
}
