/// Parts of file names made of people's and hosts' names: lower-case ASCII letters, digits and single dashes.
enum Slug {
    private static let longest = 40

    /// The slug of a person's name, never empty. If letters have no ASCII form, hex digits of the whole name's hash
    /// follow, so that different people get different slugs.
    static func ofPerson(_ name: String) -> String {
        let (slug, isComplete) = slug(name)
        if isComplete && !slug.isEmpty { return slug }
        let digest = SHA256.digest(of: Array(name.utf8)).description.prefix(8)
        return slug.isEmpty ? "person-\(digest)" : "\(slug)-\(digest)"
    }

    /// The slug of a host's name, never empty.
    static func ofHost(_ name: String) -> String {
        let (slug, _) = slug(name)
        return slug.isEmpty ? "host" : slug
    }

    static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
    }

    private static func slug(_ name: String) -> (text: String, isComplete: Bool) {
        var text = ""
        var isComplete = true
        for character in name.lowercased() {
            if character.utf8.count == 1, character.utf8.allSatisfy(isAllowed), character != "-" {
                text.append(character)
            } else if let latin = transliterations[character] {
                text += latin
            } else {
                if character.isLetter || character.isNumber { isComplete = false }
                if let last = text.last, last != "-" { text.append("-") }
            }
        }
        // Both cutting and separating can leave a dash at the end.
        text = String(text.prefix(longest))
        while text.last == "-" { text.removeLast() }
        return (text, isComplete)
    }

    /// Latin letters with marks, and how languages without them write them. German has its own way.
    private static let transliterations: [Character: String] = {
        let groups = [
            "ae": "äæ", "oe": "öœ", "ue": "ü", "ss": "ß", "th": "þ", "a": "àáâãåāăą", "c": "çćĉċč", "d": "ďđð",
            "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķ", "l": "ĺļľł",
            "n": "ñńņňŋ", "o": "òóôõøōŏő", "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț", "u": "ùúûũūŭůűų", "w": "ŵ",
            "y": "ýÿŷ", "z": "źżž",
        ]
        var table: [Character: String] = [:]
        for (latin, letters) in groups { for letter in letters { table[letter] = latin } }
        return table
    }()
}
