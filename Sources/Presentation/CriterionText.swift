import AssessmentModel
import Localization
import Scoring

/// A criterion in full: what is asked first, then what would meet it, then why.
package struct CriterionText: Sendable {
    /// A paragraph, with the label that hangs at its left; the statement has none.
    package struct Paragraph: Sendable {
        package let label: LocalizedString?
        /// Text of the catalogue; never empty.
        package let text: String
    }

    private let criterion: Criterion
    private let language: Language

    /// The criterion in this language.
    package init(_ criterion: Criterion, _ language: Language) {
        self.criterion = criterion
        self.language = language
    }

    /// Whom it addresses and what it applies to.
    package var particulars: [String] {
        criterion.addresses.map { $0.name[language] } + criterion.appliesTo.map { $0.name[language] }
    }

    /// Id, level and particulars in one line.
    package var heading: String {
        ([criterion.id.text, criterion.level.name[language]] + particulars).joined(separator: " · ")
    }

    /// The title in one line.
    package var title: String { language.text(criterion.title) }

    /// What stands below the title; the paragraphs of a block stand together, and blocks apart.
    package var blocks: [[Paragraph]] {
        let (texts, labels) = (criterion.texts, AnswerLabels())
        let evidence = texts.evidence.map(language.text).joined(separator: " · ")
        let statement = [Paragraph(label: nil, text: language.text(texts.statement))]
        let demands = [
            (labels.met, language.text(texts.met)), (labels.partly, language.text(texts.partly)),
            (labels.evidence, evidence),
        ]
        let examples = [(Outcome.rated(.one), texts.examples.met), (.rated(.zero), texts.examples.unmet)]
            .map { (outcome: $0, text: language.text($1)) }.filter { !$0.text.isEmpty }
            .enumerated().map { position, example in
                Paragraph(
                    label: position == 0 ? labels.examples : .same(""), text: "\(example.outcome.sign) \(example.text)")
            }
        let others = [
            (labels.why, language.text(texts.why)), (labels.verify, language.text(texts.verify)),
            (labels.standards, criterion.references.joined(separator: ", ")),
            (labels.buildsOn, criterion.buildsOn.map(\.text).joined(separator: ", ")),
        ]
        return ([statement, demands.map(Paragraph.init), examples] + others.map { [Paragraph(label: $0, text: $1)] })
            .map { $0.filter { !$0.text.isEmpty } }.filter { !$0.isEmpty }
    }
}
