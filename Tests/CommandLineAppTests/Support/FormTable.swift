import Glibc
import Testing

/// A form as a table of values, to be filled in by tests.
struct FormTable {
    /// What stands above the header, the header, and the rows below it.
    private(set) var above: [[String]] = []
    private var header: [String] = []
    var rows: [[String]] = []

    init(_ text: String) throws {
        var records = Self.records(text.replacing("\u{FEFF}", with: ""))
        let place = try #require(records.firstIndex { $0.contains { $0.contains("Rating") } })
        above = Array(records[..<place])
        header = records[place]
        rows = Array(records[(place + 1)...])
        records = []
    }

    private static func records(_ text: String) -> [[String]] {
        var records: [[String]] = [[""]]
        var isQuoted = false
        for character in text {
            let last = records.count - 1
            switch character {
            case "\"":
                // A doubled one opens again at once.
                if !isQuoted, records[last][records[last].count - 1].last == "\u{0}" {
                    records[last][records[last].count - 1].removeLast()
                    records[last][records[last].count - 1].append("\"")
                } else if isQuoted {
                    records[last][records[last].count - 1].append("\u{0}")
                }
                isQuoted.toggle()
            case ";" where !isQuoted: records[last].append("")
            case "\r\n" where !isQuoted, "\n" where !isQuoted: records.append([""])
            default: records[last][records[last].count - 1].append(character)
            }
        }
        return records.map { $0.map { $0.replacing("\u{0}", with: "") } }.filter { $0 != [""] }
    }

    /// The place of the column whose heading has this word.
    private func column(_ name: String) throws -> Int {
        try #require(header.firstIndex { $0.split(separator: "\n").contains { $0 == name } }, "\(name) in \(header)")
    }

    private func row(_ id: String) throws -> Int { try #require(rows.firstIndex { $0[0] == id }, "\(id)") }

    /// The cell in the column with this heading, in the row of a criterion.
    func cell(_ id: String, _ name: String) throws -> String { rows[try row(id)][try column(name)] }

    /// Fills in a cell.
    mutating func fill(_ id: String, _ name: String, _ text: String) throws {
        rows[try row(id)][try column(name)] = text
    }

    /// Fills in what is asked above the questions.
    mutating func fillAbove(_ line: Int, _ text: String) { above[line][1] = text }

    /// The table with another separator.
    func text(separator: String = ";") -> String {
        (above + [header] + rows).map { cells in
            cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: separator) + "\n"
        }.joined()
    }
}

extension Sandbox {
    /// The form in a file.
    func form(_ name: String) throws -> FormTable { try FormTable(shell("cat \(name)")) }
}
