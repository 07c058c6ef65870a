/// The size of a picture in pixels.
struct PictureSize: Hashable {
    let width: Int, height: Int

    /// Nil if the bytes are no such picture, or it has no pixels.
    init?(of logo: Publication.Logo) {
        let size: (Int, Int)? =
            switch logo.format {
            case .png: Self.png(logo.bytes)
            case .jpeg: Self.jpeg(logo.bytes)
            case .svg: nil
            }
        guard let (width, height) = size, width > 0, height > 0 else { return nil }
        (self.width, self.height) = (width, height)
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    /// Source: PNG, the signature and IHDR.
    private static func png(_ bytes: [UInt8]) -> (Int, Int)? {
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        guard bytes.starts(with: signature), bytes.count > 24, bytes[12..<16].elementsEqual("IHDR".utf8) else {
            return nil
        }
        return (number(bytes[16..<20]), number(bytes[20..<24]))
    }

    /// Source: ITU-T T.81, B.1 and B.2.2.
    private static func jpeg(_ bytes: [UInt8]) -> (Int, Int)? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var position = 2
        while position + 9 <= bytes.count, bytes[position] == 0xFF {
            let marker = bytes[position + 1]
            switch marker {
            case 0xFF: position += 1
            // The frame headers; among them lie tables of codes and arithmetic conditioning.
            case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
                return (number(bytes[position + 7..<position + 9]), number(bytes[position + 5..<position + 7]))
            default: position += 2 + max(2, number(bytes[position + 2..<position + 4]))
            }
        }
        return nil
    }

    /// The largest size in this proportion within a frame, in its units.
    func fitted(width most: Int, height highest: Int) -> (width: Int, height: Int) {
        // Pictures may be larger than any number times the frame.
        let scale = min(Double(most) / Double(width), Double(highest) / Double(height))
        return (max(1, Int(Double(width) * scale)), max(1, Int(Double(height) * scale)))
    }
}
