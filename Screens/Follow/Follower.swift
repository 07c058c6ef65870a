import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring
import Snapshots

/// The projector's program: it shows where somebody else stands, large, and changes nothing.
package struct Follower: App {
    enum Action: Hashable, Sendable { case language, redraw, suspend, quit }

    static let keys = KeyTable<Action>([
        Binding(
            .language, to: .language, group: .commonKeys, help: CommonKeys.switching,
            footer: LocalizedString("Deutsch", "English")),
        Binding(.redraw, to: .redraw, group: .commonKeys, help: CommonKeys.redrawing),
        Binding(.suspend, to: .suspend, group: .commonKeys, help: CommonKeys.suspending),
        Binding(
            [.character("q"), .escape] + KeyMeaning.quit.keys, .quit, group: .commonKeys,
            help: LocalizedString("leave", "verlassen"),
            footer: LocalizedString("quit", "beenden")),
    ])

    /// Everything that the frame depends on.
    private struct Subject: Equatable {
        let revision: Revision
        let followed: Followed
        let size: Size
        let day: CalendarDay
        let time: FollowedTime?
        let notice: LocalizedString?
    }

    package private(set) var model: Model
    private var followed: Followed
    private var size: Size
    private let keyMap: KeyMap
    private var notice: LocalizedString?
    private var noticeEnds: Timestamp?
    /// What is on the screen, and of what. The clock ticks more often than anything changes.
    private var shown: (subject: Subject, grid: Grid)?

    /// - Parameter followed: where the person stands at first.
    package init(_ model: Model, _ followed: Followed, size: Size, keyMap: KeyMap = .standard) {
        self.model = model
        self.followed = followed
        self.size = size
        self.keyMap = keyMap
    }

    package var place: ResumePoint? { nil }
    package var language: Language { model.language }
    /// What else changes with time shows when somebody looks at the directory.
    package var nextTick: Timestamp? { noticeEnds }

    package mutating func update(_ message: Message, now: Timestamp) -> [Effect] {
        model.move(to: now)
        if let noticeEnds, noticeEnds <= now { show(nil, now: now) }
        let effects = take(message, now: now)
        let subject = Subject(
            revision: model.revision, followed: followed, size: size, day: model.clock.today,
            time: FollowedTime(in: model), notice: notice)
        if shown?.subject != subject { shown = (subject, drawn()) }
        return effects
    }

    private mutating func take(_ message: Message, now: Timestamp) -> [Effect] {
        switch message {
        case .input(.resize(let size)): self.size = size
        case .input(.key(let key)): return press(key, now: now)
        case .followed(.replaced(let path)): return [.openProject(path: path)]
        case .followed(let followed): self.followed = followed
        case .arrived(let events): for event in events { model.apply(event) }
        case .checked(let sha256, let condition): model.apply(condition, of: sha256)
        case .damaged(let damages): model.damages = damages
        case .participants(let participants, _): model.participants = participants
        // Nothing of the rest happens to somebody who only looks.
        case .input(.paste), .input(.mouse), .failed, .warned, .notified, .recorded, .saved, .saveFailed, .previewed,
            .edited, .answered, .completed, .listed, .chosen, .copying, .copied, .doubted, .signed, .recents, .catalogs,
            .recentFigures, .compared, .profiles, .created, .reportWritten, .reportExists, .tick:
            break
        }
        return []
    }

    private mutating func press(_ key: Key, now: Timestamp) -> [Effect] {
        show(nil, now: now)
        guard Frame.fits(size) else { return Workbench.leavesBlind(key, isTyping: false) ? [.quit] : [] }
        guard let binding = keyMap.usual(key).flatMap(Self.keys.binding(for:)) else {
            show(FollowText.onlyShows, now: now)
            return []
        }
        switch binding.action {
        case .language: model.language = model.language.next
        case .redraw: return [.redraw]
        case .suspend: return [.suspend]
        case .quit: return [.quit]
        }
        return []
    }

    private mutating func show(_ notice: LocalizedString?, now: Timestamp) {
        self.notice = notice
        noticeEnds = notice.map { _ in Timestamp(milliseconds: now.milliseconds + WorkbenchText.noticeMilliseconds) }
    }

    // MARK: Drawing

    package func view() -> Grid { shown?.grid ?? drawn() }

    private func drawn() -> Grid {
        guard Frame.fits(size) else { return Frame.tooSmall(size, language) }
        var grid = Grid(size: size)
        switch followed {
        case .nobody(let name): drawWaiting(FollowText.waiting(for: name), on: &grid)
        case .gone(let path), .replaced(let path): drawWaiting(FollowText.gone(path), on: &grid)
        case .at(let place, let name): draw(place, by: name, on: &grid)
        }
        let rows = keyMap.renamed(Self.keys.rows { _ in nil })
        Frame.drawFooter(on: &grid, rows: rows, language)
        if let notice {
            Frame.drawNotice(on: &grid, notice[language], .information)
        } else if let damage = model.damages.summary {
            Frame.drawNotice(on: &grid, damage[language], .problem)
        }
        return grid
    }

    /// What is waited for, below the name of the subject.
    private func drawWaiting(_ text: LocalizedString, on grid: inout Grid) {
        let width = min(size.columns - 4, 120)
        let lines =
            ProjectorView.wrapped(model.assessment.subject.name.oneLine, columns: width).prefix(2).map {
                ($0, Style.strong)
            } + [("", .plain)] + text[language].wrapped(columns: width).map { ($0, Style(.fair)) }
        let top = max(0, (size.rows - 2 - lines.count) / 2)
        for (position, (line, style)) in lines.enumerated() where top + position < size.rows - 2 {
            grid.put(line, column: (size.columns - line.columns) / 2, row: top + position, style: style)
        }
    }

    /// The criterion that the person is at; the overview if they are at none.
    private func draw(_ place: ResumePoint, by name: String, on grid: inout Grid) {
        let index = model.catalog.index(of: place.criterion)
        if let index, place.isInWalk, !place.showsOverview {
            ProjectorView(model: model, current: index).draw(on: &grid)
        } else {
            var overview = Overview()
            overview.select(index.map { model.catalog.category(ofCriterionAt: $0) } ?? 0)
            overview.draw(on: &grid, model: model)
            if let workshop = workshopLine { grid.put(workshop, column: 1, row: size.rows - 2, style: .accent) }
        }
        Frame.drawSignature(on: &grid, FollowText.following(name.oneLine)[language])
    }

    /// How far the workshop that is going on is; nil if there is none.
    private var workshopLine: String? {
        guard let workshop = model.openWorkshop else { return nil }
        let pace = workshop.pace(at: model.clock.now)
        return FollowText.workshop(
            workshop.workshop.topic.oneLine, covered: pace.covered, of: pace.criteria,
            time: FollowedTime(in: model)?.text, expectedOpen: pace.expectedOpen)[language]
            .truncated(to: size.columns - 2)
    }
}
