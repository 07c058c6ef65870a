import Cells
import Presentation
import Screens

/// A grid as an SVG picture: text as text, bars and rules as shapes, so that it looks the same in any font.
///
/// All lengths are in tenths of a point, so that the same grid always gives the same bytes.
struct Drawing {
    private let grid: Grid
    private let title: String

    /// A picture of this grid; the title is its text for screen readers.
    init(_ grid: Grid, title: String) {
        self.grid = grid
        self.title = title
    }

    /// A cell: characters of a 14-point fixed-width font are 8.4 points wide.
    private static let width = 84
    private static let height = 180
    private static let margin = 160
    /// From the top of a cell to the baseline of its text.
    private static let baseline = 133

    /// The whole file.
    var svg: String {
        let width = grid.size.columns * Self.width + 2 * Self.margin
        let height = grid.size.rows * Self.height + 2 * Self.margin
        let size = "width=\"\(tenths(width))\" height=\"\(tenths(height))\""
        var lines = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) viewBox=\"0 0 \(tenths(width)) \(tenths(height))\" "
                + "role=\"img\">",
            "<title>\(escaped(title))</title>",
            PictureColours.style,
            "<rect class=\"paper\" x=\"0.5\" y=\"0.5\" width=\"\(tenths(width - 10))\" "
                + "height=\"\(tenths(height - 10))\" rx=\"8\"/>",
        ]
        for row in 0..<grid.size.rows {
            for run in Run.all(in: grid, row: row) { lines += shapes(of: run) }
        }
        if let cursor = grid.cursor {
            lines.append(
                rectangle("accent", x: left(of: cursor.column), y: top(of: cursor.row) + 10, width: 20, height: 160))
        }
        return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
    }

    private func left(of column: Int) -> Int { Self.margin + column * Self.width }
    private func top(of row: Int) -> Int { Self.margin + row * Self.height }

    private func shapes(of run: Run) -> [String] {
        let (x, y, width) = (left(of: run.column), top(of: run.row), run.columns * Self.width)
        let ink = run.style.ink.name
        switch run.content {
        case .bar(let part):
            return [rectangle("\(ink) \(part)", x: x, y: y + 35, width: width, height: 110)]
        case .rule:
            return [rectangle(ink, x: x, y: y + Self.height / 2 - 5, width: width, height: 10)]
        case .separator:
            return [rectangle(ink, x: x + Self.width / 2 - 5, y: y, width: 10, height: Self.height)]
        case .text(let text):
            let isBold = run.style.emphasis.contains(.bold)
            let line =
                run.style.emphasis.contains(.underline)
                ? [rectangle("faint", x: x, y: y + Self.height - 15, width: width, height: 10)] : []
            let blanks = text.prefix { $0 == " " }.count
            let letters = text.trimmed
            guard !letters.isEmpty else { return line }
            return line + [
                "<text class=\"\(ink)\(isBold ? " bold" : "")\" x=\"\(tenths(x + blanks * Self.width))\" "
                    + "y=\"\(tenths(y + Self.baseline))\" textLength=\"\(tenths(letters.columns * Self.width))\" "
                    + "xml:space=\"preserve\">\(escaped(letters))</text>"
            ]
        }
    }

    private func rectangle(_ classes: String, x: Int, y: Int, width: Int, height: Int) -> String {
        "<rect class=\"\(classes)\" x=\"\(tenths(x))\" y=\"\(tenths(y))\" width=\"\(tenths(width))\" "
            + "height=\"\(tenths(height))\"/>"
    }

    /// "8.4", "16"
    private func tenths(_ number: Int) -> String {
        number % 10 == 0 ? String(number / 10) : "\(number / 10).\(number % 10)"
    }

    private func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.append(character)
            }
        }
    }
}
