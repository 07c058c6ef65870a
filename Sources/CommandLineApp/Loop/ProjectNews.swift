import Localization
import ProjectStore
import Screens
import Workspace

/// What becomes of a project's files while it is shown, as messages.
struct ProjectNews {
    /// All damage, as it was told last.
    private var told: [Damage]
    /// What was found when the project was opened.
    private var notices: [StoreNotice]
    /// The folder of participants when it was read last.
    private var participantsStatus: FileStatus?

    /// - Parameter reader: the project as it was opened; its damage is on the first screen already.
    init(after reader: borrowing AssessmentReader) {
        told = reader.damages
        notices = reader.notices
        participantsStatus = reader.project.participantsStatus
    }

    /// Everybody who takes part, if others added or removed somebody.
    mutating func participants(of project: Project) -> [Message] {
        let status = project.participantsStatus
        guard status != participantsStatus else { return [] }
        participantsStatus = status
        return [.participants(project.participants, added: nil)]
    }

    /// What others wrote, what people have to know of, and all damage where it is not the same as before: one that is
    /// new hides no other, and one that is gone is told, too.
    ///
    /// - Parameter damages: all that there is now.
    mutating func messages(_ news: News, damages: [Damage]) -> [Message] {
        var messages: [Message] = []
        if !news.events.isEmpty { messages.append(.arrived(news.events)) }
        if damages != told {
            told = damages
            messages.append(.damaged(Damages(damages)))
        }
        let lines = (notices + news.notices).map(NoticeText.line)
        notices = []
        if !lines.isEmpty {
            messages.append(.warned(LocalizedString { language in lines.map { $0[language] }.joined(separator: " ") }))
        }
        return messages
    }
}
