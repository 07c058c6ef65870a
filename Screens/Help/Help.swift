import Cells
import Localization
import Presentation

/// All keys of the page below, from its own table.
struct Help: ReadingPage, Hashable {
    let rows: [KeyRow]
    var top = 0

    /// Whether the page below shows lists with marks.
    private let showsMarks: Bool

    init(rows: [KeyRow], showsMarks: Bool = false) {
        self.rows = rows.merged
        self.showsMarks = showsMarks
    }

    static let keys = readingKeys()

    func drawHeader(on grid: inout Grid, model: Model) {
        Frame.drawHeader(on: &grid, left: [Span(HelpText.title[model.language], .strong)], right: Status.saving(model))
    }

    /// The rows under their headings, in order of each heading's first row.
    func lines(columns: Int, in model: Model) -> [Line] {
        let language = model.language
        var groups: [LocalizedString] = []
        for row in rows where !groups.contains(row.group) { groups.append(row.group) }
        let marks =
            showsMarks
            ? [[Span(Mark.legend[language], .strong)]]
                + Mark.allCases.map { [Span(" \($0.glyph)  ", $0.style), Span($0.meaning[language])] } : []
        let keyWidth = min(24, (rows.map { $0.keyNames(language).columns }.max() ?? 0) + 2)
        return groups.flatMap { group -> [Line] in
            let lines = rows.filter { $0.group == group }.flatMap { row in
                self.lines(of: row, keyWidth: keyWidth, columns: columns, language)
            }
            return [[Span(group[language], .strong)]] + lines + [[]]
        } + marks
    }

    /// What a key does, and why it is unavailable now; on the line below if it does not fit beside the key.
    private func lines(of row: KeyRow, keyWidth: Int, columns: Int, _ language: Language) -> [Line] {
        let isAvailable = row.unavailable == nil
        let line = [
            Span(row.keyNames(language).padded(to: keyWidth), isAvailable ? .accent : .muted),
            Span(row.help[language], isAvailable ? .plain : .muted),
        ]
        guard let reason = row.unavailable else { return [line] }
        let text = "(\(reason[language].trimmedSentence))"
        if line.columns + 2 + text.columns <= columns { return [line + [Span("  \(text)", .muted)]] }
        let indent = Span("".padded(to: keyWidth + 2), .muted)
        return [line] + text.wrapped(columns: columns - keyWidth - 2).map { [indent, Span($0, .muted)] }
    }
}

enum HelpText {
    static let title = LocalizedString("Keys", "Tasten")
}
