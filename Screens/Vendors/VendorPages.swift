import AssessmentModel
import Cells
import Localization
import Presentation
import Reports
import Scoring
import Snapshots

/// Several assessments side by side, over the list of assessments: categories by vendors, then the criteria of a
/// category that differ, then all answers to one of them. Nothing can be changed here.
struct VendorPages: Sendable {
    enum Action: Hashable, Sendable {
        case down, up, pageDown, pageUp, first, last, open, back, figure
        /// What the list of assessments does itself.
        case common(Common)
    }

    enum Common: Hashable, Sendable { case language, redraw, suspend, quit, help }

    /// The result of a key press.
    enum Outcome: Hashable {
        case none, leave
        case notice(LocalizedString)
        case problem(LocalizedString)
        case common(Common)
    }

    /// What is looked at.
    enum Page: Hashable, Sendable {
        case categories
        /// The criteria of a category that differ; of all for nil.
        case criteria(Int?)
        /// All answers to the criterion.
        case answers(Int, in: Int?)
    }

    /// What stands in the cells of categories.
    enum Cell: Hashable, Sendable {
        /// Claimed … attainable.
        case range
        case evidenced
    }

    let vendors: ComparedVendors
    /// The conditions of the evidence of each.
    let conditions: [EvidenceConditions]
    private(set) var page = Page.categories
    private(set) var cell = Cell.range
    private var categories = RowCursor()
    private var criteria = RowCursor()
    private var top = 0
    /// The criteria that differ, for each category; worked out once.
    let differing: [[Int]]

    init(_ vendors: ComparedVendors, conditions: [EvidenceConditions]) {
        self.vendors = vendors
        self.conditions = conditions
        differing = vendors.catalog.categories.indices.map { vendors.comparison.differences(inCategoryAt: $0) }
    }

    static let keys = KeyTable<Action>([
        Binding(
            .open, to: .open, group: .goKeys,
            help: LocalizedString(
                "the criteria that differ, then all answers to one",
                "die Kriterien, die sich unterscheiden, dann alle Antworten auf eines"),
            footer: LocalizedString("open", "öffnen")),
        Binding(
            .back, .compare, to: .back, group: .goKeys, help: LocalizedString("back", "zurück"),
            footer: LocalizedString("back", "zurück")),
        Binding(
            .figure, to: .figure, group: .goKeys,
            help: LocalizedString(
                "claimed … attainable, or evidenced", "angegeben … erreichbar, oder belegt"),
            footer: LocalizedString("figure", "Zahl")),
        Binding(.down, to: .down, group: .goKeys, help: LocalizedString("one down", "eins nach unten")),
        Binding(.up, to: .up, group: .goKeys, help: LocalizedString("one up", "eins nach oben")),
        Binding(
            .pageDown, .goOn, to: .pageDown, group: .goKeys,
            help: LocalizedString("a page down", "eine Seite nach unten")),
        Binding(.pageUp, to: .pageUp, group: .goKeys, help: LocalizedString("a page up", "eine Seite nach oben")),
        Binding(.first, to: .first, group: .goKeys, help: LocalizedString("to the first", "zum ersten")),
        Binding(.last, to: .last, group: .goKeys, help: LocalizedString("to the last", "zum letzten")),
        Binding(
            .language, to: .common(.language), group: .commonKeys, help: CommonKeys.switching,
            footer: LocalizedString("Deutsch", "English")),
        Binding(.redraw, to: .common(.redraw), group: .commonKeys, help: CommonKeys.redrawing),
        Binding(.suspend, to: .common(.suspend), group: .commonKeys, help: CommonKeys.suspending),
        Binding(.quit, to: .common(.quit), group: .commonKeys, help: LocalizedString("leave", "verlassen")),
        Binding(
            .help, to: .common(.help), group: .commonKeys, help: LocalizedString("all keys", "alle Tasten"),
            footer: LocalizedString("help", "Hilfe")),
    ])

    static let keyRows = keys.rows { _ in nil }

    // MARK: Keys

    /// - Parameter area: where the pages are drawn.
    mutating func press(_ key: Key, in area: Area, _ clock: Clock, _ language: Language) -> Outcome {
        guard let binding = Self.keys.binding(for: key) else { return .problem(PageText.doesNothing(key)) }
        switch binding.action {
        case .down: move(by: 1, in: area, clock, language)
        case .up: move(by: -1, in: area, clock, language)
        case .pageDown: move(by: max(1, listArea(in: area).rows - 2), in: area, clock, language)
        case .pageUp: move(by: -max(1, listArea(in: area).rows - 2), in: area, clock, language)
        case .first: move(by: -Self.far, in: area, clock, language)
        case .last: move(by: Self.far, in: area, clock, language)
        case .open: return open()
        case .back: return back()
        case .figure:
            cell = cell == .range ? .evidenced : .range
            return .notice(VendorPageText.shows(cell))
        case .common(let common): return .common(common)
        }
        return .none
    }

