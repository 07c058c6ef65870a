import AssessmentModel
import ProjectStore

extension ProjectWriter {
    /// Ends the work of its author as at the end of a program, and goes on as another author, with a journal of theirs.
    ///
    /// If it throws, it still is the writer of its author.
    ///
    /// - Parameters:
    ///   - author: signs what is recorded from now on.
    ///   - state: kept outside the project; by it the author's own journals are known.
    /// - Returns: what others wrote since the last poll, and what happened to the journal that is left.
    /// - Throws: `StoreError`, also if events are not on disk: the journal that they are for is written no more.
    package mutating func change(to author: Author, state: LocalState) throws(StoreError) -> News {
        try save()
        let news = try finish()
        self = try ProjectWriter(project, as: author, state: state)
        return news
    }
}
