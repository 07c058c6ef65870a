import AssessmentModel
import Localization
import Reports
import Scoring
import Testing

/// The figures over time as a picture.
struct TrendPictureTests {
    private func picture(
        _ subject: String = "Acme", milestone: String = "Start", _ language: Language = .english
    ) -> TrendPicture {
        let day: Int64 = 86_400_000
        let begin = Sample.clock.now.milliseconds - 10 * day
        let samples = [(0, Fraction.zero, Fraction.one), (5, .half, .one), (10, .half, .half)].map { days, low, high in
            Trend.Sample(
                at: Timestamp(milliseconds: begin + Int64(days) * day), evidenced: nil, claimed: low, attainable: high)
        }
        let milestone = Trend.Milestone(name: milestone, at: Timestamp(milliseconds: begin + 5 * day))
        return TrendPicture(
            Trend(samples: samples, milestones: [milestone]), of: subject, clock: Sample.clock, language: language)
    }

    @Test func saysInWordsWhatItShows() {
        #expect(
            picture().words == [
                "From 18 May 2026 to 28 May 2026:", "evidenced: from - to -", "claimed: from 0.0 % to 50.0 %",
                "attainable: from 100.0 % to 50.0 %", "milestone Start: 23 May 2026",
            ])
        #expect(picture(.german).words[2] == "angegeben: von 0,0 % auf 50,0 %")
    }

    @Test func figuresAreSteps() {
        let svg = picture().svg
        #expect(svg.contains("M56 320H396V188H736V188") && svg.contains("M56 56H396V56H736V188"))
        #expect(svg.contains("<desc id=\"words\">From 18 May 2026"))
        #expect(svg == picture().svg)
    }

    @Test func textOfTheProjectIsText() {
        let svg = picture("<b>&\u{1B}\"", milestone: "</text><script>").svg
        #expect(!svg.contains("<b>") && !svg.contains("<script>") && !svg.unicodeScalars.contains("\u{1B}"))
        #expect(svg.contains("&lt;b&gt;&amp;\u{FFFD}&quot;"))
    }

    private func picture(_ language: Language) -> TrendPicture { picture("Acme", milestone: "Start", language) }
}
