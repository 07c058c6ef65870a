import AssessmentModel
import Cells
import Localization
import Scoring

/// The whole program as a value: what is known, which screens lie on top of each other, what is said.
///
/// `update` takes what happens and returns what the handler should do; `view` draws. Both are pure.
package struct Workbench: Sendable {
    package internal(set) var model: Model
    /// The model as it is, while `model` is a copy in which ratings are tried; nil otherwise.
    var committed: Model?
    private(set) var size: Size
    private(set) var stack: ScreenStack
    private(set) var notice: Notice?
    private var noticeEnds: Timestamp?
    /// Why the last answers are not on disk, as long as they are not.
    private(set) var savingProblem: LocalizedString?
    private(set) var copying: (done: Int, total: Int)?
    /// Whether the last message changed nothing on the screen but that its answers are on disk.
    private(set) var isOnlySaved = false

    /// Opens the overview, or where `place` says this person stood; and the comment that was being typed when the program
    /// ended, if there is one.
    package init(
        _ model: Model, size: Size, place: ResumePoint? = nil, draft: Draft? = nil, problem: LocalizedString? = nil
    ) {
        self.model = model
        self.size = size
        stack = ScreenStack(at: place, in: model)
        notice = problem.map { Notice($0, .problem) }
        if let draft, let index = model.catalog.index(of: draft.criterion) {
            stack.goToWalk(index, in: Context(model: model, size: size))
            stack.push(Screen(CommentEditor(at: index, in: model, draft: draft.text)))
            notice = Notice(CommentText.restored, .problem)
        }
    }

    /// Where this person stands, to come back to.
    package var place: ResumePoint? { stack.place(in: model) }

    package var language: Language { model.language }

    /// When something is due even if nothing happens: a notice goes away, or a new day begins.
    package var nextTick: Timestamp? { min(noticeEnds ?? model.clock.tomorrow, model.clock.tomorrow) }

    // MARK: Updating

    package mutating func update(_ message: Message, now: Timestamp) -> [Effect] {
        let (saving, said, today) = (model.saving, notice, model.clock.today)
        defer {
            isOnlySaved =
                message.isSaved && saving == .saving && notice == said && model.clock.today == today
        }
        changeModels { $0.move(to: now) }
        if let ends = noticeEnds, ends <= now { clearNotice() }
        // First what changes the model: a context holds it, and would make a change copy all of it.
        learn(message)
        var context = Context(model: model, size: size)
        switch message {
        case .input(let input):
            prepare()
            take(input, in: &context)
        case .attached, .failed:
            copying = nil
            stack.uncoverForm()
            stack.changeTop { $0.receive(message, in: &context) }
            if case .failed(let text) = message { context.say(text, .problem) }
        case .told(let text): context.say(text)
        case .warned(let text): context.say(text, .problem)
        case .edited, .confirmed, .completed, .recents: stack.changeTop { $0.receive(message, in: &context) }
        case .recorded, .arrived, .saved, .saveFailed, .checked, .copying, .created, .damaged, .tick: break
        }
        let effects = settle(context)
        // Of files that are checked many come between two paints.
        if !message.isCheck { prepare() }
        return effects
    }

    /// Lets the page on top work out what it will show, so that drawing need not.
    private mutating func prepare() {
        guard fits, stack.top?.isPrepared ?? false else { return }
        let context = Context(model: model, size: size)
        stack.changeTop { $0.prepare(in: context) }
    }

    /// Takes in what is a fact, whatever screen is on show.
    private mutating func learn(_ message: Message) {
        switch message {
        case .recorded(let event):
            changeModels { model in
                model.take(event)
                model.saving = .saving
            }
        case .arrived(let events): take(events)
        case .saved:
            changeModels { $0.saving = .saved($0.clock.now) }
            savingProblem = nil
        case .saveFailed(let problem):
            changeModels { $0.saving = .failed }
            savingProblem = problem
        case .checked(let sha256, let condition): changeModels { $0.take(condition, of: sha256) }
        case .copying(let done, let total): copying = (done, total)
        case .damaged(let damages): changeModels { $0.damages = damages }
        case .input, .edited, .confirmed, .completed, .attached, .recents, .created, .failed, .told, .warned, .tick:
            break
        }
    }

    private mutating func take(_ input: Input, in context: inout Context) {
        switch input {
        case .resize(let size):
            self.size = size
        case .key(let key):
            clearNotice()
            // What a key does can't be seen; leaving is the one thing that needs no seeing.
            guard fits else { return key == .control("c") ? context.ask(.quit) : () }
            if copying != nil, key == .escape { return context.ask(.cancelCopy) }
            if let trial = model.trial, let binding = WhatIf.keys.binding(for: key), canTry {
                perform(binding.action, trial, in: &context)
            } else if let binding = CommonKeys.binding(for: key, takesText: stack.isTyping) {
                perform(binding, in: &context)
            } else {
                stack.changeTop { $0.press(key, in: &context) }
            }
        case .paste(let text): stack.changeTop { $0.paste(text, in: &context) }
        case .mouse(let mouse): if fits { stack.changeTop { $0.mouse(mouse, in: &context) } }
        }
    }

    private mutating func perform(_ binding: Binding<CommonAction>, in context: inout Context) {
        if let refusal = model.refusal(of: binding.needs) { return context.say(refusal, .problem) }
        switch binding.action {
        case .undo: Undoing.undo(in: &context)
        case .redo: Undoing.redo(in: &context)
        case .help:
            guard let top = stack.top else { return }
            if top.page(as: Help.self) != nil { return context.turn(.close) }
            context.push(Help(rows: keyRows(of: top)))
        case .profile:
            if let refusal = ProfileKeyText.refusal(in: model) { return context.say(refusal, .problem) }
            context.turn(.toggleProfile)
        case .language:
            changeModels { $0.language = $0.language.next }
            context.say(CommonKeys.switched)
        case .suspend: context.ask(.suspend)
        case .redraw: context.ask(.redraw)
        case .quit: context.leave()
        }
    }

    private mutating func take(_ events: [Event]) {
        var last: Event?
        for event in events {
            changeModels { if $0.take(event) != nil { last = event } }
        }
        guard let last else { return }
        say(Notice(WorkbenchText.arrived(events.count, last, model), .information))
    }

    /// Says what a page wants said, goes where it wants to go, and returns what it asks for.
    private mutating func settle(_ context: Context) -> [Effect] {
        if let notice = context.notice { say(notice) }
        let effects = committed == nil ? context.effects : context.effects.filter { !tryOut($0) }
        return effects + context.turns.flatMap { turn($0) }
    }

    private mutating func turn(_ turn: Context.Turn) -> [Effect] {
        var context = Context(model: model, size: size)
        switch turn {
        case .push(let screen): stack.push(screen)
        case .close: stack.close()
        case .confirm:
            stack.close()
            stack.changeTop { $0.receive(.confirmed, in: &context) }
        case .overview: stack.leaveWalk(in: model)
        case .toggleProfile: toggleProfile(in: &context)
        case .tryOut: beginTrial(in: &context)
        case .keepTried: keepTried(in: &context)
        case .dropTried: dropTried(in: &context)
        case .walk(let index): stack.goToWalk(index, in: context)
        case .show(.criterion(let index)): if !stack.isAbout(index) { stack.goToWalk(index, in: context) }
        case .show(.level), .show(.assessment): break
        case .filter(let filter, let index):
            stack.goToWalk(index, in: context)
            stack.changeTop { $0.change(Walk.self) { $0.filter(to: filter, in: context) } }
        }
        return settle(context)
    }

    /// Shows the same place the other way. A page about one criterion gives way to the walk: the criterion may be another
    /// one there, or none.
    private mutating func toggleProfile(in context: inout Context) {
        let place = stack.place(in: model)
        model.toggleProfile()
        stack = ScreenStack(at: place, in: model)
        context.say(ProfileKeyText.turned(to: model.lens))
    }

    /// Changes the model, and while ratings are tried the one in committed, too.
    private mutating func changeModels(_ change: (inout Model) -> Void) {
        change(&model)
        guard var committed else { return }
        // One owner at a time, or the change would copy all of it.
        self.committed = nil
        change(&committed)
        model.trial?.before = committed.scoreboard
        self.committed = committed
    }

    private mutating func say(_ notice: Notice) {
        self.notice = notice
        noticeEnds =
            notice.kind == .information
            ? Timestamp(milliseconds: model.clock.now.milliseconds + WorkbenchText.noticeMilliseconds) : nil
    }

    private mutating func clearNotice() {
        notice = nil
        noticeEnds = nil
    }
}
