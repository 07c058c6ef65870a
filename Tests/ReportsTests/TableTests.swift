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
                "Shall gate  failed: 1 of 2 below met", " evidenced  failed: 1 of 2 below met",
                "Progress    3 of 4 rated, 1 not applicable", "",
                "             all      shall     should        may   open",
                "1 One         50         50          -          -      -",
                "2 Two    0 … 100          -          -    0 … 100      1",
                "all     42 …  57         50          -    0 … 100      1", "Tier All: out of reach, 1 criterion away",
            ])
        #expect(try score(.german).lines[3] == "Muss-Kriterien  nicht bestanden: 1 von 2")
    }

    private func details(_ index: Int, of assessment: Assessment = Sample.assessment, _ language: Language = .english)
        -> AnswerDetails
    {
        AnswerDetails(index, of: assessment, clock: Sample.clock, on: Sample.clock.today, language: language)
    }

    @Test func answerIsShownInFull() {
        #expect(
            details(0).lines { _ in .missing } == [
                "✓ met  Mira, 20:27", "Comment  Since", "         12.1 — Mira, 20:28",
                "Evidence 1  Note · file missing · note.txt · 5 B · p. 1 · valid until 1 Jan", "            2020",
                "History  Mira, 20:29: attached Note", "         Mira, 20:28: wrote: Since 12.1",
                "         Mira, 20:27: rated met",
            ])
        #expect(details(0).lines { _ in .intact }.contains { $0.hasPrefix("Evidence 1  Note · expired · note.txt") })
        #expect(details(2).lines { _ in .intact }.contains { $0.hasPrefix("Reason   Sold ") })
        #expect(
            details(3, .german).lines { _ in .intact } == [
                "offen  ◇ zurückgestellt", "Kommentar keiner", "Nachweise keine",
                "Verlauf   Mira, 20:33: zurückgestellt",
            ])
    }

    @Test func earlierChangesAreCounted() {
        var assessment = Sample.assessment
        for number in 100..<105 {
            assessment.apply(
                Event(
                    order: EventOrder(
                        clock: number, writer: WriterID("ines"), sequence: number,
                        id: EventID(high: 1, low: UInt64(number))),
                    at: Sample.clock.now, by: "Ines", party: .auditor, target: .criterion("D"),
                    change: .comment("\(number)")))
        }
        let lines = details(3, of: assessment).lines { _ in .intact }
        #expect(
            lines.suffix(4) == [
                "History  Ines (auditor), 20:26: wrote: 104", "         Ines (auditor), 20:26: wrote: 103",
                "         Ines (auditor), 20:26: wrote: 102", "         … and 3 earlier: cpo log",
            ])
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
        let lines = details(0, of: assessment).lines { _ in .intact }
        #expect(
            lines.filter { $0.hasPrefix("Comment") }.map { $0.prefix(16) } == ["Comment  By Lena", "Comment  By Mira"])
    }

    @Test func answersAreGroupedByCategory() throws {
        let table = AnswerTable(Sample.assessment, try Sample.scoreboard(), clock: Sample.clock, .english)
        #expect(
            table.lines { _ in .missing } == [
                "One  50.0 %", "  ✓ A  shall   First", "      Comment   Since 12.1 — Mira, 20:28",
                "      Evidence  1 · file missing · Note", "      History   3 changes · Mira, 20:29",
                "  ✗ B  shall   Second · Jonas", "      History   2 changes · Mira, 20:31",
                "  – C  should  Third", "      Reason    Sold \u{1B}[31mapart",
                "      History   1 change · Mira, 20:32",
                "", "Two  0.0 … 100.0 %", "    D  may     Fourth", "      History   1 change · Mira, 20:33", "",
            ])
    }

    /// One mark stands for all texts of a catalogue in another language.
    @Test func theLanguageOfTheCatalogueIsSaidOnce() throws {
        let board = try Sample.scoreboard()
        let explanation = Explanation(.attainable, of: .category(0), on: board, Sample.assessment)
        let side = ComparedAssessment("p", Sample.assessment, board)
        let tables = try [
            score(.german).lines, CriterionDetails(0, of: Sample.catalog, .german).lines(),
            AnswerTable(Sample.assessment, board, clock: Sample.clock, .german).lines { _ in .intact },
            GapTable(Gaps(of: board, in: Sample.catalog), of: Sample.assessment, score(.german)).lines,
            ExplanationTable(explanation, of: Sample.assessment, score(.german)).lines,
        ]
        for lines in tables {
            #expect(lines[0].hasSuffix("[en]"))
            #expect(lines.dropFirst().allSatisfy { !$0.contains("[en]") })
        }
        let compared = ComparisonTable(side, side, .german).lines
        #expect(compared.filter { $0.contains("[en]") } == Array(compared.prefix(2)))
        let own = AnswerTable(Sample.assessment, board, clock: Sample.clock, .english).lines { _ in .intact }
        #expect(own.allSatisfy { !$0.contains("[en]") })
    }

    @Test("The width of a column of gaps is worked out once", .timeLimit(.minutes(1)))
    func manyGapsOfALongRating() throws {
        let rating = Rating("no")
        let title = LocalizedText(String(repeating: "ü", count: 250))
        let criteria = (0..<400).map {
            Criterion(
                id: CriterionID("\($0)"), level: .shall, title: LocalizedText("T"), texts: .init(statement: .empty))
        }
        let catalog = Catalog(
            id: "q", version: "1",
            scale: Scale([Scale.Step(Rating("yes"), .one), Scale.Step(rating, .zero, title: title)]),
            categories: [(Category.Heading(id: "a", title: LocalizedText("A")), criteria)])
        var assessment = Assessment(of: Sample.assessment.subject, against: catalog)
        for (index, criterion) in criteria.enumerated() {
            assessment.apply(
                Event(
                    order: EventOrder(
                        clock: index + 1, writer: WriterID("mira"), sequence: index + 1,
                        id: EventID(high: 0, low: UInt64(index))),
                    at: Sample.clock.now, by: "Mira", target: .criterion(criterion.id), change: .rate(Judgement(rating))
                ))
        }
        let board = try Scoreboard(assessment, on: Sample.clock.today) { _ in true }
        let table = GapTable(Gaps(of: board, in: catalog), of: assessment, ScoreTable(assessment, board, .english))
        #expect(table.lines.count { $0.contains("üüü…") } == criteria.count)
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
