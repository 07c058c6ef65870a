import AssessmentModel
import CatalogFormat
import YAML

/// The scores of a framework as a scale of ours.
enum CISOScale {
    /// A longer scale could not be answered with a key.
    private static let mostSteps = 20

    /// From the highest score, which earns all, to the lowest, which earns nothing; the standard scale where the framework
    /// does not name its scores.
    static func scale(of framework: YAMLNode, in language: LanguageCode, warnings: inout ImportWarnings) -> Scale {
        var steps: [Int: LocalizedText] = [:]
        for definition in framework.member("scores_definition")?.elements ?? [] {
            guard let score = definition.member("score")?.text.flatMap({ Int($0) }), score.magnitude <= 1_000_000 else {
                continue
            }
            steps[score] = CISOText.texts("name", of: definition, in: language).tidied ?? .empty
            warnings.leave(.scoreDescriptions, definition.member("description")?.text == nil ? 0 : 1)
        }
        let scores = steps.keys.sorted(by: >)
        guard let highest = scores.first, let lowest = scores.last, highest > lowest, scores.count <= mostSteps,
            highest - lowest <= Fraction.bound
        else { return .standard }
        return Scale(
            scores.compactMap { score in
                Fraction(score - lowest, over: highest - lowest).map { value in
                    let id = score < 0 ? "minus\(-score)" : "\(score)"
                    return Scale.Step(Rating(id), value, title: steps[score] ?? .empty)
                }
            })
    }
}
