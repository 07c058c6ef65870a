extension Unicode.Scalar {
    /// Whether it is a control character or shows nothing by itself: joiners, selectors, tags, fillers, bidirectional
    /// controls, line and paragraph separators.
    ///
    /// Source: Unicode, DerivedCoreProperties (Default_Ignorable_Code_Point) and UnicodeData (Cc, Cf, Zl, Zp).
    package var isInvisible: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        case .format: !isPrependedMark
        default: properties.isDefaultIgnorableCodePoint
        }
    }

    /// The visible format characters: signs that enclose the digits or letters after them.
    ///
    /// Source: Unicode, PropList (Prepended_Concatenation_Mark).
    private var isPrependedMark: Bool {
        switch value {
        case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
        default: false
        }
    }

    /// The tag of a digit or a lower-case letter.
    fileprivate var isTagOfCode: Bool { (0xE0030...0xE0039).contains(value) || (0xE0061...0xE007A).contains(value) }

    fileprivate var isSkinTone: Bool { properties.isEmojiModifier }

    /// Whether a joiner or non-joiner changes how this letter is written.
    ///
    /// Source: RFC 5892, A.1 and A.2, simplified: any Arabic letter takes one.
    fileprivate var takesJoiner: Bool {
        if properties.canonicalCombiningClass == .virama { return true }
        switch value {
        case 0x620...0x64A, 0x66E...0x6D3, 0x6FA...0x6FF, 0x750...0x77F, 0x8A0...0x8B4: return true
        default: return false
        }
    }

    /// Whether this selector has variants for scalars of the base's kind.
    ///
    /// Source: Unicode, StandardizedVariants and emoji-variation-sequences, by kind rather than pair by pair.
    fileprivate func selects(_ base: Unicode.Scalar) -> Bool {
        switch value {
        case 0xFE0E, 0xFE0F: base.properties.isEmoji
        case 0xFE00...0xFE0D: base.properties.isIdeographic || base.properties.generalCategory == .mathSymbol
        case 0xE0100...0xE01EF: base.properties.isIdeographic
        case 0x180B...0x180D, 0x180F: (0x1820...0x18AA).contains(base.value)
        default: false
        }
    }
}

extension Character {
    /// Whether it has invisible scalars only where script and emoji need them. Elsewhere they hide a message, or make
    /// two names look alike.
    package var isFreeOfHiddenScalars: Bool {
        let scalars = unicodeScalars
        guard scalars.contains(where: \.isInvisible) else { return true }
        if isFlagOfTags { return true }
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let next = scalars.index(after: index)
            if scalars[index].isInvisible {
                guard index > scalars.startIndex else { return false }
                let following = next < scalars.endIndex ? scalars[next] : nil
                guard Self.isInPlace(scalars[index], behind: scalars[..<index], before: following) else { return false }
            }
            index = next
        }
        return true
    }

    private static func isInPlace(
        _ scalar: Unicode.Scalar, behind before: Substring.UnicodeScalarView, before following: Unicode.Scalar?
    ) -> Bool {
        guard let last = before.last else { return false }
        switch scalar {
        case "\u{200C}": return last.takesJoiner
        case "\u{200D}":
            if last.takesJoiner { return true }
            let base = before.last { $0 != "\u{FE0F}" && !$0.isSkinTone }
            return base?.properties.isEmoji == true && following?.properties.isEmoji == true
        case let selector: return selector.selects(last)
        }
    }

    /// A region's flag: a black flag and the region's code in tags (source: UTS #51, ED-14a).
    private var isFlagOfTags: Bool {
        let code = unicodeScalars.dropFirst()
        return unicodeScalars.first == "\u{1F3F4}" && (4...7).contains(code.count) && code.last == "\u{E007F}"
            && code.dropLast().allSatisfy(\.isTagOfCode)
    }
}
