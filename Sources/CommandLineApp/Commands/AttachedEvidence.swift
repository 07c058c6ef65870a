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
        if let number = Int(name), attachments.indices.contains(number - 1) { return attachments[number - 1] }
        let wanted = name.lowercased()
        let named = attachments.filter { names(of: $0).contains(wanted) }
        let begun = attachments.filter { names(of: $0).contains { $0.hasPrefix(wanted) } }
        let found = named.count == 1 ? named : begun
        guard !wanted.isEmpty, let only = found.first, found.count == 1 else {
            let titles = attachments.map { $0.shown?.displayTitle ?? "" }
            throw Failure(
                .usage,
                wanted.isEmpty || found.isEmpty
                    ? EvidenceCommandText.unknown(name, at: criterion, titles)
                    : EvidenceCommandText.ambiguous(name, at: criterion, titles))
        }
        return only
    }

    private static func names(of attachment: Answer.Attachment) -> [String] {
        guard let evidence = attachment.shown else { return [] }
        let source =
            switch evidence.source {
            case .file(let sha256, let name, _): [name, sha256]
            case .url(let address): [address]
            }
        return ([evidence.displayTitle] + source).map { $0.lowercased() }
    }

    /// The day that an option names.
    static func day(_ text: String) throws(Failure) -> CalendarDay {
        guard let day = CalendarDay(text) else { throw Failure(.usage, EvidenceText.noDay(text)) }
        return day
    }
}
