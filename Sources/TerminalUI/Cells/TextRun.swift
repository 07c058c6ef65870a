/// A part of a text as it is put on a grid.
enum TextRun {
    /// Bytes from 0x20 to 0x7E, one column each.
    case plain(UnsafeBufferPointer<UInt8>)
    /// A cluster, and its length in bytes.
    case cluster(Cluster, bytes: Int)
}

extension String {
    /// The width of the text on a grid, in columns.
    package var columns: Int {
        var sum = 0
        forEachTextRun { stretch in
            switch stretch {
            case .plain(let bytes): sum += bytes.count
            case .cluster(let cluster, _): sum += cluster.columns
            }
            return true
        }
        return sum
    }

    /// Visits the runs of the text in order, as long as the closure returns true.
    ///
    /// Every key press draws everything through here, and finding character boundaries takes most of the time. So that
    /// is done only where a boundary is not obvious, as it is between ASCII and scalars that never combine.
    func forEachTextRun(_ visit: (TextRun) -> Bool) {
        var text = self
        text.withUTF8 { bytes in
            var position = 0
            while position < bytes.count {
                let plain = bytes.plainCount(from: position)
                if plain > 0 {
                    let stretch = UnsafeBufferPointer(rebasing: bytes[position..<position + plain])
                    guard visit(.plain(stretch)) else { return }
                    position += plain
                } else {
                    let (cluster, count) = cluster(at: position, of: bytes)
                    guard visit(.cluster(cluster, bytes: count)) else { return }
                    position += count
                }
            }
        }
    }

    private func cluster(at position: Int, of bytes: UnsafeBufferPointer<UInt8>) -> (Cluster, bytes: Int) {
        if let (scalar, count) = bytes.standaloneScalar(at: position), bytes.isBorder(at: position + count),
            let cluster = Cluster(lone: scalar)
        {
            return (cluster, count)
        }
        let character = self[utf8.index(startIndex, offsetBy: position)]
        return (Cluster(character), character.utf8.count)
    }
}

extension Substring {
    /// The width of the text on a grid, in columns.
    package var columns: Int { String(self).columns }
}

extension UnsafeBufferPointer<UInt8> {
    /// The number of bytes from here on that are a cluster each.
    fileprivate func plainCount(from start: Int) -> Int {
        var end = start
        while end < count, (0x20..<0x7F).contains(self[end]) { end += 1 }
        // What follows the last of them may combine with it.
        return end > start && !isBorder(at: end) ? end - 1 - start : end - start
    }

    /// Whether nothing that begins here can be part of a character that began earlier.
    fileprivate func isBorder(at position: Int) -> Bool {
        position >= count || self[position] < 0x80 || standaloneScalar(at: position) != nil
    }

    /// The scalar that begins here, if it never combines with an earlier one: a Latin letter, a punctuation mark, an
    /// arrow, a mathematical or technical symbol, box drawing, a CJK ideograph. Source: Unicode, GraphemeBreakProperty.
    fileprivate func standaloneScalar(at position: Int) -> (Unicode.Scalar, bytes: Int)? {
        let (value, length): (UInt32, Int)
        switch self[position] {
        case 0xC2...0xC9: (value, length) = (UInt32(self[position] & 0x1F) << 6 | tail(position + 1), 2)
        case 0xE2...0xE9:
            let high = UInt32(self[position] & 0xF) << 12
            (value, length) = (high | tail(position + 1) << 6 | tail(position + 2), 3)
        default: return nil
        }
        switch value {
        case 0xA1...0xAC, 0xAE...0x24F, 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x27BF, 0x4E00...0x9FFF:
            return Unicode.Scalar(value).map { ($0, length) }
        default: return nil
        }
    }

    private func tail(_ position: Int) -> UInt32 { UInt32(self[position] & 0x3F) }
}
