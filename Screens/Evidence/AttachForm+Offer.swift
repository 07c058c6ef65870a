extension AttachForm {
    /// Opens the form for a file or a link that was dropped or pasted where no text is typed.
    ///
    /// - Parameter targets: all criteria that the evidence is for, if there are more than the one at `index`.
    static func offer(_ text: String, at index: Int, for targets: [Int]? = nil, in context: inout Context) {
        guard let dropped = DroppedPath(text) else { return context.notify(AttachText.neither, .problem) }
        if let refusal = context.model.refusal(of: .work) { return context.notify(refusal, .problem) }
        context.push(AttachForm(at: index, for: targets, source: dropped.path))
        if dropped.isFirstOfSeveral { context.notify(AttachText.firstOfSeveral) }
    }
}
