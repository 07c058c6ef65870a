import Localization

/// The words that forms add to a publication.
enum FormText {
    static let contents = LocalizedString("Contents", "Inhalt")
    static let day = LocalizedString("As of", "Stand")
    static let author = LocalizedString("Responsible", "Verantwortlich")
    static let skip = LocalizedString("Skip to the text", "Zum Text springen")
    static let picture = LocalizedString("Picture, described below", "Bild, unten beschrieben")
}

extension BarChart.Segment.Kind {
    /// What the legend of a chart calls it.
    package var name: LocalizedString {
        switch self {
        case .evidenced: LocalizedString("evidenced", "belegt")
        case .claimed: LocalizedString("claimed", "angegeben")
        case .attainable: LocalizedString("attainable", "erreichbar")
        }
    }
}

extension String {
    /// Whether nothing of it would be seen.
    var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
