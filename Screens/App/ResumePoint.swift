import AssessmentModel

/// A person's position in an assessment, to resume from.
package struct ResumePoint: Hashable, Sendable {
    package let criterion: CriterionID
    package let isInWalk: Bool
    /// The first visible line of the criterion's text.
    package let detailTop: Int
    /// The first visible row of the list.
    package let listTop: Int
    /// The query that limits the walk; empty for none.
    package let filter: String
    /// Whether a page about everything is on top, so that those who follow see the overview instead of the criterion.
    package var showsOverview: Bool
    /// Whether a workshop is going on, so that a room may be following.
    package var isFollowed = false

    package init(
        criterion: CriterionID, isInWalk: Bool, detailTop: Int = 0, listTop: Int = 0, filter: String = "",
        showsOverview: Bool = false
    ) {
        self.criterion = criterion
        self.isInWalk = isInWalk
        self.detailTop = detailTop
        self.listTop = listTop
        self.filter = filter
        self.showsOverview = showsOverview
    }
}
