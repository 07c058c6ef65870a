import AssessmentModel

/// The words for levels in standards, tables and texts.
enum LevelWords {
    /// The level for a word or a few; nil if it is unknown. Ignores case.
    static func level(of words: String) -> Level? { levels[words.tidied.lowercased()] }

    /// The level of the strongest modal verb in capitals; nil if there is none.
    ///
    /// In lower case, these verbs have no special meaning. Source: RFC 2119 and RFC 8174; BSI, Grundschutz, modal
    /// verbs.
    static func strongest(in text: String) -> Level? {
        // Nor in a text that is all in capitals.
        guard text.utf8.contains(where: { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else { return nil }
        var strongest: Level?
        var words = text.utf8.split { !isLetter($0) }.makeIterator()
        var following = words.next()
        while let word = following {
            following = words.next()
            guard let first = word.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first),
                let level = level(of: word, before: following)
            else { continue }
            if level.rank < strongest?.rank ?? .max { strongest = level }
        }
        return strongest
    }

    private static func level(of word: Substring.UTF8View, before next: Substring.UTF8View?) -> Level? {
        guard let verb = String(word) else { return nil }
        // A prohibition is a requirement.
        if prohibitions.contains(verb), let next = next.flatMap({ String($0) }), next == "NICHT" || next == "KEIN" {
            return .shall
        }
        return verbs[verb]
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & ~0x20)
    }

    private static let verbs: [String: Level] = [
        "MUST": .shall, "SHALL": .shall, "REQUIRED": .shall, "MUSS": .shall, "MÜSSEN": .shall,
        "SHOULD": .should, "RECOMMENDED": .should, "SOLLTE": .should, "SOLLTEN": .should, "SOLL": .should,
        "SOLLEN": .should,
        "MAY": .may, "OPTIONAL": .may, "KANN": .may, "KÖNNEN": .may, "DARF": .may, "DÜRFEN": .may,
    ]
    private static let prohibitions: Set<String> = ["DARF", "DÜRFEN"]

    private static let levels: [String: Level] = [
        "shall": .shall, "must": .shall, "must have": .shall, "required": .shall, "mandatory": .shall, "muss": .shall,
        "müssen": .shall, "pflicht": .shall, "verpflichtend": .shall, "zwingend": .shall, "p1": .shall,
        "high": .shall, "critical": .shall, "hoch": .shall, "kritisch": .shall, "cat i": .shall,
        "should": .should, "should have": .should, "recommended": .should, "soll": .should, "sollte": .should,
        "sollten": .should, "empfohlen": .should, "p2": .should,
        "medium": .should, "moderate": .should, "mittel": .should, "cat ii": .should,
        "may": .may, "can": .may, "could": .may, "could have": .may, "optional": .may, "suggested": .may,
        "kann": .may, "können": .may, "darf": .may, "p3": .may, "p0": .may,
        "low": .may, "niedrig": .may, "gering": .may, "cat iii": .may,
    ]

    /// Whether a choice of words names levels by their modal verbs, and not the height of a risk or a cost.
    static func areLevels(_ words: [String]) -> Bool {
        words.count { level(of: $0) != nil } > 1 && words.contains { verbs[$0.tidied.uppercased()] != nil }
    }

    /// Whether the word is German.
    static func isGerman(_ word: String) -> Bool { german.contains(word.tidied.lowercased()) }

    private static let german: Set<String> = [
        "muss", "müssen", "soll", "sollte", "sollten", "kann", "können", "darf", "pflicht", "verpflichtend", "zwingend",
        "empfohlen", "hoch", "kritisch", "mittel", "niedrig", "gering",
    ]
}
