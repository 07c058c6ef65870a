extension Assessment {
    /// The change that restores the value that the event replaced; nil if there is no such event.
    ///
    /// If the event settled a conflict, and so replaced several values, the one that was shown comes back.
    ///
    /// - Precondition: the slot is one of this assessment.
    public func inverse(of id: EventID, in slot: Slot) -> Change? {
        let past = history(of: slot)
        guard let event = past.first(where: { $0.id == id }) else { return nil }
        let replaced = Set(event.replaces)
        let before = past.last { replaced.contains($0.id) }?.change
        switch event.change {
        case .rate: return .rate(before?.judgement ?? nil)
        case .comment: return .comment(before?.comment ?? "")
        case .flag(let flag, _, _):
            guard case .flag(flag, let isRaised, let reason) = before else { return .flag(flag, false) }
            return .flag(flag, isRaised, reason: reason)
        case .assign: return .assign(to: before?.owner ?? "")
        case .scope: return .scope(before?.scopeDecision ?? nil)
        case .toConfirm: return .toConfirm(before?.confirmationCause ?? nil)
        case .waive(let rule, _): return .waive(rule, reason: before?.waiverReason ?? "")
        case .attach: return .detach(event.id)
        case .amend(let id, _), .detach(let id):
            return before?.evidence.map { .amend(id, $0) } ?? .detach(id)
        case .document:
            guard let before else { return .document(documentID(of: slot).flatMap(firstEvidence).map(Document.init)) }
            return .document(before.document ?? nil)
        case .name: return .name(before?.subjectName ?? details.origin.subject.name)
        case .kind: return .kind(before?.subjectKind ?? details.origin.subject.kind)
        case .role: return .role(before?.subjectRole ?? details.origin.subject.role)
        case .profile: return .profile(before?.profileReference ?? details.origin.profile)
        case .catalog: return .catalog(before?.catalogEdition ?? nil)
        case .earlier: return .earlier(before?.earlierAssessment ?? nil)
        case .respondent: return .respondent(before?.respondent ?? "")
        case .milestone: return .renameMilestone(event.id, nil)
        case .renameMilestone(let id, _): return .renameMilestone(id, before?.milestoneName)
        case .examine: return .examine(before?.examination ?? nil)
        case .raise: return .amendFinding(event.id, nil)
        case .amendFinding(let id, _): return .amendFinding(id, before?.finding)
        case .decide(let id, _): return .decide(id, before?.decision ?? nil)
        case .reply(let id, _): return .reply(id, before?.replyText ?? "")
        case .sample: return .restoreSample(event.id, nil)
        case .restoreSample(let id, _): return .restoreSample(id, before?.drawnSample)
        case .workshop(let change): return .workshop(change.inverse(of: event.id, before: before?.workshop))
        case .phase(let id, _): return .phase(id, before?.phase ?? .running)
        case .round(let change): return .round(change.inverse(of: event.id, before: before?.round))
        case .commit(let id, _): return .commit(id, before?.commitment ?? nil)
        case .reveal(let id, _): return .reveal(id, before?.reveal ?? nil)
        case .actionItem(let change): return .actionItem(change.inverse(of: event.id, before: before?.actionItem))
        case .finish(let id, _): return .finish(id, before?.isFinished ?? false)
        case .question(let change): return .question(change.inverse(of: event.id, before: before?.question))
        case .questionReply(let change):
            return .questionReply(change.inverse(of: event.id, before: before?.questionReply))
        case .close(let id, _): return .close(id, before?.isClosed ?? false)
        }
    }
}

extension Assessment {
    private func documentID(of slot: Slot) -> DocumentID? { if case .document(let id) = slot { id } else { nil } }
}

/// The value that a change sets, if it sets one of this kind.
extension Change {
    fileprivate var judgement: Judgement?? { if case .rate(let value) = self { value } else { nil } }
    fileprivate var comment: String? { if case .comment(let text) = self { text } else { nil } }
    fileprivate var owner: String? { if case .assign(let name) = self { name } else { nil } }
    fileprivate var scopeDecision: ScopeDecision?? { if case .scope(let decision) = self { decision } else { nil } }
    fileprivate var confirmationCause: ConfirmationCause?? {
        if case .toConfirm(let cause) = self { cause } else { nil }
    }
    fileprivate var waiverReason: String? { if case .waive(_, let reason) = self { reason } else { nil } }
    fileprivate var document: Document?? { if case .document(let document) = self { document } else { nil } }
    fileprivate var respondent: String? { if case .respondent(let text) = self { text } else { nil } }
    fileprivate var subjectName: String? { if case .name(let name) = self { name } else { nil } }
    fileprivate var subjectKind: Subject.Kind? { if case .kind(let kind) = self { kind } else { nil } }
    fileprivate var subjectRole: Subject.Role? { if case .role(let role) = self { role } else { nil } }
    fileprivate var catalogEdition: CatalogEdition?? { if case .catalog(let value) = self { value } else { nil } }
    fileprivate var earlierAssessment: EarlierAssessment?? {
        if case .earlier(let value) = self { value } else { nil }
    }
    fileprivate var profileReference: ProfileReference?? { if case .profile(let value) = self { value } else { nil } }

    fileprivate var evidence: Evidence? {
        if case .attach(let evidence) = self { return evidence }
        if case .amend(_, let evidence) = self { return evidence }
        return nil
    }

    fileprivate var examination: Examination?? { if case .examine(let value) = self { value } else { nil } }

    fileprivate var finding: Finding? {
        if case .raise(let finding) = self { return finding }
        if case .amendFinding(_, let finding) = self { return finding }
        return nil
    }

    fileprivate var decision: Finding.Decision?? { if case .decide(_, let value) = self { value } else { nil } }
    fileprivate var replyText: String? { if case .reply(_, let text) = self { text } else { nil } }

    fileprivate var drawnSample: Sample? {
        if case .sample(let sample) = self { return sample }
        if case .restoreSample(_, let sample) = self { return sample }
        return nil
    }

    fileprivate var workshop: ListChange<Workshop>? { if case .workshop(let change) = self { change } else { nil } }
    fileprivate var phase: Workshop.Phase? { if case .phase(_, let phase) = self { phase } else { nil } }
    fileprivate var round: ListChange<Round>? { if case .round(let change) = self { change } else { nil } }
    fileprivate var commitment: Commitment?? { if case .commit(_, let value) = self { value } else { nil } }
    fileprivate var reveal: Reveal?? { if case .reveal(_, let value) = self { value } else { nil } }
    fileprivate var actionItem: ListChange<ActionItem>? {
        if case .actionItem(let change) = self { change } else { nil }
    }
    fileprivate var isFinished: Bool? { if case .finish(_, let value) = self { value } else { nil } }
    fileprivate var question: ListChange<Question>? { if case .question(let change) = self { change } else { nil } }
    fileprivate var questionReply: ListChange<QuestionReply>? {
        if case .questionReply(let change) = self { change } else { nil }
    }
    fileprivate var isClosed: Bool? { if case .close(_, let value) = self { value } else { nil } }

    fileprivate var milestoneName: String? {
        if case .milestone(let name) = self { return name }
        if case .renameMilestone(_, let name) = self { return name }
        return nil
    }
}
