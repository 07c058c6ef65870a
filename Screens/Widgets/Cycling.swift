extension Array where Element: Equatable {
    /// The element `steps` places after the current one, wrapping around; an unknown element counts as the first.
    func element(_ steps: Int, after current: Element) -> Element {
        let place = firstIndex(of: current) ?? 0
        return self[(place + steps + count) % count]
    }
}
