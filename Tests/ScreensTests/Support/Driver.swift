import AssessmentModel
import Cells
import Localization
import Presentation
import Snapshots

@testable import Screens

/// Presses keys in a workbench like a person, and plays the part of the event loop: changes become events, which are
/// shown at once and then saved.
struct Driver {
    private(set) var workbench: Workbench
    /// The effects that the workbench requested, other than changes and what is typed in forms.
    private(set) var effects: [Effect] = []
    /// What was to be kept of texts being typed, in order; nil where nothing was any more.
    private(set) var drafts: [Draft?] = []
    /// The entries that became events, in order.
    private(set) var events: [Event] = []
    /// The wall clock; it stands still unless it is set.
    var now = Fixture.now
    /// Whether the disk accepts writes.
    var saves = true
    private var chronicle: Chronicle
    /// Who signs what is recorded.
    private var signer = Person.mira
    private(set) var size: Size
    private let access: Model.Access

    /// Opens the overview, or the walk at a criterion.
    init(
        at id: CriterionID? = nil, of assessment: Assessment = Fixture.assessment, columns: Int = 80, rows: Int = 24,
        access: Model.Access = .work(author: Person.mira.name), under profile: Profile? = nil,
        language: Language = .english, keyMap: KeyMap = .standard, left departure: Departure? = nil
    ) {
        size = Size(columns: columns, rows: rows)
        self.access = access
        chronicle = Chronicle(assessment)
        workbench = Workbench(
            Fixture.model(assessment, under: profile, access: access, language: language), size: size,
            place: id.map { ResumePoint(criterion: $0, isInWalk: true) }, keyMap: keyMap, left: departure)
    }

    /// The same in a review.
    static func reviewing(
        at id: CriterionID? = nil, of assessment: Assessment = Fixture.assessment, columns: Int = 80, rows: Int = 24,
        language: Language = .english
    ) -> Driver {
        Driver(at: id, of: assessment, columns: columns, rows: rows, access: .review, language: language)
    }

    /// The program ends and starts again; only what was written is left.
    func restarted() -> Driver {
        var driver = Driver(of: chronicle.assessment, columns: size.columns, rows: size.rows, access: access)
        driver.now = now
        driver.workbench = Workbench(
            Fixture.model(chronicle.assessment, access: access, now: now), size: size, place: workbench.place)
        return driver
    }

    // MARK: What a person does

    /// Presses keys one after the other, in the notation of `KeyNotation`.
    mutating func press(_ keys: String) { KeyNotation.keys(keys).forEach { press($0) } }

    /// Presses one key.
    mutating func press(_ key: Key) { happen(.input(.key(key))) }

    /// Types the text character by character; line ends are enter.
    mutating func type(_ text: String) { text.forEach { press($0 == "\n" ? .enter : .character($0)) } }

    /// Pastes the text in one piece.
    mutating func paste(_ text: String) { happen(.input(.paste(text))) }

    /// Presses the mouse button, or turns the wheel, at a cell.
    mutating func mouse(_ action: Mouse.Action, column: Int, row: Int) {
        happen(.input(.mouse(Mouse(action, at: Position(column: column, row: row)))))
    }

    /// Resizes the window.
    mutating func resize(columns: Int, rows: Int) {
        size = Size(columns: columns, rows: rows)
        happen(.input(.resize(size)))
    }

    // MARK: What else happens

    /// Somebody else changes an answer, knowing everything that is there.
    mutating func arrive(_ change: Change, to id: CriterionID, by person: Person) {
        happen(.arrived([chronicle.add(change, to: id, by: person, at: now)]))
    }

    /// An event that somebody made elsewhere, by default in the voice of the assessment.
    mutating func made(
        _ change: Change, of target: Target, by person: Person = .lena, party: Party? = nil
    ) -> Event {
        let slot = chronicle.assessment.slot(of: target)
        let replaces = slot.map { chronicle.assessment.replaced(by: change, in: $0, party: party) } ?? []
        return chronicle.add(Entry(change, of: target, replaces: replaces, party: party), by: person, at: now)
    }

    /// Sends a message, and handles the effects that the workbench requests.
    mutating func happen(_ message: Message) {
        for effect in workbench.update(message, now: now) {
            if case .sign(let name) = effect, let person = Person.allCases.first(where: { $0.name == name }) {
                signer = person
                happen(.signed(as: name) { $0.by == name })
            }
            if let (list, added) = Workshops.participants(model.participants, after: effect) {
                happen(.participants(list, added: added))
            }
            if case .keepDraft(let draft) = effect {
                let isOfForm = (draft ?? self.draft)?.kind == .form
                drafts.append(draft)
                if isOfForm { continue }
            }
            guard let first = effect.entries.first else {
                effects.append(effect)
                continue
            }
            let id = record(first).id
            effect.entries.dropFirst().forEach { record($0.with(id)) }
        }
    }

    @discardableResult
    private mutating func record(_ entry: Entry) -> Event {
        let event = chronicle.add(entry, by: signer, at: now)
        events.append(event)
        happen(.recorded(event))
        happen(saves ? .saved : .saveFailed(problem: Driver.fullDisk))
        return event
    }

    /// Copies the file of a request into the project, as the loop would.
    ///
    /// - Parameter kept: the name under which the project has the content already.
    mutating func finishCopying(
        _ request: AttachRequest, sha256: String = FixtureHistory.hash("new"), keptAs kept: String? = nil,
        bytes: Int = 9_000
    ) {
        happen(.copying(done: bytes, total: bytes))
        let name = request.path.split(separator: "/").last.map(String.init) ?? request.path
        happen(.copied(CopiedFile(request, .file(sha256: sha256, name: kept ?? name, bytes: bytes), name: name)))
    }

    private static let fullDisk = LocalizedString("no space left on the disk.", "kein Platz auf dem Datenträger.")

    // MARK: What is on the screen

    var grid: Grid { workbench.view() }
    var lines: [String] { grid.lines }
    var screen: String { lines.joined(separator: "\n") }
    /// The notice above the footer, in one or two lines.
    var notice: String {
        let last = size.rows - 2
        // Without a notice, the row says who signs.
        if isWritten(last, .muted) { return "" }
        let isLong = [Style(.accent), Style(.poor, .bold)].contains { isWritten(last - 1, $0) && isWritten(last, $0) }
        return (isLong ? [lines[last - 1], lines[last]] : [lines[last]]).map(\.trimmed).joined(separator: " ")
    }
    /// Whether a row has text, all of it in this style.
    private func isWritten(_ row: Int, _ style: Style) -> Bool {
        let grid = grid
        let written = (0..<size.columns).filter { grid[$0, row].scalar != " " }
        return !written.isEmpty && written.allSatisfy { grid[$0, row].style == style }
    }
    var footer: String { lines[size.rows - 1] }
    var model: Model { workbench.model }

    /// The first line with this text; empty if there is none.
    func line(of text: String) -> String { lines.first { $0.contains(text) } ?? "" }

    /// The criterion's row in the list of the walk.
    func row(of id: CriterionID) -> String {
        lines.map { String($0.prefix { $0 != "│" }) }.first { $0.contains(id.text) } ?? ""
    }

    /// The answer to a criterion.
    func answer(_ id: CriterionID) -> Answer { model.assessment.answers[Fixture.index(id)] }

    /// The current criterion.
    var current: CriterionID? { workbench.place?.criterion }

    /// The last draft to be kept; nil if none is to be kept.
    var draft: Draft? { drafts.last ?? nil }
}
