import AssessmentModel
import Localization
import Presentation
import Screens
import Snapshots

/// An assessment in lines: a line comes in, lines and effects come out. It is pure, like the screens' `Workbench`,
/// whose model, effects and messages it shares.
struct PlainSession: Sendable {
    /// How the next recorded event is told.
    enum Telling: Hashable, Sendable {
        /// As the history tells it.
        case asHistory
        case instead(LocalizedString)
        /// So many events in one go, told once.
        case together(Int, LocalizedString)
    }

    var model: Model
    /// The untouched model while `model` is a what-if copy; nil otherwise.
    var committed: Model?
    /// The search that limits where next, previous and enter go; nil for all criteria.
    var filter: String?
    /// The index of the current criterion; nil in the overview.
    var current: Int?
    var question: PlainQuestion?
    var listing: PlainListing?
    /// Text that was being typed when a program ended.
    private(set) var draft: Screens.Draft?
    private(set) var effects: [Effect] = []
    var lines: [String] = []
    /// How many lines were not accepted.
    private(set) var refusals = 0
    /// Whether a file is being copied.
    private(set) var isAttaching = false
    /// Whether the list that was read last is to be read again, because of a change.
    private var isListingStale = false
    private var goesOn = false
    private var telling = Telling.asHistory
    /// What was done about secret rounds.
    var watch = BallotWatch()
    /// What there is to say after the next recorded event.
    private var afterwards: LocalizedString?

