import AssessmentModel

/// One answer for several criteria.
package struct Spread: Hashable, Sendable {
    /// What to record in one step.
    package let entries: [Entry]
    /// How many criteria change.
    package let changed: Int
    /// How many cannot have the answer.
    package let leftOut: Int
}

extension Model {
    /// The same answer for the criteria at these indexes. One that is parked is taken up by a rating.
    package func spread(_ change: Change, to indexes: some Collection<Int>) -> Spread {
        let allowed = indexes.filter { allows(change, at: $0) }
        let changed = allowed.filter { isChange(change, at: $0) }.sorted()
        let entries = changed.flatMap { index in
            ([change] + (change.isRating ? changesAside(at: index) : [])).map { entry($0, in: .criterion(index)) }
        }
        return Spread(entries: entries, changed: changed.count, leftOut: indexes.count - allowed.count)
    }

    /// Whether the criterion at this index can have the answer.
    private func allows(_ change: Change, at index: Int) -> Bool {
        guard case .rate(let judgement?) = change else { return true }
        return judgement.rating != .notApplicable || catalog.criteria[index].rules.notApplicable != .never
    }

    /// Whether the answer would be another one than the criterion has.
    private func isChange(_ change: Change, at index: Int) -> Bool {
        let answer = assessment.answers[index]
        switch change {
        case .rate(let judgement):
            return answer.judgement.isConflicted || (answer.judgement.current?.value ?? nil) != judgement
                || answer.confirmationCause != nil && trial == nil
        case .flag(.parked, let isParked, let reason):
            return answer.isParked != isParked || answer.parkingReasonText != reason
        case .flag(.decision, let isDecision, _): return answer.isDecision != isDecision
        case .assign(let name): return answer.owner.isConflicted || answer.ownerName != name
        case .toConfirm(let cause): return answer.toConfirm.isConflicted || answer.confirmationCause != cause
        case .attach(let evidence): return answer.evidence(from: evidence.source) == nil
        case .scope, .comment, .amend, .detach, .waive, .document, .name, .kind, .role, .profile,
            .catalog, .earlier, .respondent, .milestone, .renameMilestone, .examine, .raise, .amendFinding, .decide,
            .reply, .sample, .restoreSample, .workshop, .phase, .round, .commit, .reveal, .actionItem, .finish,
            .question, .questionReply, .close:
            return true
        }
    }
}
