import AssessmentModel
import Scoring

/// The four figures of a group, computed straight from docs/user/scoring.md for each model, criterion by criterion,
/// with rational numbers and without the arithmetic under test.
struct ModelReference {
    /// What a criterion amounts to.
    private struct Item {
        let weight: Rational
        let asked: Rational
        let value: Rational
        let isOpen: Bool
        let isOut: Bool
        let isProven: Bool
        let section: String?
        let category: Int
    }

    private let model: ScoringModel
    private let items: [Item]
    private let categories: [Int]

    /// The criteria of these categories, restricted to one level if it is given.
    init(_ questionnaire: Questionnaire, categories: [Int], level: Level?, strict: Bool = false) {
        model = questionnaire.model
        self.categories = categories
        items = categories.flatMap { category in
            questionnaire.categories[category]
                .filter { $0.isCounted(for: questionnaire.subject) && (level == nil || $0.level == level) }
                .map { Self.item($0, in: questionnaire, category, strict: strict) }
        }
    }

    /// What a judgement amounts to, and what it earns.
    private enum JudgementOutcome: Hashable {
        case open
        case out
        case value(Fraction, Rational)
    }

    private static func item(
        _ given: Given, in questionnaire: Questionnaire, _ category: Int, strict: Bool
    ) -> Item {
        let model = questionnaire.model
        let isXCCDF = model.rawValue.hasPrefix("xccdf")
        let weight: Fraction =
            switch model {
            case .weighted: questionnaire.levelWeights[given.level.rank] * given.weight
            case .flat, .openssf: .one
            case .xccdfFlatUnweighted: given.weight == .zero ? .zero : .one
            default: given.weight
            }
        let asked = isXCCDF || model == .openssf ? Rational(1) : Rational(value(given.target, questionnaire) ?? .one)
        let judgements = given.judgements.isEmpty ? [nil] : given.judgements
        let outcomes = Set(judgements.map { Self.outcome($0, given, questionnaire) })
        let values = outcomes.compactMap { if case .value(let value, let earned) = $0 { (value, earned) } else { nil } }
        let isDisputed = given.inclusions(of: questionnaire.subject).count > 1
        var (earned, isOpen, isOut) = (Rational(0), false, false)
        if isDisputed || outcomes.count > 1 && values.count < outcomes.count {
            // It earns nothing, but is in the denominator in full.
        } else if let lowest = values.min(by: { $0.0 < $1.0 }) {
            earned = lowest.1
        } else if outcomes == [.out] {
            isOut = model != .openssf
            earned = model == .openssf ? 1 : 0
            if strict { (isOut, earned) = (false, 0) }
        } else {
            isOpen = true
        }
        return Item(
            weight: Rational(weight), asked: asked, value: earned, isOpen: isOpen, isOut: isOut,
            isProven: given.evidence.contains { $0.counts(on: Questionnaire.today) }, section: given.section,
            category: category)
    }

    private static func value(_ rating: Rating?, _ questionnaire: Questionnaire) -> Fraction? {
        questionnaire.scale.steps.first { $0.rating == rating }?.value
    }

    private static func outcome(_ judgement: Judgement?, _ given: Given, _ questionnaire: Questionnaire)
        -> JudgementOutcome
    {
        guard let judgement else { return .open }
        let model = questionnaire.model
        func isJustification(_ text: String) -> Bool { text.count >= 5 && !text.hasPrefix("// ") }
        let isJustified = !given.comments.isEmpty && given.comments.allSatisfy(isJustification)
        if judgement.rating == .notApplicable {
            let hasReason =
                model == .openssf
                ? isJustified || isJustification(judgement.reason)
                : judgement.reason.contains { !" \t\n".contains($0) }
            return given.notApplicable == .freely || given.notApplicable == .withReason && hasReason ? .out : .open
        }
        guard let rated = value(judgement.rating, questionnaire) else { return .open }
        let target = value(given.target, questionnaire) ?? .one
        guard model == .openssf else {
            let isXCCDF = model.rawValue.hasPrefix("xccdf")
            let part = isXCCDF ? Rational(rated >= target ? 1 : 0) : Rational(min(rated, target))
            return .value(rated, part)
        }
        if rated < target {
            switch given.level {
            case .shall: return .value(rated, 0)
            case .should: return isJustified ? .value(rated, 1) : .open
            case .may: return .value(rated, 1)
            }
        }
        let hasEvidence = given.evidence.contains { !$0.isDisputed }
        let hasAddress = given.evidence.contains { !$0.isDisputed && ($0.kind == .linkSeen || $0.kind == .linkUnseen) }
        let isComplete =
            switch given.metNeeds {
            case .nothing: true
            case .justification: isJustified
            case .evidence: hasEvidence
            case .url:
                hasAddress || !given.comments.isEmpty && given.comments.allSatisfy { $0.hasPrefix("http") }
            }
        return isComplete ? .value(rated, 1) : .open
    }

