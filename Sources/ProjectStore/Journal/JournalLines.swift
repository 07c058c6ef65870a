import AssessmentModel

/// Journal lines by their digests, whatever their content.
enum JournalLines {
    /// The identities of the lines of these bytes.
    static func identities(in bytes: [UInt8]) -> Set<EventID> {
        var identities: Set<EventID> = []
        bytes.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while let end = rest.firstIndex(of: 0x0A) {
                let line = UnsafeRawBufferPointer(rebasing: rest[..<end])
                identities.insert(digest(of: line).eventID)
                rest = rest[(end + 1)...]
            }
        }
        return identities
    }

    /// The readable lines of a journal. A power cut can leave other things among them.
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

    /// The digest of a line, the same with CR LF and with LF.
    static func digest(of line: UnsafeRawBufferPointer) -> SHA256Digest { SHA256.digest(of: withoutReturn(line)) }

    /// A line without the CR of its CR LF.
    static func withoutReturn(_ line: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        line.last == 0x0D ? UnsafeRawBufferPointer(rebasing: line.dropLast()) : line
    }

    /// The identities of all lines of these journals, except unreadable and overlong ones.
    static func identities(in journals: Journals, of storage: any ReadableStorage) -> Set<EventID> {
        var identities: Set<EventID> = []
        for cursor in journals.all {
            guard let file = try? ReadingFile(cursor.file, in: storage) else { continue }
            var reader = LineReader(from: 0, longest: JournalEntry.longest)
            while let line = (try? reader.next(in: file)) ?? nil {
                if case .whole(let bytes) = line { identities.insert(digest(of: bytes).eventID) }
            }
        }
        return identities
    }
}
