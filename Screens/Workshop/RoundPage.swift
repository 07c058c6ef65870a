import AssessmentModel
import Cells
import Localization
import Presentation

/// A round about one criterion: everybody votes before anybody sees a vote, then the room settles it.
struct RoundPage: Page, Hashable {
    enum Action: Hashable, Sendable {
        /// Selects a person, or chooses a step of a catalogue's own scale.
        case digit(Int)
        case rate(Rating)
        case goAlong, reason, leaveOut, show, again
        case up, down, nextPage, previousPage, close
    }

    /// What is shown.
    enum Stage: Hashable {
        /// Votes are typed here.
        case voting(Votes)
        /// People vote at their own machines, and not all have.
        case waiting(RoundList.Entry)
        case result(RoundList.Entry)
    }

    /// For whom a step of a catalogue's own scale is chosen, and what was typed of it.
    struct StepChoice: Hashable {
        enum Subject: Hashable {
            case vote
            /// The rating of the room.
            case room
        }

        let subject: Subject
        var digits = ""
    }

    let index: Int
    /// The votes that are typed; nil while the latest round is shown.
    private var votes: Votes?
    private(set) var choice: StepChoice?
    /// The selected row of a result.
    private var selected = 0

    init(at index: Int, in model: Model) {
        self.index = index
        let latest = Self.latest(at: index, in: model)
        let isShown = latest.map { $0.round.workshop == model.workshop?.id || !$0.isComplete } ?? false
        votes = isShown ? nil : Votes(of: Self.people(in: model))
    }

    /// Who can vote: the participants of the workshop, or else everybody with a name.
    static func people(in model: Model) -> [ParticipantID] {
        model.workshop?.workshop.participants ?? model.participants.named.map(\.id)
    }

    private static func latest(at index: Int, in model: Model) -> RoundList.Entry? {
        model.assessment.rounds[index]?.standing.last
    }

    func stage(in model: Model) -> Stage {
        if let votes { return .voting(votes) }
        guard let latest = Self.latest(at: index, in: model) else { return .voting(Votes(of: Self.people(in: model))) }
        return latest.isComplete ? .result(latest) : .waiting(latest)
    }

    // MARK: Keys

    static let keys = KeyTable<Action>(
        [
            rating(.met, .met, LocalizedString("vote or settle: met", "abstimmen oder festlegen: erfüllt")),
            rating(
                .partly, .partial, LocalizedString("vote or settle: partly met", "abstimmen oder festlegen: teilweise")),
            rating(.unmet, .unmet, LocalizedString("vote or settle: unmet", "abstimmen oder festlegen: nicht erfüllt")),
            rating(
                .notApplicable, .notApplicable,
                LocalizedString("vote or settle: not applicable", "abstimmen oder festlegen: nicht anwendbar")),
            Binding(
                .open, to: .show, group: .workshopKeys,
                help: LocalizedString(
                    "show the votes once all are in; settle on a scale of its own",
                    "die Stimmen zeigen, wenn alle da sind; auf eigener Skala festlegen"),
                footer: LocalizedString("show the votes", "Stimmen zeigen"), needs: .work),
            Binding(
                .takeAway, to: .leaveOut, group: .workshopKeys,
                help: LocalizedString(
                    "leave out who is not there, or take in again; take back a round that waits",
                    "wer fehlt, auslassen oder wieder aufnehmen; eine wartende Runde zurücknehmen"),
                footer: LocalizedString("not here", "fehlt"), needs: .work),
            Binding(
                .round, to: .again, group: .workshopKeys,
                help: LocalizedString(
                    "vote again; before the first vote: let people vote at their own machines",
                    "noch einmal abstimmen; vor der ersten Stimme: an eigenen Rechnern abstimmen lassen"),
                footer: LocalizedString("vote again", "noch einmal"), needs: .work),
            Binding(
                .confirm, to: .goAlong, group: .workshopKeys,
                help: LocalizedString("this person goes along with the room", "diese Person schließt sich an"),
                footer: LocalizedString("goes along", "schließt sich an"), needs: .work),
            Binding(
                .change, to: .reason, group: .workshopKeys,
                help: LocalizedString(
                    "write down why this person disagrees", "festhalten, warum diese Person abweicht"),
                footer: LocalizedString("reason", "Grund"), needs: .work),
            Binding(
                .down, to: .down, group: .moveKeys, help: LocalizedString("the person below", "die Person darunter")),
            Binding(.up, to: .up, group: .moveKeys, help: LocalizedString("the person above", "die Person darüber")),
            Binding(
                .nextView, to: .nextPage, group: .moveKeys,
                help: LocalizedString("the next nine people", "die nächsten neun Personen")),
            Binding(
                .previousView, to: .previousPage, group: .moveKeys,
                help: LocalizedString("the nine people before", "die neun Personen davor")),
            Binding(
                .back, to: .close, group: .goKeys,
                help: LocalizedString(
                    "back; nothing typed is kept, and it asks first", "zurück; nichts Eingegebenes bleibt, fragt vorher"
                ),
                footer: LocalizedString("back", "zurück")),
        ]
            + (0...9).map { digit in
                Binding(
                    [.character(Character(String(digit)))], .digit(digit), group: .workshopKeys,
                    help: digit == 0
                        ? LocalizedString("not applicable, on a scale of its own", "nicht anwendbar, auf eigener Skala")
                        : LocalizedString("the person with this number", "die Person mit dieser Nummer"), needs: .work)
            })

