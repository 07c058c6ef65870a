import AssessmentModel
import Cells
import Localization

/// The rows of the page of conflicts: each conflict with what it replaced, its values, and the other ways to settle it.
struct ConflictRows: Sendable {
    enum Row: Sendable {
        /// What is in conflict.
        case heading(Int)
        /// The value that all sides replaced.
        case before(Int, Conflict.Origin)
        case choice(Int, ConflictChoice)
    }

    /// A row that can be selected: a heading, or one of its choices. It stays the same while other rows come and go.
    struct Spot: Hashable, Sendable {
        let place: Conflict.Place
        /// Nil for the heading.
        let choice: ConflictChoice?
    }

    let conflicts: [Conflict]
    let rows: [Row]
    /// The rows that can be selected, in order.
    let selectable: [Int]
    /// The row of each spot.
    private let places: [Spot: Int]
    /// For each conflict the row of its first choice.
    private let firstChoices: [Int]

    init(_ model: Model) {
        conflicts = model.assessment.conflicts
        var rows: [Row] = []
        var firstChoices: [Int] = []
        for (position, conflict) in conflicts.enumerated() {
            rows.append(.heading(position))
            if let origin = conflict.origin { rows.append(.before(position, origin)) }
            firstChoices.append(rows.count)
            rows += ConflictChoice.all(of: conflict, in: model).map { .choice(position, $0) }
        }
        self.rows = rows
        self.firstChoices = firstChoices
        var selectable: [Int] = []
        var places: [Spot: Int] = [:]
        for (row, content) in rows.enumerated() {
            guard let spot = Self.spot(of: content, among: conflicts) else { continue }
            selectable.append(row)
            places[spot] = row
        }
        self.selectable = selectable
        self.places = places
    }

    private static func spot(of row: Row, among conflicts: [Conflict]) -> Spot? {
        switch row {
        case .heading(let position): Spot(place: conflicts[position].place, choice: nil)
        case .before: nil
        case .choice(let position, let choice): Spot(place: conflicts[position].place, choice: choice)
        }
    }

    /// What can be selected in a row; nil if nothing can.
    func spot(at row: Int) -> Spot? { rows[safe: row].flatMap { Self.spot(of: $0, among: conflicts) } }

    /// The row of a spot; nil if it is gone.
    func row(of spot: Spot) -> Int? { places[spot] }

    /// The conflict that a row belongs to.
    func conflict(at row: Int) -> Int {
        switch rows[safe: row] {
        case .heading(let position)?, .before(let position, _)?, .choice(let position, _)?: position
        case nil: 0
        }
    }

    /// The first choice of a conflict; of the last one if there are fewer, and nil if there is none.
    func firstChoice(ofConflict position: Int) -> Int? {
        firstChoices.isEmpty ? nil : firstChoices[min(max(0, position), firstChoices.count - 1)]
    }

    /// The conflict of a criterion; nil if it has none.
    func conflict(ofCriterionAt index: Int) -> Int? {
        conflicts.firstIndex { $0.place.slot == .criterion(index) }
    }
}
