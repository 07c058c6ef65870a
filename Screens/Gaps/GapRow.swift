import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// A row of a list of gaps.
enum GapRow: ListRow {
    case heading(Line)
    case gap(Gaps.Gap)

    var criterion: Int? {
        switch self {
        case .heading: nil
        case .gap(let gap): gap.index
        }
    }

    static func rows(of gaps: Gaps, by grouping: GapList.Grouping, in model: Model) -> [GapRow] {
        switch grouping {
        case .nothing: return gaps.all.map(GapRow.gap)
        case .category:
            return gaps.byCategory(of: model.catalog).flatMap { bundle in
                let title = "\(bundle.key + 1) \(model.text(model.catalog.categories[bundle.key].title))"
                return rows(title, bundle.gaps)
            }
        case .owner:
            return gaps.byOwner(in: model.assessment).flatMap { bundle in
                rows(bundle.key?.oneLine.truncated(to: 48) ?? GapText.unowned[model.language], bundle.gaps)
            }
        case .tag:
            return gaps.byTag(of: model.catalog).flatMap { bundle in
                rows(bundle.key ?? GapText.untagged[model.language], bundle.gaps)
            }
        }
    }

    private static func rows(_ title: String, _ gaps: [Gaps.Gap]) -> [GapRow] {
        [.heading([Span(title, .strong), Span("  \(gaps.count)", .muted)])] + gaps.map(GapRow.gap)
    }

    func line(_ look: RowLook, in model: Model) -> Line {
        let language = model.language
        switch self {
        case .heading(let line): return line
        case .gap(let gap):
            let criterion = model.catalog.criteria[gap.index]
            let counting = RatingText.name(
                gap.counting, model.assessment.answers[gap.index].rating, on: model.catalog.scale,
                isConflicted: gap.isConflicted)[language]
            let texts = [
                criterion.level.name[language], counting, GapText.gain(gap.gain, language),
                gap.holdsGate ? GapText.gate[language] : "",
            ]
            let room = look.columns - look.idWidth - 1
            let cells = Self.cells(texts, look.muted, gain: look.style, columns: room, in: model)
            let rest = room - cells.columns
            let title = rest < Self.leastTitle ? "" : look.titles.cut(model.text(criterion.title), to: rest)
            return [look.id(criterion.id)] + cells + [Span(title, look.style)]
        }
    }

    /// The column titles after the id column.
    ///
    /// - Parameter room: columns for all of them.
    static func columns(_ room: Int, in model: Model) -> Line {
        let columns = GapText.columns
        let texts = [columns.level, columns.now, columns.gain].map { $0[model.language] } + [""]
        let cells = cells(texts, .muted, gain: .muted, columns: room, in: model)
        let title = ExplanationText.columns.criterion[model.language]
        return cells + (cells.columns + title.columns <= room ? [Span(title, .muted)] : [])
    }

    /// The least columns that say anything of a title.
    private static let leastTitle = 8

    /// The cells before the title. Where there is no room for a title, the rating gives way, and no other cell.
    private static func cells(
        _ texts: [String], _ style: Style, gain: Style, columns: Int, in model: Model
    ) -> Line {
        let level = max(Level.nameWidth(model.language), GapText.columns.level[model.language].columns) + 1
        let gate = GapText.gate[model.language].columns + 3
        let usual = CountingWidth.of(model.catalog.scale)
        let hasTitle = level + usual + GapText.gainWidth + gate + leastTitle <= columns
        let now = hasTitle ? usual : min(usual, columns - level - GapText.gainWidth - gate + 1)
        let widths = [level, now, GapText.gainWidth, hasTitle ? gate : gate - 1]
        return zip(texts, widths).enumerated().map { position, cell in
            let (text, width) = cell
            if position == 2 { return Span(text.padded(to: width, right: true), gain) }
            if position == 3 { return Span("  " + text.padded(to: width - 2), style) }
            return Span(text.truncated(to: max(0, width - 1)).padded(to: width), style)
        }
    }
}
