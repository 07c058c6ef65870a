import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring
import Snapshots

/// What others changed since the person left, in a few lines that lead there.
struct NewsList: ListPage {
    enum Own: Hashable, Sendable { case walk }

    private let departure: Departure
    var cursor = LinkCursor()
    var cached = Cached<Departure, ListContent<NewsRow, NewsTop>>()

    init(since departure: Departure) { self.departure = departure }

    static let place = PagePlace.list

    static let keys: KeyTable<ListAction<Own>> = listKeys(
        [
            Binding(
                .nextView, to: .own(.walk), group: .goKeys,
                help: LocalizedString("walk through these only", "nur durch diese gehen"),
                footer: LocalizedString("walk only these", "nur diese"))
        ])

    func unavailable(_ action: Action, in model: Model) -> LocalizedString? {
        guard action == .own(.walk), content(about: departure, in: model).links.rows.isEmpty else { return nil }
        return ListText.leadsNowhere
    }

    mutating func perform(own action: Own, in context: inout Context) {
        switch action {
        case .walk:
            let criteria = content(in: context.model, context.size).links.criteria.compactMap { $0 }
            guard let first = criteria.min() else { return }
            context.request(.filter(Filter(of: criteria, called: NewsListText.these, in: context.model), first))
        }
    }

    /// Leaves room above for what changed, and for what it did to the figures.
    func list(of size: Size) -> Area {
        let body = Frame.body(of: size)
        return Area(column: 0, row: body.row + 4, columns: body.columns, rows: body.rows - 4)
    }

    func subject(in size: Size) -> Departure { departure }

    static func content(of departure: Departure, in model: Model) -> ListContent<NewsRow, NewsTop> {
        let news = model.news(since: departure)
        return ListContent((news?.items ?? []).map { NewsRow(item: $0, in: model) }, below: NewsTop(of: news))
    }

    func line(of row: NewsRow, _ look: RowLook, in model: Model) -> Line {
        let language = model.language
        let lead: Line = [look.id(model.catalog.criteria[row.item.criterion].id)]
        let own = row.item.cause == .changed(isOwn: true) ? [Span("  \(NewsText.own[language])", Style(.fair))] : []
        let room = look.columns - lead.columns - own.columns
        let text = row.words.map { $0[language] }.joined(separator: "  ")
        return lead + [Span(text.oneLine.truncated(to: max(0, room)), row.isWarning ? Style(.fair) : look.style)] + own
    }

    func draw(_ top: NewsTop, on grid: inout Grid, idWidth: Int, model: Model) {
        let language = model.language
        Frame.drawHeader(
            on: &grid, left: [Span(NewsText.title(departure.at, model.clock)[language], .strong)],
            right: [Span(model.assessment.subject.name, .muted)])
        let body = Frame.body(of: grid.size)
        for (position, line) in top.lines.enumerated() {
            grid.put(
                line[language].truncated(to: body.columns - 2), column: 1, row: body.row + position,
                style: position == 0 ? .strong : .plain)
        }
    }
}

/// A criterion with news, in words.
struct NewsRow: ListRow {
    let item: NewsSince.Item
    let words: [LocalizedString]

    var criterion: Int? { item.criterion }

    /// Whether it is about a state rather than a change.
    var isWarning: Bool {
        switch item.cause {
        case .changed: false
        case .conflict, .expired, .expiring: true
        }
    }

    init(item: NewsSince.Item, in model: Model) {
        self.item = item
        words =
            switch item.cause {
            case .conflict: [NewsText.conflict]
            case .expired(let day): [NewsText.expired(day)]
            case .expiring(let day): [NewsText.expiring(day)]
            case .changed: Self.changes(of: item, in: model)
            }
    }

    /// Who changed it last and when, how the rating changed, and what else was done.
    private static func changes(of item: NewsSince.Item, in model: Model) -> [LocalizedString] {
        let assessment = model.assessment
        let events = item.places.map { assessment.events[Int($0)] }
        guard let last = events.last else { return [] }
        let (person, clock) = (model.person(last), model.clock)
        let who = LocalizedString { "\(person[$0]) \(SittingText.moment(last.at, clock, $0))" }
        let rating = item.before.map {
            NewsText.rating(from: $0, to: assessment.answers[item.criterion].rating, on: assessment.catalog.scale)
        }
        let others = zip(item.places, events).compactMap { place, event -> LocalizedString? in
            if rating != nil, event.change.isRating { return nil }
            return assessment.rewriting(at: place).map { SittingText.rewrote(SittingText.brief($0)) }
                ?? HistoryText.what(event, in: assessment)
        }
        return [rating, who].compactMap { $0 } + others
    }
}

/// What stands above the criteria with news: who changed how much, what that did, what is urgent.
package struct NewsTop: Sendable {
    package let lines: [LocalizedString]

    /// Nothing at all if others changed nothing.
    package init(of news: NewsSince?) {
        guard let news else {
            lines = []
            return
        }
        var counts = (conflicts: 0, expired: 0, expiring: 0)
        for item in news.items {
            switch item.cause {
            case .changed: break
            case .conflict: counts.conflicts += 1
            case .expired: counts.expired += 1
            case .expiring: counts.expiring += 1
            }
        }
        lines = [
            NewsText.changes(news.places.count, by: news.people.map(\.name)),
            NewsText.figures(from: news.before, to: news.now),
            NewsText.counts(conflicts: counts.conflicts, expired: counts.expired, expiring: counts.expiring),
        ].compactMap { $0 }
    }
}

package enum NewsListText {
    /// Names a walk through the criteria with news.
    static let these = LocalizedString("what is new", "Neues")

    /// Others changed something, which cannot be shown over what is being typed.
    static let arrived = LocalizedString(
        "Others changed something since you left: T shows it.",
        "Seit Sie zuletzt hier waren, wurde etwas geändert: T zeigt es.")

    /// The news as lines of text, each with the criterion that it is about, if any.
    package static func lines(_ news: NewsSince, in model: Model) -> [(text: LocalizedString, criterion: Int?)] {
        let title = NewsText.title(news.departure.at, model.clock)
        return ([title] + NewsTop(of: news).lines).map { ($0, nil) }
            + news.items.map { item in
                let row = NewsRow(item: item, in: model)
                let own = item.cause == .changed(isOwn: true) ? [NewsText.own] : []
                let id = model.catalog.criteria[item.criterion].id.text
                return (
                    LocalizedString { language in
                        "\(id): " + (row.words + own).map { $0[language].oneLine }.joined(separator: ", ")
                    }, item.criterion
                )
            }
    }
}
