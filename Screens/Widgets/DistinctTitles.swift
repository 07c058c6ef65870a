import Cells

/// Cuts the titles that a list shows at once so that those which begin alike still differ.
struct DistinctTitles {
    /// For each title, how many bytes it shares with the beginning of another one at most, in whole characters.
    private let shared: [String: Int]
    /// Columns of what is kept before the place where titles differ.
    private static let before = 8
    /// The least columns in which what is shared is shown, too, where not all fits.
    private static let roomy = 24
    /// The least columns in which a difference can be shown.
    private static let least = 4

    /// - Parameter titles: all that the list shows at once.
    init(_ titles: [String]) {
        let sorted = Set(titles).sorted()
        var shared: [String: Int] = [:]
        for (title, next) in zip(sorted, sorted.dropFirst()) {
            let count = title.bytesShared(with: next)
            shared[title] = max(shared[title] ?? 0, count)
            shared[next] = count
        }
        self.shared = shared
    }

    /// The title in so many columns. It is cut at its end; if another one would look the same then, what they share is
    /// cut.
    func cut(_ title: String, to columns: Int) -> String {
        let end = title.truncated(to: columns)
        guard columns >= Self.least, end != title, let shared = shared[title], shared > 0 else { return end }
        let difference = title.utf8.index(title.startIndex, offsetBy: shared)
        let common = title[..<difference]
        guard common.columns >= columns - 1 else { return end }
        // The word in which they begin to differ is shown whole.
        let blank = common.utf8.lastIndex(of: UInt8(ascii: " "))
        let rest = String(title[(blank.map(title.utf8.index(after:)) ?? difference)...])
        let room = columns - 1 - (columns < Self.roomy ? 0 : Self.before)
        let tail = rest.columns < columns ? rest : rest.truncated(to: room)
        let head = title.truncated(to: max(0, columns - 1 - tail.columns), ellipsis: "")
        return "\(head)…\(tail)"
    }
}

extension String {
    /// How many bytes both texts begin with, in whole characters. All titles of a list are compared at every paint, so
    /// characters are looked for only where the texts differ.
    fileprivate func bytesShared(with other: String) -> Int {
        var (text, other) = (self, other)
        var count = text.withUTF8 { bytes in other.withUTF8 { bytes.prefixShared(with: $0) } }
        while count > 0, !(isCharacterBoundary(count) && other.isCharacterBoundary(count)) { count -= 1 }
        return count
    }

    private func isCharacterBoundary(_ offset: Int) -> Bool {
        Index(utf8.index(startIndex, offsetBy: offset), within: self) != nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// How many bytes both begin with.
    fileprivate func prefixShared(with other: Self) -> Int {
        let shorter = Swift.min(count, other.count)
        return (0..<shorter).first { self[$0] != other[$0] } ?? shorter
    }
}
