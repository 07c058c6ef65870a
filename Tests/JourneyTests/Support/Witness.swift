/// What an observer of the screen can swear to: which answers were shown as saved, and what was typed after them.
struct Witness {
    static let glyphs: [Character: String] = ["✓": "met", "◐": "partial", "✗": "unmet", " ": "open"]
    static let keys: [String: Character] = ["m": "✓", "p": "◐", "u": "✗"]

    /// For each criterion, the initial glyph, and those of all ratings typed since, in order.
    private var typed: [String: [Character]] = [:]
    /// The number of those known to be on disk, not counting the initial one.
    private var saved: [String: Int] = [:]
    /// What was on the screen although nobody had typed it.
    private(set) var surprises: [String] = []

    init(_ ratings: [String: Character]) { typed = ratings.mapValues { [$0] } }

    /// Ratings that were shown as saved.
    var answers: Int { saved.values.reduce(0, +) }

    mutating func note(_ key: String, at criterion: String) {
        if let glyph = Self.keys[key] { typed[criterion]?.append(glyph) }
    }

    /// Reads the list of a whole screen.
    mutating func look(at screen: PaintedScreen) {
        let lines = screen.lines
        guard lines[0].contains("saved ") || lines[0].contains("nothing answered") else { return }
        for line in lines.dropFirst(2) {
            let row = Array(line.prefix(10))
            guard row.count == 10, row[7] == "-" else { continue }
            let criterion = String(row[4...9])
            guard let all = typed[criterion] else { continue }
            let known = saved[criterion, default: 0]
            guard let position = all[known...].firstIndex(of: row[1]) else {
                surprises.append("\(criterion) shows \"\(row[1])\"")
                continue
            }
            saved[criterion] = position
        }
    }

    /// The ratings that may be on disk: the last one shown as saved, or one typed later.
    func allowed(at criterion: String) -> [Character] {
        Array(typed[criterion, default: []][saved[criterion, default: 0]...])
    }

    var criteria: some Sequence<String> { typed.keys }
}
