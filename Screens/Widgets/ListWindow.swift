/// The visible part of a list that has more rows than its area.
struct ListWindow: Hashable, Sendable {
    /// The first visible row.
    private(set) var top = 0

    init(top: Int = 0) { self.top = top }

    /// Scrolls as little as needed to show the row, with one row of context if possible.
    mutating func reveal(_ row: Int, of count: Int, height: Int) {
        let margin = height > 4 ? 1 : 0
        if row - margin < top { top = row - margin }
        if row + margin >= top + height { top = row + margin - height + 1 }
        clamp(count: count, height: height)
    }

    private mutating func clamp(count: Int, height: Int) { top = min(max(0, top), max(0, count - height)) }

    /// The visible rows, including the selected one: the window may have shrunk since the last reveal.
    func visible(of count: Int, height: Int, showing row: Int) -> Range<Int> {
        var window = self
        window.reveal(row, of: count, height: height)
        return window.top..<min(count, window.top + max(0, height))
    }
}
