/// The colours of a publication in HTML, for light or dark screens. Paper is light.
struct HTMLPalette: Hashable, Sendable {
    typealias Colour = Publication.Colour

    let page: Colour
    /// Behind notes and the headings of tables.
    let tint: Colour
    let text: Colour
    /// For what matters less.
    let soft: Colour
    /// Lines between rows.
    let rule: Colour
    /// Headings, links and bars.
    let accent: Colour
    /// What is claimed, beside what is evidenced, in a bar.
    let halfAccent: Colour
    let good: Colour
    let warning: Colour
    let bad: Colour

    static func light(_ accent: Colour) -> HTMLPalette {
        let (page, tint) = (Colour.white, Colour(0xF4F6F8))
        let readable = accent.readable(on: [page, tint])
        return HTMLPalette(
            page: page, tint: tint, text: Colour(0x1D2125), soft: Colour(0x565D64), rule: Colour(0xD5D9DD),
            accent: readable, halfAccent: readable.mixed(with: page, hundredths: 65), good: Colour(0x1B7A3D),
            warning: Colour(0x8A5A00), bad: Colour(0xB3261E))
    }

    static func dark(_ accent: Colour) -> HTMLPalette {
        let (page, tint) = (Colour(0x16191D), Colour(0x21262C))
        let readable = accent.readable(on: [page, tint])
        return HTMLPalette(
            page: page, tint: tint, text: Colour(0xE6E8EA), soft: Colour(0xA9B0B7), rule: Colour(0x3A4047),
            accent: readable, halfAccent: readable.mixed(with: page, hundredths: 60), good: Colour(0x6FCF8E),
            warning: Colour(0xF2B84B), bad: Colour(0xFF8A80))
    }

    /// The accent of a publication that has none.
    static let accent = Colour(0x0B4F9C)
}
