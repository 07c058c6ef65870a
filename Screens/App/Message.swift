import AssessmentModel
import Cells
import Localization

/// Everything that reaches the screens from outside.
package enum Message: Sendable {
    case input(Input)
    /// An event that this person made; it is shown at once and not yet on disk.
    case recorded(Event)
    /// Events that other writers made.
    case arrived([Event])
    case saved
    /// The events shown as not saved could not be written; `problem` says why and what to do.
    case saveFailed(problem: LocalizedString)
    /// What became of an evidence file, by its SHA-256.
    case checked(sha256: String, EvidenceCondition)
    case edited(String)
    /// The person said yes to the question that the page asked.
    case confirmed
    /// How the path goes on, as far as it is clear, and what it could become.
    case completed(path: String, choices: [String])
    case copying(done: Int, total: Int)
    case attached
    case recents([RecentAssessment])
    case created(path: String)
    /// What is damaged in the project now, in the order of files; none where all is well again.
    case damaged(Damages)
    /// Something went wrong outside; the text is the whole line for the person.
    case failed(LocalizedString)
    case told(LocalizedString)
    /// Something happened outside that the person has to know of; it stands until a key is pressed.
    case warned(LocalizedString)
    /// Time has passed.
    case tick

    var isSaved: Bool { if case .saved = self { true } else { false } }
    var isCheck: Bool { if case .checked = self { true } else { false } }
}
