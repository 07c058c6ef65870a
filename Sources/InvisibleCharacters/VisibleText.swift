extension String {
    /// The text as documents show it: on lines that end with line feeds, without anything that hides or drives.
    ///
    /// A character with invisible scalars becomes U+FFFD, as on the screens, except where script and emoji need them.
    /// So does what is no character at all. Tabs become spaces, soft hyphens are dropped, and of the scalars of a
    /// character the first sixteen are kept, since more only cover the lines around it.
    package var visible: String {
        if unicodeScalars.allSatisfy(\.isPlain) { return self }
        var result = ""
        result.reserveCapacity(utf8.count)
        for character in self {
            let scalars = character.unicodeScalars
            switch scalars.first {
            case "\n", "\r": result.unicodeScalars.append("\n")
            case "\t": result.unicodeScalars.append(" ")
            case "\u{AD}" where scalars.count == 1: continue
            default:
                if character.isFreeOfHiddenScalars, !scalars.contains(where: \.properties.isNoncharacterCodePoint) {
                    result.unicodeScalars += scalars.prefix(16)
                } else {
                    result.unicodeScalars.append("\u{FFFD}")
                }
            }
        }
        return result
    }
}

extension Unicode.Scalar {
    /// Whether it is visible by itself and never part of a longer character, by ranges that most texts stay in.
    fileprivate var isPlain: Bool {
        switch value {
        case 0xA, 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x2010..<0x2028: true
        default: false
        }
    }
}
