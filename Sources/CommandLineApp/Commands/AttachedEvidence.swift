import AssessmentModel
import Localization
import Presentation

/// Finds attached evidence by the name that a command gives.
enum AttachedEvidence {
    /// The piece with this number in the list of evidence; else the one with this title, file name or address, or the
    /// only one whose title, file name, address or hash begins like this. Case does not matter.
    ///
    /// - Throws: `Failure` that lists what is attached.
    static func find(_ name: String, of answer: Answer, to criterion: CriterionID) throws(Failure) -> Answer.Attachment
    {
        let attachments = answer.listedAttachments
        guard !attachments.isEmpty else { throw Failure(.usage, EvidenceCommandText.none(criterion)) }
        let titles = attachments.map { $0.shown?.displayTitle ?? "" }
        switch Names.place(of: name, among: attachments.map { $0.shown?.names ?? [] }) {
        case .at(let place): return attachments[place]
        case .nowhere: throw Failure(.usage, EvidenceCommandText.unknown(name, at: criterion, titles))
        case .ambiguous: throw Failure(.usage, EvidenceCommandText.ambiguous(name, at: criterion, titles))
        }
    }

    /// The day that an option names.
    static func day(_ text: String) throws(Failure) -> CalendarDay {
        guard let day = CalendarDay(text) else { throw Failure(.usage, EvidenceText.noDay(text)) }
        return day
    }
}
