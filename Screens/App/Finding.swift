import AssessmentModel
import Localization
import Presentation

/// What a search finds.
package struct Finding: Hashable, Sendable {
    /// The indexes of the criteria, likeliest first.
    package let criteria: [Int]
    /// Why nothing can be found, and what could: the first token that has no meaning here; nil if all have one.
    package let problem: LocalizedString?

    /// What a search can be made of.
    package static var hint: LocalizedString { SearchText.hint }
}

extension Model {
    /// What the search page would show for a text that is typed to its end.
    package func find(_ text: String) -> Finding {
        // A token counts only once something follows it.
        let query = Query(text + " ", in: catalog)
        let texts = catalog.criteria.map { SearchableText($0, in: language.code) }
        let criteria = query.candidates(among: texts, of: catalog).filter { query.matches(answerAt: $0, in: self) }
        return Finding(criteria: criteria, problem: problem(of: query))
    }

    private func problem(of query: Query) -> LocalizedString? {
        if let token = query.unknown.first {
            let names = Level.allCases.map(\.name) + AnswerState.allCases.map(\.token)
            return LocalizedString { language in
                SearchText.unknown(token)[language] + names.map { "#\($0[language])" }.joined(separator: " ")
            }
        }
        let owners = owners
        for case .called(let name) in query.owners where !owners.contains(where: OwnerToken.called(name).names) {
            let all = OwnerToken.all(in: self).joined(separator: " ")
            return LocalizedString { SearchText.unknownOwner(name)[$0] + all }
        }
        return nil
    }
}
