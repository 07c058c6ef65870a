import AssessmentModel
import CatalogFormat

extension LanguageCode {
    /// The language for a code in a file; nil if the code is invalid. Accepts `pt_BR`.
    ///
    /// Drops the region of languages that the program speaks: `en-US` is English.
    package init?(foreign code: String?) {
        guard let code else { return nil }
        let plain = String(code.map { $0 == "_" ? "-" : $0 })
        guard isLanguageCode(plain) else { return nil }
        let language = plain.prefix { $0 != "-" }.lowercased()
        self.init([LanguageCode.english, .german].map(\.code).contains(language) ? language : plain)
    }
}

extension Fraction {
    /// A weight with a decimal point or comma and any number of trailing zeros; nil if it is out of range.
    init?(foreign weight: String) {
        var text = String(weight.map { $0 == "," ? "." : $0 })
        if text.contains(".") {
            while text.last == "0" { text.removeLast() }
            if text.last == "." { text.removeLast() }
        }
        guard let weight = Fraction(catalogText: text), weight.isWeight else { return nil }
        self = weight
    }
}

extension LocalizedText {
    /// The text with tidied variants; nil if nothing is left. Drops empty variants, and all but the first of a
    /// language.
    var tidied: LocalizedText? {
        // The usual case.
        if variants.count == 1, let only = variants.first {
            let text = only.text.tidied
            return text.isEmpty ? nil : LocalizedText([Variant(only.language, text)])
        }
        var kept: [Variant] = []
        var languages: Set<LanguageCode> = []
        for variant in variants where !languages.contains(variant.language) {
            let text = variant.text.tidied
            if text.isEmpty { continue }
            languages.insert(variant.language)
            kept.append(Variant(variant.language, text))
        }
        return kept.isEmpty ? nil : LocalizedText(kept)
    }

    /// This text followed by another one, language by language.
    func followed(by other: LocalizedText) -> LocalizedText {
        if other.isEmpty { return self }
        if isEmpty { return other }
        var others = Dictionary(other.variants.map { ($0.language, $0.text) }) { first, _ in first }
        let joined = variants.map { variant in
            Variant(variant.language, [variant.text, others.removeValue(forKey: variant.language)].lines)
        }
        return LocalizedText(joined + other.variants.filter { others.removeValue(forKey: $0.language) != nil })
    }

    /// Whether it says nothing but an id, in any of its languages.
    func repeats(_ id: String) -> Bool {
        variants.allSatisfy { variant in
            let words = variant.text.drop { !$0.isLetter && !$0.isNumber }
            let end = words.lastIndex { $0.isLetter || $0.isNumber || $0 == ")" }
            return end.map { words[...$0].lowercased() == id.lowercased() } ?? true
        }
    }

    /// The beginning of a long text.
    var shortened: LocalizedText { LocalizedText(variants.map { Variant($0.language, $0.text.shortened) }) }
}

extension Criterion.Texts {
    /// All of them tidied.
    var tidied: Criterion.Texts {
        Criterion.Texts(
            statement: statement.tidied ?? .empty, why: why.tidied ?? .empty, met: met.tidied ?? .empty,
            partly: partly.tidied ?? .empty, verify: verify.tidied ?? .empty,
            examples: Criterion.Examples(met: examples.met.tidied ?? .empty, unmet: examples.unmet.tidied ?? .empty),
            evidence: evidence.compactMap(\.tidied))
    }
}

extension [String] {
    /// The words that are not empty, each once, in order.
    var words: [String] {
        var seen: Set<String> = []
        return map(\.tidied).filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}

extension [String?] {
    /// Those that are not empty, one per line.
    var lines: String { compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n") }
}

extension String {
    /// With `\n` as line ends, and without trailing blanks and white space at both ends.
    var tidied: String {
        if !needsTidying { return self }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        var previous: UInt8?
        for byte in utf8 {
            defer { previous = byte }
            if byte == UInt8(ascii: "\n") && previous == UInt8(ascii: "\r") { continue }
            if byte.isLineEnd {
                bytes.trimEnd(where: \.isBlank)
                bytes.append(UInt8(ascii: "\n"))
            } else {
                bytes.append(byte)
            }
        }
        bytes.trimEnd { $0.isBlank || $0.isLineEnd }
        return String(decoding: bytes.drop { $0.isBlank || $0.isLineEnd }, as: UTF8.self)
    }

    /// Whether tidying would change anything. Usually it would not.
    private var needsTidying: Bool {
        guard var previous = utf8.first else { return false }
        if previous.isBlank || previous.isLineEnd { return true }
        for byte in utf8 {
            if byte == UInt8(ascii: "\r") || (byte.isLineEnd && previous.isBlank) { return true }
            previous = byte
        }
        return previous.isBlank || previous.isLineEnd
    }

    /// The first line, cut at the end of a word to at most 80 characters.
    var shortened: String {
        let line = prefix { !$0.isNewline }
        if line.count <= Self.mostOfTitle { return String(line) }
        let start = line.prefix(Self.mostOfTitle - 1)
        let end = start.lastIndex(of: " ") ?? start.endIndex
        return start[..<end] + "…"
    }

    private static let mostOfTitle = 80
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
    fileprivate var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}

extension [UInt8] {
    fileprivate mutating func trimEnd(where isBlank: (UInt8) -> Bool) {
        while let last, isBlank(last) { removeLast() }
    }
}
