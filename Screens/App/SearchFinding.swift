import AssessmentModel
import Localization
import Presentation

/// What a search finds.
package struct SearchFinding: Hashable, Sendable {
    /// The indexes of the criteria, likeliest first.
    package let criteria: [Int]
    /// Why nothing can be found, and what could: the first token that has no meaning here; nil if all have one.
    package let problem: LocalizedString?

    /// What a search can be made of.
    package static var hint: LocalizedString { SearchText.hintInLines }
}

extension Model {
    /// What the search page would show for a text that is typed to its end.
    package func find(_ text: String) -> SearchFinding {
        // A token counts only once something follows it.
        let results = SearchResults(of: text + " ", in: self)
        return SearchFinding(criteria: results.matches, problem: problem(of: results.query))
    }

    /// Why nothing can be found, and what could; nil if every token has a meaning here.
    func problem(of query: Query) -> LocalizedString? {
        if let token = query.unknown.first {
            if let nearest = SearchOperator.nearest(token, in: searchIndex) {
                return SearchText.unknown(token, near: nearest)
            }
            return LocalizedString { language in
                SearchText.unknown(token)[language]
                    + SearchOperator.common.map { "#\($0.name[language])" }.joined(separator: " ")
            }
        }
        guard !query.owners.isEmpty else { return nil }
        let owners = owners
        for case .called(let name) in query.owners where !owners.contains(where: OwnerToken.called(name).names) {
            let all = OwnerToken.all(in: self).joined(separator: " ")
            return LocalizedString { SearchText.unknownOwner(name)[$0] + all }
        }
        return nil
    }
}
