import AssessmentModel

/// Where a person stands in an assessment.
package struct ResumePoint: Hashable, Sendable {
    package let criterion: CriterionID
    package let isInWalk: Bool
    /// The first line of the criterion's text on show.
    package let detailTop: Int
    /// The first row of the list on show.
    package let listTop: Int

    package init(criterion: CriterionID, isInWalk: Bool, detailTop: Int = 0, listTop: Int = 0) {
        self.criterion = criterion
        self.isInWalk = isInWalk
        self.detailTop = detailTop
        self.listTop = listTop
    }
}
