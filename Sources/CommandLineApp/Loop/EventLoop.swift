import AssessmentModel
import Cells
import Glibc
import Localization
import ProjectStore
import Screens
import Terminal

/// What effects act on, beside the terminal.
protocol EffectHandler: ~Copyable {
    /// Carries an effect out, quickly, and returns what came of it.
    mutating func carryOut(_ effect: Effect, now: Timestamp) -> [Message]

    /// Puts on disk what a person did.
    mutating func settle(now: Timestamp) -> [Message]

    /// Whether there is something to put on disk, and the disk is expected to be too quick for a person to notice if the
    /// screen is painted only then.
    var settlesQuickly: Bool { get }

    /// Does a slice of work that takes long, and what is due.
    mutating func work(now: Timestamp) -> [Message]

    /// Takes note of where the person stands.
    mutating func note(_ place: ResumePoint, now: Timestamp)

    /// Puts on disk what was waiting for its time, before the program may be stopped.
    mutating func keepUnfinished(now: Timestamp)

    /// Puts everything on disk before the program ends, by whatever end, and returns what there is to say of it in the
    /// shell.
    mutating func finish(now: Timestamp) -> [LocalizedString]

    /// The path of a file of evidence; nil where it is missing.
    func file(of evidence: Evidence) -> EvidenceFile?

    /// True while there is such work left.
    var isBusy: Bool { get }

    /// When something is due although nothing happens.
    var nextDue: Timestamp? { get }
}

/// How a run of the screens ended.
enum Ending: Hashable {
    case quit
    case signal(CInt)
    /// Go on with the assessment at this path.
    case open(path: String)
    case openDemo
}

/// How a run of the screens ended, and what there is to say of it once the shell has the terminal again.
struct Leaving: Hashable {
    let ending: Ending
    var words: [LocalizedString] = []
    /// The language that the person chose.
    let language: Language
}

/// The one way that data flows: what happens goes to the app, what the app asks for to its surroundings, what comes of
/// it back to the app; then what was done goes to disk and the screen is painted, or the other way round if the disk is
/// slow.
struct EventLoop<D: App, Handler: EffectHandler & ~Copyable>: ~Copyable {
    private(set) var app: D
    private(set) var handler: Handler
    private var ending: Ending?
    /// Copies that desktop programs are showing.
    private var shown: [TemporaryFile] = []
    private let environment: CommandEnvironment

    init(_ app: D, in handler: consuming Handler, _ environment: CommandEnvironment) {
        self.app = app
        self.handler = handler
        self.environment = environment
    }

    /// - Parameter whenShown: what can wait until the first screen is there.
    mutating func run(on terminal: inout Terminal, whenShown: () -> Void = {}) -> Leaving {
        terminal.draw(app.view())
        whenShown()
        while true {
            let messages = waitForMessages(on: &terminal)
            take(messages, on: &terminal)
            let isPainted = !handler.settlesQuickly
            if isPainted { paint(on: &terminal) }
            let settled = handler.settle(now: SystemClock.now)
            take(settled, on: &terminal)
            if !isPainted || !settled.isEmpty { paint(on: &terminal) }
            if let place = app.place { handler.note(place, now: SystemClock.now) }
            if let ending {
                return Leaving(
                    ending: ending, words: handler.finish(now: SystemClock.now), language: app.language)
            }
        }
    }

    private func paint(on terminal: inout Terminal) {
        if ending == nil { terminal.draw(app.view()) }
    }

    private mutating func waitForMessages(on terminal: inout Terminal) -> [Message] {
        let now = SystemClock.now
        switch terminal.wait(timeoutMilliseconds: patience(at: now)) {
        case .input:
            // Key repeat must not starve the work.
            return terminal.read().map(Message.input) + (isDue(at: now) ? handler.work(now: now) : [])
        case .signal(let signal):
            ending = .signal(signal.number)
            return []
        case .stop:
            return suspend(&terminal, now: now)
        case .timeout, .descriptor:
            return [.tick] + handler.work(now: SystemClock.now)
        }
    }

    private func isDue(at now: Timestamp) -> Bool { handler.nextDue.map { $0 <= now } ?? false }

    /// Milliseconds until something is due: none while there is work to do, without end if nothing is.
    private func patience(at now: Timestamp) -> Int? {
        if handler.isBusy { return 0 }
        let due = [app.nextTick, handler.nextDue].compactMap { $0 }.min()
        return due.map { max(0, Int($0.milliseconds - now.milliseconds)) }
    }

    private mutating func take(_ messages: [Message], on terminal: inout Terminal) {
        var queue = messages[...]
        while let message = queue.popFirst(), ending == nil {
            let now = SystemClock.now
            // What came of a key goes before the keys after it, which were meant for what it did.
            queue = app.update(message, now: now).flatMap { carryOut($0, now: now, on: &terminal) } + queue
        }
    }

    /// Effects that need the terminal are carried out here, the others by the surroundings.
    private mutating func carryOut(_ effect: Effect, now: Timestamp, on terminal: inout Terminal) -> [Message] {
        switch effect {
        case .quit: ending = .quit
        case .openProject(let path): ending = .open(path: path)
        case .openDemo: ending = .openDemo
        case .suspend: return suspend(&terminal, now: now)
        case .redraw: terminal.redraw()
        case .copy(let text): terminal.copy(text)
        case .mouse(let isTaken): terminal.take(mouse: isTaken)
        case .edit(let text):
            terminal.leave()
            defer { terminal.resume() }
            return [ExternalEditor(environment).edit(text)]
        case .open(let evidence): return [show(evidence, on: &terminal)]
        case .record, .recordTogether, .keepDraft, .complete, .list, .attach, .cancelCopy, .createProject,
            .compareProjects, .forget,
            .sign, .preview, .writeReport, .add, .removeName, .vote, .showVote:
            return handler.carryOut(effect, now: now)
        }
        return []
    }

    /// Stops the program. It may be killed while stopped, so everything has to be on disk first.
    private mutating func suspend(_ terminal: inout Terminal, now: Timestamp) -> [Message] {
        let settled = handler.settle(now: now)
        handler.keepUnfinished(now: now)
        terminal.suspend()
        return settled
    }

    private mutating func show(_ evidence: Evidence, on terminal: inout Terminal) -> Message {
        let viewer = Viewer(environment)
        let place = EvidencePlace(evidence.locator)
        if case .url(let address) = evidence.source { return viewer.open(address: address, at: place) }
        guard let file = handler.file(of: evidence) else { return .failed(EnvironmentText.evidenceMissing) }
        // A copy, so that nothing can be put in its place, and programs see the name that it has.
        let needsTerminal = viewer.needsTerminal(file.name)
        let copy = needsTerminal && file.bytes > Viewer.mostCopied ? nil : TemporaryFile(file, environment)
        guard let path = copy?.path ?? (needsTerminal ? file.path : nil) else {
            return .failed(EnvironmentText.noTemporaryFile)
        }
        if !needsTerminal {
            if let copy { shown.append(copy) }
            return viewer.launch(path, at: place)
        }
        terminal.leave()
        defer { terminal.resume() }
        let message = viewer.page(path, at: place)
        copy?.remove()
        return message
    }
}
