import AssessmentModel

/// The journal as people read it: sittings of one person each, and what changed in them, latest first.
///
/// People who work at the same time in copies of their own have a sitting each: the order of events alone would mix
/// them line by line.
package struct Sittings: Sendable {
    /// A longer pause ends a sitting, in milliseconds.
    package static let longestPause: Int64 = 2 * 60 * 60 * 1_000

    /// Which events to show.
    package struct Filter: Hashable, Sendable {
        /// Only what this person did; nil for everybody.
        package var person: String?
        /// Only the category at this index; nil for everything.
        package var category: Int?
        /// Only the criterion at this index; nil for everything.
        package var criterion: Int?

        package init(person: String? = nil, category: Int? = nil, criterion: Int? = nil) {
            self.person = person
            self.category = category
            self.criterion = criterion
        }

        package var isEmpty: Bool { self == Filter() }
    }

    /// The changes of one person without a long pause.
    package struct Sitting: Hashable, Sendable {
        package let by: String
        package let party: Party
        /// The places of its events, in the order of events.
        package fileprivate(set) var places: [Int32] = []
        /// By the clock of the machine; a clock that was set back makes `last` the earlier one.
        package fileprivate(set) var first: Timestamp
        package fileprivate(set) var last: Timestamp
    }

    /// A line of the timeline.
    package enum Row: Hashable, Sendable {
        /// The heading of the sitting at this index.
        case sitting(Int)
        /// Events of the sitting at `sitting` that made the same change, as a range of its places.
        case changes(sitting: Int, Range<Int>)
    }

    /// Latest first.
    package let sittings: [Sitting]
    /// Each sitting's heading and below it its changes, latest first.
    package let rows: [Row]
    /// Everybody who changed anything, filtered or not, in the order in which they began.
    package let people: [String]
    /// The number of events that the filter leaves.
    package let count: Int

    package init(_ assessment: Assessment, where filter: Filter = Filter()) {
        var grouping = Grouping(assessment, filter)
        for place in assessment.placesInOrder { grouping.take(place) }
        let sittings = grouping.latestFirst
        self.sittings = sittings
        people = grouping.people
        count = sittings.reduce(0) { $0 + $1.places.count }
        rows = sittings.indices.flatMap { index in
            [.sitting(index)]
                + Self.runs(of: sittings[index].places, in: assessment.events).map { .changes(sitting: index, $0) }
        }
    }

    /// The places of the events of a line, in the order of events; those of a whole sitting for its heading.
    package func places(of row: Row) -> ArraySlice<Int32> {
        switch row {
        case .sitting(let index): sittings[index].places[...]
        case .changes(let index, let range): sittings[index].places[range]
        }
    }

    /// Ranges of successive events that made the same change, the latest first.
    private static func runs(of places: [Int32], in events: [Event]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var end = places.count
        while end > 0 {
            var start = end - 1
            while start > 0, isSame(events, places[start - 1], places[end - 1]) { start -= 1 }
            runs.append(start..<end)
            end = start
        }
        return runs
    }

    private static func isSame(_ events: [Event], _ left: Int32, _ right: Int32) -> Bool {
        let (left, right) = (Int(left), Int(right))
        return events[left].change.isSame(as: events[right].change)
            && events[left].intent.purpose == events[right].intent.purpose
    }
}

/// Puts events into sittings, one by one.
private struct Grouping {
    private struct Person: Hashable {
        let by: String
        let party: Party
    }

    /// The sitting that a person is in.
    private struct Present {
        let sitting: Int
        var at: Timestamp
    }

    private let events: [Event]
    private let isShown: (Int32) -> Bool
    private let filter: Sittings.Filter
    private var present: [Person: Present] = [:]
    private var sittings: [Sittings.Sitting] = []
    /// For each sitting, how many events had come when its last one did.
    private var ends: [Int] = []
    private var taken = 0
    private var names: Set<String> = []
    private(set) var people: [String] = []

    init(_ assessment: Assessment, _ filter: Sittings.Filter) {
        events = assessment.events
        self.filter = filter
        isShown = Self.matching(filter, in: assessment)
    }

    /// Whether the event at a place is about what the filter asks for.
    private static func matching(_ filter: Sittings.Filter, in assessment: Assessment) -> (Int32) -> Bool {
        let criteria = filter.criterion.map { $0..<$0 + 1 }
        guard let range = criteria ?? filter.category.map({ assessment.catalog.categories[$0].criteria }) else {
            return { _ in true }
        }
        let places = Set(range.flatMap { assessment.places(of: .criterion($0)) })
        return { places.contains($0) }
    }

    mutating func take(_ place: Int32) {
        // Copying a whole event costs more than everything else here.
        let (by, at) = (events[Int(place)].by, events[Int(place)].at)
        let sitting = sitting(of: Person(by: by, party: events[Int(place)].party), at: at)
        taken += 1
        guard filter.person.map({ $0 == by }) ?? true, isShown(place) else { return }
        if sittings[sitting].places.isEmpty { sittings[sitting].first = at }
        sittings[sitting].places.append(place)
        sittings[sitting].last = at
        ends[sitting] = taken
    }

    /// The sitting of a person at a moment: a new one after a long pause.
    private mutating func sitting(of person: Person, at moment: Timestamp) -> Int {
        if let known = present[person], abs(moment.milliseconds - known.at.milliseconds) <= Sittings.longestPause {
            present[person]?.at = moment
            return known.sitting
        }
        if names.insert(person.by).inserted { people.append(person.by) }
        present[person] = Present(sitting: sittings.count, at: moment)
        sittings.append(Sittings.Sitting(by: person.by, party: person.party, first: moment, last: moment))
        ends.append(0)
        return sittings.count - 1
    }

    var latestFirst: [Sittings.Sitting] {
        sittings.indices.filter { !sittings[$0].places.isEmpty }.sorted { ends[$0] > ends[$1] }.map { sittings[$0] }
    }
}

extension Change {
    /// Whether both read the same. One document supports different criteria at different places.
    fileprivate func isSame(as other: Change) -> Bool {
        guard case .attach(let evidence) = self, case .attach(let same) = other else { return self == other }
        return evidence.source == same.source && evidence.title == same.title
    }
}

extension Event.Intent {
    /// What an event is for, whichever event it is about.
    fileprivate enum Purpose { case change, undo, redo }

    fileprivate var purpose: Purpose {
        switch self {
        case .change, .with: .change
        case .undo: .undo
        case .redo: .redo
        }
    }
}
