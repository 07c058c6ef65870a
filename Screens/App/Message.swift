import AssessmentModel
import Cells
import Localization
import Reports
import Snapshots

/// Everything that reaches the screens from outside.
package enum Message: Sendable {
    case input(Input)
    /// An event of this person, shown at once but not yet on disk.
    case recorded(Event)
    /// Events of other writers.
    case arrived([Event])
    case saved
    /// Writing the events shown as unsaved failed; `problem` says why and what to do.
    case saveFailed(problem: LocalizedString)
    /// The condition of an evidence file, by its SHA-256.
    case checked(sha256: String, EvidenceCondition)
    /// The beginning of an evidence file, by its SHA-256.
    case previewed(sha256: String, EvidencePreview)
    case edited(String)
    /// The person answered the page's question with yes or no.
    case answered(Bool)
    /// The path, completed as far as it is unambiguous, and the possible continuations.
    case completed(path: String, choices: [String])
    /// What is in a folder.
    case listed(FolderContents)
    /// The person chose these files on the page above.
    case chosen([ChosenFile])
    case copying(done: Int, total: Int)
    case copied(CopiedFile)
    /// The file was not copied: the person has to decide something first.
    case doubted(AttachRequest, AttachDoubt)
    /// The name that signs from now on, and which events are that person's own.
    case signed(as: String, isOwn: @Sendable (Event) -> Bool)
    /// Everybody whom the project knows, and who was just added.
    case participants(ParticipantList, added: ParticipantID?)
    case recents([RecentAssessment])
    /// What the recent assessment at a path amounts to.
    case recentFigures(path: String, RecentFigures)
    /// Assessments side by side, each with the conditions of its evidence.
    case compared(ComparedVendors, [EvidenceConditions])
    /// The catalogues that come with the program.
    case catalogs([CatalogOffer])
    /// The new assessment has not begun: the person has to choose among the profiles for its catalogue.
    case profiles(ProfileChoices)
    case created(path: String)
    case reportWritten(path: String)
    /// Nothing was written, because there is such a file already.
    case reportExists(ReportOrder)
    /// The current damage in the project, in file order; none once everything is repaired.
    case damaged(Damages)
    /// Where the person stands whom a room follows.
    case followed(Followed)
    /// Something failed outside; the text is the complete notice.
    case failed(LocalizedString)
    case notified(LocalizedString)
    /// Something happened outside that people have to know; the notice stays until a key is pressed.
    case warned(LocalizedString)
    /// Time has passed.
    case tick

    /// Whether a round can have begun or ended.
    var changesRounds: Bool {
        switch self {
        case .recorded, .arrived, .tick: true
        case .input, .saved, .saveFailed, .checked, .previewed, .edited, .answered, .completed, .listed, .chosen,
            .copying, .copied, .doubted, .signed, .participants, .recents, .catalogs, .profiles, .created,
            .recentFigures, .compared, .reportWritten, .reportExists, .damaged, .failed, .followed, .notified, .warned:
            false
        }
    }
    var isCheck: Bool { if case .checked = self { true } else { false } }
}
