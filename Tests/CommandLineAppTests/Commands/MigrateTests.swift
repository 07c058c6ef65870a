import Testing

@testable import CommandLineApp

/// An assessment goes over to another edition of its catalogue, or begins with the answers of an earlier one.
struct MigrateTests {
    private let sandbox: Sandbox
    private let project: String

    /// A is met with evidence and a comment, B partly met, C unmet, D met; E is open.
    init() throws {
        sandbox = try Sandbox()
        project = try sandbox.newProject(against: [
            "{id: A, level: shall, title: First, statement: It exports STEP files.}",
            "{id: B, level: shall, title: Second, statement: Second.}",
            "{id: C, level: should, title: Third, statement: Third.}",
            "{id: D, level: may, title: Fourth, statement: Fourth.}",
            "{id: E, level: may, title: Fifth, statement: Fifth.}",
        ])
        try sandbox.write("proof", to: "proof.txt")
        try sandbox.done("answer", project, "A", "met", "--comment", "tried")
        try sandbox.done("attach", project, "A", sandbox["proof.txt"])
        for (id, rating) in [("B", "partly"), ("C", "unmet"), ("D", "met")] {
            try sandbox.done("answer", project, id, rating)
        }
        try sandbox.write(
            """
            format: 1
            id: small
            version: "2"
            title: Small
            categories:
              - category: one
                title: One
                criteria:
                  - {id: A, level: shall, title: First, statement: It exports and imports STEP files.}
                  - {id: BB, level: shall, title: Second, statement: Second., replaces: [B]}
                  - {id: C1, level: should, title: Third, statement: One half., replaces: [C]}
                  - {id: C2, level: should, title: Third, statement: The other half., replaces: [C]}
                  - {id: E, level: should, title: Fifth, statement: Fifth.}
                  - {id: F, level: may, title: Sixth, statement: Sixth.}

            """, to: "two.yaml")
    }

    private var edition: String { sandbox["two.yaml"] }

    private static let table = """
        small 1 → small 2
        1 carried · 1 reworded · 1 moved · 1 split · 1 withdrawn · 1 new

        Reworded: the answer stays, and is to be confirmed
          A  met  First
            Statement: It exports {+and imports+} STEP files.

        Moved: the answer goes along, and is to be confirmed
          B → BB  partly met  Second

        Split: the answer is offered as a comment, with its evidence; each part is to be
        rated
          C → C1, C2  unmet  Third

        With another level
          E  may → should  Fifth

        New
          F  may  Sixth

        Withdrawn: the answer stays in the history, and counts no more
          D  met  Fourth

        4 answers are to be confirmed.

        """

    @Test func aDryRunSaysWhatWouldBecomeOfEachCriterion() throws {
        let before = try sandbox.done("log", project)
        let output = try sandbox.done("migrate", project, "--to", edition)
        #expect(output.hasPrefix(Self.table), "\(output)")
        #expect(output.contains("Before: claimed 55.0, attainable 65.0 %. After: claimed 34.6, attainable 88.4 %."))
        #expect(output.hasSuffix("Nothing has been written. To record it, add --write.\n"))
        #expect(try sandbox.done("log", project) == before)
    }