    private static func rating(
        _ meaning: KeyMeaning, _ rating: Rating, _ help: LocalizedString
    ) -> Binding<Action> {
        Binding(meaning, to: .rate(rating), group: .answerKeys, help: help, footer: WalkText.rate, needs: .work)
    }

    /// Typed votes must not be lost by a key that leads elsewhere.
    var holdsKeys: Bool { votes.map { !$0.isEmpty } ?? false || choice != nil }

    func shows(criterionAt index: Int) -> Bool { self.index == index }

    func keyRows(in model: Model, _ selection: KeyRowSelection) -> [KeyRow] {
        let stage = stage(in: model)
        return zip(Self.keys.bindings, availableRows(in: model)).map { binding, row -> KeyRow in
            if stage.isWaiting, binding.action == .leaveOut { return row.saying(row.help, footer: RoundText.takeBack) }
            return isOffered(binding.action, in: stage, model) ? row : row.saying(row.help, footer: nil)
        }
    }

    /// Whether the footer names the action.
    private func isOffered(_ action: Action, in stage: Stage, _ model: Model) -> Bool {
        switch (action, stage) {
        case (.rate(let rating), .voting), (.rate(let rating), .result): model.catalog.scale.allows(rating)
        case (.rate, .waiting): false
        case (.show, .voting): true
        case (.show, .waiting), (.show, .result): !model.catalog.scale.isStandard && !stage.isWaiting
        case (.leaveOut, .voting), (.leaveOut, .waiting): true
        case (.leaveOut, .result): false
        case (.again, .voting): false
        case (.again, .waiting), (.again, .result): !stage.isWaiting
        case (.goAlong, .result), (.reason, .result): true
        case (.goAlong, _), (.reason, _): false
        case (.digit, _), (.up, _), (.down, _), (.nextPage, _), (.previousPage, _), (.close, _): true
        }
    }

    func unavailable(_ action: Action, in model: Model) -> LocalizedString? {
        if let refusal = action == .close ? nil : model.workshopRefusal { return refusal }
        switch (action, stage(in: model)) {
        case (.goAlong, .voting), (.reason, .voting), (.goAlong, .waiting), (.reason, .waiting):
            return RoundText.notShown
        case (.rate, .waiting), (.show, .waiting), (.again, .waiting): return RoundText.waits
        case (.show, .voting(let votes)):
            return votes.isComplete ? nil : RoundText.missing(votes.missing.count)
        case (.show, .result): return model.catalog.scale.isStandard ? RoundText.lettersSettle : nil
        case (.leaveOut, .result): return RoundText.isOver
        case (.again, .voting(let votes)): return votes.isEmpty ? nil : RoundText.votesAreIn
        case (.digit, _), (.rate, _), (.goAlong, _), (.reason, _), (.leaveOut, _), (.again, _), (.up, _), (.down, _),
            (.nextPage, _), (.previousPage, _), (.close, _):
            return nil
        }
    }
}

