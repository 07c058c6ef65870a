/// The rows of a list that lead to a criterion.
struct Links: Sendable {
    /// For each row its criterion, or nil.
    let criteria: [Int?]
    /// The rows with a criterion, in order.
    let rows: [Int]

    init(_ criteria: [Int?]) {
        self.criteria = criteria
        rows = criteria.indices.filter { criteria[$0] != nil }
    }

    /// The number of rows.
    var count: Int { criteria.count }
}

/// The selection and scroll position in a list in which some rows lead to a criterion.
///
/// It follows the criterion, not the row: answers may reorder the list while the person is elsewhere.
struct LinkCursor: Hashable, Sendable {
    /// Index into the rows with a criterion.
    private var place = 0
    private var criterion: Int?
    private var window = ListWindow()

    /// Begins at a criterion's row, if it has one, or else at the first.
    init(at criterion: Int? = nil) { self.criterion = criterion }

    /// The selected row; nil if no row has a criterion.
    func row(in links: Links) -> Int? { place(in: links).map { links.rows[$0] } }

    private func place(in links: Links) -> Int? {
        guard let last = links.rows.indices.last else { return nil }
        let place = min(place, last)
        // One criterion may have several rows.
        guard let criterion, links.criteria[links.rows[place]] != criterion else { return place }
        return links.rows.firstIndex { links.criteria[$0] == criterion } ?? place
    }

    /// Moves `steps` links forward, or back if negative. The first link also reveals the rows above it, the last those
    /// below.
    mutating func move(by steps: Int, in links: Links, height: Int) {
        guard let selected = place(in: links) else {
            window = ListWindow(top: min(max(0, window.top + steps), max(0, links.count - height)))
            return
        }
        select(min(max(0, selected + steps), links.rows.count - 1), in: links, height: height)
    }

    /// Selects the row if it has a criterion.
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

    /// The visible rows.
    func visible(of links: Links, height: Int) -> Range<Int> {
        if let row = row(in: links) { return window.visible(of: links.count, height: height, showing: row) }
        let top = min(window.top, max(0, links.count - height))
        return top..<min(links.count, top + max(0, height))
    }
}