    @Test func answersGoOver() throws {
        let output = try sandbox.done("migrate", project, "--to", edition, "--write")
        #expect(output.hasSuffix("Recorded. z on the screens takes it back in one step.\n"))
        sandbox.expectIntact(project)
        #expect(try sandbox.answer(project, "A").rating == "met")
        #expect(try sandbox.answer(project, "BB").rating == "partial")
        let half = try sandbox.answer(project, "C2")
        #expect(half.rating == nil && half.comment == "Answer to C: unmet (Mira)")
        #expect(sandbox.cpo("show", project, "D").code == 2)
        #expect(try sandbox.done("log", project).contains("went over to the catalogue small 2"))
        #expect(
            try sandbox.done("migrate", project, "--to", edition, "--write")
                == "The assessment has small 2 already: there is nothing to do.\n")
        let old = try sandbox.document("score", project, "--as-of", "2026-05-02", "--json")
        #expect(old["catalog"]?["version"]?.string == "1")
    }

    @Test func theWayBackIsAnEdition() throws {
        try sandbox.done("migrate", project, "--to", edition, "--write")
        try sandbox.done("migrate", project, "--to", sandbox["small.yaml"], "--write")
        #expect(try sandbox.answer(project, "D").rating == "met")
        #expect(try sandbox.answer(project, "B").rating == "partial")
        sandbox.expectIntact(project)
    }

    @Test func anotherScaleOrAProfileThatDoesNotFitIsRefused() throws {
        try sandbox.write(
            "format: 1\nid: small\nversion: \"3\"\ntitle: Small\nscale: percent\ncategories: []\n", to: "three.yaml")
        let scale = sandbox.cpo("migrate", project, "--to", sandbox["three.yaml"], "--write")
        #expect(scale.code == 1 && scale.error.contains("rates with other steps"))
        try sandbox.write(
            "format: 1\nprofile: p\ntitle: P\ncatalog: small\nlevels: {D: shall}\n", to: "p.yaml")
        try sandbox.done("profile", "use", project, sandbox["p.yaml"])
        let profile = sandbox.cpo("migrate", project, "--to", edition, "--write")
        #expect(profile.code == 1 && profile.error.contains("cpo profile drop"))
        #expect(sandbox.cpo("migrate", project, "--to", "absent").code == 2)
    }

    // MARK: A new assessment

    @Test func aNewAssessmentBeginsWithTheEarlierAnswers() throws {
        let before = try sandbox.done("log", project)
        let output = try sandbox.done("new", sandbox["next"], "--from", project, "--subject", "Acme 2", as: "Ben")
        #expect(
            output == """
                next begins with the answers of p (Acme).

                small 1 → small 1
                5 carried

                Every criterion is there with the same words.

                4 answers are to be confirmed.
                1 file of evidence was copied (5 B).

                """)
        let next = sandbox["next"]
        sandbox.expectIntact(next)
        #expect(try sandbox.answer(next, "A") == sandbox.answer(project, "A"))
        #expect(try sandbox.answer(next, "C").rating == "unmet")
        let log = try sandbox.done("log", next)
        #expect(log.contains("began with the answers of Acme, small 1"))
        #expect(log.contains("asked to confirm: carried over"))
        #expect(!log.contains("Mira"))
        #expect(try sandbox.done("log", project) == before)
    }

    @Test func howAnAnswerCameAboutIsSaid() throws {
        let next = sandbox["next"]
        try sandbox.done("new", next, "--from", project, "--subject", "Acme 2")
        try sandbox.done("answer", next, "A", "met")
        try sandbox.done("answer", next, "B", "met")
        try sandbox.done("answer", next, "D", "unmet")
        try sandbox.done("answer", next, "D", "met")
        let criteria = try #require(try sandbox.document("show", next, "--json")["criteria"])
        #expect(criteria.elements.map { $0["origin"]?.string } == ["confirmed", "given", "carried", "confirmed", nil])
        #expect(try sandbox.done("show", next, "A").contains("Origin   carried from Acme, confirmed since\n"))
        #expect(try sandbox.done("show", next, "B").contains("Origin   given here\n"))
        #expect(try sandbox.done("show", next, "C").contains("Origin   carried from Acme, to be confirmed\n"))
        #expect(try !sandbox.done("show", project, "A").contains("Origin"))
        #expect(sandbox.cpo("show", next, "C", "--lang", "de").output.contains("übernommen von Acme, zu bestätigen"))
    }

    @Test func thePlanIsADocument() throws {
        let plan = try sandbox.document("migrate", project, "--to", edition, "--json")
        #expect(plan["catalog"]?["version"]?.string == "1" && plan["to"]?["version"]?.string == "2")
        #expect(plan["written"]?.bool == false)
        let rows = try #require(plan["criteria"]).elements.map { row in
            [row["id"], row["fate"], row["rating"]].map { $0?.string ?? "-" }
                + (row["successors"]?.elements.compactMap(\.string) ?? [])
                + (row["reworded"]?.elements.compactMap(\.string) ?? [])
        }
        #expect(
            rows == [
                ["A", "reworded", "met", "A", "statement"], ["B", "moved", "partial", "BB"],
                ["C", "split", "unmet", "C1", "C2"], ["D", "withdrawn", "met"], ["E", "carried", "-", "E"],
            ])
        #expect(plan["added"]?.elements.map(\.string) == ["F"])
        #expect(plan["otherLevel"]?.elements.map { $0["to"]?.string } == ["should"])
        #expect(plan["toConfirm"]?.elements.map(\.string) == ["A", "BB", "C1", "C2"])
        #expect(plan["before"]?["claimed"]?["percent"]?.string == "55.0")
        #expect(plan["after"]?["claimed"]?["percent"]?.string == "34.6")
        let written = try sandbox.document("migrate", project, "--to", edition, "--json", "--write")
        #expect(written["written"]?.bool == true)
        #expect(written["criteria"]?.elements.map { $0["fate"]?.string } == rows.map { $0[1] })
        let log = try sandbox.done("log", project)
        let again = try sandbox.document("migrate", project, "--to", edition, "--json", "--write")
        #expect(again["written"]?.bool == false && again["toConfirm"]?.elements.map(\.string) == [])
        #expect(try sandbox.done("log", project) == log)
    }

    @Test func anotherEditionIsFollowed() throws {
        let next = sandbox["next"]
        let output = try sandbox.done("new", next, "--from", project, "--catalog", edition)
        #expect(output.contains("Withdrawn: the answer was not carried\n  D  met  Fourth\n"), "\(output)")
        #expect(try sandbox.answer(next, "BB").rating == "partial")
        #expect(try sandbox.answer(next, "C1").comment == "Answer to C: unmet (Mira)")
        #expect(try sandbox.document("score", next, "--json")["project"]?["subject"]?.string == "Acme")
        sandbox.expectIntact(next)
    }

    @Test func damagedEvidenceIsLeftBehindAndSaid() throws {
        try sandbox.shell("for file in \(project)/evidence/*/proof.txt; do echo x > $file; done")
        let output = try sandbox.done("new", sandbox["next"], "--from", project)
        #expect(output.contains("Evidence was not carried because its file is missing or damaged: A.\n"), "\(output)")
        sandbox.expectIntact(sandbox["next"])
    }

    @Test func somethingHasToBeAssessed() throws {
        let outcome = sandbox.cpo("new", sandbox["next"])
        #expect(outcome.code == 2 && outcome.error.contains("Say what you assess"))
        #expect(sandbox.cpo("new", project, "--from", project).code == 3)
        #expect(sandbox.cpo("new", sandbox["next"], "--from", sandbox["nowhere"]).code == 3)
    }
}
