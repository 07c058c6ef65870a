import AssessmentModel
import Randomness

extension Scale {
    /// Not, partly, largely and fully achieved. Source: ISO/IEC 33020, the upper ends of the bands.
    static let achievement = Scale([
        Step(Rating("F"), .one), Step(Rating("L"), ratio(17, 20)), Step(Rating("P"), .half),
        Step(Rating("N"), .zero),
    ])

    /// 5 down to 0.
    static let points = Scale((0...5).reversed().map { Step(Rating("\($0)"), ratio($0, 5)) })
}

extension Questionnaire {
    /// A small catalogue of any shape with any answers: empty categories, weights of 0, thirds and sevenths, three
    /// scales, ratings that the scale does not have, *not applicable* with and without a reason.
    static func random(using random: inout SplitMix64) -> Questionnaire {
        let scale = [Scale.standard, .achievement, .points].randomElement(using: &random) ?? .standard
        let categories = (0..<Int.random(in: 0...4, using: &random)).map { _ in
            (0..<Int.random(in: 0...5, using: &random)).map { _ in Given.random(on: scale, using: &random) }
        }
        let levelWeights = [
            Catalog.standardLevelWeights, [.one, .one, .one], [Fraction(5), ratio(5, 2), .zero],
            [ratio(2, 3), .half, ratio(1, 6)],
        ]
        let minimum = Level.allCases.compactMap { level in
            Bool.random(using: &random) ? (level, ratio(Int.random(in: 0...20, using: &random), 20)) : nil
        }
        let tier = Tier(
            id: "t", title: LocalizedText("Tier"), minimum: Dictionary(uniqueKeysWithValues: minimum))
        return Questionnaire(
            categories: categories, scale: scale, levelWeights: levelWeights.randomElement(using: &random) ?? [],
            tiers: [tier], subject: .random(using: &random))
    }
}

extension Subject {
    /// A product or an organisation in any role.
    static func random(using random: inout SplitMix64) -> Subject {
        Subject(
            name: "Acme PLM", kind: Kind.allCases.randomElement(using: &random) ?? .product,
            role: Role.allCases.randomElement(using: &random) ?? .vendor)
    }
}

extension Given {
    /// A criterion of any kind with any answer on or off the scale; now and then out of scope, or with concurrent
    /// answers of others.
    static func random(on scale: Scale, using random: inout SplitMix64) -> Given {
        let weights = [Fraction.one, .one, .one, .zero, .half, ratio(1, 3), ratio(9, 7), Fraction(4), ratio(99, 100)]
        let judgement = judgement(on: scale, using: &random)
        var given = Given(
            level: Level.allCases.randomElement(using: &random) ?? .shall,
            status: [.current, .current, .current, .current, .future, .retired].randomElement(using: &random)
                ?? .current,
            weight: weights.randomElement(using: &random) ?? .one,
            notApplicable: Criterion.NotApplicable.allCases.randomElement(using: &random) ?? .withReason,
            rating: judgement?.rating, reason: judgement?.reason ?? "",
            evidence: (0..<Int.random(in: 0...2, using: &random)).map { _ in .random(using: &random) })
        if Int.random(in: 0..<3, using: &random) == 0 {
            given.appliesTo = Subject.Kind.allCases.filter { _ in .random(using: &random) }
            given.addresses = Subject.Role.allCases.filter { _ in .random(using: &random) }
        }
        if Int.random(in: 0..<4, using: &random) == 0 {
            given.decisions = (0..<Int.random(in: 1...2, using: &random)).map { _ in
                [true, false, nil].randomElement(using: &random) ?? nil
            }
        }
        if Int.random(in: 0..<4, using: &random) == 0 {
            given.others = (0..<Int.random(in: 1...2, using: &random)).map { _ in
                Given.judgement(on: scale, using: &random)
            }
        }
        return given
    }

    /// Any judgement on the scale or off it; nil for none.
    static func judgement(on scale: Scale, using random: inout SplitMix64) -> Judgement? {
        let steps = scale.steps.map(\.rating)
        let ratings = steps + steps + [nil, .notApplicable, .notApplicable, Rating("other")]
        let reason = ["", " \t\n", "no server"].randomElement(using: &random) ?? ""
        return (ratings.randomElement(using: &random) ?? nil).map { Judgement($0, reason: reason) }
    }
}

extension Given.Piece {
    /// Any piece, mostly without a conflict.
    static func random(using random: inout SplitMix64) -> Given.Piece {
        let days = [nil, nil, Questionnaire.day(99), Questionnaire.day(100), Questionnaire.day(101)]
        return Given.Piece(
            isIntact: .random(using: &random), validUntil: days.randomElement(using: &random) ?? nil,
            isDisputed: Int.random(in: 0..<5, using: &random) == 0,
            kind: ([.file, .file, .file] + Kind.allCases).randomElement(using: &random) ?? .file)
    }
}
