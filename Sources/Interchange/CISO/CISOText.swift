import AssessmentModel
import YAML

/// Texts of a library in all their languages.
enum CISOText {
    /// A field and its translations.
    static func texts(_ name: StaticString, of fields: YAMLNode, in language: LanguageCode) -> LocalizedText {
        var variants: [LocalizedText.Variant] = []
        if let text = fields.member(name)?.text { variants.append(LocalizedText.Variant(language, text)) }
        for (code, translation) in fields.member("translations")?.ordered ?? [] {
            guard let language = LanguageCode(foreign: code), let text = translation.member(name)?.text else {
                continue
            }
            variants.append(LocalizedText.Variant(language, text))
        }
        return LocalizedText(variants).tidied ?? .empty
    }
}

/// The questions of a node and their choices. Source: the library format, questions.
struct CISOQuestions {
    /// The text of each question.
    private let questions: [LocalizedText]
    /// The choices of each question, in the file's language.
    private let choices: [[String]]
    private let language: LanguageCode
    /// The effects that choices would have.
    let rules: [String]

    init(_ fields: YAMLNode, in language: LanguageCode) {
        self.language = language
        let all = fields.member("questions")?.ordered.map(\.value) ?? []
        questions = all.map { CISOText.texts("text", of: $0, in: language) }
        choices = all.map { $0.member("choices")?.elements.compactMap { $0.member("value")?.text } ?? [] }
        let effects: [StaticString] = ["add_score", "compute_result", "select_implementation_groups"]
        rules = all.flatMap { $0.member("choices")?.elements ?? [] }.flatMap { choice in
            effects.filter { choice.member($0) != nil }.map { "\($0)" }
        }
    }

    /// The texts of all questions.
    var texts: LocalizedText { questions.joined }

    /// The questions, each with its choices in parentheses.
    var linesWithChoices: LocalizedText {
        zip(questions, choices).map { question, choices in
            guard !choices.isEmpty else { return question }
            let answers = choices.joined(separator: " / ")
            return LocalizedText(
                question.variants.map { variant in
                    // Choices are not translated.
                    .init(
                        variant.language, variant.language == language ? "\(variant.text) (\(answers))" : variant.text)
                })
        }.joined
    }
}
