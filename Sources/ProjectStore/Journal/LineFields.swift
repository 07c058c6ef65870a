import Glibc
import JSON

/// The members that a line of a journal can have, in the order in which they are written.
enum LineField: Int, CaseIterable {
    case v, writer, sequence, clock, at, by, previous, criterion, set, evidence, rule, value, reason, replaces, undoes
    case redoes
}

/// The members of a line, found in one pass: to look each of them up would take as long as all the rest of reading it.
struct LineFields {
    /// The fields' names in UTF-8.
    private static let names: [[UInt8]] = LineField.allCases.map { Array("\($0)".utf8) }

    private let names = LineFields.names
    /// By the position of the field; kept from line to line for its memory.
    private var values: [JSONNode?] = Array(repeating: nil, count: LineField.allCases.count)

    mutating func find(in line: JSONNode) {
        for index in values.indices { values[index] = nil }
        // Members mostly come in order, so that the first guess is right.
        var guess = 0
        line.forEachMember { name, value in
            for step in names.indices {
                let index = guess + step < names.count ? guess + step : guess + step - names.count
                guard isSame(names[index], name) else { continue }
                values[index] = value
                guess = index + 1
                return
            }
        }
    }

    subscript(field: LineField) -> JSONNode? { values[field.rawValue] }
}

/// Whether bytes are the same, at the speed of `memcmp`.
func isSame(_ left: borrowing [UInt8], _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    guard left.count == right.count, let start = right.baseAddress else { return left.count == right.count }
    return left.withUnsafeBytes { bytes in bytes.baseAddress.map { memcmp($0, start, right.count) == 0 } ?? true }
}
