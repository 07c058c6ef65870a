/// The text of a table in UTF-8, whatever encoding its file has.
struct CSVText {
    /// Without byte order mark and `sep=` line.
    let bytes: [UInt8]
    /// The first line that is not UTF-8, if the file was read as Windows-1252, which spreadsheets write; else nil.
    let windowsLine: Int?
    /// The separator from a first line such as `sep=;`, if any. Source: Excel.
    let separator: UInt8?

    /// The number of lines before the table.
    var linesAbove: Int { separator == nil ? 0 : 1 }

    /// Nil if the bytes are not text in any of these encodings.
    init?(_ file: UnsafeRawBufferPointer) {
        var text: [UInt8]
        if let wide = Self.fromUTF16(file) {
            text = wide
            windowsLine = nil
        } else if String(validating: file, as: UTF8.self) != nil {
            text = Array(file)
            windowsLine = nil
        } else {
            guard let narrow = Self.fromWindows(file) else { return nil }
            text = narrow
            windowsLine = Self.firstInvalidLine(of: file)
        }
        guard !text.contains(0) else { return nil }
        separator = Self.separator(at: text)
        if separator != nil {
            let end = text.dropFirst(Self.lengthOfNaming).starts(with: "\r\n".utf8) ? 2 : 1
            text.removeFirst(min(Self.lengthOfNaming + end, text.count))
        }
        bytes = text
    }

    /// Whether a file starts with a `sep=` line.
    static func namesSeparator(_ file: UnsafeRawBufferPointer) -> Bool { separator(at: file) != nil }

    /// Whether a file starts with the byte order mark of UTF-16.
    static func isUTF16(_ file: UnsafeRawBufferPointer) -> Bool {
        file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF])
    }

    /// `sep=;`
    private static let lengthOfNaming = 5

    private static func separator(at text: some Collection<UInt8>) -> UInt8? {
        let line = text.prefix(lengthOfNaming + 1).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        guard line.count == lengthOfNaming, String(decoding: line.dropLast(), as: UTF8.self).lowercased() == "sep="
        else { return nil }
        return line.suffix(1).first
    }

    /// The text of a UTF-16 file; nil without a byte order mark.
    private static func fromUTF16(_ file: UnsafeRawBufferPointer) -> [UInt8]? {
        guard isUTF16(file), file.count.isMultiple(of: 2) else { return nil }
        let isLittle = file[0] == 0xFF
        let units = stride(from: 2, to: file.count, by: 2).map { at -> UInt16 in
            let (first, second) = (UInt16(file[at]), UInt16(file[at + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private static func fromWindows(_ file: UnsafeRawBufferPointer) -> [UInt8]? {
        var text: [UInt8] = []
        text.reserveCapacity(file.count + file.count / 8)
        for byte in file {
            switch byte {
            case 0..<0x80: text.append(byte)
            case 0x80..<0xA0:
                guard let scalar = signs[Int(byte) - 0x80].unicodeScalars.first else { return nil }
                text += String(scalar).utf8
            default: text += [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
            }
        }
        return text
    }

    /// The characters for 0x80 to 0x9F; five codes are unused. Source: Windows code page 1252.
    private static let signs = [
        "€", "", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "", "Ž", "", "", "‘", "’", "“", "”", "•", "–",
        "—",
        "˜", "™", "š", "›", "œ", "", "ž", "Ÿ",
    ]

    private static func firstInvalidLine(of file: UnsafeRawBufferPointer) -> Int {
        var parser = Unicode.UTF8.ForwardParser()
        var rest = file.makeIterator()
        var line = 1
        while case .valid(let scalar) = parser.parseScalar(from: &rest) {
            if scalar.first == UInt8(ascii: "\n") { line += 1 }
        }
        return line
    }
}
