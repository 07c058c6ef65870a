import AssessmentModel
import Presentation

/// What somebody wrote where a form asks for a rating: a word of the list, of either language, an id, a sign, or a
/// number.
enum FormRating: Hashable {
    case none
    case rating(Rating)
    case unknown(String)

    init(_ text: String, on scale: Scale) {
        let word = text.oneLine.trimmed
        if word.isEmpty || RatingWords.isOpen(word) {
            self = .none
        } else if let rating = Self.rating(word, on: scale) {
            self = .rating(rating)
        } else {
            self = .unknown(word)
        }
    }

    private static func rating(_ word: String, on scale: Scale) -> Rating? {
        if let rating = RatingWords.rating(word, on: scale) { return rating }
        if Names.match(word, in: [Rating.notApplicable.id]) != nil { return .notApplicable }
        // The list offers both languages at once. A title can have the separator itself.
        let pieces = word.split(separator: "/").map { String($0).trimmed }
        for count in 1..<max(2, pieces.count) {
            let halves = [pieces.prefix(count), pieces.dropFirst(count)].map { $0.joined(separator: " / ") }
            let found = halves.map { RatingWords.rating($0, on: scale) }
            if let rating = found[0], rating == found[1] { return rating }
        }
        if let rating = sign(word, on: scale) { return rating }
        return number(word).flatMap { value in scale.steps.first { $0.value == value }?.rating }
    }

    /// The signs of the screens, and those that people type for them.
    private static func sign(_ word: String, on scale: Scale) -> Rating? {
        // A sign in colour is followed by a selector.
        switch word.unicodeScalars.first {
        case _ where word.count != 1: return nil
        case "✓", "✔", "☑", "✅": return scale.steps.first { $0.value == .one }?.rating
        case "✗", "✘", "☒", "❌": return scale.steps.first { $0.value == .zero }?.rating
        case "◐":
            let between = scale.steps.filter { $0.value != .one && $0.value != .zero }
            return between.count == 1 ? between.first?.rating : nil
        case "–": return .notApplicable
        default: return nil
        }
    }

    /// A share of 1 as `0.5`, `0,5`, `50 %` or `50%`; nil for anything else.
    private static func number(_ word: String) -> Fraction? {
        let isPercent = word.hasSuffix("%")
        let digits = (isPercent ? word.dropLast().trimmed : word).map { $0 == "," ? "." : $0 }
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let decimals = parts.count > 1 ? parts[1].reversed().drop { $0 == "0" }.reversed() : []
        guard let whole = parts.first, (1...3).contains(whole.count), decimals.count <= 6,
            (whole + decimals).allSatisfy({ $0.isASCII && $0.isNumber }), let value = Int(String(whole + decimals))
        else { return nil }
        let scale = (0..<decimals.count + (isPercent ? 2 : 0)).reduce(1) { power, _ in power * 10 }
        return Fraction(value, over: scale)
    }
}
