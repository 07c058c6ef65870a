import AssessmentModel

extension UndoStack {
    /// What a person can undo and redo at this machine, in whichever window it was done.
    ///
    /// - Parameters:
    ///   - writer: the writer of any of the windows.
    ///   - events: in the order of events.
    package init(of writer: WriterID, in events: some Sequence<Event>) {
        self.init()
        let base = writer.base
        for event in events where event.order.writer.isWindow(of: base) { apply(event) }
    }
}
