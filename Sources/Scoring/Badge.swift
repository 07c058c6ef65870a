import AssessmentModel

/// The rules of the OpenSSF Best Practices badge. Source: coreinfrastructure/best-practices-badge,
/// app/models/project.rb, as of June 2026.
enum Badge {
    /// The minimum number of characters of a justification.
    private static let shortest = 5
    /// The beginning of a text that is a note and not a justification.
    private static let note = "// "

    /// Whether a text is a justification.
    static func isJustification(_ text: String) -> Bool {
        !text.hasPrefix(note) && text.unicodeScalars.dropFirst(shortest - 1).first != nil
    }

    /// Whether a text is a justification that contains an address.
    static func containsAddress(_ text: String) -> Bool { !text.hasPrefix(note) && WebAddress.isIn(text) }

    /// The outcome of a judgement with what came with it. If it lacks the justification or address that it needs, the
    /// criterion is open, because that can still be given. If a comment or a piece of evidence is in conflict, every
    /// side has to have it.
    ///
    /// It takes only the parts of answer and criterion that it depends on, because copying whole ones would take most
    /// of the time. It looks at comment and attachments only if it needs to.
    static func outcome(
        of judgement: Judgement?, comment: @autoclosure () -> MultiValueRegister<String>,
        attachments: @autoclosure () -> [Answer.Attachment], under rules: Criterion.Rules, level: Level,
        target: Fraction, on scale: Scale
    ) -> Outcome {
        guard let judgement else { return .open }
        if judgement.rating == .notApplicable {
            switch rules.notApplicable {
            case .never: return .open
            case .freely: return .notApplicable
            case .withReason:
                return isJustification(judgement.reason) || comment().all(isJustification) ? .notApplicable : .open
            }
        }
        guard let value = scale.value(of: judgement.rating) else { return .open }
        if value < target { return level == .should && !comment().all(isJustification) ? .open : .rated(value) }
        let isComplete =
            switch rules.metNeeds {
            case .nothing: true
            case .justification: comment().all(isJustification)
            case .evidence: attachments().contains { $0.field.all { $0 != nil } }
            case .url:
                comment().all(containsAddress) || attachments().contains { $0.field.all { $0?.isAddress ?? false } }
            }
        return isComplete ? .rated(value) : .open
    }

    /// The share as the badge application shows it: rounded to the nearest percent, halves up, but 100 % only where
    /// nothing is missing.
    ///
    /// - Precondition: 0 ≤ `portion` ≤ `total`, and two hundred times each fits 64 bits.
    static func share(_ portion: Int, of total: Int) -> Fraction? {
        guard total > 0 else { return nil }
        guard portion < total else { return .one }
        return Fraction(min(99, (200 * portion + total) / (2 * total)), over: 100)
    }
}

extension MultiValueRegister {
    /// Whether there is a value, and every head fulfils the condition.
    func all(_ condition: (Value) -> Bool) -> Bool { !heads.isEmpty && heads.allSatisfy { condition($0.value) } }
}

extension Criterion {
    /// The value of the rating that it asks for, 0 to 1: 1, unless it names a target.
    func asked(on scale: Scale) -> Fraction { target.flatMap(scale.value(of:)) ?? .one }
}
