import Cells

/// Keys as tests write them: "j j m space", "ctrl-x", "alt-u", "F1", "down*3".
enum KeyNotation {
    /// The keys of a sequence.
    static func keys(_ text: String) -> [Key] {
        text.split(separator: " ").flatMap { token -> [Key] in
            let parts = token.split(separator: "*")
            guard parts.count == 2, let times = Int(parts[1]) else { return [key(token)] }
            return Array(repeating: key(parts[0]), count: times)
        }
    }

    private static func key(_ name: Substring) -> Key {
        if let key = named[String(name)] { return key }
        if name.count == 1, let character = name.first { return .character(character) }
        if name.hasPrefix("ctrl-"), name.count == 6, let letter = name.last { return .control(letter) }
        if name.hasPrefix("alt-"), name.count == 5, let character = name.last { return .alt(character) }
        if name.first == "F", let number = Int(name.dropFirst()) { return .function(number) }
        preconditionFailure("no key is called \(name)")
    }

    private static let named: [String: Key] = [
        "space": .character(" "), "enter": .enter, "tab": .tab, "backtab": .backTab, "esc": .escape,
        "backspace": .backspace, "del": .delete, "up": .up, "down": .down, "left": .left, "right": .right,
        "home": .home, "end": .end, "pgup": .pageUp, "pgdn": .pageDown, "wordleft": .wordLeft,
        "wordright": .wordRight,
    ]

    /// Every named key, and the letters, digits and signs used by tables.
    static let all: [Key] = {
        let characters =
            (0x20..<0x7F).compactMap { Unicode.Scalar($0).map { Character($0) } } + ["ä", "漢", "👩‍👩‍👧", "e\u{301}"]
        let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { Character(Unicode.Scalar($0)) }
        return characters.map(Key.character) + letters.map(Key.control) + letters.map(Key.alt)
            + [.alt("<"), .alt(">"), .function(1), .function(5)]
            + named.values.sorted { "\($0)" < "\($1)" }
    }()
}
