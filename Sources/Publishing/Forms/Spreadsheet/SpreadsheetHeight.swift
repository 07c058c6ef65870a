/// How high rows are. Most programs show a wrapped text only as far as its row says.
///
/// An estimate, more often too high than too low: only the program that shows a cell knows the widths of its letters.
enum SpreadsheetHeight {
    /// In points, of one line of the usual type.
    static let line = 15.0
    /// In points. Source: Excel, specifications and limits.
    static let most = 409.0

    /// The number of lines of a text that is wrapped at so many characters.
    static func lines(_ text: String, width: Int) -> Int {
        let room = max(1, width) * digit
        var lines = 1
        // The widths of the line so far, and of its last word.
        var filled = 0
        var word = 0
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                lines += 1
                (filled, word) = (0, 0)
                continue
            }
            let advance = advance(of: scalar)
            filled += advance
            word = scalar == " " ? 0 : word + advance
            if filled <= room || scalar == " " { continue }
            lines += 1
            // The word moves to the next line, unless it is longer than one.
            if word > room { word = advance }
            filled = word
        }
        return lines
    }

    /// The width of a digit, which widths of columns count.
    private static let digit = 100

    /// About the width in Calibri, in hundredths of a digit's.
    private static func advance(of scalar: Unicode.Scalar) -> Int {
        switch scalar {
        case " ", "i", "j", "l", "I", ".", ",", ";", ":", "'", "|", "!", "(", ")", "[", "]": 55
        case "f", "r", "t", "-", "/", "\"": 70
        case "m", "w", "M", "W", "@", "%": 165
        case "A"..."Z": 122
        case "\u{0}"..."\u{10FF}": 98
        default: scalar.properties.isWide ? 200 : 110
        }
    }
}

extension Unicode.Scalar.Properties {
    /// Whether it takes the room of two letters: ideographs, and pictures.
    fileprivate var isWide: Bool { isIdeographic || isEmojiPresentation || generalCategory == .otherLetter }
}
