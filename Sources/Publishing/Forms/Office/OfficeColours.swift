/// The colours of office documents. All text in them has a contrast of at least 4.5 : 1.
struct OfficeColours {
    /// Of headings, rules and links, on white; also behind white text.
    let accent: Publication.Colour
    /// A light shade of it, behind dark text.
    let tint: Publication.Colour

    /// The form's own accent.
    private static let blue = Publication.Colour(0x0B4F9C)

    init(_ publication: Publication) {
        accent = (publication.accent ?? Self.blue).readable(on: [.white])
        tint = accent.mixed(with: .white, hundredths: 92)
    }

    static let text = "1F2933"
    /// Of what matters less.
    static let quiet = "55616D"
    static let rule = "CBD2D9"
}

extension Publication.Colour {
    /// `RRGGBB`.
    var officeHex: String { String(hex.dropFirst()).uppercased() }
}

extension Tone {
    /// Of a mark beside the words.
    var mark: String {
        switch self {
        case .good: "2E7D32"
        case .warning: "B26A00"
        case .bad: "C62828"
        case .neutral: "7B8794"
        }
    }

    /// Behind the words.
    var background: String {
        switch self {
        case .good: "E8F4E9"
        case .warning: "FFF3DC"
        case .bad: "FCE8E6"
        case .neutral: "F1F3F5"
        }
    }
}