extension RoundPage.Stage {
    fileprivate var isWaiting: Bool { if case .waiting = self { true } else { false } }
}

// MARK: - Acting

extension RoundPage {
    mutating func perform(_ action: Action, in context: inout Context) {
        if choice != nil { return choose(action, in: &context) }
        let stage = stage(in: context.model)
        switch stage {
        case .voting(let votes): perform(action, voting: votes, in: &context)
        case .waiting(let entry), .result(let entry): perform(action, in: stage, of: entry, &context)
        }
    }

    private mutating func perform(_ action: Action, voting current: Votes, in context: inout Context) {
        var votes = current
        let model = context.model
        switch action {
        case .digit(let digit):
            guard votes.select(digit: digit) else { return context.notify(RoundText.nobody(digit), .problem) }
            if !model.catalog.scale.isStandard { choice = StepChoice(subject: .vote) }
        case .rate(let rating):
            if let refusal = model.refusal(of: rating, at: index) { return context.notify(refusal, .problem) }
            votes.vote(rating)
        case .leaveOut: votes.toggleAbsent()
        case .up: votes.select(votes.selected - 1)
        case .down: votes.select(votes.selected + 1)
        case .nextPage: votes.turnPage(by: 1)
        case .previousPage: votes.turnPage(by: -1)
        case .show:
            guard let entries = votes.entries(at: index, in: model.workshop?.id, model) else { return }
            context.emit(.record(together: entries))
            self.votes = nil
            selected = 0
            return
        case .again:
            guard !votes.voters.isEmpty else { return context.notify(RoundText.nobodyVotes, .problem) }
            let round = Round(in: model.workshop?.id, of: votes.voters, method: .atOwnMachines)
            context.record(.round(.add(round)), at: index)
            context.notify(RoundText.atOwnMachines)
            self.votes = nil
            return
        case .close:
            guard !votes.isEmpty else { return context.request(.close) }
            return context.push(Confirmation(question: RoundText.dropping(votes.count), yes: RoundText.drop))
        case .goAlong, .reason: return
        }
        self.votes = votes
    }

    private mutating func perform(
        _ action: Action, in stage: Stage, of entry: RoundList.Entry, _ context: inout Context
    ) {
        let model = context.model
        let voters = entry.round.voters
        switch action {
        case .digit(let digit):
            let place = selected / Votes.pageSize * Votes.pageSize + digit - 1
            guard digit > 0, voters.indices.contains(place) else {
                return context.notify(RoundText.nobody(digit), .problem)
            }
            selected = place
        case .up: move(by: -1, of: voters.count)
        case .down: move(by: 1, of: voters.count)
        case .nextPage: move(by: Votes.pageSize, of: voters.count)
        case .previousPage: move(by: -Votes.pageSize, of: voters.count)
        case .rate(let rating): settle(rating, in: &context)
        case .show: choice = StepChoice(subject: .room)
        case .leaveOut:
            guard stage.isWaiting else { return }
            context.record(.round(.amend(entry.id, nil)), at: index)
            context.notify(RoundText.takenBack)
            votes = Votes(of: Self.people(in: model))
        case .again:
            let people = Self.people(in: model)
            votes = Votes(of: people.isEmpty ? voters : people, absent: Set(people).subtracting(voters))
        case .goAlong: goAlong(voters[safe: row(of: voters)], in: entry, &context)
        case .reason:
            guard let id = voters[safe: row(of: voters)], let vote = model.stance(of: id, in: entry, at: index) else {
                return context.notify(RoundText.noVote, .problem)
            }
            let name = WorkshopText.name(of: id, in: model.participants)[model.language]
            context.push(
                Prompt(.dissent(index, vote.rating, of: id, called: name), text: vote.reason))
        case .close: context.request(.close)
        }
    }

