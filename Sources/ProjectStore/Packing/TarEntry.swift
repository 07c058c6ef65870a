/// A header of a tar archive, by whoever wrote it.
struct TarEntry {
    let path: [UInt8]
    /// The size of the content.
    let bytes: Int
    /// Nil for a kind that only some programs know.
    let flag: TarFormat.Flag?

    /// Nil if it is no header of tar, or damaged.
    init?(_ header: [UInt8]) {
        typealias Field = TarFormat.Field
        guard header.count == TarFormat.block, header[Field.magic].starts(with: "ustar".utf8),
            Self.octal(header[Field.checksum]) == TarFormat.checksum(of: header[...]),
            let bytes = Self.octal(header[Field.size])
        else { return nil }
        let (prefix, name) = (header[Field.prefix].prefix { $0 != 0 }, header[Field.name].prefix { $0 != 0 })
        path = prefix.isEmpty ? Array(name) : Array(prefix) + [UInt8(ascii: "/")] + name
        self.bytes = bytes
        flag = TarFormat.Flag(rawValue: header[Field.flag])
    }

    /// What the records of an extended header set in the entry after it; nil if they are malformed.
    static func records(_ content: [UInt8]) -> (path: [UInt8]?, bytes: Int?)? {
        var (path, bytes): ([UInt8]?, Int?) = (nil, nil)
        var rest = content[...]
        while !rest.isEmpty {
            guard let blank = rest.firstIndex(of: 0x20), let length = decimal(rest[..<blank]),
                length > blank - rest.startIndex, length <= rest.count
            else { return nil }
            let record = rest[(blank + 1)...].prefix(length - (blank + 1 - rest.startIndex))
            guard record.last == 0x0A, let sign = record.firstIndex(of: UInt8(ascii: "=")) else { return nil }
            let value = record[(sign + 1)...].dropLast()
            if record[..<sign].elementsEqual("path".utf8) { path = Array(value) }
            if record[..<sign].elementsEqual("size".utf8) {
                guard let number = decimal(value) else { return nil }
                bytes = number
            }
            rest = rest.dropFirst(length)
        }
        return (path, bytes)
    }

    /// Digits up to a blank or a zero byte.
    private static func octal(_ field: ArraySlice<UInt8>) -> Int? {
        Int(String(decoding: field.prefix { $0 != 0 && $0 != 0x20 }, as: UTF8.self), radix: 8)
    }

    private static func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }
}
