import AssessmentModel
import Randomness

extension Questionnaire {
    /// A small catalogue under a model, with sections, targets, comments and requirements, and with weights that a
    /// reference can still average exactly.
    static func random(_ model: ScoringModel, using random: inout SplitMix64) -> Questionnaire {
        var questionnaire = Questionnaire.random(using: &random)
        questionnaire.model = model
        questionnaire.sections = [
            Section(id: "s", title: LocalizedText("S")), Section(id: "t", title: LocalizedText("T"), parent: "s"),
            Section(id: "u", title: LocalizedText("U")),
        ]
        let ratings = questionnaire.scale.steps.map(\.rating)
        for category in questionnaire.categories.indices {
            for position in questionnaire.categories[category].indices {
                questionnaire.categories[category][position].decorate(asking: ratings, using: &random)
            }
        }
        return questionnaire
    }
}

extension Given {
    fileprivate mutating func decorate(asking ratings: [Rating], using random: inout SplitMix64) {
        weight = [.one, .one, Fraction(2), Fraction(3), .half, .zero].randomElement(using: &random) ?? .one
        section = [nil, nil, "s", "t", "u"].randomElement(using: &random) ?? nil
        metNeeds = Criterion.MetNeeds.allCases.randomElement(using: &random) ?? .nothing
        target = [nil, nil, ratings.randomElement(using: &random)].randomElement(using: &random) ?? nil
        let comments = ["", "", "Yes", "See the manual", "// to be asked", "https://acme.example/api", "http://a"]
        comment = comments.randomElement(using: &random) ?? ""
        if Int.random(in: 0..<5, using: &random) == 0 { otherComment = comments.randomElement(using: &random) }
    }
}
