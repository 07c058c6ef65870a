import AssessmentModel
import Cells
import Localization
import Presentation
import Scoring

/// One bar with four parts in order of trust: evidenced, claimed, still open, lost.
struct Bar {
    enum Part: CaseIterable, Hashable {
        case evidenced, claimed, open, lost

        var glyph: Character {
            switch self {
            case .evidenced: "█"
            case .claimed: "▓"
            case .open: "▒"
            case .lost: "░"
            }
        }

        var style: Style {
            switch self {
            case .evidenced: Style(.proof)
            case .claimed: Style(.good)
            case .open: Style(.muted)
            case .lost: Style(.faint)
            }
        }

        var label: LocalizedString {
            switch self {
            case .evidenced: LocalizedString("evidenced", "belegt")
            case .claimed: LocalizedString("claimed", "angegeben")
            case .open: LocalizedString("still open", "offen")
            case .lost: LocalizedString("lost", "verfehlt")
            }
        }
    }

    let tally: Tally

    /// How many of `width` cells each part takes.
    ///
    /// Boundaries round down to whole cells, so a bar never shows more than there is.
    func cells(width: Int) -> [(part: Part, cells: Int)] {
        guard width > 0, let evidenced = tally.evidenced, let claimed = tally.claimed,
            let attainable = tally.attainable
        else { return [] }
        let ends = [evidenced, claimed, attainable, .one]
        var parts: [(part: Part, cells: Int)] = []
        var start = 0
        for (part, end) in zip(Part.allCases, ends) {
            let cell = Self.cell(end, width: width)
            parts.append((part, cell - start))
            start = cell
        }
        return parts
    }

    private static func cell(_ end: Fraction, width: Int) -> Int { end.numerator * width / end.denominator }

    func draw(on grid: inout Grid, column: Int, row: Int, width: Int) {
        var column = column
        for (part, cells) in cells(width: width) {
            grid.fill(part.glyph, column: column, row: row, columns: cells, style: part.style)
            column += cells
        }
    }

    /// The bar as a line of text.
    func line(width: Int) -> Line {
        cells(width: width).map { Span(String(repeating: $0.part.glyph, count: $0.cells), $0.part.style) }
    }

    /// The meaning of the parts, on one line.
    static func legend(_ language: Language, of party: Party = .vendor) -> Line {
        entries(language, of: party).flatMap { $0 }
    }

    /// The legend over as many lines as it needs.
    static func legend(_ language: Language, columns: Int) -> [Line] {
        entries(language).reduce(into: [[]]) { lines, entry in
            let last = lines[lines.count - 1]
            // The blanks behind an entry may be cut.
            if last.isEmpty || last.columns + entry.columns - 2 <= columns {
                lines[lines.count - 1] = last + entry
            } else {
                lines.append(entry)
            }
        }
    }

    private static func entries(_ language: Language, of party: Party = .vendor) -> [Line] {
        Part.allCases.map { part in
            // What others than the vendor judge is no claim.
            let label = part == .claimed ? ScoreText.share(of: party) : part.label
            return [Span(String(part.glyph), part.style), Span(" \(label[language])  ", .muted)]
        }
    }

    /// - Parameter evidenced: the figure that is told behind its name, because no other one on the screen tells it.
    static func drawLegend(
        on grid: inout Grid, column: Int, row: Int, _ language: Language, of party: Party = .vendor,
        evidenced: Fraction?
    ) {
        var entries = entries(language, of: party)
        if let evidenced, let first = entries.first {
            let figure = Span("\(language.decimal(evidenced.percentText)) %  ")
            entries[0] = first.dropLast() + [Span(" \(Part.evidenced.label[language]) ", .muted), figure]
        }
        let limit = grid.size.columns - column
        Span.draw(entries.flatMap { $0 }, on: &grid, column: column, row: row, limit: limit)
    }
}
