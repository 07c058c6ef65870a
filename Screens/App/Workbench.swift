import AssessmentModel
import Cells
import Localization
import Scoring
import Snapshots

/// The whole program as a value: the model, the stack of screens and the notice.
///
/// `update` handles a message and returns effects for the handler; `view` draws. Both are pure.
package struct Workbench: Sendable {
    package internal(set) var model: Model
    /// The untouched model while `model` is a what-if copy; nil otherwise.
    var committed: Model?
    /// What waits while `model` is the assessment as it was at an earlier moment; nil otherwise.
    var today: Today?
    /// When the person left, until it was looked whether others changed anything since; nil afterwards.
    private var departure: Departure?
    /// What was done about secret rounds.
    var ballots = BallotWatch()
    private(set) var size: Size
    var stack: ScreenStack
    private(set) var notice: Notice?
    private var noticeEnds: Timestamp?
    /// Why the last answers are not on disk; nil if they are.
    private(set) var savingProblem: LocalizedString?
    private(set) var copying: (done: Int, total: Int)?
    /// The character that was just typed and does something if it is typed again.
    private var begun: Character?
    /// The SHA-256 of the evidence whose preview was asked for last.
    private var previewed: String?
    /// What is typed in a form, as far as it was given away to be kept.
    private var keptText: String?
    /// The person's own keys.
    let keyMap: KeyMap
    /// Whether the mouse is the program's.
    private var takesMouse = true

    /// Opens the overview or the resume point, and the draft that was being typed when the program ended, if any.
    package init(
        _ model: Model, size: Size, place: ResumePoint? = nil, draft: Draft? = nil, problem: LocalizedString? = nil,
        keyMap: KeyMap = .standard, left departure: Departure? = nil
    ) {
        self.model = model
        self.keyMap = keyMap
        self.departure = departure
        self.size = size
        stack = ScreenStack(at: place, in: model)
        notice = problem.map { Notice($0, .problem) } ?? model.workshopNotice
        guard let draft else { return }
        if draft.kind == .form {
            stack.push(Screen(KeptText(draft.text)))
            keptText = draft.text
        } else if let index = model.catalog.index(of: draft.criterion) {
            stack.goToWalk(index, in: Context(model: model, size: size))
            let walk = stack.walk ?? Walk(at: index)
            stack.push(Screen(CommentEditor(at: index, in: model, over: walk, draft: draft.text)))
            notice = Notice(CommentText.restored, .problem)
        }
    }

    package var place: ResumePoint? { today.map { $0.stack.place(in: $0.model) } ?? stack.place(in: model) }

    package var language: Language { model.language }

    /// When the notice expires, a new day begins or the clock of a workshop goes on, whichever comes first. What others
    /// changed is told at once, but only after the first paint.
    package var nextTick: Timestamp? {
        guard departure == nil else { return model.clock.now }
        return [noticeEnds, model.nextWorkshopMinute].compactMap { $0 }.reduce(model.clock.tomorrow, min)
    }

    // MARK: Updating

    package mutating func update(_ message: Message, now: Timestamp) -> [Effect] {
        changeModels { $0.move(to: now) }
        if let ends = noticeEnds, ends <= now { clearNotice() }
        // Facts first: a context holds the model, and changing the model would then copy all of it.
        apply(message)
        var context = Context(model: model, size: size)
        switch message {
        case .input(let input):
            prepare()
            handle(input, in: &context)
        case .copied, .doubted, .failed:
            copying = nil
            stack.uncoverForm()
            // A page can say more than that it failed.
            if case .failed(let text) = message { context.notify(text, .problem) }
            stack.changeTop { $0.receive(message, in: &context) }
        case .notified(let text): context.notify(text)
        case .warned(let text): context.notify(text, .problem)
        case .edited, .answered, .completed, .listed, .chosen, .recents, .reportWritten, .reportExists, .participants:
            stack.changeTop { $0.receive(message, in: &context) }
        case .signed(let name, _): context.notify(SignatureText.signs(name))
        case .recorded, .arrived, .saved, .saveFailed, .checked, .copying, .created, .damaged, .catalogs, .profiles,
            .previewed, .followed, .recentFigures, .compared:
            break
        case .tick: tellNews(in: &context)
        }
        let votes = message.changesRounds ? lookAtBallots(in: &context) : []
        let effects = settle(context) + votes
        // Many files may be checked between two paints.
        if !message.isCheck { prepare() }
        return effects + askForPreview() + keepText()
    }

    /// Keeps what is typed in a form, and lets go of it once the form is closed.
    private mutating func keepText() -> [Effect] {
        let typed = stack.typed
        guard typed != keptText, let place else { return [] }
        keptText = typed
        return [.keepDraft(typed.map { Draft(.form, criterion: place.criterion, text: $0) })]
    }

    /// Asks for the beginning of the evidence that the page on top shows, once it shows another.
    private mutating func askForPreview() -> [Effect] {
        guard fits, let evidence = stack.top?.previewed(in: model, size), evidence.sha256 != previewed else {
            return []
        }
        previewed = evidence.sha256
        return previewed == nil ? [] : [.preview(evidence)]
    }

    /// Lets the top page prepare its content, so that drawing need not.
    private mutating func prepare() {
        guard fits, stack.top?.isPrepared ?? false else { return }
        let context = Context(model: model, size: size)
        stack.changeTop { $0.prepare(in: context) }
    }

    /// Applies facts to the model, whatever screen is visible.
    private mutating func apply(_ message: Message) {
        switch message {
        case .recorded(let event):
            changeModels { model in
                model.writer = event.order.writer
                model.apply(event)
                model.saving = .saving
            }
        case .arrived(let events): apply(events)
        case .saved:
            changeModels { $0.saving = .saved($0.clock.now) }
            savingProblem = nil
        case .saveFailed(let problem):
            changeModels { $0.saving = .failed }
            savingProblem = problem
        case .checked(let sha256, let condition): changeModels { $0.apply(condition, of: sha256) }
        case .signed(let name, let isOwn): changeModels { $0.sign(as: name, isOwn: isOwn) }
        case .copying(let done, let total): copying = (done, total)
        case .previewed(let sha256, let content): changeModels { $0.preview = (sha256, content) }
        case .damaged(let damages): changeModels { $0.damages = damages }
        case .participants(let participants, _): changeModels { $0.participants = participants }
        case .input, .edited, .answered, .completed, .listed, .chosen, .copied, .doubted, .recents, .created, .failed,
            .notified, .warned, .catalogs, .profiles, .reportWritten, .reportExists, .followed, .recentFigures,
            .compared, .tick:
            break
        }
    }

    private mutating func handle(_ input: Input, in context: inout Context) {
        switch input {
        case .resize(let size):
            self.size = size
        case .key(let key):
            clearNotice()
            changeModels { $0.workshopTime = $0.clock.now }
            // Nobody can see what a key does here; only leaving works blind.
            guard fits else {
                return Self.leavesBlind(key, isTyping: stack.isTyping) ? context.emit(.quit) : ()
            }
            if copying != nil, key == .escape { return context.emit(.cancelCopy) }
            if let key = chord(key, in: &context) { press(key, in: &context) }
        case .paste(let text): stack.changeTop { $0.paste(text, in: &context) }
        case .mouse(let mouse):
            guard fits else { return }
            if let key = footerKey(at: mouse) { return handle(.key(key), in: &context) }
            stack.changeTop { $0.mouse(mouse, in: &context) }
        }
    }

    /// Whether the key leaves where nothing can be shown. What was being typed is kept as a draft.
    static func leavesBlind(_ key: Key, isTyping: Bool) -> Bool {
        key == .control("c") || !isTyping && [.character("q"), .character("Q")].contains(key)
    }

    /// The key to act on: two of the same character can be one key. Nil while the first waits for the second.
    private mutating func chord(_ key: Key, in context: inout Context) -> Key? {
        let first = begun
        begun = nil
        if stack.takesText { return key }
        guard case .character(let character) = key, let twice = keyMap.usual(.twice(character)),
            let help = stack.top?.help(of: twice)
        else { return usual(key, in: &context) }
        if character == first { return twice }
        begun = character
        context.notify(PageText.again(key, help))
        return nil
    }

    /// The key of the grammar that a typed key stands for; nil, with a notice, if it means nothing.
    private func usual(_ key: Key, in context: inout Context) -> Key? {
        let usual = keyMap.usual(key)
        if usual == nil { context.notify(PageText.doesNothing(key), .problem) }
        return usual
    }

    private mutating func press(_ key: Key, in context: inout Context) {
        if canVote, BallotKeys.table.binding(for: key) != nil {
            goToBallot(in: &context)
        } else if canReturn, PastKeys.table.binding(for: key) != nil {
            context.request(.returnToToday)
        } else if let trial = model.trial, let binding = WhatIf.keys.binding(for: key), canTry {
            perform(binding.action, trial, in: &context)
        } else if let binding = CommonKeys.binding(for: key, takesText: stack.isTyping) {
            perform(binding, in: &context)
        } else {
            stack.changeTop { $0.press(key, in: &context) }
        }
    }

    private mutating func goToOverview(in context: inout Context) {
        if stack.top?.page(as: Overview.self) != nil { return context.notify(OverviewText.isThis) }
        stack.goToOverview(in: model)
    }

    private mutating func perform(_ binding: Binding<CommonAction>, in context: inout Context) {
        if let refusal = model.refusal(of: binding.needs) { return context.notify(refusal, .problem) }
        switch binding.action {
        case .undo: Undoing.carryOut(Undoing.undo(in: model), in: &context)
        case .redo: Undoing.carryOut(Undoing.redo(in: model), in: &context)
        case .overview: context.request(.overview)
        case .projector:
            changeModels { $0.isProjected.toggle() }
            context.notify(model.isProjected ? ProjectorText.on : ProjectorText.off)
        case .sign where model.participant != nil: context.notify(VoiceText.signsNothingElse, .problem)
        case .sign: if let prompt = SignaturePrompt(in: model) { context.push(prompt) }
        case .mouse:
            takesMouse.toggle()
            context.emit(.mouse(takesMouse))
            context.notify(takesMouse ? WorkbenchText.mouseTaken : WorkbenchText.mouseLeft)
        case .palette:
            guard let below = stack.belowHelp else { return }
            context.push(Palette(rows: keyRows(of: below)))
        case .help:
            guard let top = stack.top else { return }
            if top.page(as: Help.self) != nil { return context.request(.close) }
            context.push(Help(rows: keyRows(of: top), showsMarks: top.page(as: Walk.self) != nil))
        case .profile:
            if let refusal = ProfileKeyText.refusal(in: model) { return context.notify(refusal, .problem) }
            context.request(.toggleProfile)
        case .language:
            changeModels { $0.language = $0.language.next }
            context.notify(CommonKeys.switched)
        case .suspend: context.emit(.suspend)
        case .redraw: context.emit(.redraw)
        case .quit: context.leave()
        }
    }

    private mutating func apply(_ events: [Event]) {
        var last: Event?
        for event in events {
            changeModels { if $0.apply(event) != nil, $0.shows(event) { last = event } }
        }
        guard let last else { return }
        show(Notice(WorkbenchText.arrived(events.count, last, model), .information))
    }

    /// Shows the page's notice, carries out its requests and returns its effects.
    private mutating func settle(_ context: Context) -> [Effect] {
        var context = context
        let asked = spread(context.effects, in: &context)
        if let notice = context.notice { show(notice) }
        let effects = committed == nil ? asked : asked.filter { !tryOut($0) }
        return model.goingOn(before: effects) + context.requests.flatMap { perform($0) }
    }

    private mutating func perform(_ request: Context.Request) -> [Effect] {
        var context = Context(model: model, size: size)
        switch request {
        case .push(let screen): stack.push(screen)
        case .search(let text):
            model.storeSearchIndex()
            stack.push(Screen(Search(text, in: model)))
        case .close: stack.close()
        case .answer(let isYes):
            stack.close()
            stack.changeTop { $0.receive(.answered(isYes), in: &context) }
        case .choose(let files):
            stack.close()
            stack.changeTop { $0.receive(.chosen(files), in: &context) }
        case .overview: goToOverview(in: &context)
        case .leaveWalk: stack.leaveWalk(in: model)
        case .press(let key):
            stack.close()
            if stack.top?.page(as: Help.self) != nil { stack.close() }
            if let key = usual(key, in: &context) { press(key, in: &context) }
        case .toggleProfile: toggleProfile(in: &context)
        case .tryOut: beginTrial(in: &context)
        case .past(let past): enter(past, in: &context)
        case .returnToToday: returnToToday(in: &context)
        case .keepTried: keepTried(in: &context)
        case .dropTried: dropTried(in: &context)
        case .walk(let index): stack.goToWalk(index, in: context)
        case .show(.criterion(let index)): if !stack.isAbout(index) { stack.goToWalk(index, in: context) }
        case .show(.document): if stack.top?.page(as: DocumentList.self) == nil { stack.push(Screen(DocumentList())) }
        case .show(.level), .show(.assessment): break
        case .filter(let filter, let index):
            stack.goToWalk(index, in: context)
            stack.changeTop { $0.change(Walk.self) { $0.filter(to: filter, in: context) } }
        }
        return settle(context)
    }

    /// Switches the view at the same position. A page about one criterion gives way to the walk: in the other view that
    /// criterion may have another index or be missing.
    private mutating func toggleProfile(in context: inout Context) {
        let place = stack.place(in: model)
        model.toggleProfile()
        stack = ScreenStack(at: place, in: model)
        context.notify(ProfileKeyText.toggled(to: model.activeProfile))
    }

    /// Tells once what others changed since the person left, if anything.
    private mutating func tellNews(in context: inout Context) {
        guard let departure else { return }
        self.departure = nil
        guard model.hasNews(since: departure) else { return }
        if stack.isTyping { return context.notify(NewsListText.arrived) }
        context.push(NewsList(since: departure))
    }

    /// Changes the model and, during a trial, the committed one too, or today's while an earlier moment is shown.
    private mutating func changeModels(_ change: (inout Model) -> Void) {
        model.change(besides: &committed, change)
        guard var waiting = today else { return }
        // One owner at a time, or the change would copy the whole model.
        today = nil
        change(&waiting.model)
        today = waiting
    }

    private mutating func show(_ notice: Notice) {
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
