import InvisibleCharacters

/// Writes what a publication asks to be filled in as one table of values: first the facts to fill in, then the tables,
/// which share their columns. Everything that is only read beside them is left out.
///
/// UTF-8 with a byte order mark, which Excel needs, and semicolons, which Excel expects wherever the comma is the
/// decimal sign. A line that names the separator is left out, because Excel then ignores the encoding. Source:
/// RFC 4180.
package enum CSVForm {
    /// The file. The same publication gives the same bytes.
    package static func bytes(of publication: Publication) -> [UInt8] {
        let blocks = publication.sections.flatMap(\.allBlocks)
        var tables: [Table] = []
        var facts: [Publication.Fact] = []
        for block in blocks {
            switch block {
            case .table(let table): tables.append(table)
            case .facts(let all): facts += all.filter { $0.entryKey != nil }
            case .paragraph, .note, .list, .bars, .picture: continue
            }
        }
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        for fact in facts { write([fact.term, fact.text.plain, fact.entryKey ?? ""], to: &bytes) }
        if let table = tables.first { write(table.columns.map(\.title), to: &bytes) }
        for row in tables.flatMap(\.rows) { write(row.cells.map(\.text.plain), to: &bytes) }
        return bytes
    }

    private static func write(_ cells: [String], to bytes: inout [UInt8]) {
        for (number, cell) in cells.enumerated() {
            if number > 0 { bytes.append(UInt8(ascii: ";")) }
            bytes.append(UInt8(ascii: "\""))
            for byte in cell.visible.guardedInCSV.utf8 {
                bytes.append(byte)
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes += "\r\n".utf8
    }
}

extension Publication.Section {
    /// Its blocks, and then those of its parts.
    fileprivate var allBlocks: [Publication.Block] { blocks + parts.flatMap(\.allBlocks) }
}

extension String {
    /// With an apostrophe before what a spreadsheet would take for a formula, even after an apostrophe, so that
    /// `Interchange` can take exactly this one away again. Source: OWASP, CSV injection.
    fileprivate var guardedInCSV: String {
        let first = unicodeScalars.first { $0 != "'" }
        return first.map { "=+-@\t\r".unicodeScalars.contains($0) } == true ? "'\(self)" : self
    }
}
