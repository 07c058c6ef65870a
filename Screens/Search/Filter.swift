import AssessmentModel
import Localization

/// Limits the walk to some criteria.
struct Filter: Hashable, Sendable {
    /// The longest query that is kept for the next start, in characters. A longer one was pasted by mistake.
    private static let longest = 500

    let query: Query
    /// What to call it if no query says which criteria they are.
    private var name: LocalizedString?
    /// The criteria that match, whatever their answers are by now, in catalogue order.
    private let candidates: [Int]
    /// The criteria that matched when the filter was set, in catalogue order.
    let matched: [Int]

    /// - Parameter candidates: the criteria that match by the catalogue and by what is written.
    init(_ query: Query, candidates: [Int], in model: Model) {
        self.query = query
        self.candidates = candidates.sorted()
        matched = self.candidates.filter { query.matches(answerAt: $0, in: model) }
    }

    /// The filter of an earlier session or of another view; nil if there is none, or nothing matches here.
    init?(restoring text: String, in model: Model) {
        guard !text.isEmpty, text.count <= Self.longest else { return nil }
        let index = model.searchIndex
        let query = Query(text, in: index)
        self.init(query, candidates: query.candidates(in: model, index), in: model)
        if query.isEmpty || candidates.isEmpty { return nil }
    }

    /// These criteria, whatever their answers are. It is not kept for the next start.
    init(of criteria: [Int], called name: LocalizedString, in model: Model) {
        self.init(Query(), candidates: Array(Set(criteria)), in: model)
        self.name = name
    }

    /// "only #open"
    var title: LocalizedString { name ?? WalkText.only(query.text) }

    /// What to restore it from; empty if it is not to be kept.
    var text: String { query.text.count <= Self.longest ? query.text : "" }

    /// The criteria to walk through, in catalogue order: those that match now, and the current one, which an answer may
    /// just have excluded.
    func criteria(in model: Model, keeping current: Int) -> [Int] {
        var criteria = candidates.filter { $0 == current || query.matches(answerAt: $0, in: model) }
        if let place = criteria.firstIndex(where: { $0 >= current }) {
            if criteria[place] != current { criteria.insert(current, at: place) }
        } else {
            criteria.append(current)
        }
        return criteria
    }
}
