extension Assessment {
    /// How the comment that the event at this place wrote differs from the one that it replaced; nil if it wrote none,
    /// or replaced none.
    package func rewriting(at place: Int32) -> [WordDifference.Piece]? {
        let event = events[Int(place)]
        guard case .comment(let text) = event.change, !text.isEmpty, !event.replaces.isEmpty,
            let slot = slot(of: event.target)
        else { return nil }
        let replaced = Set(event.replaces)
        let former = places(of: slot).last { replaced.contains(events[Int($0)].id) }
        guard let former, case .comment(let old) = events[Int(former)].change, !old.isEmpty else { return nil }
        return WordDifference(from: old, to: text).pieces
    }
}
