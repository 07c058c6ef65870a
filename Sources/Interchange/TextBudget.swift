/// How much text an import may put in more than one place.
///
/// Text that a file has once, and its criteria have in many places, could become any number of times as long as the file.
struct TextBudget {
    /// What even the shortest file may use, in bytes.
    static let least = 1 << 20

    private let bytes: Int
    private var spent = 0

    init(bytes: Int) { self.bytes = bytes }

    /// The text, or nothing if there is no room left for it.
    mutating func spent(on text: String) -> String {
        spent += text.utf8.count
        return spent <= bytes ? text : ""
    }

    /// - Throws: `ImportError.tooMany` if more was wanted than there is.
    func check(file: String) throws(ImportError) {
        if spent > bytes { throw .tooMany(.insertedText, file: file, line: nil, limit: bytes) }
    }
}
