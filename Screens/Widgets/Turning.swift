extension Array where Element: Equatable {
    /// The element so many places further, on from the last to the first; one that is not there counts as the first.
    func element(_ steps: Int, after current: Element) -> Element {
        let place = firstIndex(of: current) ?? 0
        return self[(place + steps + count) % count]
    }
}
