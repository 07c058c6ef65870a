import Localization
import ProjectStore
import Screens
import Workspace

/// The program in lines, for screen readers, terminals that can only print, and scripts.
struct PlainProgram {
    private let author: Author
    /// The name of the participant who speaks; nil for everybody else.
    private let voice: String?
    /// The profile to look under, if it is not that in use.
    private let view: ProfileOption?
    private let context: CommandContext
    private let files: UserFiles

    init(_ context: CommandContext, author: Author, voice: String? = nil, view: ProfileOption? = nil) {
        self.context = context
        files = context.files
        self.author = author
        self.voice = voice
        self.view = view
    }

    /// - Throws: `Failure`, also if a script had answers that were not accepted.
    func run(_ start: InteractiveProgram.Start) throws {
        let console = PlainConsole(context)
        context.console.signals.watch()
        switch start {
        case .pick: try pick(console)
        case .work(let path): try work(on: try open(path), as: author, console, context.language)
        case .review(let path): try review(try open(path), console, context.language)
        case .demo: try demo(console, context.language)
        case .follow: throw Failure(.usage, FollowCommandText.needsScreens)
        }
    }

    // MARK: The list of assessments

    private func pick(_ console: PlainConsole) throws {
        var console = console
        var picker = PlainPicker(
            recents: files.recents, clock: context.clock(), language: context.language,
            catalogs: CatalogOffer.bundled, asksName: context.person.isUnknown(author.name))
        var handler = PickerEffectHandler(context: context, name: author.name)
        while true {
            console.say(picker.takeLines() + [picker.prompt])
            var effects = try console.wait().map { picker.take($0) } ?? [.quit]
            while !effects.isEmpty {
                let effect = effects.removeFirst()
                switch effect {
                case .quit:
                    if let failure = console.failure(refusals: picker.refusals) { throw failure }
                    return
                case .openDemo: return try demo(console, picker.language)
                case .openProject(let path):
                    let opened: OpenedAssessment
                    do { opened = try open(path) } catch let failure as Failure {
                        failure.text.map { picker.refuse($0) }
                        continue
                    }
                    let author = Author(name: handler.name, machine: author.machine)
                    return try work(on: opened, as: author, console, picker.language)
                case .createProject, .compareProjects, .forget, .copy, .mouse, .record, .recordTogether, .keepDraft,
                    .edit, .complete,
                    .list, .attach, .cancelCopy, .open, .preview, .sign, .writeReport, .add, .removeName, .vote,
                    .showVote, .suspend,
                    .redraw:
                    effects += handler.carryOut(effect, now: context.now).flatMap { picker.receive($0) }
                }
            }
        }
    }

    private func demo(_ console: PlainConsole, _ language: Language) throws {
        let path = try Demo(context).make()
        try work(on: try open(path), as: author, console, language, isRemembered: false)
    }

    // MARK: An assessment

    private func open(_ path: String) throws -> OpenedAssessment {
        try OpenedAssessment(path, view: view, voice: voice)
    }

    /// Works on the project; where that is not allowed, shows it as a review and says why.
    private func work(
        on opened: consuming OpenedAssessment, as author: Author, _ console: PlainConsole, _ language: Language,
        isRemembered: Bool = true
    ) throws {
        let author = opened.speaker.map { Author(participant: $0.id, machine: author.machine) } ?? author
        if isRemembered {
            files.remember(
                RecentAssessment(path: files.absolute(opened.path), subject: opened.subject, opened: context.now))
        }
        let writer: ProjectWriter
        do throws(StoreError) {
            writer = try opened.reader.writer(as: author, state: files.state)
        } catch {
            guard error.isReadOnly else { throw Failure(.io, ErrorText.line(error)) }
            context.console.printError("cpo: \(CommandText.reviewInstead(ErrorText.line(error))[language])")
            return try review(opened, console, language)
        }
        try opened.keepSpeaker(with: writer)
        let own = writer.writer.base
        // A script begins at the same place every time.
        let session = console.isTyped ? opened.lastSession(of: author.name) : nil
        let handler = WorkEffectHandler(writer, after: opened.reader, files: files, now: context.now)
        let draft = handler.restored.map { Screens.Draft($0) }
        let model = try opened.model(.work(author: author.name), language, clock: context.clock()) {
            $0.order.writer.isWindow(of: own)
        }
        let plain = PlainSession(model, place: session?.resumePoint, draft: draft, left: session?.departure)
        var loop = PlainLoop(plain, in: handler, console)
        try loop.run()
    }

    private func review(
        _ opened: consuming OpenedAssessment, _ console: PlainConsole, _ language: Language
    ) throws {
        let handler = ReviewEffectHandler(opened.reader, files: files, now: context.now)
        let kept =
            files.place(inReviewOf: opened.reader.project.info.id) ?? opened.lastSession(of: author.name)?.resumePoint
        let model = try opened.model(.review, language, clock: context.clock())
        var loop = PlainLoop(PlainSession(model, place: console.isTyped ? kept : nil), in: handler, console)
        try loop.run()
    }
}
