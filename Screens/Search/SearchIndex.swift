import AssessmentModel

/// All text that a search looks through, in lower case: the catalogue's in one language, and what people answered.
///
/// It takes a while to make for a large catalogue and is kept with the model; an event changes the texts of one answer.
struct SearchIndex: Sendable {
    /// A tag of the catalogue in lower case, and how many criteria have it.
    struct Tag: Hashable, Sendable {
        let name: String
        let count: Int
    }

    /// The tags, the most frequent first.
    let tags: [Tag]
    private let catalog: CatalogBytes
    private var answers: [[UInt8]]

    init(_ assessment: Assessment, in language: LanguageCode) {
        catalog = CatalogBytes(assessment.catalog, in: language)
        answers = assessment.answers.map(Self.bytes)
        var counts: [String: Int] = [:]
        for tag in assessment.catalog.criteria.lazy.flatMap(\.tags) { counts[tag.lowercased(), default: 0] += 1 }
        tags = counts.map { Tag(name: $0.key, count: $0.value) }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    }

    /// Takes in a changed answer.
    mutating func update(_ index: Int, with answer: Answer) { answers[index] = Self.bytes(of: answer) }

    private static func bytes(of answer: Answer) -> [UInt8] {
        var bytes: [UInt8] = []
        for text in answer.fieldTexts {
            if !bytes.isEmpty { bytes.append(CatalogBytes.end) }
            bytes.append(folding: text.text)
        }
        return bytes
    }

    /// How well a criterion matches a word; an earlier one is likelier to be meant.
    private enum Rank: Int, CaseIterable {
        case sameID, inID, sameKey, beginsKey, title, text, answer
    }

    /// The criteria that match by their texts, likeliest first: the first word is the id, is in the id, in the title,
    /// in another text of the catalogue, in the answer; each group in catalogue order.
    ///
    /// - Parameter former: the only criteria to look at, if the query narrows an earlier one; in any order.
    func criteria(matching query: Query, among former: [Int]?) -> [Int] {
        var ranked: [[Int]] = Array(repeating: [], count: Rank.allCases.count)
        catalog.bytes.withUnsafeBufferPointer { bytes in
            for index in former?.sorted() ?? Array(answers.indices) {
                let bounds = catalog.bounds[index]
                let key = bytes[bounds.key..<bounds.end]
                guard query.ranges.isEmpty || query.ranges.contains(where: { $0.contains(key) }) else { continue }
                var first: Rank?
                // Stops at the first missing word: the query may be a pasted page.
                let matches = query.words.allSatisfy { word in
                    let rank = rank(of: word, at: index, in: bytes)
                    first = first ?? rank
                    return rank != nil
                }
                if matches { ranked[(first ?? .sameID).rawValue].append(index) }
            }
        }
        return Array(ranked.joined())
    }

    private func rank(
        of word: SearchWord, at index: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Rank? {
        let bounds = catalog.bounds[index]
        let place = word.bytes.withUnsafeBufferPointer { bytes.place(of: $0, in: bounds.id..<bounds.key) }
        if let place, place < bounds.title { return word.bytes.count == bounds.title - bounds.id - 1 ? .sameID : .inID }
        if let key = word.key, key.stands(forID: bytes[bounds.key..<bounds.end]) {
            return key.bytes.count == bounds.end - bounds.key ? .sameKey : .beginsKey
        }
        if let place { return place < bounds.text ? .title : .text }
        return answers[index].place(of: word.bytes) == nil ? nil : .answer
    }
}

/// The texts of a catalogue in one piece: for each criterion its id, title, other texts and the key of its id.
private struct CatalogBytes: Sendable {
    /// Where the parts of a criterion begin.
    struct Bounds: Sendable {
        let id: Int
        let title: Int
        let text: Int
        let key: Int
        let end: Int
    }

    /// Ends a text. No word contains it.
    static let end = UInt8(ascii: "\n")

    private(set) var bytes: [UInt8] = []
    private(set) var bounds: [Bounds] = []

    init(_ catalog: Catalog, in language: LanguageCode) {
        bounds.reserveCapacity(catalog.criteria.count)
        for criterion in catalog.criteria {
            let id = bytes.count
            append(criterion.id.text)
            let title = bytes.count
            append(criterion.title.text(in: language))
            let text = bytes.count
            for text in criterion.fieldTexts(in: language) { append(text.text) }
            let key = bytes.count
            bytes += IDKey(bytes[id..<title]).bytes
            bounds.append(Bounds(id: id, title: title, text: text, key: key, end: bytes.count))
        }
    }

    private mutating func append(_ text: String) {
        bytes.append(folding: text)
        bytes.append(Self.end)
    }
}
