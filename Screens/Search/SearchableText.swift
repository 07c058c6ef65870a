import AssessmentModel

/// All text of a criterion in one language, prepared for searching as the person types.
struct SearchableText: Hashable, Sendable {
    /// Where a word matched; an earlier field is a likelier match.
    enum MatchField: Int, CaseIterable { case id, title, text }

    private let id: [UInt8]
    private let title: [UInt8]
    private let texts: [UInt8]

    init(_ criterion: Criterion, in language: LanguageCode) {
        let texts = criterion.texts
        let all =
            [texts.statement, texts.why, texts.met, texts.partly, texts.verify].map { $0.text(in: language) }
            + texts.evidence.map { $0.text(in: language) } + criterion.references + criterion.tags
        id = Array(criterion.id.text.lowercased().utf8)
        title = Array(criterion.title.text(in: language).lowercased().utf8)
        self.texts = Array(all.joined(separator: "\n").lowercased().utf8)
    }

    /// The first field that contains a lowercase word; nil if none does.
    func place(of word: String) -> MatchField? {
        let word = Array(word.utf8)
        if id.contains(word) { return .id }
        if title.contains(word) { return .title }
        return texts.contains(word) ? .text : nil
    }
}

extension [UInt8] {
    /// Whether these bytes occur in sequence. Every key press searches the texts, so this is a plain loop.
    fileprivate func contains(_ part: [UInt8]) -> Bool {
        guard let first = part.first else { return true }
        guard part.count <= count else { return false }
        return withUnsafeBufferPointer { bytes in
            part.withUnsafeBufferPointer { part in
                (0...bytes.count - part.count).contains { start in
                    bytes[start] == first && part.indices.allSatisfy { bytes[start + $0] == part[$0] }
                }
            }
        }
    }
}
