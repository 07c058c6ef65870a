import Cells

/// Ids as a list shows them: long ones without the beginning that all of them share, so that titles get the room.
struct ShortIDs {
    /// Ids up to this many columns are shown whole.
    private static let usual = 8
    private static let most = 14

    /// How many characters all ids begin with.
    private let shared: Int
    /// Columns of the widest.
    let width: Int

    /// - Parameter ids: all that the list shows at once, so that no two of them look alike.
    init(_ ids: [String]) {
        let longest = ids.map(\.columns).max() ?? 0
        shared = longest > Self.usual && ids.count > 1 ? Self.sharedBeginning(of: ids) : 0
        let cut = shared == 0 ? 0 : shared - 1
        width = min(Self.most, longest - cut)
    }

    /// The id, with an ellipsis for what is left out.
    subscript(id: String) -> String {
        (shared == 0 ? id : "…\(id.dropFirst(shared))").truncated(to: width)
    }

    /// Ends behind a separator, so that no number is cut in two.
    private static func sharedBeginning(of ids: [String]) -> Int {
        guard let first = ids.first else { return 0 }
        let common = ids.dropFirst().reduce(first[...]) { $0.commonBeginning(with: $1) }
        guard let end = common.lastIndex(where: { !$0.isLetter && !$0.isNumber }) else { return 0 }
        return first.distance(from: first.startIndex, to: end) + 1
    }
}

extension Substring {
    fileprivate func commonBeginning(with other: String) -> Substring {
        prefix(zip(self, other).prefix { $0 == $1 }.count)
    }
}
