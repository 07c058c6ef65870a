import AssessmentModel
import Localization
import Presentation

/// Text about a participant's own voice.
package enum VoiceText {
    /// The rating that counts, above a participant's own.
    package static let rating = LocalizedString("rating", "Bewertung")
    /// The figures that count, beside those of a participant.
    package static let assessment = LocalizedString("assessment", "Bewertung")
    static let agreeHelp = LocalizedString(
        "agree: rate as the assessment does", "zustimmen: bewerten wie die Bewertung")
    static let nothingToAgree = LocalizedString(
        "The assessment has no rating here yet.", "Die Bewertung ist hier noch offen.")
    /// In front of figures of a participant's own answers.
    package static let own = LocalizedString("own ", "eigene ")
    package static let signsNothingElse = LocalizedString(
        "You take part in a voice of your own, and nothing else signs what you say. To sign as somebody else, start again "
            + "without --as.",
        "Sie nehmen mit einer eigenen Stimme teil; nichts anderes zeichnet, was Sie sagen. Um mit anderem Namen zu zeichnen, "
            + "ohne --as neu starten.")
}

/// Participants of workshops: whose voice it is, and what the others said.
extension Model {
    /// The participant at the keyboard; nil for everybody else.
    package var participant: ParticipantID? { assessment.voice.participant }

    /// Whether the answers on screen stand beside the vendor's: an auditor's, or a participant's.
    package var judgesBeside: Bool { isJudging || participant != nil }

    /// Why there is nothing to agree with.
    package var nothingToAgreeWith: LocalizedString {
        isJudging ? AuditScreenText.noClaim : VoiceText.nothingToAgree
    }

    /// A participant by name.
    package func name(of id: ParticipantID) -> LocalizedString { WorkshopText.name(of: id, in: participants) }

    /// Who made an event, with the party unless it is the vendor.
    package func person(_ event: Event) -> LocalizedString { HistoryText.person(event, in: participants) }

    /// "as Anna", for a participant's screens; nil for everybody else's.
    package var voiceText: LocalizedString? {
        participant.map { id in
            let name = name(of: id)
            return LocalizedString { language in
                let name = name[language].truncated(to: 20)
                return language("as \(name)", "als \(name)")
            }
        }
    }

    /// The name that something is signed with; of a participant who signs with their identity, what they are called.
    package func signer(_ by: String) -> String { WorkshopText.signer(by, in: participants)[language] }

    /// Whether an event is told without being asked for: to a participant nothing of what the others say, which would
    /// lead them.
    package func shows(_ event: Event) -> Bool {
        guard let participant, let other = event.party.participant else { return true }
        return other == participant
    }

    /// The participants whose rating or comment may be shown beside the answer at this index: everybody's, but none to
    /// a participant, whom they would lead.
    package func otherParticipants(at index: Int) -> [ParticipantID] {
        participant == nil ? assessment.otherParties(at: index).compactMap(\.participant) : []
    }
}
