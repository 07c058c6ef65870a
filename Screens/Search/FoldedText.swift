/// Text in lower case, as bytes: what a search looks through at every key.
extension [UInt8] {
    /// The text in lower case.
    init(folding text: String) {
        self = []
        append(folding: text)
    }

    /// Appends the text in lower case.
    ///
    /// The letters of Latin-1 and common punctuation are folded byte by byte, which is what makes the first search in a
    /// large catalogue quick. Any other text takes the long way.
    mutating func append(folding text: String) {
        var text = text
        let start = count
        let isFolded = text.withUTF8 { utf8 in
            reserveCapacity(start + utf8.count)
            var place = 0
            while place < utf8.count {
                let byte = utf8[place]
                switch byte {
                case 0x41...0x5A: append(byte + 0x20)
                case 0..<0x80: append(byte)
                case 0xC2...0xC3:
                    let second = utf8[place + 1]
                    append(byte)
                    // À to Þ, without the sign of multiplication.
                    append(byte == 0xC3 && second < 0x9F && second != 0x97 ? second + 0x20 : second)
                    place += 1
                case 0xE2 where utf8[place + 1] == 0x80:
                    append(contentsOf: utf8[place..<place + 3])
                    place += 2
                case _: return false
                }
                place += 1
            }
            return true
        }
        guard !isFolded else { return }
        removeSubrange(start...)
        append(contentsOf: text.lowercased().utf8)
    }

    /// Where these bytes occur first; nil if they do not.
    func place(of part: [UInt8]) -> Int? {
        withUnsafeBufferPointer { bytes in part.withUnsafeBufferPointer { bytes.place(of: $0, in: bytes.indices) } }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where the part occurs first within the range; nil if it does not.
    func place(of part: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int? {
        guard let first = part.first else { return range.lowerBound }
        guard part.count <= range.count else { return nil }
        let last = range.upperBound - part.count
        var place = range.lowerBound
        while place <= last {
            if self[place] == first {
                var matched = 1
                while matched < part.count, self[place + matched] == part[matched] { matched += 1 }
                if matched == part.count { return place }
            }
            place += 1
        }
        return nil
    }
}
