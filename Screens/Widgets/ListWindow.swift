/// Which part of a list shows when it has more rows than its place.
struct ListWindow: Hashable, Sendable {
    /// The first row on show.
    private(set) var top = 0

    init(top: Int = 0) { self.top = top }

    /// Moves as little as needed for the row to show, with one row of context where there is one.
    mutating func reveal(_ row: Int, of count: Int, height: Int) {
        let margin = height > 4 ? 1 : 0
        if row - margin < top { top = row - margin }
        if row + margin >= top + height { top = row + margin - height + 1 }
        clamp(count: count, height: height)
    }

    private mutating func clamp(count: Int, height: Int) { top = min(max(0, top), max(0, count - height)) }

    /// The rows on show, with the selected one among them: since it was last revealed the window may have got smaller.
    func visible(of count: Int, height: Int, showing row: Int) -> Range<Int> {
        var window = self
        window.reveal(row, of: count, height: height)
        return window.top..<min(count, window.top + max(0, height))
    }
}
