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

    static let keys = readingKeys([
        Binding(
            .search, to: .find, group: .goKeys, help: LocalizedString("search the keys", "die Tasten durchsuchen"),
            footer: LocalizedString("search", "suchen"))
    ])

    func find(in context: inout Context) { context.push(Palette(rows: rows)) }

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
        let keyWidth = min(28, (rows.map { $0.keyNames(language).columns }.max() ?? 0) + 2)
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
        let indent = Span("".padded(to: keyWidth))
        let lines = row.help[language].wrapped(columns: columns - keyWidth).enumerated().map { position, text in
            [
                position == 0
                    ? Span(row.keyNames(language).padded(to: keyWidth), isAvailable ? .accent : .muted) : indent,
                Span(text, isAvailable ? .plain : .muted),
            ]
        }
        guard let reason = row.unavailable, let last = lines.last else { return lines }
        let text = "(\(reason[language].trimmedSentence))"
        if last.columns + 2 + text.columns <= columns { return lines.dropLast() + [last + [Span("  \(text)", .muted)]] }
        return lines + text.wrapped(columns: columns - keyWidth - 2).map { [indent, Span("  \($0)", .muted)] }
    }
}

enum HelpText {
    static let title = LocalizedString("Keys", "Tasten")
}