    /// - Parameter place: where the person was last; nil begins with the overview.
    init(
        _ model: Model, place: ResumePoint? = nil, draft: Screens.Draft? = nil, left departure: Departure? = nil
    ) {
        self.model = model
        self.draft = draft.flatMap {
            $0.kind == .comment && model.catalog.index(of: $0.criterion) != nil ? $0 : nil
        }
        current = place.flatMap { $0.isInWalk ? model.catalog.index(of: $0.criterion) : nil }
        if current != nil { lines = pages.standing }
        if let departure, model.hasNews(since: departure), let news = model.news(since: departure) {
            say(NewsListText.lines(news, in: model).map { $0.text[language] })
        }
        if let draft = self.draft { say(PlainText.draft(draft.criterion)) }
        if let draft, draft.kind == .form {
            say(KeptTextText.title)
            say(draft.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
            // It stands in the terminal now.
            emit(.keepDraft(nil))
        }
        showPlace()
        lookAtBallots()
    }

    var pages: PlainPages { PlainPages(model: model) }
    var language: Language { model.language }

    /// Where to resume.
    var place: ResumePoint? {
        let index = current ?? 0
        guard model.catalog.criteria.indices.contains(index) else { return nil }
        return ResumePoint(criterion: model.catalog.criteria[index].id, isInWalk: current != nil)
    }

    // MARK: In and out

    /// Takes a line, and returns what it asks for.
    mutating func take(_ line: String, now: Timestamp) -> [Effect] {
        changeModels { $0.move(to: now) }
        let line = line.trimmed
        if let question {
            self.question = nil
            answer(question, line)
        } else {
            follow(PlainLine(line, of: model), line)
        }
        return takeEffects()
    }

    /// What was asked for since the last time.
    mutating func takeEffects() -> [Effect] {
        defer { effects = [] }
        return effects
    }

    /// Takes in what came of an effect, or what happened elsewhere.
    mutating func receive(_ message: Message, now: Timestamp) {
        changeModels { $0.move(to: now) }
        switch message {
        case .recorded(let event):
            changeModels { model in
                model.apply(event)
                model.saving = .saving
            }
            tell(event)
            lookAtBallots()
        case .arrived(let events):
            var last: Event?
            for event in events { changeModels { if $0.apply(event) != nil, $0.shows(event) { last = event } } }
            if let last { say(WorkbenchText.arrived(events.count, last, model)) }
            lookAtBallots()
        case .saved:
            changeModels { $0.saving = .saved($0.clock.now) }
            say(PlainText.saved)
        case .saveFailed(let problem):
            changeModels { $0.saving = .failed }
            say(WorkbenchText.notSaved(problem))
        case .checked(let sha256, let condition): changeModels { $0.apply(condition, of: sha256) }
        case .damaged(let damages):
            changeModels { $0.damages = damages }
            for line in damages.lines { say(line) }
        case .copied(let file): attach(file)
        case .doubted(let request, let doubt): decide(doubt, of: request)
        case .signed(let name, let isOwn):
            changeModels { $0.sign(as: name, isOwn: isOwn) }
            say(SignatureText.signs(name))
        case .failed(let text):
            isAttaching = false
            refuse(text)
        case .notified(let text), .warned(let text): say(text)
        // The line mode asks for none of these.
        case .participants(let participants, _): changeModels { $0.participants = participants }
        case .input, .edited, .previewed, .answered, .completed, .listed, .chosen, .copying, .recents, .catalogs,
            .profiles, .created, .reportWritten, .reportExists, .followed, .recentFigures, .compared, .tick:
            break
        }
    }

    /// Ends a turn, when everything that a line asked for is done.
    mutating func endTurn() {
        if isListingStale, question == nil, let listing { refresh(listing) }
        if goesOn { goToNext() }
        (isListingStale, goesOn) = (false, false)
    }

    /// Everything to say since the last time.
    mutating func takeLines() -> [String] {
        defer { lines = [] }
        return lines
    }

    /// Changes the model and, during a trial, the committed one too.
    private mutating func changeModels(_ change: (inout Model) -> Void) { model.change(besides: &committed, change) }

    /// What is asked for now, after what limits it.
    var prompt: String {
        guard question == nil else { return ownPrompt }
        let limits = [model.tried.map(PlainText.trying), filter.map(PlainText.only)].compactMap { $0?[language] }
        return (limits + [ownPrompt]).joined(separator: " ")
    }

    private var ownPrompt: String {
        if let question { return PlainText.question(question, in: model)[language] }
        if let listing { return PlainText.listing(listing, isReview: model.isReview)[language] }
        guard let current else {
            return PlainText.overview(
                categories: model.catalog.categories.count, isReview: model.isReview)[language]
        }
        return PlainText.criterion(
            model.catalog.criteria[current], on: model.catalog.scale,
            isOpen: model.assessment.answers[current].rating == nil, isReview: model.isReview)[language]
    }

    // MARK: Saying and recording

    mutating func say(_ text: LocalizedString) { lines.append(text[language]) }

    mutating func say(_ page: [String]) { lines += [""] + page }

    /// Refuses what was typed.
    mutating func refuse(_ text: LocalizedString) {
        refusals += 1
        say(text)
    }

    mutating func emit(_ effect: Effect) { effects.append(effect) }

    /// Records a change to the criterion at this index.
    mutating func record(
        _ change: Change, at index: Int, telling: Telling = .asHistory, afterwards: LocalizedString? = nil
    ) {
        record(.record(model.entry(change, in: .criterion(index))), telling: telling, afterwards: afterwards)
    }

    /// Asks for an effect that records, and says how to tell what comes of it.
    mutating func record(_ effect: Effect, telling: Telling = .asHistory, afterwards: LocalizedString? = nil) {
        if committed != nil {
            tryOut(effect.entries)
            return afterwards.map { say($0) } ?? ()
        }
        self.telling = telling
        self.afterwards = afterwards
        emit(effect)
    }

    /// Goes on once what was asked for is done.
    mutating func goOnAfterwards() { goesOn = true }

    /// Asks for a file to be copied, to be attached then.
    mutating func copy(_ request: AttachRequest) {
        isAttaching = true
        emit(.attach(request))
    }

    private mutating func attach(_ file: CopiedFile) {
        isAttaching = false
        guard let index = model.catalog.index(of: file.request.criterion) else { return }
        let criteria = model.assessment.criteria(with: file.source) + 1
        attach(file.evidence, at: index, saying: AttachText.attached(file, usedFor: criteria))
    }

    private mutating func decide(_ doubt: AttachDoubt, of request: AttachRequest) {
        isAttaching = false
        question = .doubt(request, doubt)
    }

    /// Tells an event of this person, and what it changes.
    private mutating func tell(_ event: Event) {
        switch telling {
        case .together(let left, let text) where left > 1:
            telling = .together(left - 1, text)
            return
        case .together(_, let text): say(text)
        case .asHistory: say(PlainText.recorded(HistoryText.name(of: event.target), what(event)))
        case .instead(let text): say(text)
        }
        switch event.change {
        case .rate, .scope:
            lines.append(
                pages.labelled(
                    ScoreText.compliance,
                    Figures.namedRange(model.scoreboard.overall, language, of: model.assessment.voice)))
        case .comment, .flag, .attach, .amend, .detach, .assign, .toConfirm, .waive, .document, .name, .kind, .role,
            .profile, .catalog, .earlier, .respondent, .milestone, .renameMilestone, .examine, .raise, .amendFinding,
            .decide, .reply, .sample, .restoreSample, .workshop, .phase, .round, .commit, .reveal, .actionItem,
            .finish, .question, .questionReply, .close:
            break
        }
        if let afterwards { say(afterwards) }
        (telling, afterwards) = (.asHistory, nil)
        // Numbers have to stand for what was read last.
        isListingStale = true
    }

    /// The rating that counts now, or what the history says of the event.
    private func what(_ event: Event) -> LocalizedString {
        if case .rate = event.change, case .criterion(let index)? = model.assessment.slot(of: event.target) {
            return pages.rating(index)
        }
        return HistoryText.what(event, in: model.assessment)
    }

    private mutating func refresh(_ listing: PlainListing) {
        switch listing.kind {
        case .checks: show(pages.checks)
        case .evidence(let index): show(pages.evidence(ofCriterionAt: index))
        case .actions: show(pages.actions)
        case .category, .search, .gaps, .shortest, .why, .history, .text, .help: break
        }
    }

    /// Drops the kept text once a comment takes its place.
    mutating func dropDraft(at index: Int) {
        guard let draft, model.catalog.criteria[index].id == draft.criterion else { return }
        self.draft = nil
        emit(.keepDraft(nil))
    }

    // MARK: Showing

    /// Shows the current criterion, or the overview.
    mutating func showPlace() { say(current.map { pages.criterion($0) } ?? pages.overview) }

    mutating func show(_ listing: PlainListing) {
        var listing = listing
        say(listing.next())
        // What fits on one page and leads nowhere needs no question.
        self.listing = listing.isAtEnd && listing.targets.isEmpty && !isEvidence(listing) ? nil : listing
    }

    private func isEvidence(_ listing: PlainListing) -> Bool {
        if case .evidence = listing.kind { true } else { false }
    }

    mutating func go(to index: Int) {
        current = index
        listing = nil
        showPlace()
    }

    // MARK: Views

    mutating func toggleProfile() {
        if let refusal = ProfileKeyText.refusal(in: model) { return refuse(refusal) }
        if committed != nil { return refuse(PlainText.onlyRatings) }
        let id = current.map { model.catalog.criteria[$0].id }
        model.toggleProfile()
        listing = nil
        current = id.flatMap(model.catalog.index)
        say(ProfileKeyText.toggled(to: model.activeProfile))
        showPlace()
    }

    mutating func switchLanguage() {
        changeModels { $0.language = $0.language.next }
        listing = nil
        say(CommonKeys.switched)
    }
}
