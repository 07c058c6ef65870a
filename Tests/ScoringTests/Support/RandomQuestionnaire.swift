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
    /// A small catalogue of any shape with any answers: empty categories, weights of 0 and of thirds and sevenths,
    /// three scales, ratings that the scale does not have, *not applicable* with and without a reason.
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
            tiers: [tier])
    }
}

extension Given {
    /// A criterion of any kind with any answer on the scale, or off it.
    static func random(on scale: Scale, using random: inout SplitMix64) -> Given {
        let weights = [Fraction.one, .one, .one, .zero, .half, ratio(1, 3), ratio(9, 7), Fraction(4), ratio(99, 100)]
        let ratings =
            scale.steps.map(\.rating) + scale.steps.map(\.rating) + [
                nil, .notApplicable, .notApplicable, Rating("other"),
            ]
        return Given(
            level: Level.allCases.randomElement(using: &random) ?? .shall,
            status: [.current, .current, .current, .current, .future, .retired].randomElement(using: &random)
                ?? .current,
            weight: weights.randomElement(using: &random) ?? .one,
            notApplicable: Criterion.NotApplicable.allCases.randomElement(using: &random) ?? .withReason,
            rating: ratings.randomElement(using: &random) ?? nil,
            reason: ["", " \t\n", "no server"].randomElement(using: &random) ?? "",
            evidence: (0..<Int.random(in: 0...2, using: &random)).map { _ in .random(using: &random) })
    }
}
