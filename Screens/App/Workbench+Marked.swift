import AssessmentModel
import Localization

/// Answering several criteria at once: what is decided for the first marked criterion is decided for all of them.
extension Workbench {
    /// The effects, with answers to the first marked criterion spread to the others.
    mutating func spread(_ effects: [Effect], in context: inout Context) -> [Effect] {
        // What was marked is the agenda of a workshop then; it is answered criterion by criterion.
        if effects.flatMap(\.entries).contains(where: \.change.isOfWorkshopItself) { stack.changeWalk { $0.unmark() } }
        guard let walk = stack.walk, let first = walk.marked.min(), !stack.isSettling else { return effects }
        return effects.map { spread($0.entries, of: first, to: walk.marked, in: &context) ?? $0 }
    }

    /// The same answer for all marked criteria, in one step; nil if it is about something else.
    private mutating func spread(
        _ entries: [Entry], of first: Int, to marked: Set<Int>, in context: inout Context
    ) -> Effect? {
        // What is attached or parked together names its criteria itself.
        let isParking = entries.contains { $0.intent == .change && $0.change.isParking }
        if entries.count > 1, isParking || entries.allSatisfy(\.change.isAttachment) {
            stack.changeWalk { $0.unmark() }
            return nil
        }
        let target = Target.criterion(model.catalog.criteria[first].id)
        guard let main = entries.first, entries.allSatisfy({ $0.target == target && $0.intent == .change }),
            main.change.canBeSpread
        else { return nil }
        let spread = model.spread(main.change, to: marked)
        let answered = WalkText.answered(spread.changed, leavingOut: spread.leftOut)
        // What is attached, and that the project had it already, is worth saying for several criteria, too.
        let attached = main.change.isAttachment ? context.notice?.text : nil
        context.notify(attached.map { first in LocalizedString { "\(first[$0]) \(answered[$0])" } } ?? answered)
        stack.changeWalk { $0.unmark() }
        return .record(together: spread.entries)
    }
}

extension Change {
    /// Whether it can be decided for several criteria at once.
    fileprivate var canBeSpread: Bool {
        switch self {
        case .rate, .flag(.parked, _, _), .attach, .assign, .scope, .toConfirm: true
        case .comment, .flag(.decision, _, _), .amend, .detach, .waive, .document, .name, .kind, .role, .profile,
            .catalog, .earlier,
            .respondent, .milestone, .renameMilestone, .examine, .raise, .amendFinding, .decide, .reply, .sample,
            .restoreSample, .workshop, .phase, .round, .commit, .reveal, .actionItem, .finish, .question,
            .questionReply, .close:
            false
        }
    }

    /// Whether it casts or shows a vote in a secret round, which nobody can take back.
    var isBallot: Bool {
        switch self {
        case .commit, .reveal: true
        case .rate, .comment, .flag, .attach, .amend, .detach, .assign, .scope, .toConfirm, .waive, .document, .name,
            .kind, .role, .profile, .catalog, .earlier, .respondent, .milestone, .renameMilestone, .examine, .raise,
            .amendFinding, .decide, .reply, .sample, .restoreSample, .workshop, .phase, .round, .actionItem, .finish,
            .question, .questionReply, .close:
            false
        }
    }
    /// Whether it is a round, which ratings are made in one go with.
    var isRound: Bool { if case .round = self { true } else { false } }
    var isRating: Bool { if case .rate = self { true } else { false } }
    /// Whether it goes over to another catalogue.
    var isCatalog: Bool { if case .catalog = self { true } else { false } }

    var isDocument: Bool { if case .document = self { true } else { false } }

    /// Whether it parks with an owner, or for a reason.
    fileprivate var isParking: Bool { if case .flag(.parked, true, _) = self { true } else { false } }

    fileprivate var isAttachment: Bool { if case .attach = self { true } else { false } }
}
