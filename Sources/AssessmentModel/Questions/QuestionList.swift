/// What has become of a question.
public enum QuestionState: String, CaseIterable, Hashable, Sendable {
    /// Nobody but the party that asked has said anything since it last did.
    case open
    /// Another party has the last word.
    case answered
    /// The party that asked has closed it.
    case closed
}

/// Every question of an assessment, with what was written below it, and whether it is closed.
public struct QuestionList: Hashable, Sendable {
    /// The questions as they were asked and changed.
    public private(set) var entries = EntryList<Question>()
    /// What was written below them.
    public private(set) var replies = EntryList<QuestionReply>()
    /// The replies to each question.
    private var threads: [QuestionID: Set<EventID>] = [:]
    /// Which questions are closed, as each party has it.
    private var closed: [QuestionID: [Party: MultiValueRegister<Bool>]] = [:]

    /// No questions.
    public init() {}

    /// The questions that were asked and not taken back, in their order.
    public var standing: [EntryList<Question>.Entry] { entries.standing }

    /// What was written below a question and not taken back, in its order.
    public func replies(to id: QuestionID) -> [EntryList<QuestionReply>.Entry] {
        (threads[id] ?? []).compactMap { replies[$0] }.filter { $0.content != nil }
            .sorted { left, right in
                guard let first = left.addition?.order, let second = right.addition?.order else { return false }
                return first < second
            }
    }

    /// Whether the party that asked has closed the question. Nobody else can.
    public func isClosed(_ id: QuestionID) -> Bool {
        guard let party = entries[id]?.addition?.party else { return false }
        return closed[id]?[party]?.current?.value ?? false
    }

    /// The questions that are not closed, in their order.
    public var open: [EntryList<Question>.Entry] { standing.filter { !isClosed($0.id) } }

    /// Whether the last word is not that of the party that asked.
    public func isAnswered(_ id: QuestionID) -> Bool {
        guard let asked = entries[id]?.addition?.party, let last = replies(to: id).last?.addition else { return false }
        return last.party != asked
    }

    /// What has become of a question.
    public func state(of id: QuestionID) -> QuestionState {
        isClosed(id) ? .closed : isAnswered(id) ? .answered : .open
    }

    /// The party that has the last word on a question; nil if the question is not known.
    public func lastParty(on id: QuestionID) -> Party? {
        replies(to: id).last?.addition?.party ?? entries[id]?.addition?.party
    }

    /// The open questions on which another party has the last word: what they wait for is an answer, or that they are
    /// closed.
    public func waiting(for party: Party) -> [EntryList<Question>.Entry] {
        open.filter { lastParty(on: $0.id) != party }
    }

    /// The open questions about a criterion, in their order.
    public func open(about id: CriterionID) -> [EntryList<Question>.Entry] {
        open.filter { $0.content?.criterion == id }
    }

    /// What people call a question: "Q-07".
    public func label(of id: QuestionID) -> String { "Q-\(entries.label(of: id))" }

    /// The standing question that people call so, in any case; nil if there is none.
    public func called(_ label: String) -> EntryList<Question>.Entry? {
        label.lowercased().hasPrefix("q-") ? entries.called(String(label.dropFirst(2))) : nil
    }

    /// True while anything about them is in conflict.
    public var isConflicted: Bool { entries.isConflicted || replies.isConflicted }

    /// The events that an event making this change has to name as replaced.
    func replaced(by change: Change, of party: Party) -> [EventID] {
        if case .question(let change) = change { return entries.replaced(by: change) }
        if case .questionReply(let change) = change { return replies.replaced(by: change) }
        if case .close(let id, _) = change { return closed[id]?[party]?.replaceable ?? [] }
        return []
    }

    /// Takes in an event. What its party may not say changes nothing.
    mutating func apply(_ event: Event) {
        guard event.change.isAllowed(to: event.party) else { return }
        if case .question(let change) = event.change {
            entries.apply(change, by: event)
        }
        if case .questionReply(let change) = event.change {
            replies.apply(change, by: event)
            if case .add(let reply) = change { threads[reply.question, default: []].insert(event.id) }
        }
        if case .close(let id, let isClosed) = event.change {
            closed[id, default: [:]][event.party, default: MultiValueRegister()].set(isClosed, by: event)
        }
    }
}
