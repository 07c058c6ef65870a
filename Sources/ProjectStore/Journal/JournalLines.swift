/// Journal lines by their digests, whatever they say.
enum JournalLines {
    /// How many lines of these bytes have a digest that the closure accepts.
    static func count(in bytes: [UInt8], where isCounted: (SHA256Digest) -> Bool) -> Int {
        var count = 0
        bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while let end = rest.firstIndex(of: 0x0A) {
                let line = UnsafeRawBufferPointer(rebasing: rest[..<end])
                if isCounted(digest(of: line)) { count += 1 }
                rest = rest[(end + 1)...]
            }
        }
        return count
    }

    /// Those lines of a journal that can be read: a power cut can leave something else among them.
    static func valid(in bytes: [UInt8], with decoder: inout EventDecoder) -> [UInt8] {
        var valid: [UInt8] = []
        valid.reserveCapacity(bytes.count)
        bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while let end = rest.firstIndex(of: 0x0A) {
                let line = UnsafeRawBufferPointer(rebasing: rest[..<end])
                if (try? decoder.decode(line, digest: digest(of: line))) != nil { valid += rest[...end] }
                rest = rest[(end + 1)...]
            }
        }
        return valid
    }

    /// The digest of a line, which with CR LF is the same as without.
    static func digest(of line: UnsafeRawBufferPointer) -> SHA256Digest { SHA256.digest(of: withoutReturn(line)) }

    /// A line without the CR of its CR LF.
    static func withoutReturn(_ line: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        line.last == 0x0D ? UnsafeRawBufferPointer(rebasing: line.dropLast()) : line
    }

    /// The digests of all lines of the journals named, but for those that are too long.
    static func digests(
        in files: some Sequence<String>, of storage: any ReadableStorage
    ) throws(StorageError) -> Set<SHA256Digest> {
        var digests: Set<SHA256Digest> = []
        for path in files {
            let file = try ReadingFile(path, in: storage)
            var reader = LineReader(from: 0, longest: JournalEntry.longest)
            while let line = try reader.next(in: file) {
                if case .whole(let bytes) = line { digests.insert(digest(of: bytes)) }
            }
        }
        return digests
    }
}
