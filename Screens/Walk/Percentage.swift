import Assessment

extension Scale {
    /// The rating that somebody means by a whole percentage, "73" or "73 %"; nil for one that is not on the scale.
    package static func percentage(_ text: String) -> Rating? {
        let digits = text.trimmed.hasSuffix("%") ? String(text.trimmed.dropLast()).trimmed : text.trimmed
        let rating = Int(digits).map { Rating(String($0)) }
        return rating.flatMap { percent.allows($0) ? $0 : nil }
    }
}
