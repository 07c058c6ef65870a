import AssessmentModel
import Localization
import Reports
import Scoring
import Testing

/// Tables for people.
struct TableTests {
    private func score(_ language: Language = .english) throws -> ScoreTable {
        ScoreTable(Sample.assessment, try Sample.scoreboard(), language)
    }

    @Test func scoreHasOneLinePerCategory() throws {
        #expect(
            try score().lines == [
                "Acme · small 1", "", "Compliance  claimed 42.8, attainable 57.1, evidenced 0.0 %",
                "Shall gate  failed: 1 of 2 below met",
                "Progress    3 of 4 rated, 1 not applicable", "",
                "             all      shall     should        may   open",
                "1 One         50         50          -          -      -",
                "2 Two    0 … 100          -          -    0 … 100      1",
                "all     42 …  57         50          -    0 … 100      1", "Tier All: out of reach, 1 criterion away",
            ])
        #expect(try score(.german).lines[3] == "Muss-Kriterien  nicht bestanden: 1 von 2")
    }

    @Test func answerIsShownInFull() {
        let lines = AnswerDetails(0, of: Sample.assessment, clock: Sample.clock, language: .english).lines { _ in
            .missing
        }
        #expect(
            lines == [
                "✓ met  Mira, 20:27", "Comment  Since 12.1 — Mira, 20:28", "Evidence 1 · file missing · Note, p. 1",
            ])
        let parked = AnswerDetails(3, of: Sample.assessment, clock: Sample.clock, language: .german).lines { _ in
            .intact
        }
        #expect(parked == ["offen  ◇ zurückgestellt", "Kommentar keiner", "Nachweise keine"])
    }

    /// Plain output has no key to switch between comments, so both are printed.
    @Test func bothConflictingCommentsAreShown() {
        var assessment = Assessment(of: Sample.assessment.subject, against: Sample.catalog)
        for (number, name) in ["Mira", "Lena"].enumerated() {
            assessment.apply(
                Event(
                    order: EventOrder(
                        clock: 1, writer: WriterID(name), sequence: 1, id: EventID(high: 0, low: UInt64(number))),
                    at: Sample.clock.now, by: name, target: .criterion("A"), change: .comment("By \(name)")))
        }
        let lines = AnswerDetails(0, of: assessment, clock: Sample.clock, language: .english).lines { _ in .intact }
        #expect(
            lines.filter { $0.hasPrefix("Comment") }.map { $0.prefix(16) } == ["Comment  By Lena", "Comment  By Mira"])
    }

    @Test func answersAreGroupedByCategory() throws {
        #expect(
            AnswerTable(Sample.assessment, try Sample.scoreboard(), .english).lines == [
                "One  50.0 %", "  ✓ A  shall   First", "  ✗ B  shall   Second · Jonas", "  – C  should  Third", "",
                "Two  0.0 … 100.0 %", "    D  may     Fourth", "",
            ])
    }

    @Test(arguments: Language.allCases)
    func tablesFitATerminal(_ language: Language) throws {
        let board = try Sample.scoreboard()
        let explanation = Explanation(.attainable, of: .all, on: board, Sample.assessment)
        let tables =
            try ExplanationTable(explanation, of: Sample.assessment, score(language)).lines
            + GapTable(Gaps(of: board, in: Sample.catalog), of: Sample.assessment, score(language)).lines
        #expect(tables.allSatisfy { $0.count <= TableLine.columns })
        #expect(tables.count > 15)
    }
}
