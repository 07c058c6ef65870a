import AssessmentModel
import Presentation

extension Model {
    /// The catalogue's text in the language of the screens.
    package func text(_ text: LocalizedText) -> String { language.text(text) }
}
