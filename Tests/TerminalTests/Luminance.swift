import Glibc

/// Relative luminance by WCAG 2.2, computed apart from the program.
struct Luminance {
    let value: Double

    static let black = Luminance(0)
    static let white = Luminance(1)

    init(_ value: Double) { self.value = value }

    init(rgb: UInt32) {
        let channels = [rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF].map { Self.linear(Double($0) / 255) }
        self.init(zip(channels, [0.2126, 0.7152, 0.0722]).map { $0 * $1 }.reduce(0, +))
    }

    init(ofXtermColour number: Int) {
        let levels = [0, 95, 135, 175, 215, 255]
        let cube = number - 16
        let channels =
            number >= 232
            ? Array(repeating: 8 + 10 * (number - 232), count: 3)
            : [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]]
        self.init(rgb: channels.reduce(0) { $0 << 8 | UInt32($1) })
    }

    func contrast(to other: Luminance) -> Double {
        (max(value, other.value) + 0.05) / (min(value, other.value) + 0.05)
    }

    static func linear(_ value: Double) -> Double {
        value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
}

/// The first sixteen colours as common terminals define them.
enum BasicColours {
    static let all: [(name: String, colours: [Luminance?])] = [
        ("xterm", xterm), ("the Linux console", vga), ("rxvt", rxvt), ("VTE", tango), ("Windows Terminal", campbell),
    ].map { name, colours in (name, colours.map { Luminance(rgb: $0) }) }

    private static let xterm: [UInt32] = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000, 0x00FF00,
        0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]
    private static let vga: [UInt32] = [
        0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA, 0x555555, 0xFF5555, 0x55FF55,
        0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
    ]
    private static let rxvt: [UInt32] = [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000CD, 0xCD00CD, 0x00CDCD, 0xFAEBD7, 0x404040, 0xFF0000, 0x00FF00,
        0xFFFF00, 0x0000FF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]
    private static let tango: [UInt32] = [
        0x2E3436, 0xCC0000, 0x4E9A06, 0xC4A000, 0x3465A4, 0x75507B, 0x06989A, 0xD3D7CF, 0x555753, 0xEF2929, 0x8AE234,
        0xFCE94F, 0x729FCF, 0xAD7FA8, 0x34E2E2, 0xEEEEEC,
    ]
    private static let campbell: [UInt32] = [
        0x0C0C0C, 0xC50F1F, 0x13A10E, 0xC19C00, 0x0037DA, 0x881798, 0x3A96DD, 0xCCCCCC, 0x767676, 0xE74856, 0x16C60C,
        0xF9F1A5, 0x3B78FF, 0xB4009E, 0x61D6D6, 0xF2F2F2,
    ]
}
