import AssessmentModel
import Localization
import Scoring

/// Words for figures at different times.
package enum TrendText {
    package static let title = LocalizedString("Figures over time", "Zahlen im Lauf der Zeit")
    package static let nothing = LocalizedString(
        "Nothing has been answered yet, so there is nothing to plot.",
        "Noch ist nichts beantwortet, also gibt es nichts zu zeichnen.")

    /// The figures of a sample, in the order of trust.
    package static func figures(of sample: Trend.Sample) -> [(figure: Explanation.Figure, value: Fraction?)] {
        [(.evidenced, sample.evidenced), (.claimed, sample.claimed), (.attainable, sample.attainable)]
    }

    /// What the plot shows, for those who cannot see it: a sentence for each figure and one for the milestones.
    package static func lines(_ trend: Trend, _ clock: Clock) -> [LocalizedString] {
        guard let first = trend.samples.first, let last = trend.samples.last else { return [nothing] }
        let period = LocalizedString { language in
            let (begin, end) = (day(first.at, clock, language), day(last.at, clock, language))
            return language("From \(begin) to \(end):", "Vom \(begin) bis zum \(end):")
        }
        let figures = zip(figures(of: first), figures(of: last)).map { begin, end in
            LocalizedString { language in
                let name = begin.figure.name[language]
                let (then, now) = (NumberText.percent(begin.value, language), NumberText.percent(end.value, language))
                return language("\(name): from \(then) to \(now)", "\(name): von \(then) auf \(now)")
            }
        }
        let milestones = trend.milestones.map { milestone in
            LocalizedString { language in
                let day = day(milestone.at, clock, language)
                return language(
                    "milestone \(milestone.name.oneLine): \(day)", "Meilenstein \(milestone.name.oneLine): \(day)")
            }
        }
        return [period] + figures + milestones
    }

    /// The local day of a moment: "3 May 2026".
    package static func day(_ moment: Timestamp, _ clock: Clock, _ language: Language) -> String {
        Moments.text(moment.day(secondsFromGMT: clock.secondsFromGMT(moment)), language)
    }

    /// The difference between two percentages as they are printed, in points: "+4.2"; "-" if there is none.
    package static func difference(from then: Fraction?, to now: Fraction?, _ language: Language) -> String {
        guard let then, let now else { return then == now ? "" : Figures.none }
        let tenths = now.truncatedTenthsOfPercent - then.truncatedTenthsOfPercent
        guard tenths != 0 else { return language.decimal("0.0") }
        let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        return language.decimal("\(tenths < 0 ? "-" : "+")\(whole).\(rest)")
    }
}
