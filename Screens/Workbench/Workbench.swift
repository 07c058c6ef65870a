import Assessment
import Cells
import Scoring
import Wording

/// The whole program as a value: what is known, which screens lie on top of each other, what is said.
///
/// `update` takes what happens and returns what the world should do; `view` draws. Both are pure.
package struct Workbench: Sendable {
    package private(set) var model: Model
    /// The model as it is, while `model` is a copy in which ratings are tried; nil otherwise.
    private var earnest: Model?
    private var size: Size
    /// From the overview at the bottom to the page on top.
    private var screens: [Screen]
    private var message: Message?
    private var messageEnds: Timestamp?
    /// Why the last answers are not on disk, as long as they are not.
    private var savingProblem: Phrase?
    private var copying: (done: Int, total: Int)?
    /// Whether the last happening changed nothing on the screen but that its answers are on disk.
    private var isOnlySaved = false

    /// Opens the overview, or where `place` says this person stood; and the comment that was being typed when the program
    /// ended, if there is one.
    package init(_ model: Model, size: Size, place: Place? = nil, draft: Draft? = nil, problem: Phrase? = nil) {
        self.model = model
        self.size = size
        var overview = Overview()
        screens = []
        if let place, let index = model.catalog.index(of: place.criterion) {
            overview.select(model.catalog.category(ofCriterionAt: index))
            screens.append(.overview(overview))
            if place.isInWalk {
                screens.append(.walk(Walk(at: index, detailTop: place.detailTop, listTop: place.listTop)))
            }
        } else {
            screens.append(.overview(overview))
        }
        message = problem.map { Message($0, .problem) }
        if let draft, let index = model.catalog.index(of: draft.criterion) {
            goToWalk(index, in: Context(model: model, size: size))
            screens.append(.comment(CommentEditor(at: index, in: model, draft: draft.text)))
            message = Message(CommentText.restored, .problem)
        }
    }

    /// Where this person stands, to come back to.
    package var place: Place? {
        for screen in screens.reversed() {
            if case .walk(let walk) = screen { return walk.place(in: model) }
        }
        guard case .overview(let overview)? = screens.first,
            let index = model.catalog.categories[safe: overview.selected]?.criteria.first
        else { return nil }
        return Place(criterion: model.catalog.criteria[index].id, isInWalk: false)
    }

    package var tongue: Tongue { model.tongue }

    /// When something is due even if nothing happens: a message goes away, or a new day begins.
    package var nextTick: Timestamp? { min(messageEnds ?? model.clock.tomorrow, model.clock.tomorrow) }

    // MARK: Updating

    package mutating func update(_ happening: Happening, now: Timestamp) -> [Effect] {
        let (saving, said, today) = (model.saving, message, model.clock.today)
        defer {
            isOnlySaved =
                happening.isSaved && saving == .saving && message == said && model.clock.today == today
        }
        changeModels { $0.move(to: now) }
        if let ends = messageEnds, ends <= now { clearMessage() }
        // First what changes the model: a context holds it, and would make a change copy all of it.
        learn(happening)
        var context = Context(model: model, size: size)
        switch happening {
        case .input(let input):
            prepare()
            take(input, in: &context)
        case .attached, .failed:
            copying = nil
            uncoverForm()
            changeTop { $0.notice(happening, in: &context) }
            if case .failed(let text) = happening { context.say(text, .problem) }
        case .told(let text): context.say(text)
        case .edited, .confirmed, .completed, .recents: changeTop { $0.notice(happening, in: &context) }
        case .recorded, .arrived, .saved, .saveFailed, .checked, .copying, .created, .tick: break
        }
        let effects = settle(context)
        // Of files that are checked many come between two paints.
        if !happening.isCheck { prepare() }
        return effects
    }

    /// Lets the page on top work out what it will show, so that drawing need not.
    private mutating func prepare() {
        guard fits, screens.last?.isPrepared ?? false else { return }
        let context = Context(model: model, size: size)
        changeTop { $0.prepare(in: context) }
    }

    /// Takes in what is a fact, whatever screen is on show.
    private mutating func learn(_ happening: Happening) {
        switch happening {
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
        default: break
        }
    }

    private mutating func take(_ input: Input, in context: inout Context) {
        switch input {
        case .resize(let size):
            self.size = size
        case .key(let key):
            clearMessage()
            // What a key does can't be seen; leaving is the one thing that needs no seeing.
            guard fits else { return key == .control("c") ? context.ask(.quit) : () }
            if copying != nil, key == .escape { return context.ask(.cancelCopy) }
            if let trial = model.trial, let binding = WhatIf.keys.binding(for: key), canTry {
                perform(binding.action, trial, in: &context)
            } else if let binding = CommonKeys.binding(for: key, takesText: isTyping) {
                perform(binding, in: &context)
            } else {
                changeTop { $0.press(key, in: &context) }
            }
        case .paste(let text): changeTop { $0.paste(text, in: &context) }
        case .mouse(let mouse): if fits { changeTop { $0.mouse(mouse, in: &context) } }
        }
    }

    private mutating func perform(_ binding: Binding<CommonAction>, in context: inout Context) {
        if binding.needs == .work, model.isReview { return context.say(PageText.review, .problem) }
        if binding.needs == .work, model.trial != nil { return context.say(WhatIfText.onlyRatings, .problem) }
        switch binding.action {
        case .undo: Undoing.undo(in: &context)
        case .redo: Undoing.redo(in: &context)
        case .help:
            guard let top = screens.last else { return }
            if case .help = top { return context.turn(.close) }
            context.turn(.push(.help(Help(rows: keyRows(of: top)))))
        case .language:
            changeModels { $0.tongue = $0.tongue.next }
            context.say(CommonKeys.switched)
        case .suspend: context.ask(.suspend)
        case .redraw: context.ask(.redraw)
        case .quit: context.leave()
        }
    }

    private mutating func take(_ events: [Event]) {
        var last: (event: Event, index: Int)?
        for event in events {
            changeModels { if let index = $0.take(event) { last = (event, index) } }
        }
        guard let last else { return }
        say(Message(WorkbenchText.arrived(events.count, last.event, model, last.index), .information))
    }

    /// Says what a page wants said, goes where it wants to go, and returns what it asks for.
    private mutating func settle(_ context: Context) -> [Effect] {
        if let message = context.message { say(message) }
        let effects = earnest == nil ? context.effects : context.effects.filter { !tryOut($0) }
        return effects + context.turns.flatMap { turn($0) }
    }

    private mutating func turn(_ turn: Context.Turn) -> [Effect] {
        var context = Context(model: model, size: size)
        switch turn {
        case .push(let screen): screens.append(screen)
        case .close: close()
        case .confirm:
            close()
            changeTop { $0.notice(.confirmed, in: &context) }
        case .overview: if isOverList { close() } else { goToOverview() }
        case .tryOut:
            guard earnest == nil else { break }
            earnest = model
            model.trial = Trial(before: model.scoreboard)
            context.say(WhatIfText.begun)
        case .keepTried: keepTried(in: &context)
        case .walk(let index): goToWalk(index, in: context)
        case .show(let index): if !isAbout(index) { goToWalk(index, in: context) }
        case .narrow(let narrowing, let index):
            goToWalk(index, in: context)
            changeTop { if case .walk(var walk) = $0 { walk.narrow(to: narrowing, in: context); $0 = .walk(walk) } }
        }
        return settle(context)
    }

    /// Changes the model, and while ratings are tried the one in earnest, too.
    private mutating func changeModels(_ change: (inout Model) -> Void) {
        change(&model)
        guard var earnest else { return }
        // One owner at a time, or the change would copy all of it.
        self.earnest = nil
        change(&earnest)
        model.trial?.before = earnest.scoreboard
        self.earnest = earnest
    }

    /// Where ratings can be tried: the pages that show what they bring.
    private var canTry: Bool {
        switch screens.last {
        case .overview, .walk: true
        default: false
        }
    }

    private mutating func perform(_ action: WhatIf.Action, _ trial: Trial, in context: inout Context) {
        let count = trial.ratings.count
        switch action {
        case .leave:
            leaveTrial()
            context.say(WhatIfText.asItWas)
        case .keep where count == 0: context.say(WhatIfText.nothingTried, .problem)
        case .keep:
            context.turn(
                .push(
                    .confirmation(
                        Confirmation(question: WhatIfText.keeping(count), yes: WhatIfText.keep, effect: nil))))
        }
    }

    private mutating func leaveTrial() {
        if let earnest { model = earnest }
        earnest = nil
    }

    private mutating func keepTried(in context: inout Context) {
        guard let trial = model.trial else { return }
        leaveTrial()
        for (index, judgement) in trial.ratings.sorted(by: { $0.key < $1.key }) {
            context.ask(.record(model.entry(.rate(judgement), at: index)))
        }
        context.say(WhatIfText.kept(trial.ratings.count))
    }

    /// Takes a rating into the copy and returns true; false for any other effect.
    private mutating func tryOut(_ effect: Effect) -> Bool {
        guard case .record(let entry) = effect, case .rate(let judgement) = entry.change, let earnest,
            let index = model.catalog.index(of: entry.criterion), var trial = model.trial
        else { return false }
        let event = trial.event(of: entry, in: model)
        trial.note(judgement, at: index, besides: earnest.assessment.answers[index])
        model.trial = trial
        model.take(event)
        return true
    }

    private mutating func close() { if screens.count > 1 { screens.removeLast() } }

    /// True on a page that shows this criterion already, so that undo need not leave it.
    private func isAbout(_ index: Int) -> Bool {
        switch screens.last {
        case .evidence(let page)?: page.index == index
        case .history(let page)?: page.index == index
        // It shows what becomes of any criterion.
        case .checks?: true
        default: false
        }
    }

    private mutating func goToOverview() {
        let place = place
        screens.removeLast(screens.count - 1)
        guard let index = place.flatMap({ model.catalog.index(of: $0.criterion) }) else { return }
        if case .overview(var overview)? = screens.first {
            overview.select(model.catalog.category(ofCriterionAt: index))
            screens[0] = .overview(overview)
        }
    }

    /// True for a walk that a list led to, which is gone back to.
    private var isOverList: Bool { screens.dropLast().last?.isList ?? false }

    /// Goes to the criterion in the walk. The last list that led to criteria stays below, to come back to, and below that
    /// the walk from which it was opened.
    private mutating func goToWalk(_ index: Int, in context: Context) {
        var walk = Walk(at: index)
        for screen in screens {
            if case .walk(let page) = screen { walk = page }
        }
        if screens.last?.isList ?? false { walk = Walk(at: index) }
        walk.select(index, in: context)
        let list = screens.last { $0.isList }
        screens.removeLast(screens.count - (list != nil && screens[safe: 1]?.isWalk ?? false ? 2 : 1))
        if let list { screens.append(list) }
        screens.append(.walk(walk))
    }

    /// Closes the help above a form to which something comes back.
    private mutating func uncoverForm() {
        guard case .help? = screens.last, case .attach? = screens.dropLast().last else { return }
        screens.removeLast()
    }

    private mutating func changeTop(_ body: (inout Screen) -> Void) {
        guard !screens.isEmpty else { return }
        body(&screens[screens.count - 1])
    }

    private mutating func say(_ message: Message) {
        self.message = message
        messageEnds =
            message.kind == .information
            ? Timestamp(milliseconds: model.clock.now.milliseconds + WorkbenchText.messageMilliseconds) : nil
    }

    private mutating func clearMessage() {
        message = nil
        messageEnds = nil
    }

    // MARK: Drawing

    private var fits: Bool { Frame.fits(size) }

    /// True while a text stands somewhere in the stack that a key common to all screens would leave behind.
    private var isTyping: Bool { screens.contains(where: \.takesText) }

    private func keyRows(of screen: Screen) -> [KeyRow] {
        let tried = canTry ? model.trial.map(WhatIf.rows) ?? [] : []
        return tried + screen.keyRows(in: model) + CommonKeys.rows(in: model, takesText: isTyping)
    }

    package func view() -> Grid {
        guard fits else { return Frame.tooSmall(size, model.tongue) }
        var grid = Grid(size: size)
        let base = screens.lastIndex { !$0.isOverlay } ?? 0
        for screen in screens[base...] {
            grid.cursor = nil
            screen.draw(on: &grid, model: model)
        }
        if let top = screens.last { Frame.drawFooter(on: &grid, rows: keyRows(of: top), model.tongue) }
        drawMessage(on: &grid)
        return grid
    }

    /// What an answer costs is the time until it is called saved: for that word alone nothing else is drawn again.
    package func view(after last: Grid) -> Grid {
        guard isOnlySaved, last.size == size, case .walk(let walk)? = screens.last else { return view() }
        var grid = last
        grid.fill(" ", column: 0, row: 0, columns: size.columns)
        walk.drawHeader(on: &grid, model: model)
        return grid
    }

    private func drawMessage(on grid: inout Grid) {
        let tongue = model.tongue
        if let copying {
            Frame.drawMessage(on: &grid, WorkbenchText.copying(copying.done, of: copying.total)[tongue], .information)
        } else if let message {
            Frame.drawMessage(on: &grid, message.text[tongue], message.kind)
        } else if let savingProblem {
            Frame.drawMessage(on: &grid, WorkbenchText.notSaved(savingProblem)[tongue], .problem)
        }
    }
}
