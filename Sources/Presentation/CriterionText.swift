import AssessmentModel
import Localization
import Scoring

/// The full text of a criterion: the statement first, then what meets it, then why.
package struct CriterionText: Sendable {
    /// A paragraph with its hanging label; the statement has none.
    package struct Paragraph: Sendable {
        package let label: LocalizedString?
        /// What an example would be rated; nil for everything else.
        package let outcome: Outcome?
        /// Catalogue text; never empty.
        package let words: String

        /// The words, with the sign of the outcome in front.
        package var text: String { outcome.map { "\($0.sign) \(words)" } ?? words }

        init(label: LocalizedString?, outcome: Outcome? = nil, words: String) {
            self.label = label
            self.outcome = outcome
            self.words = words
        }
    }

    private let criterion: Criterion
    private let language: Language
    private let unmarked: LanguageCode?
    private let scale: Scale

    /// - Parameters:
    ///   - scale: the catalogue's, to name the rating that is asked for.
    ///   - unmarked: the language whose texts need no mark.
    package init(
        _ criterion: Criterion, on scale: Scale = .standard, _ language: Language, unmarked: LanguageCode? = nil
    ) {
        self.scale = scale
        self.criterion = criterion
        self.language = language
        self.unmarked = unmarked
    }

    /// The roles it addresses and the kinds of subject it applies to.
    package var particulars: [String] {
        criterion.addresses.map { $0.name[language] } + criterion.appliesTo.map { $0.name[language] }
    }

    /// Id, level and particulars in one line.
    package var heading: String {
        ([criterion.id.text, criterion.level.name[language]] + particulars).joined(separator: " · ")
    }

    private func text(_ text: LocalizedText) -> String { language.text(text, unmarked: unmarked) }

    /// The title in one line.
    package var title: String { text(criterion.title) }

    /// All of it as plain text, for other programs.
    package var whole: String {
        let heading = "\(criterion.id.text) · \(criterion.level.name[language]) · \(title)"
        let body = blocks.flatMap { $0 }.map { paragraph in
            let label = paragraph.label.map { $0[language] } ?? ""
            return label.isEmpty ? paragraph.text : "\(label): \(paragraph.text)"
        }
        return ([heading, ""] + body).joined(separator: "\n") + "\n"
    }

    /// What it demands, in one paragraph.
    package var statement: [Paragraph] { filled([(nil, text(criterion.texts.statement))]) }

    /// Which rating is asked for, what meets it, wholly and partly, and what would show that.
    package var demands: [Paragraph] {
        let (texts, labels) = (criterion.texts, AnswerLabels())
        return filled([
            (labels.target, CatalogDescription.target(of: criterion, on: scale)?[language] ?? ""),
            (labels.met, text(texts.met)), (labels.partly, text(texts.partly)),
            (labels.convincing, texts.evidence.map(text).joined(separator: " · ")),
        ])
    }

    private func filled(_ paragraphs: [(label: LocalizedString?, words: String)]) -> [Paragraph] {
        paragraphs.filter { !$0.words.isEmpty }.map { Paragraph(label: $0.label, words: $0.words) }
    }

    /// The body below the title; blank lines separate blocks, not the paragraphs within one.
    package var blocks: [[Paragraph]] {
        let (texts, labels) = (criterion.texts, AnswerLabels())
        let examples = [(Outcome.rated(.one), texts.examples.met), (.rated(.zero), texts.examples.unmet)]
            .map { (outcome: $0, text: text($1)) }.filter { !$0.text.isEmpty }
            .enumerated().map { position, example in
                Paragraph(
                    label: position == 0 ? labels.examples : .same(""), outcome: example.outcome, words: example.text)
            }
        let others = [
            (labels.why, text(texts.why)), (labels.verify, text(texts.verify)),
            (labels.standards, criterion.references.joined(separator: ", ")),
            (labels.buildsOn, criterion.buildsOn.map(\.text).joined(separator: ", ")),
        ]
        return
            ([statement, demands, examples]
            + others.map { [Paragraph(label: $0, words: $1)] })
            .map { $0.filter { !$0.words.isEmpty } }.filter { !$0.isEmpty }
    }
}
