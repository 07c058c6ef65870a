import AssessmentModel
import ProjectStore
import Screens
import Snapshots

/// Places as the store keeps them.
extension ResumePoint {
    var members: [String: String] {
        var members = [
            "criterion": criterion.text, "screen": isInWalk ? "walk" : "overview", "textTop": String(detailTop),
            "listTop": String(listTop),
        ]
        if !filter.isEmpty { members["filter"] = filter }
        if showsOverview { members["shows"] = "overview" }
        return members
    }

    /// Nil where the members name no criterion; anything else that is missing counts as the beginning.
    init?(members: [String: String]) {
        guard let criterion = members["criterion"] else { return nil }
        self.init(
            criterion: CriterionID(criterion), isInWalk: members["screen"] == "walk",
            detailTop: members["textTop"].flatMap(Int.init) ?? 0, listTop: members["listTop"].flatMap(Int.init) ?? 0,
            filter: members["filter"] ?? "", showsOverview: members["shows"] == "overview")
    }
}

extension Session {
    /// Where the person was.
    var resumePoint: ResumePoint? { ResumePoint(members: place) }

    /// When the person left, and what they knew.
    var departure: Departure { Departure(at: at, known: known) }
}
