import AssessmentModel
import Cells
import Localization
import Presentation

/// Where a criterion matches, if its id and title do not show it: "comment: … the API is read-only".
struct MatchExcerpt: Hashable, Sendable {
    let field: MatchField
    private let text: String
    private let word: SearchWord

    /// - Returns: nil if id and title show every word.
    init?(of query: Query, at index: Int, in model: Model) {
        let criterion = model.catalog.criteria[index]
        let heading = [criterion.id.text, model.text(criterion.title)].map { [UInt8](folding: $0) }
        let key = IDKey([UInt8](folding: criterion.id.text))
        let hidden = query.words.first { word in
            !(word.key?.stands(forID: key.bytes) ?? false)
                && heading.allSatisfy { $0.place(of: word.bytes) == nil }
        }
        guard let hidden else { return nil }
        let texts = criterion.fieldTexts(in: model.language.code) + model.assessment.answers[index].fieldTexts
        guard let found = texts.first(where: { [UInt8](folding: $0.text).place(of: hidden.bytes) != nil }) else {
            return nil
        }
        field = found.field
        text = found.text.oneLine
        word = hidden
    }

    /// The place around the word in so many columns.
    func text(columns: Int) -> String {
        let folded = [UInt8](folding: text)
        // Folding may change the length of rare letters. What is folded is then shown instead.
        let shown = folded.count == text.utf8.count ? text : String(decoding: folded, as: UTF8.self)
        guard let place = folded.place(of: word.bytes), place + word.bytes.count > columns else {
            return shown.truncated(to: columns)
        }
        let hit = shown.utf8.index(shown.startIndex, offsetBy: place)
        let before = shown[..<hit].suffix(columns / 4)
        // From the beginning of a word, if one begins there.
        let start = before.firstIndex(where: \.isWhitespace).map { before.index(after: $0) } ?? before.startIndex
        return "… \(shown[start...])".truncated(to: columns)
    }
}
