import Cells

/// All keys of the page below, out of its own table.
struct Help: ReadingPage, Hashable {
    let rows: [KeyRow]
    var top = 0

    init(rows: [KeyRow]) { self.rows = rows.merged }

    static let keys = readingKeys()

    func drawHeader(on grid: inout Grid, model: Model) {
        Frame.drawHeader(on: &grid, left: [Span(HelpText.title, .strong)], right: Status.saving(model))
    }

    /// The rows under their headings, in the order in which the headings first come.
    func lines(columns: Int, in model: Model) -> [Line] {
        var groups: [String] = []
        for row in rows where !groups.contains(row.group) { groups.append(row.group) }
        let keyWidth = min(24, (rows.map(\.keyNames.columns).max() ?? 0) + 2)
        return groups.flatMap { group -> [Line] in
            let lines = rows.filter { $0.group == group }.map { row -> Line in
                let isAvailable = row.unavailable == nil
                var line = [
                    Span(row.keyNames.padded(to: keyWidth), isAvailable ? .accent : .muted),
                    Span(row.help, isAvailable ? .plain : .muted),
                ]
                if let reason = row.unavailable { line.append(Span("  (\(reason.trimmedSentence))", .muted)) }
                return line
            }
            return [[Span(group, .strong)]] + lines + [[]]
        }
    }
}

enum HelpText {
    static let title = "Keys"
}
