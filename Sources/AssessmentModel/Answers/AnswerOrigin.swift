/// How an answer came about in an assessment that began with the answers of an earlier one.
public enum AnswerOrigin: String, CaseIterable, Hashable, Sendable {
    /// Here: nothing was carried, or it was rated differently since.
    case given
    /// In the earlier assessment, and nobody has confirmed it yet.
    case carried
    /// In the earlier assessment, and somebody has confirmed it since.
    case confirmed
}

extension Assessment {
    /// How the vendor's answer to the criterion at `index` came about; nil while nothing is said there.
    ///
    /// - Precondition: `index` is one of the catalogue's criteria.
    public func origin(ofAnswerAt index: Int) -> AnswerOrigin? {
        let answer = answers[index]
        guard let beginning = details.earlier.current?.order.id else { return answer.canBeConfirmed ? .given : nil }
        var (cause, rating): (ConfirmationCause?, Rating?) = (nil, nil)
        for event in history(of: .criterion(index)) where event.intent == .with(beginning) {
            switch event.change {
            case .toConfirm(let value?): cause = value
            case .rate(let judgement): rating = judgement?.rating
            case .toConfirm(nil), .comment, .flag, .attach, .amend, .detach, .assign, .scope, .waive, .document, .name,
                .kind, .role, .profile, .catalog, .earlier, .respondent, .milestone, .renameMilestone, .examine, .raise,
                .amendFinding, .decide, .reply, .sample, .restoreSample, .workshop, .phase, .round, .commit, .reveal,
                .actionItem, .finish, .question, .questionReply, .close:
                break
            }
        }
        guard let cause else { return answer.canBeConfirmed ? .given : nil }
        if answer.toConfirm.heads.contains(where: { $0.value == cause }) { return .carried }
        return answer.rating == rating ? .confirmed : .given
    }
}
