import Cells
import Foundation
import Localization
import Presentation
import Testing

@testable import Screens

/// Frames stored as plain text, for tests to compare with and for people to read.
///
/// With `CPO_RECORD=1` in the environment a frame is rewritten, and the test fails: a frame counts only after it was
/// reviewed and compared again.
enum Golden {
    /// Compares with `Frames/NAME-COLUMNSxROWS.txt`; German frames have `-de` before the extension.
    static func expect(
        _ grid: Grid, _ name: String, _ language: Language = .english, form: Form = .unicode, styles: Bool = false,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let suffix = (form == .ascii ? "-ascii" : "") + (language == .english ? "" : "-\(language.rawValue)")
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Frames/\(name)-\(grid.size.columns)x\(grid.size.rows)\(suffix).txt")
        let text = text(of: grid, name, form, styles)
        if ProcessInfo.processInfo.environment["CPO_RECORD"] == "1" {
            do {
                try text.write(to: url, atomically: true, encoding: .utf8)
                Issue.record(
                    "recorded \(url.lastPathComponent); run again without CPO_RECORD", sourceLocation: sourceLocation)
            } catch {
                Issue.record(error, sourceLocation: sourceLocation)
            }
            return
        }
        guard let kept = try? String(contentsOf: url, encoding: .utf8) else {
            Issue.record(
                "no frame \(url.lastPathComponent): record it with CPO_RECORD=1", sourceLocation: sourceLocation)
            return
        }
        guard kept != text else { return }
        Issue.record("\(url.lastPathComponent)\n\(differences(kept, text))", sourceLocation: sourceLocation)
    }

    /// The lines that differ, the stored one above the one on the screen.
    private static func differences(_ kept: String, _ shown: String) -> String {
        let kept = kept.split(separator: "\n", omittingEmptySubsequences: false)
        let shown = shown.split(separator: "\n", omittingEmptySubsequences: false)
        return (0..<max(kept.count, shown.count)).compactMap { line in
            let (old, new) = (line < kept.count ? kept[line] : "", line < shown.count ? shown[line] : "")
            return old == new ? nil : "\(line + 1) kept  |\(old)\n\(line + 1) shown |\(new)"
        }.joined(separator: "\n")
    }
}

extension Golden {
    /// How cells are written.
    enum Form: String {
        case unicode, ascii
    }

    private static func text(of grid: Grid, _ name: String, _ form: Form, _ styles: Bool) -> String {
        let (columns, rows) = (grid.size.columns, grid.size.rows)
        let cursor = grid.cursor.map { ", cursor at column \($0.column), row \($0.row)" } ?? ""
        var lines = ["\(name), \(columns) columns x \(rows) rows, \(form)\(cursor)", ruler(columns)]
        lines += form == .ascii ? asciiLines(grid) : grid.lines
        lines.append(ruler(columns))
        if styles {
            lines.append(Self.styles)
            lines += (0..<rows).map { row in
                let line = (0..<columns).map { letter(grid[$0, row].style) }.joined()
                return String(line.reversed().drop { $0 == "." }.reversed())
            }
            lines.append(ruler(columns))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// As an ASCII-only terminal shows it: a wide character keeps its columns.
    private static func asciiLines(_ grid: Grid) -> [String] {
        (0..<grid.size.rows).map { row in
            let scalars = (0..<grid.size.columns).map { AsciiForm.of(grid[$0, row].scalar) }
            return String(String.UnicodeScalarView(scalars)).trimmedAtEnd
        }
    }

    /// "----+----1----+----2"
    private static func ruler(_ columns: Int) -> String {
        (1...columns).map { $0 % 10 == 0 ? String($0 / 10 % 10) : $0 % 5 == 0 ? "+" : "-" }.joined()
    }

    private static let styles =
        "styles: . plain, m muted, f faint, a accent, g good, y fair, p poor, e proof; capital bold, _ underline, # reverse"

    private static func letter(_ style: Style) -> String {
        if style.emphasis.contains(.reverse) { return "#" }
        if style.emphasis.contains(.underline) { return "_" }
        let letters: [Ink: String] = [
            .plain: ".", .muted: "m", .faint: "f", .accent: "a", .good: "g", .fair: "y", .poor: "p", .proof: "e",
        ]
        let letter = letters[style.ink] ?? "?"
        guard style.emphasis.contains(.bold) else { return letter }
        return letter == "." ? "B" : letter.uppercased()
    }
}
