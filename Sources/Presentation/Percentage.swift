import AssessmentModel

extension Scale {
    /// Parses a whole percentage, "73" or "73 %"; nil unless it is 0 to 100.
    package static func percentage(_ text: String) -> Rating? {
        let text = text.trimmed
        let digits = text.hasSuffix("%") ? text.dropLast().trimmed : text
        guard let value = Int(digits), (0...100).contains(value) else { return nil }
        return Rating(String(value))
    }
}
