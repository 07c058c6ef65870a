import AssessmentModel
import Localization
import Presentation
import Scoring

/// The figures over time as a picture in SVG, with what it shows in words.
package struct TrendPicture {
    private let trend: Trend
    private let subject: String
    private let clock: Clock
    private let language: Language

    package init(_ trend: Trend, of subject: String, clock: Clock, language: Language) {
        self.trend = trend
        self.subject = subject
        self.clock = clock
        self.language = language
    }

    /// What it shows, a line each.
    package var words: [String] { TrendText.lines(trend, clock).map { $0[language] } }

    private static let width = 760
    private static let height = 400
    /// The part that the lines are in.
    private static let plot = (left: 56, top: 56, right: 736, bottom: 320)

    /// The whole file. The same events on the same day give the same bytes.
    package var svg: String {
        let title = "\(subject): \(TrendText.title[language])"
        let lines =
            [
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(Self.width) \(Self.height)\" role=\"img\" "
                    + "aria-labelledby=\"title words\" font-family=\"sans-serif\" font-size=\"13\">",
                "<title id=\"title\">\(escaped(title))</title>",
                "<desc id=\"words\">\(escaped(words.joined(separator: "\n")))</desc>",
                "<rect width=\"\(Self.width)\" height=\"\(Self.height)\" fill=\"#ffffff\"/>",
                "<text x=\"\(Self.plot.left)\" y=\"28\" font-size=\"16\" fill=\"#1a1a1a\">\(escaped(title))</text>",
            ] + scale + milestones + curves + legend + ["</svg>"]
        return lines.joined(separator: "\n") + "\n"
    }

    /// The lines at every quarter, and the days at both ends.
    private var scale: [String] {
        let (left, right) = (Self.plot.left, Self.plot.right)
        let quarters = [0, 25, 50, 75, 100].flatMap { percent in
            let y = Self.plot.bottom - percent * (Self.plot.bottom - Self.plot.top) / 100
            return [
                "<path d=\"M\(left) \(y)H\(right)\" stroke=\"#d0d0d0\"/>",
                "<text x=\"\(left - 8)\" y=\"\(y + 4)\" text-anchor=\"end\" fill=\"#505050\">\(percent) %</text>",
            ]
        }
        guard let first = trend.samples.first, let last = trend.samples.last else { return quarters }
        let below = Self.plot.bottom + 20
        return quarters + [
            "<text x=\"\(left)\" y=\"\(below)\" fill=\"#505050\">\(TrendText.day(first.at, clock, language))</text>",
            "<text x=\"\(right)\" y=\"\(below)\" text-anchor=\"end\" fill=\"#505050\">"
                + "\(TrendText.day(last.at, clock, language))</text>",
        ]
    }

    private var milestones: [String] {
        trend.milestones.enumerated().flatMap { position, milestone in
            let x = column(of: milestone.at)
            // Neighbours on different lines, so that names do not cover each other.
            let y = Self.plot.top - 2 + position % 3 * 14
            let isAtEnd = x > (Self.plot.left + Self.plot.right) / 2
            return [
                "<path d=\"M\(x) \(Self.plot.top)V\(Self.plot.bottom)\" stroke=\"#707070\" stroke-dasharray=\"1 3\"/>",
                "<text x=\"\(x + (isAtEnd ? -4 : 4))\" y=\"\(y)\"\(isAtEnd ? " text-anchor=\"end\"" : "") "
                    + "font-size=\"11\" fill=\"#505050\">\(escaped(milestone.name))</text>",
            ]
        }
    }

    /// Stroke and dashes of each figure, so that they differ without colour too.
    private static let pens: [(colour: String, dashes: String)] = [
        ("#0b4f9c", ""), ("#1b7a3d", " stroke-dasharray=\"8 3\""), ("#6b6b6b", " stroke-dasharray=\"2 3\""),
    ]

    private var curves: [String] {
        Self.pens.enumerated().compactMap { position, pen in
            let path = path { TrendText.figures(of: $0)[position].value }
            guard !path.isEmpty else { return nil }
            return "<path d=\"\(path)\" fill=\"none\" stroke=\"\(pen.colour)\" stroke-width=\"2\"\(pen.dashes)/>"
        }
    }

    /// Steps: a figure stays what it is until the next event.
    private func path(_ value: (Trend.Sample) -> Fraction?) -> String {
        var (path, isDown) = ("", false)
        for sample in trend.samples {
            let x = column(of: sample.at)
            guard let fraction = value(sample) else {
                if isDown { path += "H\(x)" }
                isDown = false
                continue
            }
            let y = tenths(Self.plot.bottom * 10 - fraction.truncatedTenthsOfPercent * Self.unit / 1_000)
            path += isDown ? "H\(x)V\(y)" : "M\(x) \(y)"
            isDown = true
        }
        return path
    }

    /// Tenths of a pixel from 0 to 100 %.
    private static let unit = (plot.bottom - plot.top) * 10

    private var legend: [String] {
        let names = [Explanation.Figure.evidenced, .claimed, .attainable].map { $0.name[language] }
        let values = trend.samples.last.map { TrendText.figures(of: $0).map { NumberText.percent($0.value, language) } }
        return zip(names, Self.pens).enumerated().flatMap { position, entry in
            let x = Self.plot.left + position * 220
            let text = [entry.0, values?[position]].compactMap { $0 }.joined(separator: " ")
            return [
                "<path d=\"M\(x) 370H\(x + 32)\" stroke=\"\(entry.1.colour)\" stroke-width=\"2\"\(entry.1.dashes)/>",
                "<text x=\"\(x + 40)\" y=\"374\" fill=\"#1a1a1a\">\(escaped(text))</text>",
            ]
        }
    }

    private func column(of moment: Timestamp) -> Int {
        guard let first = trend.samples.first, let last = trend.samples.last else { return Self.plot.left }
        let span = max(1, last.at.milliseconds - first.at.milliseconds)
        let passed = min(max(0, moment.milliseconds - first.at.milliseconds), span)
        return Self.plot.left + Int(passed * Int64(Self.plot.right - Self.plot.left) / span)
    }

    /// "8.4", "16"
    private func tenths(_ number: Int) -> String {
        number % 10 == 0 ? String(number / 10) : "\(number / 10).\(number % 10)"
    }

    /// Text of a project as text, never markup, without what XML cannot hold. Source: XML 1.0, 2.2.
    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n", "\t": result.unicodeScalars.append(scalar)
            case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
