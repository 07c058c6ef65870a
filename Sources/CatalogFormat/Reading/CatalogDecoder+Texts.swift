import AssessmentModel

/// The warnings about texts. The decoder has reported faults by then.
extension CatalogDecoder {
    /// Checks the text under a key, if there is one: its length in each language, and whatever the closure checks.
    mutating func inspectText(
        _ key: StaticString, of node: Node, upTo limit: Int,
        _ look: (inout Self, LocalizedText.Variant, Node) -> Void = { _, _, _ in }
    ) {
        _ = member(key, of: node) { $0.inspect(textAt: $1, upTo: limit, look) }
    }

    /// Checks a text.
    mutating func inspect(
        textAt node: Node, upTo limit: Int,
        _ look: (inout Self, LocalizedText.Variant, Node) -> Void = { _, _, _ in }
    ) {
        var languages: Set<LanguageCode> = []
        for (variant, place) in variants(of: node) where !variant.text.isEmpty {
            languages.insert(variant.language)
            let count = variant.text.count
            if count > limit { warn(.tooLong(variant.language, count: count, limit: limit), at: place) }
            look(&self, variant, place)
        }
        if !languages.isEmpty { textPlaces.add(bookmark(node), in: languages) }
    }

    /// Warns about texts that lack a language.
    mutating func inspectLanguages() {
        let all = textPlaces.languages
        for group in textPlaces.groups where group.languages != all {
            let places = group.places.prefix(notes.room)
            notes.unlisted += group.count - places.count
            if places.isEmpty { continue }
            let missing = all.subtracting(group.languages).sorted { $0.code < $1.code }
            for place in places { warn(.missingTranslation(missing), at: place) }
        }
    }

    /// Warns about elements that a list has twice.
    mutating func inspectWords(_ key: StaticString, of node: Node) {
        _ = member(key, of: node) { decoder, node -> Void? in
            guard node.shape == .list else { return nil }
            var words: Set<String> = []
            _ = decoder.list(node) { decoder, element -> Void? in
                guard let word = element.text, !words.insert(word).inserted else { return nil }
                decoder.warn(.repeatedElement(word), at: element)
                return nil
            }
            return nil
        }
    }

    private func variants(of node: Node) -> [(LocalizedText.Variant, Node)] {
        if let text = node.text { return [(LocalizedText.Variant(language, text), node)] }
        var variants: [(LocalizedText.Variant, Node)] = []
        node.forEachMember { code, _, value in
            guard isLanguageCode(code), let text = value.text else { return }
            variants.append((LocalizedText.Variant(LanguageCode(code), text), value))
        }
        return variants
    }
}
