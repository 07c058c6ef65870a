import AssessmentModel
import CatalogFormat

extension LanguageCode {
    /// The language that a file names so; nil where that is no code of a language. Some write `pt_BR`.
    init?(foreign code: String?) {
        guard let code else { return nil }
        let plain = String(code.map { $0 == "_" ? "-" : $0 })
        guard isLanguageCode(plain) else { return nil }
        self.init(plain)
    }
}

extension LocalizedText {
    /// The text without what is invisible in it; nil where nothing is left. Languages without a text are left out, and of
    /// two texts in one language the first stays.
    var tidied: LocalizedText? {
        // Nearly always there is one, of which there is nothing to compare.
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

    /// A few words to know a long text by.
    var shortened: LocalizedText { LocalizedText(variants.map { Variant($0.language, $0.text.shortened) }) }
}

extension Criterion.Texts {
    /// All of them tidied.
    var tidied: Criterion.Texts {
        Criterion.Texts(
            statement: statement.tidied ?? .empty, why: why.tidied ?? .empty, met: met.tidied ?? .empty,
            partly: partly.tidied ?? .empty, verify: verify.tidied ?? .empty, evidence: evidence.compactMap(\.tidied))
    }
}

extension [String] {
    /// The words that say something, each once, in their order.
    var words: [String] {
        var seen: Set<String> = []
        return map(\.tidied).filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}

extension String {
    /// The text with plain ends of lines, and without blanks at the end of a line, at the beginning and at the end.
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

    /// Whether there is anything that tidying would change. Nearly always there is not.
    private var needsTidying: Bool {
        guard var previous = utf8.first else { return false }
        if previous.isBlank || previous.isLineEnd { return true }
        for byte in utf8 {
            if byte == UInt8(ascii: "\r") || (byte.isLineEnd && previous.isBlank) { return true }
            previous = byte
        }
        return previous.isBlank || previous.isLineEnd
    }

    /// The text, or its beginning up to a word's end, with at most 80 characters.
    fileprivate var shortened: String {
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
