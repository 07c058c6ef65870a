import Presentation

/// The beginning of a piece of evidence, as far as lines can show it.
package enum EvidencePreview: Hashable, Sendable {
    /// The first lines of a text, and whether they are all of it.
    case text([String], isWhole: Bool)
    case empty
    /// No text: a picture, a document, a program.
    case notText
    /// There is no plain file in its place.
    case missing

    /// The most bytes to read of a file.
    package static let mostBytes = 64 << 10
    /// The most lines, and the most characters of each: more than the largest screen shows.
    private static let (mostLines, mostCharacters) = (400, 500)

    /// What bytes show.
    ///
    /// - Parameters:
    ///   - bytes: the beginning of the file.
    ///   - isWhole: whether they are all of it.
    package init(_ bytes: [UInt8], isWhole: Bool) {
        guard !bytes.isEmpty else {
            self = .empty
            return
        }
        // A character may be cut where the bytes end.
        let cuts = isWhole ? 0...0 : 0...min(3, bytes.count)
        guard !bytes.contains(0),
            let text = cuts.lazy.compactMap({ String(validating: bytes.dropLast($0), as: UTF8.self) }).first
        else {
            self = .notText
            return
        }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let shown = lines.prefix(Self.mostLines).map { line in
            String(line.prefix(Self.mostCharacters)).replacing("\t", with: "    ")
        }
        self = .text(shown, isWhole: isWhole && lines.count <= Self.mostLines)
    }
}
