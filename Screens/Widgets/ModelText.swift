import AssessmentModel
import Presentation

extension Model {
    /// The catalogue's text in the current language.
    package func text(_ text: LocalizedText) -> String {
        language.text(text, of: catalog)
    }

    /// A criterion's full text in the current language.
    package func words(ofCriterionAt index: Int) -> CriterionText {
        CriterionText(
            catalog.criteria[index], on: catalog.scale, language, unmarked: catalog.foreignLanguage(for: language))
    }
}
