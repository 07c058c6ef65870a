import Assessment
import Cells
import ProjectStore
import Scoring
import Screens
import Terminal
import Wording

/// The program with screens: claims the terminal, and runs one desk after the other on it.
struct InteractiveProgram {
    enum Start: Hashable {
        case pick
        case work(String)
        case review(String)
        case demo
    }

    let author: Author
    private let files = UserFiles()

    init(author: Author) { self.author = author }

    /// - Throws: `Failure`.
    func run(_ start: Start) throws {
        let ending: Ending
        switch start {
        case .pick:
            var terminal = try claimTerminal()
            ending = try pick(on: &terminal)
        case .demo:
            var terminal = try claimTerminal()
            ending = try demo(on: &terminal, Speech.tongue)
        case .work(let path):
            let opening = try open(path)
            var terminal = try claimTerminal()
            ending = try work(on: consume opening, at: path, &terminal, Speech.tongue)
        case .review(let path):
            let opening = try open(path)
            var terminal = try claimTerminal()
            ending = try review(consume opening, &terminal, Speech.tongue, problem: nil)
        }
        if case .signal(let number) = ending { throw Failure(.signal(number)) }
    }

    private func claimTerminal() throws -> Terminal {
        do throws(TerminalError) {
            return try Terminal(TerminalOptions())
        } catch {
            throw Failure(.io, ErrorText.line(error))
        }
    }

    // MARK: The picker

    private func pick(on terminal: inout Terminal) throws -> Ending {
        var problem: Phrase?
        var tongue = Speech.tongue
        while true {
            let picker = Picker(
                recents: files.recents, clock: SystemClock.wall, tongue: tongue, size: terminal.size,
                problem: problem)
            var loop = EventLoop(picker, in: PickerWorld(files: files, name: author.name))
            let ending = loop.run(on: &terminal)
            tongue = loop.desk.tongue
            do {
                switch ending {
                case .open(let path): return try work(on: try open(path), at: path, &terminal, tongue)
                case .openDemo: return try demo(on: &terminal, tongue)
                case .quit, .signal: return ending
                }
            } catch let failure as Failure {
                problem = failure.text
            }
        }
    }

    private func demo(on terminal: inout Terminal, _ tongue: Tongue) throws -> Ending {
        let path = try Demo.make()
        return try work(on: try open(path), at: path, &terminal, tongue, isRemembered: false)
    }

    // MARK: An assessment

    /// Works on the project; where that is not allowed, shows it as a review and says why.
    private func work(
        on opening: consuming Project.Opening, at path: String, _ terminal: inout Terminal, _ tongue: Tongue,
        isRemembered: Bool = true
    ) throws -> Ending {
        let (project, damages) = (opening.project, opening.news.damages)
        var writer: ProjectWriter
        do throws(StoreError) {
            writer = try ProjectWriter(project, as: author)
        } catch {
            guard case .notWritable = error else { throw Failure(.io, ErrorText.line(error)) }
            if isRemembered { remember(path, project) }
            return try review(
                opening, &terminal, tongue, problem: CommandText.reviewInstead(ErrorText.line(error)))
        }
        // What is handed on has one owner, or the first answer would copy all events: hence each `consume`.
        var assessment = Assessment(consume opening)
        for event in writer.poll().events { assessment.apply(event) }
        let own = writer.writer.base
        let (evidence, clock) = (assessment.evidenceFiles, assessment.clock)
        let model = try model(
            consume assessment, evidence, .work(author: author.name), isOwn: { $0.order.writer.isWindow(of: own) },
            project,
            tongue)
        let place = project.lastSession(of: author.name).flatMap { Place(members: $0.place) }
        let draft = (try? writer.drafts())?.first { $0.field == .comment }
        let workbench = Workbench(
            consume model, size: terminal.size, place: place,
            draft: draft.map { Screens.Draft(criterion: $0.criterion, text: $0.text) },
            problem: DamageText.warning(damages))
        let world = WorkWorld(writer, clock: clock, reading: evidence, now: SystemClock.now)
        var loop = EventLoop(consume workbench, in: world)
        return loop.run(on: &terminal) { if isRemembered { remember(path, project) } }
    }

    private func review(
        _ opening: consuming Project.Opening, _ terminal: inout Terminal, _ tongue: Tongue, problem: Phrase?
    ) throws -> Ending {
        let (project, damages) = (opening.project, opening.news.damages)
        let assessment = Assessment(opening)
        let evidence = assessment.evidenceFiles
        let model = try model(assessment, evidence, .review, isOwn: { _ in false }, project, tongue)
        let place =
            files.place(inReviewOf: project.info.id)
            ?? project.lastSession(of: author.name).flatMap { Place(members: $0.place) }
        let workbench = Workbench(
            model, size: terminal.size, place: place,
            problem: problem ?? DamageText.warning(damages))
        let world = ReviewWorld(project, reading: evidence, files: files, now: SystemClock.now)
        var loop = EventLoop(workbench, in: world)
        return loop.run(on: &terminal)
    }

    private func open(_ path: String) throws -> Project.Opening {
        do throws(StoreError) { return try Project.open(path) } catch { throw Failure(.io, ErrorText.opening(error)) }
    }

    private func model(
        _ assessment: consuming Assessment, _ evidence: [Evidence], _ access: Model.Access,
        isOwn: @escaping @Sendable (Event) -> Bool, _ project: Project, _ tongue: Tongue
    ) throws -> Model {
        var conditions: [String: EvidenceCondition] = [:]
        for evidence in evidence {
            if let sha256 = evidence.sha256 { conditions[sha256] = project.condition(of: evidence) }
        }
        do throws(ScoringError) {
            return try Model(
                assessment, access: access, clock: SystemClock.wall, tongue: tongue, isOwn: isOwn,
                conditions: conditions)
        } catch {
            throw Failure(.io, ErrorText.line(error))
        }
    }

    private func remember(_ path: String, _ project: Project) {
        files.remember(
            RecentAssessment(
                path: UserFiles.absolute(path), subject: project.info.subject.name, opened: SystemClock.now))
    }
}
