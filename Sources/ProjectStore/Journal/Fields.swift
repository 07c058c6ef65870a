import AssessmentModel
import JSON

/// Reads members of objects, and names those that are missing or have an invalid value.
extension JSONNode? {
    func present(_ name: StaticString) throws(Damage.Kind) -> JSONNode {
        guard let self else { throw .missingField("\(name)") }
        return self
    }

    func utf8(_ name: StaticString) throws(Damage.Kind) -> UnsafeBufferPointer<UInt8> {
        try present(name).utf8.or(bad: name)
    }

    func string(_ name: StaticString) throws(Damage.Kind) -> String { try present(name).string.or(bad: name) }

    /// A number from 1.
    func number(_ name: StaticString) throws(Damage.Kind) -> Int {
        let number = try present(name).natural.or(bad: name)
        guard (1...Event.greatestNumber).contains(number) else { throw .badField("\(name)") }
        return number
    }

    func id(_ name: StaticString) throws(Damage.Kind) -> EventID {
        try EventID(hexadecimal: try utf8(name)).or(bad: name)
    }

    func digest(_ name: StaticString) throws(Damage.Kind) -> SHA256Digest {
        try SHA256Digest(try utf8(name)).or(bad: name)
    }

    func time(_ name: StaticString) throws(Damage.Kind) -> Timestamp { try Timestamp(try utf8(name)).or(bad: name) }

    /// The string; empty if there is no such member.
    func optionalString(_ name: StaticString) throws(Damage.Kind) -> String {
        guard let self else { return "" }
        return try self.string.or(bad: name)
    }

    /// The flag; false if there is no such member.
    func optionalBool(_ name: StaticString) throws(Damage.Kind) -> Bool {
        guard let self else { return false }
        return try self.bool.or(bad: name)
    }

    func optionalDay(_ name: StaticString) throws(Damage.Kind) -> CalendarDay? {
        guard let self else { return nil }
        return try self.string.flatMap { CalendarDay($0) }.or(bad: name)
    }
}

extension Optional {
    /// The value; throws if the named member has no valid one.
    func or(bad name: StaticString) throws(Damage.Kind) -> Wrapped {
        guard let self else { throw .badField("\(name)") }
        return self
    }
}
