import Glibc

/// The cells of a sheet that are merged with those below them. Source: ECMA-376, merged cells.
final class XLSXMerges: XMLReceiver {
    /// The last row of each range, by the position of its first cell.
    private var ends: [XLSXPosition: Int] = [:]
    private var isInMerge = false

    /// Whether a sheet may have any. Most have none, and then need not be read for them.
    static func areIn(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return false }
            var position = 0
            while position < bytes.count,
                let found = memchr(start + position, Int32(UInt8(ascii: "m")), bytes.count - position)
            {
                position = start.distance(to: UnsafeRawPointer(found))
                if bytes[position...].starts(with: "mergeCell".utf8) { return true }
                position += 1
            }
            return false
        }
    }

    /// The last row that shares the text of a cell; nil if none does.
    func lastRow(of cell: XLSXPosition) -> Int? { ends[cell] }

    func begin(_ name: String) -> Bool {
        isInMerge = name == "mergeCell"
        return true
    }

    func attribute(_ name: String, _ value: String) {
        guard isInMerge, name == "ref" else { return }
        let corners = value.split(separator: ":").map { XLSXPosition(String($0)) }
        guard corners.count == 2, let first = corners[0], let last = corners[1], last.row > first.row else { return }
        ends[first] = last.row
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>) {}

    func end(_ name: String) {}
}

/// The position of a cell.
struct XLSXPosition: Hashable {
    /// From 0.
    let column: Int
    /// From 1.
    let row: Int

    init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }

    /// From a name such as `AB7`; nil for an invalid one.
    init?(_ name: String) {
        var column = 0
        var row = 0
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            // Source: Excel, specifications and limits; with room to spare.
            guard column <= 1 << 20, row <= 1 << 24 else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(column: column - 1, row: row)
    }
}
