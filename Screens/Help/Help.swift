import Cells
import Wording

/// All keys of the page below, out of its own table.
struct Help: ReadingPage, Hashable {
    let rows: [KeyRow]
    var top = 0

    init(rows: [KeyRow]) { self.rows = rows.merged }

    static let keys = readingKeys()

    func drawHeader(on grid: inout Grid, model: Model) {
        Frame.drawHeader(on: &grid, left: [Span(HelpText.title[model.tongue], .strong)], right: Status.saving(model))
    }

    /// The rows under their headings, in the order in which the headings first come.
    func lines(columns: Int, in model: Model) -> [Line] { Self.lines(of: rows, model.tongue) }

    /// The same for any rows that are merged.
    static func lines(of rows: [KeyRow], _ tongue: Tongue) -> [Line] {
        var groups: [Phrase] = []
        for row in rows where !groups.contains(row.group) { groups.append(row.group) }
        let keyWidth = min(24, (rows.map { $0.keyNames(tongue).columns }.max() ?? 0) + 2)
        return groups.flatMap { group -> [Line] in
            let lines = rows.filter { $0.group == group }.map { row -> Line in
                let isAvailable = row.unavailable == nil
                var line = [
                    Span(row.keyNames(tongue).padded(to: keyWidth), isAvailable ? .accent : .muted),
                    Span(row.help[tongue], isAvailable ? .plain : .muted),
                ]
                if let reason = row.unavailable { line.append(Span("  (\(reason[tongue].trimmedSentence))", .muted)) }
                return line
            }
            return [[Span(group[tongue], .strong)]] + lines + [[]]
        }
    }
}

enum HelpText {
    static let title = Phrase("Keys", "Tasten")
}
