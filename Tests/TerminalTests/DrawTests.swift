import CNcurses
import Cells
import Glibc
import Randomness
import Testing

@testable import Terminal

extension OnATerminal {
    @Suite("Drawing")
    struct DrawTests {
        /// The content of one cell of ncurses' screen.
        struct Shown: Equatable {
            var text: [UInt32]
            var attributes: attr_t
            var pair: Int16

            init(column: Int, row: Int) {
                var cell = cchar_t()
                var characters = [wchar_t](repeating: 0, count: 10)
                attributes = 0
                pair = 0
                mvwin_wch(curses_window(), CInt(row), CInt(column), &cell)
                getcchar(&cell, &characters, &attributes, &pair, nil)
                text = characters.prefix { $0 != 0 }.map { UInt32($0) }
                // ncurses also keeps the pair in the attributes.
                attributes &= curses_attributes(true, true, true)
            }

            init(text: String, pen: Pen) {
                self.text = text.unicodeScalars.map(\.value)
                attributes = pen.attributes
                pair = pen.pair
            }
        }

        /// Checks that the screen shows the grid, cell by cell.
        private func expectShown(
            _ grid: Grid, palette: Palette = Palette(.auto, depth: .indexed), comment: Comment? = nil
        ) {
            for row in 0..<grid.size.rows {
                for column in 0..<grid.size.columns where grid[column, row].columns > 0 {
                    let pen = Pen(grid[column, row].style, palette: palette)
                    let expected = Shown(text: grid.text(at: row * grid.size.columns + column), pen: pen)
                    let shown = Shown(column: column, row: row)
                    if shown != expected { #expect(shown == expected, comment ?? "at \(column), \(row)") }
                }
            }
        }

        private static func randomGrid(_ size: Size, after last: Grid, using random: inout SplitMix64) -> Grid {
            var grid = Int.random(in: 0..<4, using: &random) == 0 ? Grid(size: size) : last
            let words = ["openness", "漢字", "e\u{301}a\u{308}", "a", "😀", "–", "  ", "█▓▒░", "字x字"]
            for _ in 0..<Int.random(in: 0..<6, using: &random) {
                let style = Style(
                    Ink(rawValue: UInt8.random(in: 0..<8, using: &random)) ?? .plain,
                    Style.Emphasis(rawValue: UInt8.random(in: 0..<8, using: &random)))
                grid.put(
                    words[Int.random(in: 0..<words.count, using: &random)],
                    column: Int.random(in: 0..<size.columns, using: &random),
                    row: Int.random(in: 0..<size.rows, using: &random), style: style)
            }
            return grid
        }

        @Test("after each of many grids, the screen shows the latest", arguments: Seeds.first(5))
        func sequence(seed: UInt64) throws {
            let pty = try Pty(columns: 21, rows: 6)
            var terminal = try pty.terminal()
            var random = SplitMix64(seed: seed)
            var grid = Grid(size: terminal.size)
            for step in 0..<40 {
                grid = Self.randomGrid(terminal.size, after: grid, using: &random)
                terminal.draw(grid)
                expectShown(grid, comment: "step \(step)")
                _ = pty.received()
            }
        }

        @Test("every style reaches the screen, with and without colours", arguments: [true, false])
        func styles(colour: Bool) throws {
            let pty = try Pty(columns: 64, rows: 1)
            var terminal = try pty.terminal(colour: colour)
            var grid = Grid(size: terminal.size)
            for ink in Ink.allCases {
                for emphasis in 0..<UInt8(8) {
                    grid.put(
                        "x", column: Int(ink.rawValue * 8 + emphasis), row: 0,
                        style: Style(ink, Style.Emphasis(rawValue: emphasis)))
                }
            }
            terminal.draw(grid)
            expectShown(grid, palette: Palette(.auto, depth: colour ? .indexed : .none))
            #expect(pty.received().contains("\u{1B}[38;5;") == colour)
        }

        @Test("eight colours are used if there are no more, once they are known to be legible")
        func eightColours() throws {
            let pty = try Pty()
            var terminal = try pty.terminal("xterm", theme: .dark)
            var grid = Grid(size: terminal.size)
            grid.put("good", column: 0, row: 0, style: Style(.good))
            grid.put("muted", column: 9, row: 0, style: .muted)
            terminal.draw(grid)
            expectShown(grid, palette: Palette(.dark, depth: .eight))
            #expect(pty.received().contains("\u{1B}[32m"))
        }

        @Test("drawing the same grid again costs nothing")
        func unchanged() throws {
            let pty = try Pty()
            var terminal = try pty.terminal()
            var grid = Grid(size: terminal.size)
            grid.put("text", column: 3, row: 3)
            grid.cursor = Position(column: 7, row: 3)
            terminal.draw(grid)
            _ = pty.received()
            terminal.draw(grid)
            #expect(pty.received() == "")
        }

        @Test("a step of the cursor costs a few bytes")
        func cursorStep() throws {
            let pty = try Pty()
            var terminal = try pty.terminal()
            var grid = Grid(size: terminal.size)
            grid.put("some text", column: 3, row: 3)
            grid.cursor = Position(column: 3, row: 3)
            terminal.draw(grid)
            _ = pty.received()
            grid.cursor = Position(column: 9, row: 12)
            terminal.draw(grid)
            #expect(pty.received() == "\u{1B}[13;10H")
        }

        @Test("a changed word costs its own bytes and the cursor movement")
        func changedWord() throws {
            let pty = try Pty(columns: 120, rows: 40)
            var terminal = try pty.terminal()
            var grid = Grid(size: terminal.size)
            for row in 0..<40 { grid.put(String(repeating: "text ", count: 24), column: 0, row: row) }
            terminal.draw(grid)
            _ = pty.received()
            grid.put("WORD", column: 50, row: 20)
            terminal.draw(grid)
            #expect(pty.received() == "\u{1B}[21;51HWORD")
        }

        @Test("moving the selection costs two rows and their marks")
        func movedSelection() throws {
            let pty = try Pty(columns: 120, rows: 40)
            var terminal = try pty.terminal()
            func grid(selected: Int) -> Grid {
                var grid = Grid(size: terminal.size)
                for row in 0..<40 {
                    grid.put("criterion \(row)", column: 2, row: row, style: row == selected ? .selected : .plain)
                    grid.put("more of the row", column: 40, row: row, style: .muted)
                }
                return grid
            }
            terminal.draw(grid(selected: 10))
            _ = pty.received()
            terminal.draw(grid(selected: 11))
            #expect(pty.received().utf8.count < 60)
        }

        @Test("with ASCII only, columns stay aligned")
        func asciiOnly() throws {
            let pty = try Pty(columns: 24, rows: 2)
            setlocale(LC_CTYPE, "C")
            defer { setlocale(LC_CTYPE, "C.UTF-8") }
            var terminal = try pty.terminal(asciiOnly: true)
            var grid = Grid(size: terminal.size)
            grid.put("▸ ✓ ✗ ◐ – … █▓▒░ │─┼", column: 0, row: 0)
            grid.put("漢字 Größe e\u{301} \"¡x!\"", column: 0, row: 1)
            terminal.draw(grid)
            let rows = (0..<2).map { row in
                String(decoding: (0..<24).flatMap { Shown(column: $0, row: row).text }, as: UTF32.self)
            }
            #expect(rows == ["> v x / - ~ #=-. |-+    ", "? ?  Grose e \"!x!\"      "])
            #expect(pty.received().utf8.allSatisfy { $0 < 0x80 })
        }

        @Test("a grid of a different size is cut, and leaves nothing behind")
        func otherSize() throws {
            let pty = try Pty(columns: 10, rows: 3)
            var terminal = try pty.terminal()
            var large = Grid(size: Size(columns: 12, rows: 5))
            for row in 0..<5 { large.put("0123456789漢", column: 0, row: row) }
            large.cursor = Position(column: 11, row: 4)
            terminal.draw(large)
            #expect((0..<10).map { Shown(column: $0, row: 2).text } == (0x30...0x39).map { [$0] })
            var wide = Grid(size: Size(columns: 12, rows: 3))
            wide.put("012345678漢x", column: 0, row: 0)
            terminal.draw(wide)
            #expect(Shown(column: 8, row: 0).text == [0x38])
            #expect(Shown(column: 9, row: 0).text == [0x20])
            terminal.draw(Grid(size: Size(columns: 4, rows: 1)))
            expectShown(Grid(size: terminal.size))
        }
    }
}
