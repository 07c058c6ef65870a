import JSON
import Testing

@testable import CommandLineApp

/// Answers to several criteria at once, and from a table.
struct AnswerSheetTests {
    private let sandbox: Sandbox
    private let project: String

    init() throws {
        sandbox = try Sandbox()
        project = try sandbox.newProject(against: [
            "{id: A, level: shall, title: First, statement: First.}",
            "{id: B, level: shall, title: Second, statement: Second.}",
            "{id: C, level: should, title: Third, statement: Third., notApplicable: never}",
        ])
    }

    private func take(_ table: String, _ options: String..., code: Int32 = 0) throws -> Sandbox.Outcome {
        try sandbox.write(table, to: "answers.csv")
        let outcome = sandbox.cpo(["answer", project, "--from", sandbox["answers.csv"]] + options)
        #expect(outcome.code == code, "\(outcome.output)\(outcome.error)")
        return outcome
    }

    private func ratings() throws -> [String?] {
        try #require(try sandbox.document("show", project, "--json")["criteria"]).elements.map { $0["rating"]?.string }
    }

    // MARK: Several criteria

    @Test func severalCriteriaGetOneAnswer() throws {
        let told = try sandbox.done("answer", project, "a", "B", "a", "partly", "--comment", "Since 12.1")
        #expect(told == "A, B partly met · 37.5 … 62.5 %\n")
        #expect(try ratings() == ["partial", "partial", nil])
        #expect(try sandbox.answer(project, "B").comment == "Since 12.1")
        #expect(try sandbox.done("log", project, "A").split(separator: "\n").count == 2)
    }

    @Test func oneWrongCriterionStopsAll() throws {
        for words in [["A", "Z", "met"], ["A", "C", "na", "--reason", "Sold apart"], ["A", "B"]] {
            #expect(sandbox.cpo(["answer", project] + words).code == 2)
        }
        #expect(try ratings() == [nil, nil, nil])
    }

    @Test(arguments: [
        ("erfüllt", "met"), ("Teilweise erfüllt", "partial"), ("partly met", "partial"), ("NICHT ERFÜLLT", "unmet"),
        ("partial", "partial"),
    ])
    func ratingsAsTheScreensNameThem(_ word: String, _ rating: String) throws {
        try sandbox.done("answer", project, "A", word)
        #expect(try ratings()[0] == rating)
        try sandbox.done("answer", project, "A", "offen")
        #expect(try ratings()[0] == nil)
    }

    // MARK: A table

