/// Makes ZIP archives. Source: PKWARE's APPNOTE.
enum ZIPSample {
    /// A file of an archive.
    struct File {
        let name: String
        /// As it is stored.
        let bytes: [UInt8]
        /// 0 for stored, 8 for deflated.
        var method: UInt16 = 0
        /// The size that the archive gives for the content.
        let size: Int
        let checksum: UInt32

        init(_ name: String, _ text: String) {
            self.name = name
            bytes = Array(text.utf8)
            size = bytes.count
            checksum = ZIPSample.checksum(of: bytes)
        }

        /// A file that claims to be small, and expands to 258 bytes for every 13 bits.
        init(_ name: String, blanks: Int) {
            self.name = name
            var bits = BitWriter()
            // The last block, with the fixed codes; a blank; then repetitions of it. Source: RFC 1951.
            bits.add(0b011, 3)
            bits.add(reversed: 0x30 + 0x20, 8)
            for _ in 0..<blanks / 258 { bits.add(reversed: 0b1100_0101, 8); bits.add(0, 5) }
            bits.add(0, 7)
            bytes = bits.finished
            method = 8
            size = 100
            checksum = 0
        }
    }

    static func archive(_ files: [File]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for file in files {
            let fields: [UInt8] =
                bytes(20, 2) + bytes(0, 2) + bytes(Int(file.method), 2) + bytes(0, 4) + bytes(Int(file.checksum), 4)
                + bytes(file.bytes.count, 4) + bytes(file.size, 4) + bytes(file.name.utf8.count, 2) + bytes(0, 2)
            directory += [0x50, 0x4B, 1, 2] + bytes(20, 2) + fields
            directory += bytes(0, 10) + bytes(archive.count, 4) + Array(file.name.utf8)
            archive += [0x50, 0x4B, 3, 4] + fields + Array(file.name.utf8) + file.bytes
        }
        let end = bytes(0, 4) + bytes(files.count, 2) + bytes(files.count, 2) + bytes(directory.count, 4)
        return archive + directory + [0x50, 0x4B, 5, 6] + end + bytes(archive.count, 4) + bytes(0, 2)
    }

    private static func bytes(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
    }

    private static func checksum(of bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { sum, byte in sum >> 8 ^ remainders[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
    }

    /// The checksum of each byte, as large samples would take long bit by bit.
    private static let remainders: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(byte) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }

    private struct BitWriter {
        private var bytes: [UInt8] = []
        private var current: UInt8 = 0
        private var count = 0

        mutating func add(_ value: Int, _ length: Int) {
            for bit in 0..<length {
                current |= UInt8(value >> bit & 1) << count
                count += 1
                if count == 8 {
                    bytes.append(current)
                    (current, count) = (0, 0)
                }
            }
        }

        /// Codes start with their highest bit.
        mutating func add(reversed value: Int, _ length: Int) {
            for bit in (0..<length).reversed() { add(value >> bit & 1, 1) }
        }

        var finished: [UInt8] { count == 0 ? bytes : bytes + [current] }
    }
}

/// Makes workbooks of Excel.
struct WorkbookSample {
    /// The sheets by name, each with its rows as XML.
    var sheets: [(name: String, rows: String)]
    /// The shared strings, as XML.
    var strings = ""
    /// What goes into the element of the workbook before the sheets.
    var properties = ""
    /// The content of the style sheet.
    var styles = ""
    /// Attributes of the second sheet.
    var state = ""
    /// What follows the rows of a sheet.
    var epilog = ""
    /// What precedes the XML of a sheet.
    var prolog = ""

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    var files: [ZIPSample.File] {
        let list = sheets.enumerated().map { number, sheet in
            "<sheet name='\(sheet.name)' sheetId='\(number + 1)' \(number == 1 ? state : "") r:id='r\(number)'/>"
        }
        let related =
            sheets.indices.map { Self.link("r\($0)", "worksheet", "worksheets/sheet\($0).xml") }
            + [Self.link("s", "sharedStrings", "sharedStrings.xml"), Self.link("t", "styles", "/xl/styles.xml")]
        let parts = sheets.enumerated().map { number, sheet in
            ZIPSample.File(
                "xl/worksheets/sheet\(number).xml",
                "\(prolog)<worksheet xmlns='\(Self.main)'><dimension ref='A1:XFD1048576'/><sheetData>\(sheet.rows)</sheetData>\(epilog)</worksheet>"
            )
        }
        return [
            ZIPSample.File("[Content_Types].xml", "<Types/>"),
            ZIPSample.File(
                "_rels/.rels",
                "<Relationships xmlns='\(Self.package)'>\(Self.link("r1", "officeDocument", "xl/workbook.xml"))</Relationships>"
            ),
            ZIPSample.File(
                "xl/workbook.xml",
                "<workbook xmlns='\(Self.main)' xmlns:r='\(Self.links)'>\(properties)<sheets>\(list.joined())</sheets></workbook>"
            ),
            ZIPSample.File(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='\(Self.package)'>\(related.joined())</Relationships>"),
            ZIPSample.File("xl/sharedStrings.xml", "<sst xmlns='\(Self.main)'>\(strings)</sst>"),
            ZIPSample.File("xl/styles.xml", "<styleSheet xmlns='\(Self.main)'>\(styles)</styleSheet>"),
        ] + parts
    }

    var bytes: [UInt8] { ZIPSample.archive(files) }

    private static func link(_ id: String, _ kind: String, _ target: String) -> String {
        "<Relationship Id='\(id)' Type='\(links)/\(kind)' Target='\(target)'/>"
    }

    /// A row of inline strings.
    static func row(_ cells: String...) -> String {
        "<row>\(cells.map { "<c t='inlineStr'><is><t>\($0)</t></is></c>" }.joined())</row>"
    }
}
