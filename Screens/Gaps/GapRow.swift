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
            return [look.id(criterion.id)] + Self.cells(texts, look.muted, gain: look.style, in: model)
                + [Span(model.text(criterion.title), look.style)]
        }
    }

    /// The column titles after the id column.
    static func columns(in model: Model) -> Line {
        let columns = GapText.columns
        let texts = [columns.level, columns.now, columns.gain].map { $0[model.language] } + [""]
        return cells(texts, .muted, gain: .muted, in: model)
            + [Span(ExplanationText.columns.criterion[model.language], .muted)]
    }

    private static func cells(_ texts: [String], _ style: Style, gain: Style, in model: Model) -> Line {
        let now = CountingWidth.of(model.catalog.scale)
        let level = max(Level.nameWidth(model.language), GapText.columns.level[model.language].columns) + 1
        let widths = [level, now, GapText.gainWidth, GapText.gate[model.language].columns + 3]
        return zip(texts, widths).enumerated().map { position, cell in
            let (text, width) = cell
            if position == 2 { return Span(text.padded(to: width, right: true), gain) }
            let padded = text.truncated(to: width - 1).padded(to: width)
            return Span(position == 3 ? "  " + padded.prefix(padded.count - 2) : padded, style)
        }
    }
}
