/// Where a person stands in rows of which some lead to a criterion, and which rows are on show.
///
/// It holds on to the criterion, not to its place: answers may change the order while somebody is elsewhere.
struct LinkCursor: Hashable, Sendable {
    /// Which of the rows that lead somewhere, from 0.
    private var place = 0
    private var criterion: Int?
    private var window = ListWindow()

    /// Begins at a criterion, where there is a row for it; else at the first.
    init(at criterion: Int? = nil) { self.criterion = criterion }

    /// The selected row; nil where none leads anywhere. Each row is the criterion that it leads to, or nil.
    func row(in links: [Int?]) -> Int? { selection(in: links)?.row }

    private func selection(in links: [Int?]) -> (place: Int, row: Int)? {
        let rows = links.indices.filter { links[$0] != nil }
        guard let last = rows.indices.last else { return nil }
        let place = min(place, last)
        // One criterion may stand in several rows.
        guard let criterion, links[rows[place]] != criterion,
            let other = rows.firstIndex(where: { links[$0] == criterion })
        else { return (place, rows[place]) }
        return (other, rows[other])
    }

    /// Goes so many links on or back. At the first the rows above it show, at the last those below.
    mutating func move(by steps: Int, in links: [Int?], height: Int) {
        let rows = links.indices.filter { links[$0] != nil }
        guard let selected = selection(in: links)?.place else {
            window = ListWindow(top: min(max(0, window.top + steps), max(0, links.count - height)))
            return
        }
        select(min(max(0, selected + steps), rows.count - 1), of: rows, in: links, height: height)
    }

    /// Selects the row, if it leads somewhere.
    mutating func select(row: Int, in links: [Int?], height: Int) {
        let rows = links.indices.filter { links[$0] != nil }
        guard let place = rows.firstIndex(of: row) else { return }
        select(place, of: rows, in: links, height: height)
    }

    private mutating func select(_ place: Int, of rows: [Int], in links: [Int?], height: Int) {
        self.place = place
        criterion = links[rows[place]]
        if place == 0 { window.reveal(0, of: links.count, height: height) }
        if place == rows.count - 1 { window.reveal(links.count - 1, of: links.count, height: height) }
        window.reveal(rows[place], of: links.count, height: height)
    }

    /// The rows on show.
    func visible(of links: [Int?], height: Int) -> Range<Int> {
        if let row = row(in: links) { return window.visible(of: links.count, height: height, showing: row) }
        let top = min(window.top, max(0, links.count - height))
        return top..<min(links.count, top + max(0, height))
    }
}
