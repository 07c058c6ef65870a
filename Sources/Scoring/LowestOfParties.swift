import AssessmentModel

extension Scoreboard {
    /// The figures in which, for each criterion, the lowest of the values counts that parties gave it. Parties without
    /// an answer are left out; if none has one, the criterion is open. Values that cannot be compared, such as *unmet*
    /// and *not applicable*, count as nothing, as in a conflict. It has evidence if that counts for each party that
    /// answered.
    ///
    /// Source: docs/user/scoring.md, whose figures.
    ///
    /// - Precondition: all are of the same assessment, in different voices, under the same model and on the same day.
    public func lowest(with others: [Scoreboard]) -> Scoreboard {
        var board = self
        board.supposeLowest(with: others)
        return board
    }
}
