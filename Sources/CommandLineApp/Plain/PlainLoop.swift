import AssessmentModel
import Localization
import ProjectStore
import Screens

/// The line mode's one way that data flows: a line to the session, what it asks for to the handler, what comes of it
/// back to the session; then what there is to say, and the next question.
struct PlainLoop<Handler: EffectHandler & ~Copyable>: ~Copyable {
    private var session: PlainSession
    private var handler: Handler
    private var console: PlainConsole
    /// What happened while the person was typing: it is told, and taken in, before the next question.
    private var news: [Message] = []
    private var isOver = false
    /// The signal that ends the program.
    private var signal: Int32?

    init(_ session: PlainSession, in handler: consuming Handler, _ console: PlainConsole) {
        self.session = session
        self.handler = handler
        self.console = console
    }

    private var now: Timestamp { console.context.now }

    /// Runs to the end of the input, or until the person leaves.
    ///
    /// - Throws: `Failure` if a script had answers that were not accepted, or answers are not on disk.
    mutating func run() throws {
        while !isOver {
            ask()
            guard let line = waitForLine() else { break }
            switch line {
            case .text(let text): carryOut(session.take(text, now: now))
            case .tooLong: session.refuse(PlainText.tooLong)
            }
            receive(handler.settle(now: now))
            session.endTurn()
            if console.isTyped, let place = session.place { handler.note(place, now: now) }
        }
        console.say(session.takeLines())
        let words = handler.finish(now: now)
        for text in words { console.context.console.printError("cpo: \(text[session.language])") }
        if session.model.saving == .failed, !words.isEmpty { throw Failure(.io, PlainText.notSaved) }
        if let signal { throw Failure(.signal(signal), PlainText.ended) }
        if let failure = console.failure(refusals: session.refusals) { throw failure }
    }

    private mutating func ask() {
        // What a script does must not depend on how fast evidence is read.
        while !console.isTyped, handler.isBusy { news += handler.work(now: now) }
        receive(news)
        news = []
        console.say(session.takeLines() + [session.prompt])
    }

    private mutating func waitForLine() -> LineInput.Line? {
        while true {
            news += handler.work(now: now)
            // What could not be saved is tried again; that it still fails is not told twice.
            news += handler.settle(now: now).filter { if case .saveFailed = $0 { false } else { true } }
            let wait = handler.nextDue.map { max(0, Int($0.milliseconds - now.milliseconds)) }
            switch console.next(within: handler.isBusy ? 0 : wait) {
            case .line(let line): return line
            case .nothing: break
            case .end: return nil
            case .signal(let number):
                signal = number
                return nil
            }
        }
    }

    /// Copies the file that is to be attached, unless a signal ends the program before.
    private mutating func copy() {
        while session.isAttaching, handler.isBusy {
            receive(handler.work(now: now))
            guard let number = console.context.console.signals.take() else { continue }
            signal = number
            isOver = true
            return receive(handler.carryOut(.cancelCopy, now: now))
        }
    }

    private mutating func carryOut(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .quit: isOver = true
            case .open(let evidence): session.receive(place(of: evidence), now: now)
            case .attach:
                receive(handler.carryOut(effect, now: now))
                copy()
            case .record, .recordTogether, .keepDraft, .edit, .complete, .list, .cancelCopy, .openProject, .openDemo,
                .createProject, .compareProjects, .forget, .sign, .preview, .writeReport, .add, .removeName, .vote,
                .showVote, .copy,
                .mouse, .suspend,
                .redraw:
                receive(handler.carryOut(effect, now: now))
            }
        }
    }

    private mutating func receive(_ messages: [Message]) {
        for message in messages { session.receive(message, now: now) }
        carryOut(session.takeEffects())
    }

    /// Where a piece of evidence is, for a program of the person's own to show it.
    private func place(of evidence: Evidence) -> Message {
        if case .url(let address) = evidence.source { return .notified(PlainText.isAt(address)) }
        guard let file = handler.file(of: evidence) else { return .failed(EnvironmentText.evidenceMissing) }
        return .notified(PlainText.isAt(file.location))
    }
}
