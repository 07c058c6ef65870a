/// The elements of a JSON array, in order.
package struct JSONElements: Sequence, IteratorProtocol {
    private let array: JSONValue
    private var following: Int
    private var remaining: Int

    init(of array: JSONValue, count: Int) {
        self.array = array
        following = array.index + 1
        remaining = count
    }

    package var underestimatedCount: Int { remaining }

    package mutating func next() -> JSONValue? {
        guard remaining > 0 else { return nil }
        let value = array.at(following)
        following = value.end
        remaining -= 1
        return value
    }
}

/// The members of a JSON object, in the order of the text.
package struct JSONMembers: Sequence, IteratorProtocol {
    private let object: JSONValue
    private var following: Int
    private var remaining: Int

    init(of object: JSONValue, count: Int) {
        self.object = object
        following = object.index + 1
        remaining = count
    }

    package var underestimatedCount: Int { remaining }

    package mutating func next() -> (key: String, value: JSONValue)? {
        guard let member = nextRaw() else { return nil }
        return (String(decoding: member.name.bytes, as: UTF8.self), member.value)
    }

    /// The members with their names as values: their positions are known, and no strings are created.
    package var named: some Sequence<(name: JSONValue, value: JSONValue)> {
        sequence(state: self) { members in members.nextRaw() }
    }

    private mutating func nextRaw() -> (name: JSONValue, value: JSONValue)? {
        guard remaining > 0 else { return nil }
        let name = object.at(following)
        let value = object.at(following + 1)
        following = value.end
        remaining -= 1
        return (name, value)
    }
}