    private static let far = 1_000_000

    private mutating func move(by rows: Int, in area: Area, _ clock: Clock, _ language: Language) {
        let height = listArea(in: area).rows
        switch page {
        case .categories: categories.move(by: rows, of: differing.count + 1, height: height)
        case .criteria(let category): criteria.move(by: rows, of: indexes(in: category).count, height: height)
        case .answers(let index, _):
            let count = answerLines(at: index, columns: area.columns - 2, clock, language).count
            top = min(max(0, min(top, count - area.rows) + rows), max(0, count - area.rows))
        }
    }

    private mutating func open() -> Outcome {
        switch page {
        case .categories:
            let row = categories.row(of: differing.count + 1)
            let category = row == 0 ? nil : row - 1
            guard !indexes(in: category).isEmpty else { return .problem(VendorText.noDifferences) }
            criteria = RowCursor()
            page = .criteria(category)
        case .criteria(let category):
            let indexes = indexes(in: category)
            page = .answers(indexes[criteria.row(of: indexes.count)], in: category)
            top = 0
        case .answers: return .problem(VendorPageText.noDeeper)
        }
        return .none
    }

    private mutating func back() -> Outcome {
        switch page {
        case .categories: return .leave
        case .criteria: page = .categories
        case .answers(_, let category): page = .criteria(category)
        }
        return .none
    }

    mutating func handle(_ mouse: Mouse, in area: Area, _ clock: Clock, _ language: Language) {
        switch (page, mouse.action) {
        case (.categories, _): categories.take(mouse, of: differing.count + 1, in: listArea(in: area))
        case (.criteria(let category), _): criteria.take(mouse, of: indexes(in: category).count, in: listArea(in: area))
        case (.answers, .wheelDown): move(by: 1, in: area, clock, language)
        case (.answers, .wheelUp): move(by: -1, in: area, clock, language)
        case (.answers, .press): break
        }
    }

    // MARK: What is shown

    /// The criteria that differ in a category; in all for nil.
    func indexes(in category: Int?) -> [Int] { category.map { differing[$0] } ?? differing.flatMap(\.self) }

    /// The part of the area that scrolls.
    func listArea(in area: Area) -> Area {
        var list = area
        let above = min(headingRows(in: area), area.rows - 1)
        list.row += above
        list.rows -= above
        return list
    }

    /// How many rows stand above the list.
    private func headingRows(in area: Area) -> Int {
        switch page {
        case .categories: 3 + shownTiers(in: area).count
        case .criteria: 1
        case .answers: 0
        }
    }

    /// The tiers, where there is room for them beside the categories.
    func shownTiers(in area: Area) -> [Tier] {
        let tiers = vendors.catalog.tiers
        return tiers.count + differing.count + 4 <= area.rows ? tiers : []
    }

    /// The selected row of the list, and those that are visible.
    func selection(of count: Int, height: Int) -> (row: Int, visible: Range<Int>) {
        let cursor = page == .categories ? categories : criteria
        return (cursor.row(of: count), cursor.visible(of: count, height: height))
    }

    /// The first visible line of the answers.
    func shownTop(of count: Int, height: Int) -> Int { min(top, max(0, count - height)) }

    /// The criterion, then each vendor's answer in full.
    func answerLines(at index: Int, columns: Int, _ clock: Clock, _ language: Language) -> [Line] {
        let catalog = vendors.catalog
        let statement = language.text(catalog.criteria[index].texts.statement, of: catalog)
        var lines: [Line] = statement.wrapped(columns: columns).map { [Span($0, .muted)] }
        for side in vendors.sides.indices {
            let (assessment, board) = (vendors.sides[side].assessment, vendors.sides[side].scoreboard)
            let standing = VendorText.standing(of: side, at: index, in: vendors.comparison)[language]
            lines.append([])
            lines.append([Span("\(VendorText.letter(side)) \(vendors.subject(side))", .strong), Span(" · \(standing)")])
            let details = AnswerDetails(index, of: assessment, clock: clock, on: board.day, language: language)
            lines += details.lines(columns: columns - 2) { conditions[side][$0] }.map { [Span("  \($0)")] }
        }
        return lines
    }
}

/// Text of the pages that compare vendors.
enum VendorPageText {
    static let noDeeper = LocalizedString(
        "These are the answers; there is nothing behind them.", "Das sind die Antworten; dahinter liegt nichts.")

    static func shows(_ cell: VendorPages.Cell) -> LocalizedString {
        switch cell {
        case .range:
            LocalizedString(
                "Claimed … attainable in percent. * leads on claims.",
                "Angegeben … erreichbar in Prozent. * liegt vorn.")
        case .evidenced:
            LocalizedString("Evidenced in percent. * leads on evidence.", "Belegt in Prozent. * liegt vorn.")
        }
    }

    /// The vendors that there is no room for.
    static func more(_ count: Int) -> LocalizedString {
        LocalizedString("+\(count) more", "+\(count)")
    }
}
