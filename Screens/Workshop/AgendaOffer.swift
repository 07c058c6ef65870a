import AssessmentModel
import Localization
import Presentation

/// What the walk offers a workshop to cover.
struct AgendaOffer: Hashable, Sendable {
    /// The criteria of a filter, with what it is called.
    struct Filtered: Hashable, Sendable {
        let criteria: [Int]
        let name: String
    }

    /// Nil without a filter.
    let filtered: Filtered?
    /// The marked criteria.
    let marked: [Int]

    /// - Parameter walk: the walk that people come from; nil if they come from elsewhere.
    init(of walk: Walk?, in model: Model) {
        filtered = walk?.filter.map { filter in
            let query = filter.query.text
            return Filtered(criteria: filter.matched, name: query.isEmpty ? filter.title[model.language] : query)
        }
        marked = walk?.marked.sorted() ?? []
    }
}

/// What a workshop is to cover.
enum AgendaChoice: Hashable, Sendable {
    /// The agenda of the workshop that is changed.
    case asItIs
    case allOpen
    /// All criteria in scope of the category at this index.
    case category(Int)
    /// The criteria of the walk's filter.
    case filtered
    case marked
}

extension Model {
    /// The criteria in scope that a choice stands for, in their order, and what it is called on record.
    func agenda(_ choice: AgendaChoice, of offer: AgendaOffer) -> (criteria: [Int], topic: String) {
        switch choice {
        case .asItIs:
            guard let workshop else { return ([], "") }
            return (workshop.agenda, workshop.workshop.topic)
        case .allOpen: return (catalog.criteria.indices.filter(isOpen), "")
        case .category(let index):
            guard let category = catalog.categories[safe: index] else { return ([], "") }
            return (category.criteria.filter { !isOutOfScope($0) }, text(category.title))
        case .filtered:
            return (offer.filtered?.criteria.filter { !isOutOfScope($0) } ?? [], offer.filtered?.name ?? "")
        case .marked: return (offer.marked.filter { !isOutOfScope($0) }, WorkshopScreenText.marked[language])
        }
    }

    /// The criteria that a text on the command line stands for, and what to call them on record: everything open, a
    /// category by its number, its id or its title, or a search; nil if it means nothing here.
    package func agenda(covering text: String) -> (criteria: [CriterionID], topic: String)? {
        let words = text.trimmed.lowercased()
        let choice: AgendaChoice?
        if words.isEmpty || Language.allCases.contains(where: { RatingText.open[$0].lowercased() == words }) {
            choice = .allOpen
        } else {
            let categories = catalog.categories
            let index = categories.indices.first { index in
                String(index + 1) == words || categories[index].id.lowercased() == words
                    || Language.allCases.contains { $0.text(categories[index].title).lowercased() == words }
            }
            choice = index.map(AgendaChoice.category)
        }
        if let choice {
            let (criteria, topic) = agenda(choice, of: AgendaOffer(of: nil, in: self))
            return criteria.isEmpty ? nil : (criteria.map { catalog.criteria[$0].id }, topic)
        }
        let found = find(text)
        guard found.problem == nil else { return nil }
        let criteria = found.criteria.sorted().filter { !isOutOfScope($0) }
        return criteria.isEmpty ? nil : (criteria.map { catalog.criteria[$0].id }, text.oneLine.trimmed)
    }
}
