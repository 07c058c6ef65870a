import Cells

/// Adjacent cells of one row that are drawn as one shape.
struct Run {
    /// What they show.
    enum Content: Equatable {
        case text(String)
        /// A segment of a bar, by its CSS class.
        case bar(String)
        case rule, separator
    }

    let row: Int
    let column: Int
    private(set) var columns: Int
    let style: Style
    private(set) var content: Content

    /// The runs of a row from left to right.
    static func all(in grid: Grid, row: Int) -> [Run] {
        var runs: [Run] = []
        for column in 0..<grid.size.columns {
            let index = row * grid.size.columns + column
            let text = grid.text(at: index)
            let style = grid[column, row].style
            if text.isEmpty {
                // The right half of a wide character.
                if !runs.isEmpty { runs[runs.count - 1].columns += 1 }
            } else if runs.last?.takes(text, style) ?? false {
                runs[runs.count - 1].append(text)
            } else {
                let content = content(of: text)
                runs.append(Run(row: row, column: column, columns: 1, style: style, content: content))
            }
        }
        return runs
    }

    private func takes(_ text: String, _ style: Style) -> Bool {
        guard style == self.style else { return false }
        switch (content, Self.content(of: text)) {
        // Fonts disagree on the width of symbols, so each is drawn by itself.
        case (.text(let before), .text): return !Self.isSymbol(before) && !Self.isSymbol(text)
        case (.separator, .separator): return false
        case (let before, let after): return before == after
        }
    }

    private mutating func append(_ text: String) {
        columns += 1
        if case .text(let before) = content { content = .text(before + text) }
    }

    private static func content(of text: String) -> Content {
        switch text {
        case "█": .bar("evidenced")
        case "▓": .bar("claimed")
        case "▒": .bar("open")
        case "░": .bar("lost")
        case "─": .rule
        case "│": .separator
        default: .text(text)
        }
    }

    /// Symbols that most fixed-width fonts take from a fallback font.
    private static func isSymbol(_ text: String) -> Bool {
        text.unicodeScalars.count == 1 && text.unicodeScalars.allSatisfy { (0x2190...0x2BFF).contains($0.value) }
    }
}
