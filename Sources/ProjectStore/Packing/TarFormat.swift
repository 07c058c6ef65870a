/// The blocks of a tar archive, as this program writes and accepts them: ustar headers (POSIX.1-1988), and an extended
/// header (POSIX.1-2001) where those cannot hold a path or a size. They say nothing else, so the same files always give
/// the same bytes.
enum TarFormat {
    static let block = 512
    /// The end of an archive.
    static let end = [UInt8](repeating: 0, count: 2 * block)
    /// The greatest size that fits into a ustar header.
    static let largest = 0o777_7777_7777
    /// The name of extended headers, for programs that do not know them.
    private static let extendedName = Array("extended-header".utf8)

    /// The blocks in front of the content of a file.
    static func header(of path: [UInt8], bytes: Int) -> [UInt8] {
        let parts = split(path)
        var records: [UInt8] = []
        if parts == nil { records += record("path", path) }
        if bytes > largest { records += record("size", Array(String(bytes).utf8)) }
        let (prefix, name) = parts ?? ([], path.prefix(Field.name.count))
        let own = block(prefix: prefix, name: name, bytes: bytes > largest ? 0 : bytes, .file)
        if records.isEmpty { return own }
        let extended = block(prefix: [], name: extendedName[...], bytes: records.count, .extended)
        return extended + records + padding(after: records.count) + own
    }

    /// What fills up the last block of a content.
    static func padding(after bytes: Int) -> [UInt8] { [UInt8](repeating: 0, count: padded(bytes) - bytes) }

    /// The size of a content with its padding. Meaningless above `Int.max - block`.
    static func padded(_ bytes: Int) -> Int { (bytes + block - 1) / block * block }

    // MARK: Blocks

    /// What an entry is, by the byte that says so.
    enum Flag: UInt8 {
        case file = 0x30
        case hardLink, symbolicLink, characterDevice, blockDevice, folder, fifo
        case extended = 0x78
    }

    /// Where the fields of a header are.
    enum Field {
        static let name = 0..<100
        static let mode = 100..<108
        static let user = 108..<116
        static let group = 116..<124
        static let size = 124..<136
        static let time = 136..<148
        static let checksum = 148..<156
        static let flag = 156
        static let magic = 257..<265
        static let deviceNumbers = 329..<345
        static let prefix = 345..<500
    }

    private static func block(
        prefix: ArraySlice<UInt8>, name: ArraySlice<UInt8>, bytes: Int, _ flag: Flag
    ) -> [UInt8] {
        var block = [UInt8](repeating: 0, count: block)
        block.put(name, in: Field.name)
        block.put("0000644".utf8, in: Field.mode)
        block.put("0000000".utf8, in: Field.user)
        block.put("0000000".utf8, in: Field.group)
        block.put(octal(bytes, digits: 11), in: Field.size)
        block.put(octal(0, digits: 11), in: Field.time)
        block[Field.flag] = flag.rawValue
        block.put("ustar\u{0}00".utf8, in: Field.magic)
        block.put("0000000\u{0}0000000".utf8, in: Field.deviceNumbers)
        block.put(prefix, in: Field.prefix)
        block.put(octal(checksum(of: block[...]), digits: 6) + [0, 0x20], in: Field.checksum)
        return block
    }

    /// The sum of the bytes of a header, in which its own field counts as blanks.
    static func checksum(of header: ArraySlice<UInt8>) -> Int {
        let own = header[(header.startIndex + Field.checksum.lowerBound)...].prefix(Field.checksum.count)
        return header.reduce(0) { $0 + Int($1) } - own.reduce(0) { $0 + Int($1) } + Field.checksum.count * 0x20
    }

    private static func octal(_ number: Int, digits: Int) -> [UInt8] {
        let text = String(number, radix: 8).utf8
        return [UInt8](repeating: 0x30, count: max(0, digits - text.count)) + text
    }

    /// The path in the two fields of a header; nil if it does not fit, or not every program would read it the same.
    private static func split(_ path: [UInt8]) -> (prefix: ArraySlice<UInt8>, name: ArraySlice<UInt8>)? {
        guard path.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return nil }
        if path.count <= Field.name.count { return ([], path[...]) }
        let slash = path.indices.first { path[$0] == UInt8(ascii: "/") && path.count - $0 - 1 <= Field.name.count }
        guard let slash, slash <= Field.prefix.count, slash + 1 < path.count else { return nil }
        return (path[..<slash], path[(slash + 1)...])
    }

    /// A record of an extended header: its own length, a key and a value.
    private static func record(_ key: String, _ value: [UInt8]) -> [UInt8] {
        let rest = Array(" \(key)=".utf8) + value + [0x0A]
        var length = rest.count
        while String(length).utf8.count + rest.count != length { length = String(length).utf8.count + rest.count }
        return Array(String(length).utf8) + rest
    }
}

extension [UInt8] {
    /// Puts a text at the beginning of a field.
    fileprivate mutating func put(_ text: some Collection<UInt8>, in field: Range<Int>) {
        replaceSubrange(field.lowerBound..<field.lowerBound + text.count, with: text)
    }
}
