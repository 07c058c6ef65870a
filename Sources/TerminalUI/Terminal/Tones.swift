import Cells

/// A colour for terminals of 256 colours, and for those of all.
struct Tone: Hashable {
    /// 16 to 255.
    let index: UInt8
    let rgb: RGB

    init(_ index: UInt8) { (self.index, rgb) = (index, RGB(xterm: index)) }
    /// - Parameter rgb: A colour close to that of the index, as 0xRRGGBB.
    init(_ index: UInt8, _ rgb: UInt32) { (self.index, self.rgb) = (index, RGB(rgb)) }
}

/// The colours of one theme on one kind of background, for terminals of 256 colours and more.
///
/// Except for high contrast, each has a contrast of at least 4.5 : 1 to every background of its kind; `faint`, which is
/// never text, of 3 : 1. Source: WCAG 2.2, success criteria 1.4.3, 1.4.6 and 1.4.11.
struct Tones: Hashable {
    /// The colour of plain text; nil for the terminal's own.
    var plain: Tone?
    let muted, faint, accent, good, fair, poor, proof: Tone

    subscript(ink: Ink) -> Tone? {
        switch ink {
        case .plain: plain
        case .muted: muted
        case .faint: faint
        case .accent: accent
        case .good: good
        case .fair: fair
        case .poor: poor
        case .proof: proof
        }
    }

    static let dark = Tones(
        muted: Tone(248, 0xA3ADB8), faint: Tone(245, 0x828D99), accent: Tone(75, 0x71B3F2), good: Tone(114, 0x78B88F),
        fair: Tone(179, 0xD6AB58), poor: Tone(210, 0xE58985), proof: Tone(73, 0x4FB5AC))

    static let light = Tones(
        muted: Tone(241, 0x5C6570), faint: Tone(243, 0x68717B), accent: Tone(26, 0x1E69AC), good: Tone(22, 0x34724C),
        fair: Tone(94, 0x85600E), poor: Tone(124, 0xB3403F), proof: Tone(24, 0x16726C))

    /// Legible on black as well as on white, which leaves few colours.
    static let either = Tones(
        muted: Tone(243, 0x6D7681), faint: Tone(243, 0x6D7681), accent: Tone(63, 0x3A78C0), good: Tone(29),
        fair: Tone(163, 0x917224), poor: Tone(131, 0xC15350), proof: Tone(29))

    static let highContrastDark = Tones(
        plain: Tone(231), muted: Tone(252), faint: Tone(250), accent: Tone(123), good: Tone(120), fair: Tone(228),
        poor: Tone(217), proof: Tone(159))

    static let highContrastLight = Tones(
        plain: Tone(16), muted: Tone(236), faint: Tone(239), accent: Tone(18), good: Tone(22), fair: Tone(53),
        poor: Tone(88), proof: Tone(23))

    static let colourBlindDark = Tones(
        muted: Tone(248), faint: Tone(245), accent: Tone(159), good: Tone(75), fair: Tone(226), poor: Tone(209),
        proof: Tone(122))

    static let colourBlindLight = Tones(
        muted: Tone(241), faint: Tone(243), accent: Tone(26), good: Tone(21), fair: Tone(53), poor: Tone(124),
        proof: Tone(23))

    static let colourBlindEither = Tones(
        muted: Tone(243), faint: Tone(243), accent: Tone(98), good: Tone(63), fair: Tone(163), poor: Tone(131),
        proof: Tone(29))
}
