import Cells

/// Calm colours for the inks, for the reader's light or dark colour scheme.
enum PictureColours {
    /// The style element.
    static var style: String {
        let day = Ink.allCases.map { rule($0, colours(of: $0).day) }
        let night = Ink.allCases.map { rule($0, colours(of: $0).night) }
        return
            ([
                "<style>",
                "text{font:14px ui-monospace,'SFMono-Regular','DejaVu Sans Mono','Liberation Mono',Menlo,Consolas,monospace;"
                    + "white-space:pre}",
                ".bold{font-weight:600}",
                ".claimed{opacity:.62}.open{opacity:.46}.lost{opacity:.5}",
                ".paper{fill:#fdfdfb;stroke:#dcdfe3}",
            ] + day + ["@media(prefers-color-scheme:dark){", ".paper{fill:#15191e;stroke:#2d343c}"] + night + [
                "}", "</style>",
            ])
            .joined(separator: "\n")
    }

    private static func rule(_ ink: Ink, _ colour: String) -> String { ".\(ink.name){fill:\(colour)}" }

    private static func colours(of ink: Ink) -> (day: String, night: String) {
        switch ink {
        case .plain: ("#262c33", "#d5dbe2")
        case .muted: ("#727b86", "#87919c")
        case .faint: ("#ccd2d9", "#3b444e")
        case .accent: ("#1f6cb0", "#71b3f2")
        case .good: ("#3f8a5c", "#78b88f")
        case .fair: ("#9a6f10", "#d6ab58")
        case .poor: ("#b3403f", "#e48480")
        case .proof: ("#17766f", "#4fb5ac")
        }
    }
}
