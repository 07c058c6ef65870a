import Cells
import Testing

@Suite("Grid")
struct GridTests {
    @Test("text is cut at the edge, and the next column is returned")
    func clippedAtEdge() {
        var grid = Grid(size: Size(columns: 4, rows: 2))
        #expect(grid.put("abcdef", column: 1, row: 0) == 4)
        #expect(grid.put("xy", column: 0, row: 1) == 2)
        #expect(grid.lines == [" abc", "xy"])
    }

    @Test("text is cut at its limit")
    func clippedAtLimit() {
        var grid = Grid(size: Size(columns: 8, rows: 1))
        #expect(grid.put("abcdef", column: 2, row: 0, limit: 3) == 5)
        #expect(grid.lines == ["  abc"])
        #expect(grid.put("z", column: 0, row: 0, limit: -1) == 0)
        #expect(grid.lines == ["  abc"])
    }

    @Test(
        "nothing is drawn outside",
        arguments: [(0, -1), (0, 2), (-1, 0), (3, 0), (9, 1), (Int.max, 0), (0, Int.max), (Int.min, Int.min)])
    func outside(column: Int, row: Int) {
        var grid = Grid(size: Size(columns: 3, rows: 2))
        let empty = grid
        grid.put("abc", column: column, row: row)
        #expect(grid == empty)
    }

    @Test("a wide character that does not fit is left out")
    func wideAtEdge() {
        var grid = Grid(size: Size(columns: 3, rows: 1))
        #expect(grid.put("漢字", column: 0, row: 0) == 2)
        #expect(grid.lines == ["漢"])
    }

    @Test(
        "a wide character that loses one half loses the other",
        arguments: [(0, "x 字"), (1, " x字"), (2, "漢x"), (3, "漢 x")])
    func halves(column: Int, line: String) {
        var grid = Grid(size: Size(columns: 4, rows: 1))
        grid.put("漢字", column: 0, row: 0)
        grid.put("x", column: column, row: 0)
        #expect(grid.lines == [line])
    }

    @Test("a wide character over the halves of two others")
    func wideOverHalves() {
        var grid = Grid(size: Size(columns: 4, rows: 1))
        grid.put("漢字", column: 0, row: 0)
        grid.put("語", column: 1, row: 0)
        #expect(grid.lines == [" 語"])
        #expect((0..<4).map { grid[$0, 0].columns } == [1, 2, 0, 1])
    }

    @Test("marks disappear with their character", arguments: ["x", "語"])
    func marks(over: String) {
        var grid = Grid(size: Size(columns: 4, rows: 1))
        grid.put("漢\u{301}e\u{301}", column: 0, row: 0)
        grid.put(over, column: 1, row: 0)
        var fresh = Grid(size: Size(columns: 4, rows: 1))
        fresh.put(over == "x" ? " xe\u{301}" : " 語", column: 0, row: 0)
        #expect(grid == fresh)
    }

    @Test("filling is cut at the edges")
    func fill() {
        var grid = Grid(size: Size(columns: 4, rows: 2))
        grid.fill("─", column: -2, row: 0, columns: 4)
        grid.fill("=", column: 3, row: 1, columns: .max)
        grid.fill("#", column: 0, row: 7, columns: 4)
        #expect(grid.lines == ["──", "   ="])
    }

    @Test("restyling keeps the text")
    func restyle() {
        var grid = Grid(size: Size(columns: 3, rows: 2))
        grid.put("abc", column: 0, row: 0, style: .accent)
        grid.restyle(Area(column: 1, row: -1, columns: 9, rows: 2)) { Style($0.ink, .reverse) }
        #expect(grid.lines == ["abc", ""])
        #expect((0..<3).map { grid[$0, 0].style } == [.accent, Style(.accent, .reverse), Style(.accent, .reverse)])
        #expect(grid[1, 1].style == .plain)
    }

    @Test("a negative size is empty")
    func negativeSize() {
        var grid = Grid(size: Size(columns: -3, rows: 2))
        grid.put("abc", column: 0, row: 0)
        #expect(grid.cells.isEmpty)
    }
}
