import Glibc
import JSON

/// The members that a line of a journal can have, in the order in which they are written.
enum LineField: Int, CaseIterable {
    case v, writer, sequence, clock, at, by, previous, party, participant, target, id, criterion, set, evidence, rule,
        milestone
    case finding, sample, workshop, round, actionItem, question, reply
    case value, reason, replaces, undoes, redoes, with

    /// The field's name. Asking the cases for their names takes longer than reading a hundred lines.
    var name: StaticString {
        switch self {
        case .v: "v"
        case .writer: "writer"
        case .sequence: "sequence"
        case .clock: "clock"
        case .at: "at"
        case .by: "by"
        case .previous: "previous"
        case .party: "party"
        case .participant: "participant"
        case .target: "target"
        case .id: "id"
        case .criterion: "criterion"
        case .set: "set"
        case .evidence: "evidence"
        case .rule: "rule"
        case .milestone: "milestone"
        case .finding: "finding"
        case .sample: "sample"
        case .workshop: "workshop"
        case .round: "round"
        case .actionItem: "actionItem"
        case .question: "question"
        case .reply: "reply"
        case .value: "value"
        case .reason: "reason"
        case .replaces: "replaces"
        case .undoes: "undoes"
        case .redoes: "redoes"
        case .with: "with"
        }
    }
}

/// The members of a line, found in one pass. Looking each of them up would double the time to read the line.
struct LineFields {
    private let names = LineField.allCases.map(\.name)
    /// The members by the position of the field; kept from line to line to reuse the memory.
    private var values: [JSONNode?] = Array(repeating: nil, count: LineField.allCases.count)

    mutating func find(in line: JSONNode) {
        names.withUnsafeBufferPointer { names in
            values.withUnsafeMutableBufferPointer { values in
                values.update(repeating: nil)
                // Members mostly come in order, so the first guess is right.
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
        }
    }

    subscript(field: LineField) -> JSONNode? { values[field.rawValue] }
}

private func isSame(_ name: StaticString, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard name.utf8CodeUnitCount == bytes.count, let start = bytes.baseAddress else { return false }
    return memcmp(name.utf8Start, start, bytes.count) == 0
}