    private func row(of voters: [ParticipantID]) -> Int { min(selected, max(0, voters.count - 1)) }

    private mutating func move(by rows: Int, of count: Int) {
        selected = min(max(0, selected + rows), max(0, count - 1))
    }

    /// Rates for the room.
    private func settle(_ rating: Rating, in context: inout Context) {
        let model = context.model
        if let refusal = model.refusal(of: rating, at: index) { return context.notify(refusal, .problem) }
        if rating == .notApplicable, model.catalog.criteria[index].rules.notApplicable != .freely {
            return context.push(Prompt(.reason(index), text: model.assessment.answers[index].reason))
        }
        guard !model.isSettled(rating, at: index) else {
            return context.notify(WalkText.already(rating, on: model.catalog.scale))
        }
        context.rate(Judgement(rating), at: index)
        context.notify(RoundText.settled)
    }

    /// Records that a participant rates like the room.
    private func goAlong(_ id: ParticipantID?, in entry: RoundList.Entry, _ context: inout Context) {
        let model = context.model
        guard let room = model.assessment.answers[index].rating else {
            return context.notify(RoundText.settleFirst, .problem)
        }
        guard let id, let vote = model.stance(of: id, in: entry, at: index), vote.rating != room else {
            return context.notify(RoundText.agrees, .problem)
        }
        context.emit(
            .record(
                model.entry(.rate(Judgement(room)), in: .criterion(index), party: .participant(id))))
    }

    // MARK: A scale of its own

    private mutating func choose(_ action: Action, in context: inout Context) {
        guard var choice else { return }
        let scale = context.model.catalog.scale
        switch action {
        case .digit(let digit) where scale == .percent:
            if choice.digits.count < 3 { choice.digits += String(digit) }
            self.choice = choice
        case .digit(let digit): take(scale.rating(ofStep: digit), for: choice, in: &context)
        case .rate(.notApplicable): take(.notApplicable, for: choice, in: &context)
        case .show where scale == .percent: take(Scale.percentage(choice.digits), for: choice, in: &context)
        case .close: self.choice = nil
        case .rate, .goAlong, .reason, .leaveOut, .show, .again, .up, .down, .nextPage, .previousPage:
            context.notify(WalkText.notOnScale(scale), .problem)
        }
    }

    private mutating func take(_ rating: Rating?, for choice: StepChoice, in context: inout Context) {
        let model = context.model
        guard let rating else {
            self.choice?.digits = ""
            return context.notify(WalkText.notOnScale(model.catalog.scale), .problem)
        }
        if let refusal = model.refusal(of: rating, at: index) { return context.notify(refusal, .problem) }
        self.choice = nil
        switch choice.subject {
        case .vote: votes?.vote(rating)
        case .room: settle(rating, in: &context)
        }
    }

    mutating func type(_ key: Key, in context: inout Context) -> Bool {
        guard key == .backspace, choice.map({ !$0.digits.isEmpty }) ?? false else { return false }
        choice?.digits.removeLast()
        return true
    }

    mutating func receive(_ message: Message, in context: inout Context) {
        if case .answered(true) = message { context.request(.close) }
    }

    func draw(on grid: inout Grid, model: Model) {
        RoundView(model: model, index: index, stage: stage(in: model), selected: selected, choice: choice)
            .draw(on: &grid)
    }
}

extension Model {
    /// What a participant thinks after a round: their vote, unless they have changed it since.
    func stance(of id: ParticipantID, in entry: RoundList.Entry, at index: Int) -> Judgement? {
        let own = assessment.answer(of: .participant(id), at: index).judgement.current
        if let own, entry.order < own.order { return own.value ?? entry.ballots[id] }
        return entry.ballots[id]
    }
}
