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
            ending = try work(on: opening, at: path, &terminal, Speech.tongue)
        case .review(let path):
            let opening = try open(path)
            var terminal = try claimTerminal()
            ending = try review(opening, &terminal, Speech.tongue, problem: nil)
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
        on opening: Project.Opening, at path: String, _ terminal: inout Terminal, _ tongue: Tongue,
        isRemembered: Bool = true
    ) throws -> Ending {
        var writer: ProjectWriter
        do throws(StoreError) {
            writer = try ProjectWriter(opening.project, as: author)
        } catch {
            guard case .notWritable = error else { throw Failure(.io, ErrorText.line(error)) }
            if isRemembered { remember(path, opening) }
            return try review(
                opening, &terminal, tongue, problem: CommandText.reviewInstead(ErrorText.line(error)))
        }
        var assessment = Assessment(opening)
        for event in writer.poll().events { assessment.apply(event) }
        let own = writer.writer.base
        let evidence = assessment.evidenceFiles
        let model = try model(
            assessment, evidence, .work(author: author.name), isOwn: { $0.order.writer.isWindow(of: own) }, opening,
            tongue)
        let place = opening.project.lastSession(of: author.name).flatMap { Place(members: $0.place) }
        let draft = (try? writer.drafts())?.first { $0.field == .comment }
        let workbench = Workbench(
            model, size: terminal.size, place: place,
            draft: draft.map { Screens.Draft(criterion: $0.criterion, text: $0.text) },
            problem: DamageText.warning(opening.news.damages))
        let world = WorkWorld(writer, clock: assessment.clock, reading: evidence, now: SystemClock.now)
        var loop = EventLoop(workbench, in: world)
        return loop.run(on: &terminal) { if isRemembered { remember(path, opening) } }
    }

    private func review(
        _ opening: Project.Opening, _ terminal: inout Terminal, _ tongue: Tongue, problem: Phrase?
    ) throws -> Ending {
        let assessment = Assessment(opening)
        let evidence = assessment.evidenceFiles
        let model = try model(assessment, evidence, .review, isOwn: { _ in false }, opening, tongue)
        let place =
            files.place(inReviewOf: opening.project.info.id)
            ?? opening.project.lastSession(of: author.name).flatMap { Place(members: $0.place) }
        let workbench = Workbench(
            model, size: terminal.size, place: place,
            problem: problem ?? DamageText.warning(opening.news.damages))
        let world = ReviewWorld(opening.project, reading: evidence, files: files, now: SystemClock.now)
        var loop = EventLoop(workbench, in: world)
        return loop.run(on: &terminal)
    }

    private func open(_ path: String) throws -> Project.Opening {
        do throws(StoreError) { return try Project.open(path) } catch { throw Failure(.io, ErrorText.opening(error)) }
    }

    private func model(
        _ assessment: Assessment, _ evidence: [Evidence], _ access: Model.Access,
        isOwn: @escaping @Sendable (Event) -> Bool, _ opening: Project.Opening, _ tongue: Tongue
    ) throws -> Model {
        var conditions: [String: EvidenceCondition] = [:]
        for evidence in evidence {
            if let sha256 = evidence.sha256 { conditions[sha256] = opening.project.condition(of: evidence) }
        }
        do throws(ScoringError) {
            return try Model(
                assessment, access: access, clock: SystemClock.wall, tongue: tongue, isOwn: isOwn,
                conditions: conditions)
        } catch {
            throw Failure(.io, ErrorText.line(error))
        }
    }

    private func remember(_ path: String, _ opening: Project.Opening) {
        files.remember(
            RecentAssessment(
                path: UserFiles.absolute(path), subject: opening.project.info.subject.name, opened: SystemClock.now))
    }
}
