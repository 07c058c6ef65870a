/// A column of a form that somebody filled in, as far as it is read again.
enum FormColumn: Hashable, CaseIterable {
    case id, rating, reason, comment, evidence

    /// The column with this header; nil for another one. A header may have the same in several languages, one below the
    /// other.
    init?(header: String) {
        let parts = header.split { $0.isNewline || $0 == "/" }
        let names = parts.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }
        guard let column = names.lazy.compactMap({ Self.words[$0] }).first else { return nil }
        self = column
    }

    private static let words: [String: FormColumn] = [
        "id": .id, "kennung": .id, "criterion": .id, "kriterium": .id,
        "rating": .rating, "bewertung": .rating,
        "reason": .reason, "begründung": .reason,
        "comment": .comment, "kommentar": .comment,
        "evidence": .evidence, "nachweis": .evidence, "nachweise": .evidence,
    ]

    /// Where each column is, in a row of headers; nil for any other row.
    static func places(in cells: [String]) -> [FormColumn: Int]? {
        var places: [FormColumn: Int] = [:]
        for (place, cell) in cells.enumerated() where cell.utf8.count < 200 {
            if let column = FormColumn(header: cell), places[column] == nil { places[column] = place }
        }
        return places[.id] != nil && places.count > 1 ? places : nil
    }
}
