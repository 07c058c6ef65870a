import AssessmentModel
import Presentation

extension Model {
    /// The catalogue's text in the current language.
    package func text(_ text: LocalizedText) -> String { language.text(text) }
}
