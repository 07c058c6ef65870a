import Cells

/// A person's own keys: which keys mean what, where that differs from the grammar.
package struct KeyMap: Hashable, Sendable {
    /// Why keys cannot have these meanings.
    package enum Conflict: Error, Hashable, Sendable {
        /// Two meanings have the same key.
        case shared(Key, KeyMeaning, KeyMeaning)
        /// The key already means something that must not be lost: a digit rates, enter, esc, and ctrl-c leave and take.
        case kept(Key, KeyMeaning)

        /// The meanings that are in each other's way.
        package var meanings: [KeyMeaning] {
            switch self {
            case .shared(_, let first, let second): [first, second]
            case .kept(_, let meaning): [meaning]
            }
        }
    }

    /// The own keys of the meanings that have some.
    private let own: [KeyMeaning: [Key]]
    /// For each own key, the first key of its meaning in the grammar.
    private let usual: [Key: Key]
    /// The keys of the grammar that no longer mean anything.
    private let dropped: Set<Key>

    /// The keys of the grammar.
    package static let standard = KeyMap()

    private init() { (own, usual, dropped) = ([:], [:], []) }

    /// - Throws: the first conflict, in the order of the meanings.
    package init(_ own: [KeyMeaning: [Key]]) throws(Conflict) {
        var usual: [Key: Key] = [:]
        var meanings: [Key: KeyMeaning] = [:]
        for meaning in KeyMeaning.allCases {
            for key in own[meaning] ?? meaning.keys {
                if own[meaning] != nil, Self.isKept(key), !meaning.keys.contains(key) { throw .kept(key, meaning) }
                if let other = meanings.updateValue(meaning, forKey: key), other != meaning {
                    throw .shared(key, other, meaning)
                }
                if own[meaning] != nil { usual[key] = meaning.keys[0] }
            }
        }
        self.own = own
        self.usual = usual
        dropped = Set(own.keys.flatMap(\.keys)).filter { meanings[$0] == nil && !Self.isKept($0) }
    }

    /// Whether a key keeps its meaning whatever people choose, so that nobody locks themselves in.
    private static func isKept(_ key: Key) -> Bool {
        switch key {
        case .character(let character): character.isWholeNumber
        case .enter, .escape, .control("c"): true
        case .control, .alt, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
            .pageDown, .wordLeft, .wordRight, .function, .twice:
            false
        }
    }

    /// The key of the grammar that a typed key stands for; nil if it no longer means anything.
    func usual(_ typed: Key) -> Key? { usual[typed] ?? (dropped.contains(typed) ? nil : typed) }

    /// The keys of a meaning.
    package func keys(_ meaning: KeyMeaning) -> [Key] { own[meaning] ?? meaning.keys }

    /// The rows with the person's own keys.
    func renamed(_ rows: [KeyRow]) -> [KeyRow] {
        guard !own.isEmpty else { return rows }
        return rows.map { row in
            let replaced = own.filter { meaning, _ in meaning.keys.contains(where: row.keys.contains) }
            guard !replaced.isEmpty else { return row }
            let kept = row.keys.filter { key in !replaced.keys.contains { $0.keys.contains(key) } }
            let added = KeyMeaning.allCases.flatMap { replaced[$0] ?? [] }
            return KeyRow(
                keys: added + kept, group: row.group, help: row.help, footer: row.footer, needs: row.needs,
                unavailable: row.unavailable)
        }
    }
}

extension KeyMeaning {
    /// Its name in the configuration: "next-category".
    package var name: String {
        rawValue.reduce(into: "") { name, character in
            name += character.isUppercase ? "-\(character.lowercased())" : String(character)
        }
    }
}

extension Key {
    /// A key by its English name, as the help shows it; nil if there is none of that name.
    package init?(name: String) {
        if let key = Self.named[name] {
            self = key
        } else if let character = name.first, name.count == 1 {
            self = .character(character)
        } else if let character = name.first, name.count == 2, name.last == character, character.isLetter {
            self = .twice(character)
        } else if let letter = name.last, ("a"..."z").contains(letter), Key.control(letter).name(.english) == name {
            self = .control(letter)
        } else if let character = name.last, Key.alt(character).name(.english) == name {
            self = .alt(character)
        } else if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...12).contains(number) {
            self = .function(number)
        } else {
            return nil
        }
    }

    private static let named: [String: Key] = {
        let keys: [Key] = [
            .character(" "), .enter, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .left, .right, .home,
            .end, .pageUp, .pageDown, .wordLeft, .wordRight,
        ]
        let arrows = Arrow.allCases.map { ($0.rawValue, $0.key) }
        return Dictionary(keys.map { ($0.name(.english), $0) } + arrows, uniquingKeysWith: { first, _ in first })
    }()

    /// The arrows by names that every keyboard can type.
    private enum Arrow: String, CaseIterable {
        case up, down, left, right

        var key: Key {
            switch self {
            case .up: .up
            case .down: .down
            case .left: .left
            case .right: .right
            }
        }
    }
}
