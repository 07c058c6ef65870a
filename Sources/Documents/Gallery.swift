import AssessmentModel
import Cells
import Screens

/// The pictures in the documents.
package enum Gallery {
    /// A frame of the program, and the name of its file.
    package struct Picture: Sendable {
        /// Without the extension.
        package let name: String
        package let svg: String
    }

    /// All of them.
    package static func pictures() throws -> [Picture] {
        [
            try picture("overview", title: "The overview", rows: 28),
            try picture("walk", title: "The walk", at: "IFC-07", rows: 30),
            try picture("comment", title: "A comment being typed", at: "IFC-07", keys: [.character("c")], rows: 20),
            try picture(
                "evidence", title: "The evidence of a criterion", at: "IFC-01", keys: [.character("e")], rows: 20),
            try picture(
                "review", title: "A review", at: "IFC-03", keys: [.character("m")], rows: 30, isReview: true),
        ]
    }

    /// The frame after pressing these keys, starting at a criterion or in the overview.
    static func grid(
        at id: CriterionID? = nil, keys: [Key] = [], columns: Int = 104, rows: Int, isReview: Bool = false
    ) throws -> Grid {
        let place = id.map { ResumePoint(criterion: $0, isInWalk: true) }
        var workbench = Workbench(
            try Sample.model(isReview: isReview), size: Size(columns: columns, rows: rows), place: place)
        for key in keys { _ = workbench.update(.input(.key(key)), now: Sample.now) }
        return workbench.view()
    }

    private static func picture(
        _ name: String, title: String, at id: CriterionID? = nil, keys: [Key] = [], rows: Int, isReview: Bool = false
    ) throws -> Picture {
        let grid = try grid(at: id, keys: keys, rows: rows, isReview: isReview)
        return Picture(name: name, svg: Drawing(grid, title: title).svg)
    }
}
