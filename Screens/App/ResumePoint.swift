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

    package init(
        criterion: CriterionID, isInWalk: Bool, detailTop: Int = 0, listTop: Int = 0, filter: String = ""
    ) {
        self.criterion = criterion
        self.isInWalk = isInWalk
        self.detailTop = detailTop
        self.listTop = listTop
        self.filter = filter
    }
}
