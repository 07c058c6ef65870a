import AssessmentModel
import CatalogFormat
import YAML

/// Converts the scores of a framework to a scale.
enum CISOScale {
    /// Longer scales cannot be answered with a key.
    private static let mostSteps = 20

    /// A scale from the highest score, worth 1, to the lowest, worth 0; the standard scale if there are no scores.
    static func scale(of framework: YAMLNode, in language: LanguageCode, warnings: inout ImportWarnings) -> Scale {
        var steps: [Int: LocalizedText] = [:]
        for definition in framework.member("scores_definition")?.elements ?? [] {
            guard let score = score(definition.member("score")) else { continue }
            steps[score] = CISOText.texts("name", of: definition, in: language)
            if definition.member("description")?.text != nil { warnings.leave(.scoreDescriptions, at: "\(score)") }
        }
        if steps.count < 2 {
            guard let lowest = score(framework.member("min_score")), let highest = score(framework.member("max_score")),
                highest > lowest
            else { return .standard }
            if (lowest, highest) == (0, 100) { return .percent }
            guard highest - lowest < mostSteps else {
                warnings.leave(.scores, at: "\(lowest)–\(highest)")
                return .standard
            }
            for score in lowest...highest where steps[score] == nil { steps[score] = .empty }
        }
        let scores = steps.keys.sorted(by: >)
        guard let highest = scores.first, let lowest = scores.last, scores.count <= mostSteps,
            highest - lowest <= Fraction.bound
        else {
            warnings.leave(.scores, at: scores.last.map { "\($0)–\(scores[0])" } ?? "")
            return .standard
        }
        return Scale(
            scores.compactMap { score in
                Fraction(score - lowest, over: highest - lowest).map { value in
                    let id = score < 0 ? "minus\(-score)" : "\(score)"
                    return Scale.Step(Rating(id), value, title: steps[score] ?? .empty)
                }
            })
    }

    private static func score(_ node: YAMLNode?) -> Int? {
        node?.text.flatMap { Int($0) }.flatMap { $0.magnitude <= 1_000_000 ? $0 : nil }
    }
}
