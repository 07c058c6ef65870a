import AssessmentModel
import Localization

/// Describes how answers go over to another catalogue.
package enum MigrationText {
    package static let reworded = LocalizedString(
        "Reworded: the answer stays, and is to be confirmed",
        "Neu formuliert: Die Antwort bleibt und ist zu bestätigen")
    package static let moved = LocalizedString(
        "Moved: the answer goes along, and is to be confirmed",
        "Verschoben: Die Antwort geht mit und ist zu bestätigen")
    package static let split = LocalizedString(
        "Split: the answer is offered as a comment, with its evidence; each part is to be rated",
        "Aufgeteilt: Die Antwort steht als Kommentar mit Nachweisen bei jedem Teil, der neu zu bewerten ist")
    package static let merged = LocalizedString(
        "Merged: the answers are offered as a comment, with their evidence; the whole is to be rated",
        "Zusammengelegt: Die Antworten stehen als Kommentar mit Nachweisen beim Ganzen, das zu bewerten ist")
    package static let otherLevel = LocalizedString("With another level", "Mit anderem Grad")
    package static let added = LocalizedString("New", "Neu")
    package static let withdrawn = LocalizedString(
        "Withdrawn: the answer stays in the history, and counts no more",
        "Weggefallen: Die Antwort bleibt im Verlauf und zählt nicht mehr")
    package static let withdrawnAtBeginning = LocalizedString(
        "Withdrawn: the answer was not carried", "Weggefallen: Die Antwort wurde nicht übernommen")
    package static let sameWords = LocalizedString(
        "Every criterion is there with the same words.", "Jedes Kriterium ist mit denselben Worten da.")

    /// "152 carried · 1 reworded · 3 new"
    package static func counts(_ transition: CatalogTransition) -> LocalizedString {
        var carried = 0
        var others = [0, 0, 0, 0, 0]
        for fate in transition.fates {
            switch fate {
            case .carried: carried += 1
            case .reworded: others[0] += 1
            case .moved: others[1] += 1
            case .split: others[2] += 1
            case .merged: others[3] += 1
            case .withdrawn: others[4] += 1
            }
        }
        let words = [
            LocalizedString("reworded", "neu formuliert"), LocalizedString("moved", "verschoben"),
            LocalizedString("split", "aufgeteilt"), LocalizedString("merged", "zusammengelegt"),
            LocalizedString("withdrawn", "weggefallen"),
        ]
        let named = zip(others, words).filter { $0.0 > 0 }
        let added = transition.added.count
        return LocalizedString { language in
            var parts = ["\(carried) \(language("carried", "übernommen"))"]
            parts += named.map { "\($0.0) \($0.1[language])" }
            if added > 0 { parts.append("\(added) \(language("new", "neu"))") }
            return parts.joined(separator: " · ")
        }
    }

    /// The name of a part of a criterion.
    package static func name(of part: CriterionPart) -> LocalizedString {
        let labels = AnswerLabels()
        return switch part {
        case .title: LocalizedString("Title", "Titel")
        case .statement: LocalizedString("Statement", "Forderung")
        case .met: labels.met
        case .partly: labels.partly
        case .evidence: labels.convincing
        case .metExample, .unmetExample: labels.examples
        case .why: labels.why
        case .verify: labels.verify
        }
    }

    /// What changed in a text: "exports [-STEP-]{+STEP AP242+} files". Long stretches that both have are cut.
    package static func difference(from old: String, to new: String) -> String {
        let pieces = WordDifference(from: old.oneLine, to: new.oneLine).pieces
        return pieces.enumerated().map { position, piece in
            guard case .kept(let text) = piece else { return WordDifferenceText.marked(piece) }
            return cut(text, atStart: position > 0, atEnd: position < pieces.count - 1)
        }.joined()
    }

    /// Characters of a kept stretch that stay beside a difference.
    private static let context = 40

    private static func cut(_ text: String, atStart: Bool, atEnd: Bool) -> String {
        let kept = (atStart ? context : 0) + (atEnd ? context : 0)
        guard text.count > kept + 8 else { return text }
        let (start, end) = (text.prefix(context), text.suffix(context))
        let head = start[..<(start.lastIndex(where: \.isWhitespace) ?? start.endIndex)]
        let tail = end[(end.firstIndex(where: \.isWhitespace) ?? end.startIndex)...]
        return (atStart ? "\(head) " : "") + "…" + (atEnd ? String(tail) : "")
    }

    /// An answer to another criterion in words, for a comment: "Answer to IOP-10: met, rated by Mira. It exports STEP."
    package static func offer(_ id: CriterionID, _ answer: Answer, on scale: Scale) -> LocalizedString {
        LocalizedString { language in
            let ratings = answer.judgement.heads.compactMap { head in
                head.value.map { judgement in
                    let name = RatingText.name(judgement.rating, on: scale)[language]
                    let reason = judgement.reason.isEmpty ? "" : ": \(judgement.reason.oneLine)"
                    return "\(name) (\(head.by))\(reason)"
                }
            }
            let rating = ratings.isEmpty ? RatingText.open[language] : ratings.joined(separator: " ≠ ")
            let comment = answer.comment.heads.map(\.value).filter { !$0.isEmpty }
            let lead = language("Answer to \(id): \(rating)", "Antwort zu \(id): \(rating)")
            return ([lead] + comment).joined(separator: "\n")
        }
    }

    /// "12 answers are to be confirmed."
    package static func toConfirm(_ count: Int) -> LocalizedString {
        LocalizedString { "\(ToConfirmText.toConfirm(count)[$0])." }
    }
}
