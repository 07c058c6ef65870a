import ArgumentParser
import AssessmentModel
import Localization
import Presentation
import ProjectStore
import Screens
import Workspace

/// In whose voice a person speaks.
struct VoiceOption: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            LocalizedString(
                "Take part under this name, in a voice that does not count for the assessment.",
                "Unter diesem Namen teilnehmen, mit einer Stimme, die für die Bewertung noch nicht zählt."),
            valueName: "name"))
    var name: String?
}

/// A participant of workshops who speaks for themselves.
struct Speaker: Hashable {
    let id: ParticipantID
    let participant: Participant
    /// Whether the project does not know them yet.
    let isNew: Bool

    /// The participant who is called so: by the identity, by the whole name, or by its beginning if nobody else's
    /// begins so. Case does not matter.
    ///
    /// - Returns: nil if nobody is called so.
    /// - Throws: `Failure` if it could be several.
    static func find(_ name: String, among participants: ParticipantList) throws(Failure) -> Speaker? {
        if let id = ParticipantID(name), let participant = participants[id] {
            return Speaker(id: id, participant: participant, isNew: false)
        }
        let wanted = name.lowercased()
        let named = participants.named.filter { $0.participant.name.oneLine.lowercased() == wanted }
        let found =
            named.isEmpty
            ? participants.named.filter { $0.participant.name.oneLine.lowercased().hasPrefix(wanted) } : named
        guard let first = found.first else { return nil }
        guard found.count == 1 else {
            let candidates = found.map { "\(ParticipantText.line($0.participant)) [\($0.id)]" }
            throw Failure(.usage, ParticipantText.ambiguous(name, candidates))
        }
        return Speaker(id: first.id, participant: first.participant, isNew: false)
    }

    /// The participant who is called so, or a new one of this name.
    ///
    /// - Throws: `Failure` if it could be several, or one whose name cannot be read, or is no name.
    init(_ name: String, among participants: ParticipantList) throws(Failure) {
        guard let name = SigningName(name)?.text else { throw Failure(.usage, ParticipantText.noName) }
        if let known = try Self.find(name, among: participants) {
            self = known
            return
        }
        if let id = participants.unreadable.min() { throw Failure(.io, ParticipantText.perhaps(name, id)) }
        self.init(id: .random(), participant: Participant(name: name), isNew: true)
    }

    private init(id: ParticipantID, participant: Participant, isNew: Bool) {
        (self.id, self.participant, self.isNew) = (id, participant, isNew)
    }
}

extension CommandContext {
    /// Opens an assessment for writing, for a participant if one is named, else signing with the given name or the
    /// user's.
    func edit(_ path: String, as name: String?, speaking voice: String?) throws(Failure) -> AssessmentEditor {
        guard let speaker = voice else { return try edit(path, as: name) }
        if name != nil { throw Failure(.usage, ParticipantText.eitherOr) }
        return try edit(path, speakingAs: speaker)
    }

    /// Opens an assessment for writing, for the participant of this name.
    func edit(_ path: String, speakingAs name: String) throws(Failure) -> AssessmentEditor {
        let participants: ParticipantList
        do throws(StoreError) { participants = try Project.participants(at: path) } catch {
            throw Failure(.io, ErrorText.opening(error))
        }
        let speaker = try Speaker(name, among: participants)
        do throws(StoreError) {
            let editor = try AssessmentEditor(path, speakingAs: speaker.id, state: files.state)
            for notice in editor.notices { console.printError("cpo: \(NoticeText.line(notice)[language])") }
            if speaker.isNew {
                try editor.keep(speaker.participant, as: speaker.id)
                console.printError("cpo: \(ParticipantText.isNew(speaker.participant.name)[language])")
            }
            return editor
        } catch {
            throw Failure(.io, ErrorText.opening(error))
        }
    }
}
