/// Which rows of a list lead to a criterion.
struct Links: Sendable {
    /// For each row the criterion that it leads to, or nil.
    let criteria: [Int?]
    /// The rows that lead to one, from the first.
    let rows: [Int]

    init(_ criteria: [Int?]) {
        self.criteria = criteria
        rows = criteria.indices.filter { criteria[$0] != nil }
    }

    /// How many rows there are.
    var count: Int { criteria.count }
}

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

    /// The selected row; nil where none leads anywhere.
    func row(in links: Links) -> Int? { place(in: links).map { links.rows[$0] } }

    private func place(in links: Links) -> Int? {
        guard let last = links.rows.indices.last else { return nil }
        let place = min(place, last)
        // One criterion may stand in several rows.
        guard let criterion, links.criteria[links.rows[place]] != criterion else { return place }
        return links.rows.firstIndex { links.criteria[$0] == criterion } ?? place
    }

    /// Goes so many links on or back. At the first the rows above it show, at the last those below.
    mutating func move(by steps: Int, in links: Links, height: Int) {
        guard let selected = place(in: links) else {
            window = ListWindow(top: min(max(0, window.top + steps), max(0, links.count - height)))
            return
        }
        select(min(max(0, selected + steps), links.rows.count - 1), in: links, height: height)
    }

    /// Selects the row, if it leads somewhere.
    mutating func select(row: Int, in links: Links, height: Int) {
        guard let place = links.rows.firstIndex(of: row) else { return }
        select(place, in: links, height: height)
    }

    private mutating func select(_ place: Int, in links: Links, height: Int) {
        let row = links.rows[place]
        self.place = place
        criterion = links.criteria[row]
        if place == 0 { window.reveal(0, of: links.count, height: height) }
        if place == links.rows.count - 1 { window.reveal(links.count - 1, of: links.count, height: height) }
        window.reveal(row, of: links.count, height: height)
    }

    /// The rows on show.
    func visible(of links: Links, height: Int) -> Range<Int> {
        if let row = row(in: links) { return window.visible(of: links.count, height: height, showing: row) }
        let top = min(window.top, max(0, links.count - height))
        return top..<min(links.count, top + max(0, height))
    }
}
