import AssessmentModel
import Cells
import Localization
import ProjectStore
import Screens
import Terminal
import Workspace

/// The program with screens: claims the terminal, and runs one app after the other on it.
struct InteractiveProgram {
    enum Start: Hashable {
        case pick
        case work(String)
        case review(String)
        /// Show where somebody stands: the person of this name, else whoever conducts the workshop or worked last.
        case follow(String, name: String?)
        case demo
    }

    let author: Author
    /// The name of the participant who speaks; nil for everybody else.
    let voice: String?
    /// The profile to look under, if it is not that in use.
    let view: ProfileOption?
    /// Whether the walk begins as the projector view.
    let isProjected: Bool
    /// The workshop that it opens for; nil for none.
    let workshop: WorkshopRequest?
    private let context: CommandContext
    private let files: UserFiles
    private let config: ConfigFile

    /// - Throws: `Failure` if the configuration cannot be used, also where something else overrides it.
    init(
        _ context: CommandContext, author: Author, voice: String? = nil, view: ProfileOption? = nil,
        isProjected: Bool = false, workshop: WorkshopRequest? = nil
    ) throws(Failure) {
        self.context = context
        self.workshop = workshop
        self.isProjected = isProjected
        files = context.files
        config = try files.config()
        self.author = author
        self.voice = voice
        self.view = view
    }

    /// - Throws: `Failure`.
    func run(_ start: Start) throws {
        let leaving: Leaving
        switch start {
        case .pick:
            var terminal = try claimTerminal()
            leaving = try pick(on: &terminal)
        case .demo:
            var terminal = try claimTerminal()
            leaving = try demo(on: &terminal, context.language)
        // What is wrong with an assessment or a profile is said in lines, for which the terminal must be free.
        case .work(let path):
            let opened = try open(path)
            var terminal = try claimTerminal()
            leaving = try work(on: opened, as: author, &terminal, context.language)
        case .review(let path):
            let opened = try open(path)
            var terminal = try claimTerminal()
            leaving = try review(opened, &terminal, context.language)
        case .follow(let path, let name):
            let opened = try open(path)
            var terminal = try claimTerminal()
            leaving = try follow(opened, name, &terminal, context.language)
        }
        for line in leaving.words { context.console.printError("cpo: \(line[leaving.language])") }
        if case .signal(let number) = leaving.ending { throw Failure(.signal(number)) }
    }

    private func claimTerminal() throws -> Terminal {
        var options = TerminalOptions { context.environment[$0] }
        options.theme = try context.theme.theme(context.environment, config)
        options.colours = config.colours
        do throws(TerminalError) {
            return try Terminal(options)
        } catch {
            throw Failure(.io, ErrorText.line(error))
        }
    }

    // MARK: The picker

    private func pick(on terminal: inout Terminal) throws -> Leaving {
        var problem: LocalizedString?
        var language = context.language
        while true {
            let picker = Picker(
                recents: files.recents, clock: SystemClock.wall, language: language, size: terminal.size,
                problem: problem, keyMap: config.keyMap, asksName: context.person.isUnknown(author.name))
            var loop = EventLoop(
                picker, in: PickerEffectHandler(context: context, name: author.name), context.environment)
            let leaving = loop.run(on: &terminal)
            language = leaving.language
            do {
                switch leaving.ending {
                case .open(let path):
                    let author = Author(name: loop.handler.name, machine: author.machine)
                    return try work(on: try open(path), as: author, &terminal, language)
                case .openDemo: return try demo(on: &terminal, language)
                case .quit, .signal: return leaving
                }
            } catch let failure as Failure {
                problem = failure.text
            }
        }
    }

    private func demo(on terminal: inout Terminal, _ language: Language) throws -> Leaving {
        let path = try Demo(context).make()
        return try work(on: try open(path), as: author, &terminal, language, isRemembered: false)
    }

    // MARK: An assessment

    private func open(_ path: String) throws -> OpenedAssessment {
        try OpenedAssessment(path, view: view, voice: voice)
    }

    /// Works on the project; where that is not allowed, shows it as a review and says why.
    private func work(
        on opened: consuming OpenedAssessment, as author: Author, _ terminal: inout Terminal, _ language: Language,
        isRemembered: Bool = true
    ) throws -> Leaving {
        let author = opened.speaker.map { Author(participant: $0.id, machine: author.machine) } ?? author
        let path = opened.path
        // What the vendor changed is said before anything is judged.
        let changes = opened.reader.project.vendorChanges
        let problem = changes.isEmpty ? nil : AuditText.changedSince(changes, by: opened.reader.judge ?? .auditor)
        let writer: ProjectWriter
        do throws(StoreError) {
            writer = try opened.reader.writer(as: author, state: files.state)
        } catch {
            guard error.isReadOnly else { throw Failure(.io, ErrorText.line(error)) }
            if isRemembered { remember(path, opened.subject) }
            return try review(opened, &terminal, language, problem: CommandText.reviewInstead(ErrorText.line(error)))
        }
        try opened.keepSpeaker(with: writer)
        let (own, name) = (writer.writer.base, writer.writer)
        let (subject, session) = (opened.subject, opened.lastSession(of: author.name))
        let handler = WorkEffectHandler(writer, after: opened.reader, files: files, now: SystemClock.now)
        let draft = handler.restored.map { Screens.Draft($0) }
        var model = try opened.model(.work(author: author.name), language) { $0.order.writer.isWindow(of: own) }
        model.isProjected = isProjected
        model.writer = name
        var workbench = Workbench(
            model, size: terminal.size, place: session?.resumePoint, draft: draft, problem: problem,
            keyMap: config.keyMap,
            left: session?.departure)
        if let workshop { workbench.open(workshop) }
        var loop = EventLoop(workbench, in: handler, context.environment)
        return loop.run(on: &terminal) { if isRemembered { remember(path, subject) } }
    }

    private func review(
        _ opened: consuming OpenedAssessment, _ terminal: inout Terminal, _ language: Language,
        problem: LocalizedString? = nil
    ) throws -> Leaving {
        let handler = ReviewEffectHandler(opened.reader, files: files, now: SystemClock.now)
        let place =
            files.place(inReviewOf: opened.reader.project.info.id) ?? opened.lastSession(of: author.name)?.resumePoint
        var model = try opened.model(.review, language)
        model.isProjected = isProjected
        let workbench = Workbench(
            model, size: terminal.size, place: place, problem: problem, keyMap: config.keyMap)
        var loop = EventLoop(workbench, in: handler, context.environment)
        return loop.run(on: &terminal)
    }

    /// Shows where somebody stands. A directory that takes the place of this one is opened anew.
    private func follow(
        _ opened: consuming OpenedAssessment, _ name: String?, _ terminal: inout Terminal, _ language: Language
    ) throws -> Leaving {
        let handler = FollowEffectHandler(opened.reader, name: name, now: SystemClock.now)
        let followed = handler.followed
        let follower = Follower(
            try opened.model(.review, language), followed, size: terminal.size, keyMap: config.keyMap)
        var loop = EventLoop(follower, in: handler, context.environment)
        let leaving = loop.run(on: &terminal)
        guard case .open(let path) = leaving.ending else { return leaving }
        return try follow(try open(path), name, &terminal, leaving.language)
    }

    private func remember(_ path: String, _ subject: String) {
        files.remember(
            RecentAssessment(path: files.absolute(path), subject: subject, opened: SystemClock.now))
    }
}
