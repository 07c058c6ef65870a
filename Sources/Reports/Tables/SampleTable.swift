import AssessmentModel
import Cells
import Localization
import Presentation

/// Samples as lines of text, each with what was drawn below.
package struct SampleTable {
    /// A sample, and whether drawing it again gives the same.
    package struct Entry: Sendable {
        let entry: SampleEntry
        let sample: Sample
        /// Nil if what it was drawn from is not known any more.
        let isReplayed: Bool?

        package init(_ entry: SampleEntry, _ sample: Sample, isReplayed: Bool?) {
            self.entry = entry
            self.sample = sample
            self.isReplayed = isReplayed
        }
    }

    private let entries: [Entry]
    private let assessment: Assessment
    private let clock: Clock
    private let language: Language

    package init(_ entries: [Entry], in assessment: Assessment, _ clock: Clock, _ language: Language) {
        self.entries = entries
        self.assessment = assessment
        self.clock = clock
        self.language = language
    }

    package var lines: [String] {
        guard !entries.isEmpty else { return [SampleText.none[language]] }
        return entries.enumerated().flatMap { number, entry in
            let signature = entry.entry.drawn.map { AnswerText.signature($0.by, $0.at, clock, language) } ?? ""
            let taken = entry.entry.stands ? "" : "  [\(SampleText.takenBack[language])]"
            let head = "\(number + 1)  \(SampleText.summary(entry.sample)[language])  \(signature)\(taken)"
            return [head, "   \(SampleText.method(entry.sample)[language])"]
                + ["   \(SampleText.replay(entry.isReplayed)[language])"]
                + Self.drawn(entry.sample, in: assessment, language).map { " \($0)" }
        }
    }

    /// What was drawn, in the order of drawing.
    package static func drawn(_ sample: Sample, in assessment: Assessment, _ language: Language) -> [String] {
        switch sample.population {
        case .criteria:
            return sample.drawn.map { id in
                let index = assessment.catalog.index(of: CriterionID(id))
                let title = index.map { language.text(assessment.catalog.criteria[$0].title, of: assessment.catalog) }
                return TableLine.entry(id.oneLine, title ?? "")
            }
        case .documents:
            return sample.drawn.map { id in
                "  " + (assessment.document(DocumentID(id))?.displayTitle ?? id).oneLine
            }
        case .numbers:
            return sample.drawn.joined(separator: ", ").oneLine.wrapped(columns: TableLine.columns - 2).map {
                "  \($0)"
            }
        }
    }
}
