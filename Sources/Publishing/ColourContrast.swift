import Glibc

extension Publication.Colour {
    package static let black = Self(red: 0, green: 0, blue: 0)
    package static let white = Self(red: 255, green: 255, blue: 255)

    /// The least contrast of text to its background. Source: WCAG 2.2, 1.4.3.
    package static let leastContrast = 4.5

    /// 0xRRGGBB.
    init(_ value: UInt32) {
        self.init(
            red: UInt8(truncatingIfNeeded: value >> 16), green: UInt8(truncatingIfNeeded: value >> 8),
            blue: UInt8(truncatingIfNeeded: value))
    }

    /// A colour as `#rrggbb`; nil for anything else.
    package init?(_ text: String) {
        let digits = text.utf8.dropFirst()
        guard text.hasPrefix("#"), digits.count == 6, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let value = UInt32(text.dropFirst(), radix: 16)
        else { return nil }
        self.init(value)
    }

    /// `#rrggbb`.
    package var hex: String {
        "#"
            + [red, green, blue].map { channel in
                let digits = String(channel, radix: 16)
                return channel < 16 ? "0\(digits)" : digits
            }.joined()
    }

    /// WCAG's relative luminance: 0 for black, 1 for white. Source: WCAG 2.2, definition of relative luminance.
    var luminance: Double {
        func linear(_ channel: UInt8) -> Double {
            let value = Double(channel) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// 1 for the same colour, 21 for black and white. Source: WCAG 2.2, definition of contrast ratio.
    package func contrast(to other: Self) -> Double {
        let (lighter, darker) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (lighter + 0.05) / (darker + 0.05)
    }

    /// So many hundredths of the way to another colour.
    package func mixed(with other: Self, hundredths: Int) -> Self {
        func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
            UInt8(clamping: (Int(from) * (100 - hundredths) + Int(to) * hundredths + 50) / 100)
        }
        return Self(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
    }

    /// The nearest to this colour, on its way to black or to white, that can be read on all these backgrounds.
    package func readable(on backgrounds: [Self]) -> Self {
        let isOnLight = backgrounds.allSatisfy { $0.luminance > 0.18 }
        let end: Self = isOnLight ? .black : .white
        for hundredths in stride(from: 0, to: 100, by: 2) {
            let colour = mixed(with: end, hundredths: hundredths)
            if backgrounds.allSatisfy({ colour.contrast(to: $0) >= Self.leastContrast }) { return colour }
        }
        return end
    }
}
