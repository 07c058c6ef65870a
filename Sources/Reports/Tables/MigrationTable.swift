import AssessmentModel
import Cells
import Localization
import Presentation

/// What becomes of the criteria and answers of an assessment in another catalogue, as lines of text.
package struct MigrationTable {
    private let transition: CatalogTransition
    private let answers: [Answer]
    private let isBeginning: Bool
    private let language: Language

    /// - Parameters:
    ///   - answers: of the old catalogue.
    ///   - isBeginning: whether a new assessment begins with them.
    package init(_ transition: CatalogTransition, _ answers: [Answer], isBeginning: Bool = false, _ language: Language)
    {
        self.transition = transition
        self.answers = answers
        self.isBeginning = isBeginning
        self.language = language
    }

    package var lines: [String] {
        let (old, new) = (transition.old, transition.new)
        let names = "\(old.id) \(old.version) → \(new.id) \(new.version)"
        let sections = [
            section(MigrationText.reworded, rewordings), section(MigrationText.moved, moves),
            section(MigrationText.split, splits), section(MigrationText.merged, merges),
            section(MigrationText.otherLevel, otherLevels), section(MigrationText.added, additions),
            section(isBeginning ? MigrationText.withdrawnAtBeginning : MigrationText.withdrawn, withdrawals),
        ]
        let changes = sections.flatMap { $0 }
        return names.wrapped(columns: TableLine.columns) + [MigrationText.counts(transition)[language]]
            + (changes.isEmpty ? ["", MigrationText.sameWords[language]] : changes)
    }

    private func section(_ title: LocalizedString, _ rows: [String]) -> [String] {
        rows.isEmpty ? [] : [""] + title[language].wrapped(columns: TableLine.columns) + rows
    }

    /// "  IOP-02  met  Export of models"
    private func row(_ ids: String, _ rating: String? = nil, _ title: LocalizedText) -> String {
        TableLine.cut(
            "  " + ([ids] + [rating].compactMap { $0 } + [language.text(title).oneLine]).joined(separator: "  "))
    }

    private func old(_ index: Int) -> Criterion { transition.old.criteria[index] }
    private func new(_ index: Int) -> Criterion { transition.new.criteria[index] }

    private func rating(_ index: Int) -> String? {
        let answer = answers[index]
        guard let rating = answer.rating else { return nil }
        return RatingText.name(rating, on: transition.old.scale)[language] + (answer.judgement.isConflicted ? " ≠" : "")
    }

    private var rewordings: [String] {
        transition.fates.enumerated().flatMap { index, fate -> [String] in
            guard case .reworded(let successor) = fate else { return [] }
            return [row(old(index).id.text, rating(index), new(successor).title)] + differences(index, successor)
        }
    }

    private var moves: [String] {
        transition.fates.enumerated().flatMap { index, fate -> [String] in
            guard case .moved(let successor) = fate else { return [] }
            return [row("\(old(index).id) → \(new(successor).id)", rating(index), new(successor).title)]
                + differences(index, successor)
        }
    }

    private var splits: [String] {
        transition.fates.enumerated().compactMap { index, fate in
            guard case .split(let parts) = fate else { return nil }
            let ids = parts.map { new($0).id.text }.joined(separator: ", ")
            return row("\(old(index).id) → \(ids)", rating(index), old(index).title)
        }
    }

    private var merges: [String] {
        transition.origins.enumerated().compactMap { index, origins in
            guard origins.count > 1 else { return nil }
            let ids = origins.map { old($0).id.text }.joined(separator: ", ")
            return row("\(ids) → \(new(index).id)", nil, new(index).title)
        }
    }

    private var otherLevels: [String] {
        transition.origins.enumerated().compactMap { index, origins in
            guard origins.count == 1, let origin = origins.first, old(origin).level != new(index).level else {
                return nil
            }
            let levels = [old(origin), new(index)].map { $0.level.name[language] }.joined(separator: " → ")
            return row(new(index).id.text, levels, new(index).title)
        }
    }

    private var additions: [String] {
        transition.added.map { row(new($0).id.text, new($0).level.name[language], new($0).title) }
    }

    private var withdrawals: [String] {
        transition.fates.enumerated().compactMap { index, fate in
            fate == .withdrawn ? row(old(index).id.text, rating(index), old(index).title) : nil
        }
    }

    /// What the words of two criteria have different, part by part.
    private func differences(_ index: Int, _ successor: Int) -> [String] {
        let (old, new) = (old(index), new(successor))
        return old.parts(differingFrom: new).flatMap { part -> [String] in
            let (before, after) = (old.texts(of: part), new.texts(of: part))
            let (code, difference) = difference(from: before, to: after)
            let mark = code == language.code ? "" : "[\(code.code)] "
            let label = "    \(MigrationText.name(of: part)[language]): \(mark)"
            return difference.wrapped(behind: label, columns: TableLine.columns).map {
                ($0.lead + $0.text).trimmedAtEnd
            }
        }
    }

    /// The difference in the language of the screen, or in the first one that has a difference.
    private func difference(
        from old: [LocalizedText], to new: [LocalizedText]
    ) -> (language: LanguageCode, text: String) {
        let codes = [language.code] + (new + old).flatMap(\.variants).map(\.language)
        for code in codes {
            let texts = [old, new].map { $0.compactMap { $0[code] }.joined(separator: " · ") }
            if texts[0] != texts[1] { return (code, MigrationText.difference(from: texts[0], to: texts[1])) }
        }
        return (language.code, "")
    }
}
