import AssessmentModel

/// The kinds of value that catalogue files are made of.
extension CatalogDecoder {
    mutating func text(_ node: Node) -> String? {
        guard let text = node.text else {
            fault(.wrongType(expected: .text), at: node)
            return nil
        }
        return text
    }

    /// A text that must not be empty.
    mutating func spokenText(_ node: Node) -> String? {
        guard let text = text(node) else { return nil }
        if text.isEmpty { fault(.emptyText, at: node) }
        return text
    }

    /// A text in the catalogue's language, or a mapping of languages to texts.
    mutating func localizedText(_ node: Node) -> LocalizedText? {
        if let variant = variant(node, in: language) { return LocalizedText([variant]) }
        guard node.shape == .mapping else {
            fault(.wrongType(expected: .localizedText), at: node)
            return nil
        }
        return LocalizedText(
            entries(node) { decoder, code, value in
                let language = decoder.language(code, at: value)
                guard let language else { return nil }
                let variant = decoder.variant(value, in: language)
                if variant == nil { decoder.fault(.wrongType(expected: .text), at: value) }
                return variant
            })
    }

    /// A text in one language, decoded now or when it is needed; nil for anything else.
    private func variant(_ node: Node, in language: LanguageCode) -> LocalizedText.Variant? {
        if let texts, let place = node.textPlace { return LocalizedText.Variant(language, from: texts, at: place) }
        return node.text.map { LocalizedText.Variant(language, $0) }
    }

    mutating func language(_ node: Node) -> LanguageCode? {
        guard let code = text(node) else { return nil }
        return language(code, at: node)
    }

    private mutating func language(_ code: String, at node: Node) -> LanguageCode? {
        guard isLanguageCode(code) else {
            fault(.invalidLanguage(code), at: node)
            return nil
        }
        return LanguageCode(code)
    }

    /// An identity: of a catalogue, a category, a criterion, a tier or a step of a scale.
    mutating func identity(_ node: Node) -> String? {
        guard let id = text(node) else { return nil }
        guard isIdentity(id) else {
            fault(.invalidID(id), at: node)
            return nil
        }
        return id
    }

    /// A text that strict reading insists on; empty if it is missing.
    mutating func requiredText(_ key: StaticString, of node: Node) -> LocalizedText {
        guard isStrict else { return optionalText(key, of: node) }
        let text = required(key, of: node) { decoder, node in
            let text = decoder.localizedText(node)
            if let text, text.isEmpty { decoder.fault(.emptyText, at: node) }
            return text
        }
        return text ?? .empty
    }

    mutating func optionalText(_ key: StaticString, of node: Node) -> LocalizedText {
        member(key, of: node) { $0.localizedText($1) } ?? .empty
    }

    /// One of a few words.
    mutating func choice<Choice>(_ node: Node, of: Choice.Type = Choice.self) -> Choice?
    where Choice: RawRepresentable<String> & CaseIterable {
        guard let word = text(node) else { return nil }
        guard let choice = Choice(rawValue: word) else {
            fault(.unknownValue(word, allowed: Choice.allCases.map(\.rawValue)), at: node)
            return nil
        }
        return choice
    }

    mutating func level(_ node: Node) -> Level? {
        guard let word = text(node) else { return nil }
        guard let level = Level(rawValue: word) else {
            fault(.unknownLevel(word), at: node)
            return nil
        }
        return level
    }

    /// The weight of a level or of a criterion.
    mutating func weight(_ node: Node) -> Fraction? {
        number(node, problem: CatalogFault.Problem.weightOutOfRange) { $0.isWeight ? $0 : nil }
    }

    /// The value of a step of a scale.
    mutating func value(_ node: Node) -> Fraction? {
        number(node, problem: CatalogFault.Problem.valueOutOfRange) { $0.isWeight && $0 <= .one ? $0 : nil }
    }

    /// A share in percent.
    mutating func percent(_ node: Node) -> Fraction? {
        number(node, problem: CatalogFault.Problem.percentOutOfRange) { percent in
            percent <= Fraction(100) ? Fraction(percent.numerator, over: 100 * percent.denominator) : nil
        }
    }

    private mutating func number(
        _ node: Node, problem: (String) -> CatalogFault.Problem, _ accept: (Fraction) -> Fraction?
    ) -> Fraction? {
        guard let digits = node.digits else {
            fault(.wrongType(expected: .number), at: node)
            return nil
        }
        guard let number = Fraction(catalogText: digits).flatMap(accept) else {
            fault(problem(digits), at: node)
            return nil
        }
        return number
    }
}

/// Whether a text can name things in commands, file names and links: 1 to 64 ASCII letters, digits and `. _ - ( )`,
/// with at least one letter or digit, and not beginning with a dot or dash, which commands and folders give a meaning.
package func isIdentity(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (1...64).contains(bytes.count), bytes.first != UInt8(ascii: "."), bytes.first != UInt8(ascii: "-") else {
        return false
    }
    return bytes.contains(where: isLetterOrDigit)
        && bytes.allSatisfy { byte in
            isLetterOrDigit(byte) || "._-()".utf8.contains(byte)
        }
}

/// Whether a text has the form of a language tag: `en`, `de-CH`. Source: RFC 5646, without its rare forms.
package func isLanguageCode(_ text: String) -> Bool {
    // It is nearly always two letters, and every text of a catalogue is checked.
    if text.utf8.count == 2 { return text.utf8.allSatisfy(isLetterOrDigit) }
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...3).contains(primary.count), parts.count <= 4 else { return false }
    return parts.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy(isLetterOrDigit) }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        true
    default: false
    }
}
