/// What an id comes down to, however it is typed: its letters in lower case and its numbers without leading zeros, in
/// turn. `IOP-01`, `iop1` and `Iop 1` come down to the same, `iop12` and `iop1.2` do not.
struct IDKey: Hashable, Sendable {
    private static let blank = UInt8(ascii: " ")
    private static let zero = UInt8(ascii: "0")

    /// The parts, with a blank between them.
    let bytes: [UInt8]
    /// Whether it ends with a number.
    let endsWithNumber: Bool
    /// Whether it ends with a number that was written with leading zeros, and so to its end.
    let endsPadded: Bool
    /// Where the last part begins.
    private let lastPart: Int

    /// - Parameter folded: an id in lower case.
    init(_ folded: some Sequence<UInt8>) {
        var bytes: [UInt8] = []
        var lastPart = 0
        /// What the part being read consists of; nil between two parts.
        var isNumber: Bool?
        var endsWithNumber = false
        var isPadded = false
        for byte in folded {
            guard byte.isDigit || byte.isLetter else {
                isNumber = nil
                continue
            }
            if isNumber != byte.isDigit {
                if !bytes.isEmpty { bytes.append(Self.blank) }
                lastPart = bytes.count
                isNumber = byte.isDigit
                endsWithNumber = byte.isDigit
                isPadded = byte == Self.zero
            }
            if byte == Self.zero, endsWithNumber, bytes.count == lastPart { continue }
            bytes.append(byte)
        }
        self.bytes = bytes
        self.lastPart = lastPart
        self.endsWithNumber = endsWithNumber
        endsPadded = isPadded && bytes.count > lastPart
    }

    /// The parts before the last one.
    var stem: ArraySlice<UInt8> { bytes[..<lastPart] }

    /// The last part.
    var last: ArraySlice<UInt8> { bytes[lastPart...] }

    /// Whether a typed word with this key may stand for an id: letters, and then a number.
    var isTypedID: Bool { bytes.first?.isLetter ?? false && bytes.contains(where: \.isDigit) || isOpenID }

    /// Whether a typed word with this key stands for the id with such a key, or for its beginning.
    func stands(forID key: some Collection<UInt8>) -> Bool {
        endsPadded ? key.elementsEqual(bytes) : key.starts(with: bytes)
    }

    /// Letters and zeros only: the beginning of an id's number.
    private var isOpenID: Bool { endsWithNumber && last.isEmpty && bytes.first?.isLetter ?? false }
}

/// Ids from one number to another: `iop1..9`, `iop1..iop9`, and `iop1..` without an end.
struct IDRange: Hashable, Sendable {
    private let stem: [UInt8]
    private let from: [UInt8]
    /// Nil without an end.
    private let to: [UInt8]?

    /// Parses a word in lower case; nil for any other word.
    init?(_ word: String) {
        let parts = word.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        // The first two dots in a row separate the ends.
        guard let gap = parts.indices.first(where: { $0 > 0 && $0 < parts.count - 1 && parts[$0].isEmpty }) else {
            return nil
        }
        let first = IDKey(parts[..<gap].joined(separator: [UInt8(ascii: ".")]))
        let second = IDKey(parts[(gap + 1)...].joined(separator: [UInt8(ascii: ".")]))
        guard first.endsWithNumber, second.bytes.isEmpty || second.endsWithNumber,
            second.stem.isEmpty || second.stem == first.stem
        else { return nil }
        let ends = [Array(first.last), Array(second.last)]
        let isTurned = second.endsWithNumber && Self.isLess(ends[1], ends[0])
        stem = Array(first.stem)
        from = isTurned ? ends[1] : ends[0]
        to = second.endsWithNumber ? (isTurned ? ends[0] : ends[1]) : nil
    }

    /// Whether an id with this key is in the range.
    func contains(_ key: some Collection<UInt8>) -> Bool {
        guard key.starts(with: stem) else { return false }
        let number = key.dropFirst(stem.count)
        guard number.allSatisfy(\.isDigit), !Self.isLess(number, from) else { return false }
        return to.map { !Self.isLess($0, number) } ?? true
    }

    /// Compares numbers without leading zeros.
    private static func isLess(_ left: some Collection<UInt8>, _ right: some Collection<UInt8>) -> Bool {
        left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
    /// Whether it belongs to a letter in lower case; so does every byte that is not ASCII.
    fileprivate var isLetter: Bool { (0x61...0x7A).contains(self) || self >= 0x80 }
}
