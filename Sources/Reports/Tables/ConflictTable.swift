import AssessmentModel
import Cells
import Localization
import Presentation

/// The conflicts of an assessment, as lines of text: what is in conflict, the values with who set them, and what they
/// replaced.
package struct ConflictTable {
    private let assessment: Assessment
    private let clock: Clock
    private let language: Language

    package init(_ assessment: Assessment, clock: Clock, language: Language) {
        self.assessment = assessment
        self.clock = clock
        self.language = language
    }

    /// The lines of all conflicts, with an empty one between two.
    package func lines(_ conflicts: [Conflict], columns: Int = 76) -> [String] {
        Array(conflicts.map { lines($0, columns: columns) }.joined(separator: [""]))
    }

    private func lines(_ conflict: Conflict, columns: Int) -> [String] {
        let (place, register) = (
            ConflictText.name(of: conflict.place, in: assessment), ConflictText.name(of: conflict.place.register)
        )
        let before = conflict.origin.map { origin in
            entry(origin.signature.map { [$0] } ?? [], origin.change, label: ConflictText.before)
        }
        let merged = conflict.mergedComment.map { entry([], .comment($0), label: ConflictText.merged) }
        let entries =
            [before].compactMap { $0 } + conflict.sides.map { entry($0.signatures, $0.change) }
            + [merged].compactMap { $0 }
        return ["\(place[language])  \(register[language])"]
            + entries.flatMap { entry in
                ["  \(entry.head)"] + entry.text.wrapped(columns: columns - 4).map { "    \($0)" }
            }
    }

    private func entry(
        _ signatures: [Conflict.Signature], _ change: Change, label: LocalizedString? = nil
    ) -> (head: String, text: String) {
        let people = ConflictText.people(signatures, clock, language)
        let head = [label?[language], people.isEmpty ? nil : people].compactMap { $0 }.joined(separator: ": ")
        return (head, ConflictText.value(of: change, on: assessment.catalog.scale)[language])
    }
}