    @Test func withoutWriteNothingIsRecorded() throws {
        let outcome = try take("id,rating,comment,owner\nA,met,\"Since\n12.1\",Jonas\nb,partly,,\n")
        #expect(
            outcome.output == """
                A  rating: open → met
                A  comment: none → "Since 12.1"
                A  owner: nobody → Jonas
                B  rating: open → partly met
                4 to change · 0 the same

                """)
        #expect(outcome.error == "Nothing is recorded yet. To record the changes, add --write.\n")
        #expect(try ratings() == [nil, nil, nil])
    }

    /// A long table of another catalogue: some rows say enough.
    @Test func onlyTheFirstFaultyRowsAreListed() throws {
        let outcome = try take("id,rating\n" + String(repeating: "z,met\n", count: 3_000), code: 3)
        #expect(outcome.output == "0 to change · 0 the same · 3000 with errors\n")
        let lines = outcome.error.split(separator: "\n")
        #expect(lines.count == AnswerPlan.mostFaults + 2)
        #expect(lines.first == "cpo: answers.csv:2: The catalogue has no criterion \"z\". Did you mean A?")
        #expect(lines[AnswerPlan.mostFaults] == "cpo: … and 2900 more rows with errors")
    }

    @Test func writeRecordsWhatWasListed() throws {
        let table =
            "\u{FEFF}Kennung;Bewertung;Kommentar;Begründung;Zuständig\nB;nicht anwendbar;;Wird getrennt verkauft;\n"
        #expect(try take(table, "--write").output.hasSuffix("\n1 recorded · 0 the same · 0.0 … 100.0 %\n"))
        #expect(try sandbox.answer(project, "B").reason == "Wird getrennt verkauft")
        #expect(try take(table, "--write").output == "0 recorded · 1 the same · 0.0 … 100.0 %\n")
        #expect(try take("id,rating\nB,na\n").output == "0 to change · 1 the same\n")
        #expect(try sandbox.done("log", project, "B").split(separator: "\n").count == 1)
    }

    @Test func undatedRowsOverwriteOnlyIfAsked() throws {
        try sandbox.done("answer", project, "A", "met")
        let table = "id,rating\nA,unmet\nB,met\n"
        let outcome = try take(table, "--write")
        #expect(outcome.output.hasPrefix("A  rating stays met; the table says unmet\nB  rating: open → met\n"))
        #expect(outcome.output.contains("1 recorded · 1 kept · 0 the same"))
        #expect(try ratings() == ["met", "met", nil])
        _ = try take(table, "--write", "--overwrite")
        #expect(try ratings() == ["unmet", "met", nil])
    }

    /// The answer is of 3 May 2026, 14:02.
    @Test(arguments: [
        ("2026-05-02", "met"), ("02.05.2026", "met"), ("2026-05-03T14:01:59.999Z", "met"), ("2026-05-03", "unmet"),
        ("3.5.2026", "unmet"), ("2026-05-04", "unmet"),
    ])
    func newerOneWins(_ date: String, _ rating: String) throws {
        try sandbox.done("answer", project, "A", "met")
        let outcome = try take("id,rating,Datum\nA,unmet,\(date)\n", "--write")
        #expect(try ratings()[0] == rating)
        if rating == "met" {
            #expect(outcome.output.hasPrefix("A  rating stays met, newer (Mira, 14:02); the table says unmet\n"))
        }
    }

    @Test func faultyRowsAreAllNamedAndNothingIsRecorded() throws {
        let table = """
            id,rating,comment,reason,date
            A,met,"one
            two",,
            Z,met,,,

            A,unmet,,,
            B,mett,,,
            C,na,,Sold apart,
            B,na,,,
            ,met,,,
            B,,,why,
            B,met,a,,,more

            """
        for options in [[], ["--write"]] {
            try sandbox.write(table, to: "answers.csv")
            let outcome = sandbox.cpo(["answer", project, "--from", sandbox["answers.csv"]] + options)
            #expect(outcome.code == 3)
            let lines = outcome.error.split(separator: "\n")
            let says = [
                "4: The catalogue has no criterion \"Z\".", "6: A is already in line 2.",
                "7: There is no rating \"mett\" here. Use one of met, partly, unmet, na, open.",
                "8: C applies to everyone",
                "9: B is already in line 7.", "10: The row names no criterion.", "11: B is already",
                "12: There are more cells than in the header: \"more\".",
            ]
            #expect(lines.count == says.count + 1)
            for (line, says) in zip(lines, says) { #expect(line.hasPrefix("cpo: answers.csv:\(says)"), "\(line)") }
            #expect(lines.last == "cpo: Nothing was recorded. Correct the rows, then run the command again.")
        }
        #expect(try ratings() == [nil, nil, nil])
    }

    @Test(arguments: [
        ("A,,,why,", "Only \"na\" takes a reason."), ("A,met,,why,", "in the column comment."),
        ("A,na,,,", "A is not applicable without a reason. Fill in the column reason."),
        ("A,met,,,31.02.2026", "\"31.02.2026\" is not a date."),
        ("A,met,,,yesterday", "Write it as 2026-06-30 or 30.06.2026."),
    ])
    func faultyCells(_ row: String, _ says: String) throws {
        let outcome = try take("id,rating,comment,reason,date\n\(row)\n", "--write", code: 3)
        #expect(outcome.error.hasPrefix("cpo: answers.csv:2: ") && outcome.error.contains(says), "\(outcome.error)")
    }

    @Test(arguments: [
        ("id,title\nA,First\n", "no header of answers. Needed: id and one more of rating, comment, reason, owner."),
        ("rating\nmet\n", "Found: rating"), ("", "no header of answers"), ("id,rating\nA,\"met\n", "quotation mark"),
    ])
    func notATableOfAnswers(_ table: String, _ says: String) throws {
        let outcome = try take(table, code: 3)
        #expect(outcome.error.contains(says) && outcome.output.isEmpty, "\(outcome.error)")
    }

    @Test func unknownColumnsAreNamed() throws {
        #expect(try take("id,title,rating\nA,First,met\n").error.hasPrefix("Columns not used: title\n"))
    }

    @Test(arguments: [
        ["A", "met", "--from", "x.csv"], ["--from", "x.csv", "--comment", "x"], ["A", "met", "--write"], ["A"], [],
    ])
    func wrongUse(_ words: [String]) throws {
        let outcome = sandbox.cpo(["answer", project] + words)
        #expect(outcome.code == 2 && outcome.error.contains("Usage: cpo answer <dir> <criterion> ... <rating>"))
    }

    @Test func germanListing() throws {
        try sandbox.done("answer", project, "A", "met")
        try sandbox.write("id,rating\nA,unmet\nB,met\n", to: "answers.csv")
        let outcome = sandbox.cpo("answer", project, "--from", sandbox["answers.csv"], "--lang", "de")
        #expect(
            outcome.output == """
                A  Bewertung bleibt erfüllt; die Tabelle sagt nicht erfüllt
                B  Bewertung: offen → erfüllt
                1 zu ändern · 1 behalten · 0 gleich

                """)
    }
}
