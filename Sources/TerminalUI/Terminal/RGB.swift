import Glibc

/// A colour, in 8 bits per channel.
package struct RGB: Hashable, Sendable {
    package let red, green, blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// 0xRRGGBB.
    init(_ value: UInt32) {
        self.init(
            red: UInt8(truncatingIfNeeded: value >> 16), green: UInt8(truncatingIfNeeded: value >> 8),
            blue: UInt8(truncatingIfNeeded: value))
    }

    /// A colour of the cube or the greys that all terminals of 256 colours share: 16 to 255. The first sixteen are the
    /// terminal's own.
    init(xterm index: UInt8) {
        let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
        guard index < 232 else {
            let level = 8 + 10 * (index - 232)
            self.init(red: level, green: level, blue: level)
            return
        }
        let cube = Int(max(index, 16)) - 16
        self.init(red: levels[cube / 36], green: levels[cube / 6 % 6], blue: levels[cube % 6])
    }

    /// 0xRRGGBB.
    var value: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }

    /// WCAG's relative luminance: 0 for black, 1 for white. Source: WCAG 2.2, definition of relative luminance.
    var luminance: Double {
        func linear(_ channel: UInt8) -> Double {
            let value = Double(channel) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
}

extension RGB {
    /// Reads a colour as terminals report it: `rgb:` or `rgba:` with one to four hexadecimal digits per channel, or `#`
    /// with one to four for each. Source: X(7), color names.
    init?(reported text: String) {
        let channels: [Substring]
        if let colon = text.firstIndex(of: ":") {
            let parts = text[text.index(after: colon)...].split(separator: "/", omittingEmptySubsequences: false)
            switch text[..<colon] {
            case "rgb" where parts.count == 3: channels = parts
            case "rgba" where parts.count == 4: channels = Array(parts.dropLast())
            default: return nil
            }
        } else {
            let digits = text.dropFirst()
            guard text.hasPrefix("#"), digits.count % 3 == 0 else { return nil }
            let length = digits.count / 3
            channels = (0..<3).map { digits.dropFirst($0 * length).prefix(length) }
        }
        let levels = channels.compactMap(Self.level)
        guard levels.count == 3 else { return nil }
        self.init(red: levels[0], green: levels[1], blue: levels[2])
    }

    private static func level(_ digits: Substring) -> UInt8? {
        guard (1...4).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
            let value = Int(digits, radix: 16)
        else { return nil }
        let most = 1 << (4 * digits.count) - 1
        return UInt8((value * 255 + most / 2) / most)
    }
}