    /// The figure with this name; nil if nothing counts.
    func figure(_ figure: Explanation.Figure) -> Rational? {
        let leavesOpenOut =
            figure == .soFar || figure != .attainable && ![.weighted, .flat, .openssf].contains(model)
        let counted = items.filter { !$0.isOut && !($0.isOpen && leavesOpenOut) }
        func value(_ item: Item) -> Rational {
            switch figure {
            case .evidenced: item.isProven ? item.value : 0
            case .attainable: item.isOpen ? item.asked : item.value
            case .claimed, .soFar: item.value
            }
        }
        switch model {
        case .xccdfDefault:
            let means = categories.map { category in
                mean(of: nil, counted.filter { $0.category == category }, value)
            }
            return categories.count == 1 && isCategory ? means[0] : Self.mean(means.compactMap { $0 }.map { (1, $0) })
        case .xccdfAbsolute:
            let weighing = counted.filter { $0.weight > 0 }
            if weighing.isEmpty { return nil }
            return weighing.allSatisfy { value($0) == $0.asked } ? 1 : 0
        case .openssf:
            if counted.isEmpty { return nil }
            let enough = counted.reduce(Rational(0)) { $0 + value($1) }
            if enough == Rational(Int128(counted.count)) { return 1 }
            let percent = (enough * 100 / Rational(Int128(counted.count)) + Rational(1, 2)).floor
            return Rational(min(percent, 99), 100)
        default:
            let whole = counted.reduce(Rational(0)) { $0 + $1.weight * $1.asked }
            return whole > 0 ? counted.reduce(Rational(0)) { $0 + $1.weight * value($1) } / whole : nil
        }
    }

    /// Whether a single category is meant, as opposed to all of a catalogue with one category.
    var isCategory = false

    private func mean(of section: String?, _ items: [Item], _ value: (Item) -> Rational) -> Rational? {
        let inside = [nil: ["s", "u"], "s": ["t"]][section] ?? []
        let groups = inside.compactMap { mean(of: $0, items, value) }.map { (Rational(1), $0) }
        return Self.mean(groups + items.filter { $0.section == section }.map { ($0.weight, value($0)) })
    }

    private static func mean(_ parts: [(weight: Rational, value: Rational)]) -> Rational? {
        let whole = parts.reduce(Rational(0)) { $0 + $1.weight }
        return whole > 0 ? parts.reduce(Rational(0)) { $0 + $1.weight * $1.value } / whole : nil
    }
}

/// A fraction of 128 bits, which traps on overflow.
struct Rational: Hashable, Comparable, ExpressibleByIntegerLiteral {
    /// In lowest terms.
    let numerator: Int128
    /// At least 1.
    let denominator: Int128

    /// `numerator / denominator`, which is not 0.
    init(_ numerator: Int128, _ denominator: Int128 = 1) {
        var (larger, smaller) = (numerator.magnitude, denominator.magnitude)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        let divisor = Int128(larger)
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    init(_ fraction: Fraction) { self.init(Int128(fraction.numerator), Int128(fraction.denominator)) }

    init(integerLiteral value: Int) { self.init(Int128(value)) }

    /// The floor of a nonnegative fraction.
    var floor: Int128 { numerator / denominator }

    static func + (left: Rational, right: Rational) -> Rational {
        Rational(
            left.numerator * right.denominator + right.numerator * left.denominator,
            left.denominator * right.denominator)
    }

    static func * (left: Rational, right: Rational) -> Rational {
        Rational(left.numerator * right.numerator, left.denominator * right.denominator)
    }

    static func / (left: Rational, right: Rational) -> Rational {
        left * Rational(right.denominator, right.numerator)
    }

    static func < (left: Rational, right: Rational) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }
}
