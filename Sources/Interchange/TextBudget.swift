/// Limits the text that an import inserts in more than one place, which could otherwise exceed the size of the file any
/// number of times.
struct TextBudget {
    /// The minimum for any file, in bytes.
    static let least = 1 << 20

    private let bytes: Int
    private var spent = 0

    init(bytes: Int) { self.bytes = bytes }

    /// The text, or an empty string once the limit is exceeded.
    mutating func spent(on text: String) -> String { spend(text.utf8.count) ? text : "" }

    /// Spends some bytes. Returns false from the moment the limit is exceeded.
    mutating func spend(_ count: Int) -> Bool {
        // Even an empty text takes some memory.
        spent += count + 1
        return spent <= bytes
    }

    /// - Throws: `ImportError.tooMany` if the limit was exceeded.
    func check(file: String) throws(ImportError) {
        if spent > bytes { throw .tooMany(.insertedText, file: file, line: nil, limit: bytes) }
    }
}
