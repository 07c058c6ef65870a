/// Text in lower case, as bytes: what a search looks through at every key.
extension [UInt8] {
    /// The text in lower case.
    init(folding text: String) {
        self = []
        append(folding: text)
    }

    /// Appends the text in lower case.
    ///
    /// The letters of Latin-1 and common punctuation are folded in place, which is what makes the first search in a
    /// large catalogue quick. Any other text takes the long way.
    mutating func append(folding text: String) {
        let start = count
        append(contentsOf: text.utf8)
        let isFolded = withUnsafeMutableBufferPointer { Self.fold($0[start...]) }
        guard !isFolded else { return }
        removeSubrange(start...)
        append(contentsOf: text.lowercased().utf8)
    }

    /// Turns UTF-8 into lower case; returns false at a letter that it does not know.
    private static func fold(_ utf8: Slice<UnsafeMutableBufferPointer<UInt8>>) -> Bool {
        let bytes = utf8.base
        var place = utf8.startIndex
        while place < utf8.endIndex {
            let byte = bytes[place]
            switch byte {
            case 0..<0x80: if byte &- 0x41 < 26 { bytes[place] = byte + 0x20 }
            case 0xC2: place += 1
            case 0xC3:
                place += 1
                // À to Þ, without the sign of multiplication.
                if bytes[place] < 0x9F, bytes[place] != 0x97 { bytes[place] += 0x20 }
            case 0xE2 where bytes[place + 1] == 0x80: place += 2
            case _: return false
            }
            place += 1
        }
        return true
    }

    /// Where these bytes occur first; nil if they do not.
    func place(of part: [UInt8]) -> Int? {
        withUnsafeBufferPointer { bytes in part.withUnsafeBufferPointer { bytes.place(of: $0, in: bytes.indices) } }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where the part occurs first within the range; nil if it does not.
    ///
    /// A key may search all texts of a catalogue, so eight places are looked at together: for the part's first byte
    /// there, and for its last where it would end.
    func place(of part: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int? {
        guard let first = part.first, let last = part.last else { return range.lowerBound }
        guard part.count <= range.count else { return nil }
        let raw = UnsafeRawBufferPointer(self)
        let (firsts, lasts) = (Self.ones &* UInt64(first), Self.ones &* UInt64(last))
        let end = range.upperBound - part.count + 1
        var place = range.lowerBound
        while place + 8 <= end {
            let heads = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ firsts
            let tails = raw.loadUnaligned(fromByteOffset: place + part.count - 1, as: UInt64.self) ^ lasts
            if Self.zeros(in: heads) & Self.zeros(in: tails) != 0,
                let hit = (place..<place + 8).first(where: { occurs(part, at: $0) })
            {
                return hit
            }
            place += 8
        }
        return (place..<end).first { occurs(part, at: $0) }
    }

    private func occurs(_ part: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        var matched = 0
        while matched < part.count, self[place + matched] == part[matched] { matched += 1 }
        return matched == part.count
    }

    private static var ones: UInt64 { 0x0101_0101_0101_0101 }

    /// The top bit of each byte that is zero, and perhaps of some above it.
    ///
    /// Source: H. S. Warren, "Hacker's Delight", 6-1.
    private static func zeros(in word: UInt64) -> UInt64 { (word &- ones) & ~word & 0x8080_8080_8080_8080 }
}
