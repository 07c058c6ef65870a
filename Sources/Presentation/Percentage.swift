import AssessmentModel

extension Scale {
    /// The rating that somebody means by a whole percentage, "73" or "73 %"; nil for one that is not on the scale.
    package static func percentage(_ text: String) -> Rating? {
        let text = text.trimmed
        let digits = text.hasSuffix("%") ? text.dropLast().trimmed : text
        guard let value = Int(digits), (0...100).contains(value) else { return nil }
        return Rating(String(value))
    }
}
