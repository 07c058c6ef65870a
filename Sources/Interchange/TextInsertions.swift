/// Texts to insert by id, up to a limit.
struct TextInsertions {
    private let texts: [String: String]
    private var budget: TextBudget

    /// - Parameters:
    ///   - texts: by id.
    ///   - mostBytes: the limit on all inserted text.
    init(_ texts: [String: String], mostBytes: Int) {
        self.texts = texts
        budget = TextBudget(bytes: mostBytes)
    }

    /// None.
    static var none: TextInsertions { TextInsertions([:], mostBytes: 0) }

    /// The text for an id, or the id in brackets.
    mutating func text(for id: String) -> String { texts[id].map { budget.spent(on: $0) } ?? "[\(id)]" }

    /// Spends bytes on inherited text. Returns false from the moment the limit is exceeded.
    mutating func take(_ bytes: Int) -> Bool { budget.spend(bytes) }

    /// - Throws: `ImportError.tooMany` if the limit was exceeded.
    func check(file: String) throws(ImportError) { try budget.check(file: file) }
}
