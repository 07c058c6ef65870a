import JSON
import Testing

@testable import CommandLineApp

/// `cpo request`, and what `cpo import` makes of the forms that come back.
struct RequestTests {
    private let sandbox: Sandbox
    private let project: String

    init() throws {
        sandbox = try Sandbox()
        project = try sandbox.newProject(against: [
            "{id: A, level: shall, title: First, statement: First., met: All., partly: Half.}",
            "{id: B, level: shall, title: Second, statement: Second.}",
            "{id: C, level: should, title: Third, statement: Third., notApplicable: never}",
            "{id: D, level: should, title: {en: Fourth, de: Viertes}, statement: {en: Fourth., de: Viertens.}}",
            "{id: E, level: may, title: Gone, statement: Gone., status: retired}",
            "{id: F, level: may, title: Customers, statement: Theirs., addresses: [customer]}",
        ])
    }

    private var catalog: String { sandbox["small.yaml"] }

    /// Makes a form and reads it.
    private func request(_ options: String...) throws -> FormTable {
        let outcome = sandbox.cpo(["request", "-o", sandbox["form.csv"], "--force"] + options)
        try #require(outcome.code == 0, "\(outcome.error)")
        return try sandbox.form("form.csv")
    }

    @discardableResult
    private func take(_ form: FormTable, _ options: String..., code: Int32 = 0) throws -> Sandbox.Outcome {
        try sandbox.write(form.text(), to: "filled.csv")
        let outcome = sandbox.cpo(["import", project, sandbox["filled.csv"]] + options)
        #expect(outcome.code == code, "\(outcome.output)\(outcome.error)")
        return outcome
    }

    private func ratings() throws -> [String?] {
        try #require(try sandbox.document("show", project, "--json")["criteria"]).elements.prefix(4)
            .map { $0["rating"]?.string }
    }

    // MARK: The form

    @Test func formAsksWhatIsInTheScopeInBothLanguages() throws {
        let form = try request(catalog, "--lang", "de")
        #expect(form.rows.map { $0[0] } == ["A", "B", "C", "D"])
        #expect(try form.cell("D", "Titel") == "Viertes\nFourth")
        #expect(try form.cell("D", "Forderung") == "Viertens.\n\nFourth.")
        #expect(try form.cell("A", "Level") == "muss\nshall")
        #expect(try form.cell("A", "Rating") == "")
        #expect(try form.cell("C", "Demand").contains("ist hier nicht möglich"))
        #expect(try request(catalog, "--role", "customer").rows.count == 5)
        #expect(form.above.count == 2 && form.above[0][1] == "")
        #expect(try request(catalog, "--subject", "Acme PLM").above[0][1] == "Acme PLM")
    }

    @Test func nothingSaysThatAResultIsACertificate() throws {
        for ending in ["xlsx", "csv", "reqif"] {
            try sandbox.done("request", catalog, "-o", sandbox["f.\(ending)"])
            let text = try sandbox.shell("LC_ALL=C tr -d '\\000' < f.\(ending)")
            #expect(!text.lowercased().contains("certif") && !text.contains("prostep"))
        }
    }

    @Test func existingFormStays() throws {
        try sandbox.done("request", catalog, "-o", sandbox["f.xlsx"])
        #expect(sandbox.cpo("request", catalog, "-o", sandbox["f.xlsx"]).code == 3)
        try sandbox.done("request", catalog, "-o", sandbox["f.xlsx"], "--force")
    }

    @Test(arguments: [
        (["request", "-o", "f.doc"], 2, "has no known ending"), (["request", "nowhere", "-o", "f.csv"], 2, "nowhere"),
        (["request", "--from", "a", "--subject", "b", "-o", "f.csv"], 2, "leave out --subject"),
        (["request", "--from", "nowhere", "-o", "f.csv"], 3, "nowhere"), (["request"], 2, "output"),
        (["--lang", "de", "request", "-o", "f"], 2, "hat keine bekannte Endung"),
    ])
    func wrongUsage(_ words: [String], _ code: Int32, _ says: String) {
        let refused = sandbox.cpo(words)
        #expect(refused.code == code && refused.error.contains(says), "\(refused.error)")
    }

    @Test func aProfileAddsItsQuestions() throws {
        try sandbox.writeProfile()
        let form = try request("openness", "--profile", sandbox["oem-x.yaml"])
        #expect(try form.cell("X-01", "Title") == "Portal")
        #expect(!form.rows.contains { $0[0] == "INF-09" })
        try sandbox.done("new", sandbox["acme"], "--subject", "Acme")
        var filled = form
        try filled.fill("X-01", "Rating", "met")
        try sandbox.write(filled.text(), to: "x.csv")
        let plain = sandbox.cpo("import", sandbox["acme"], sandbox["x.csv"])
        #expect(plain.output.contains("X-01  unknown: the catalogue has no such question."))
        #expect(plain.error.contains("The form was made under another profile"))
        try sandbox.done("profile", "use", sandbox["acme"], sandbox["oem-x.yaml"])
        let under = sandbox.cpo("import", sandbox["acme"], sandbox["x.csv"])
        #expect(under.output.hasPrefix("X-01  rating: open → met\n1 new · ") && !under.error.contains("profile"))
        // Asked again, the profile in use is the one that asks.
        #expect(try request("--from", sandbox["acme"]).rows.contains { $0[0] == "X-01" })
    }

    // MARK: What comes back

    @Test func answersAreListedAndThenRecorded() throws {
        var form = try request(catalog)
        try form.fill("A", "Rating", "met / erfüllt")
        try form.fill("A", "Comment", "Since 12.1.")
        try form.fill("B", "Bewertung", "NICHT ANWENDBAR")
        try form.fill("B", "Begründung", "Sold apart")
        form.fillAbove(0, "Other PLM")
        form.fillAbove(1, "Vera, vera@acme.example")
        let listed = try take(form)
        #expect(
            listed.output == """
                A  rating: open → met
                A  comment: none → "Since 12.1."
                B  rating: open → not applicable (Sold apart)
                2 new · 0 changed · 2 left empty

                """)
        #expect(
            listed.error == """
                The form answers for "Other PLM", the assessment is of "Acme".
                Answered by Vera, vera@acme.example.
                Nothing is recorded yet. To record the changes, add --write.

                """)
        #expect(try ratings() == [nil, nil, nil, nil])
        let written = try take(form, "--write", "--lang", "de")
        #expect(written.output.hasSuffix("Eingetragen: 2 neu · 0 geändert · 2 leer · 42,8 … 100,0 %\n"))
        #expect(try ratings() == ["met", "notApplicable", nil, nil])
        #expect(try sandbox.answer(project, "B").reason == "Sold apart")
        #expect(try take(form, "--write").output.hasPrefix("Recorded: 0 new · 0 changed · 2 the same · 2 left empty"))
        // One step: every event but the first was made in one go with it.
        let lines = try sandbox.shell("grep -h '\"criterion\"' p/journal/*.jsonl").split(separator: "\n")
        #expect(lines.count == 3 && lines.count { $0.contains("\"with\"") } == 2)
        // In the vendor's voice.
        #expect(lines.allSatisfy { !$0.contains("\"party\"") })
    }

    @Test func verboseListsEveryRow() throws {
        var form = try request(catalog)
        try form.fill("A", "Rating", "met")
        try take(form, "--write")
        #expect(
            try take(form, "--verbose").output == """
                A  the same
                B  left empty
                C  left empty
                D  left empty
                0 new · 0 changed · 1 the same · 3 left empty

                """)
    }

    @Test("rows sorted, deleted and moved under another separator", arguments: [";", ",", "\t"])
    func rowsMayBeMoved(_ separator: String) throws {
        try sandbox.done("answer", project, "C", "met", "--comment", "Kept.")
        var form = try request(catalog)
        try form.fill("A", "Rating", "unmet")
        try form.fill("D", "Rating", "met")
        form.rows = [form.rows[3], form.rows[0]]
        try sandbox.write(form.text(separator: separator), to: "f.csv")
        let outcome = sandbox.cpo("import", project, sandbox["f.csv"], "--write")
        #expect(
            outcome.output.hasPrefix("D  rating: open → met\nA  rating: open → unmet\nRecorded: 2 new · 0 changed · "))
        #expect(try ratings() == ["unmet", nil, "met", "met"])
        #expect(try sandbox.answer(project, "C").comment == "Kept.")
    }

    @Test func rowsOfOneQuestionAreReadTogether() throws {
        var form = try request(catalog)
        try form.fill("A", "Rating", "met")
        try form.fill("B", "Rating", "met")
        let copies = form.rows
        try form.fill("A", "Comment", "Only here.")
        try form.fill("B", "Rating", "unmet")
        form.rows += copies
        #expect(
            try take(form).output == """
                A  rating: open → met
                A  comment: none → "Only here."
                B  not read: row 5 and row 9 answer differently. Keep one of them.
                1 new · 0 changed · 2 left empty · 1 not read

                """)
    }

    @Test func aRowThatWasMovedInPartIsNotRead() throws {
        var form = try request(catalog)
        try form.fill("A", "Rating", "met")
        try form.fill("A", "Kennung", "B")
        #expect(try take(form).output.hasPrefix("A  not read: row 4 shows B, so only a part of it was moved."))
    }

    @Test("A cell that no journal can hold keeps the other rows from nothing")
    func endlessCellIsNotRead() throws {
        var form = try request(catalog)
        try form.fill("A", "Comment", String(repeating: "x", count: 1_100_000))
        try form.fill("B", "Rating", "met")
        #expect(try take(form, "--write").output.hasPrefix("A  not read: the words have more than 1 MB."))
        #expect(try ratings() == [nil, "met", nil, nil])
    }

    @Test func emptyCellsWipeNothing() throws {
        try sandbox.done("answer", project, "A", "met", "--comment", "Since 12.1.")
        try sandbox.done("attach", project, "A", "https://acme.example")
        var form = try request("--from", project)
        for name in ["Rating", "Comment", "Evidence"] { try form.fill("A", name, "") }
        #expect(try take(form, "--write").output.hasPrefix("Recorded: 0 new · 0 changed · 4 left empty"))
        try form.fill("A", "Rating", "offen")
        #expect(try take(form, "--write").output.hasPrefix("Recorded: 0 new · 0 changed · 1 the same · 3 left empty"))
        #expect(try sandbox.answer(project, "A").comment == "Since 12.1.")
        #expect(try ratings()[0] == "met")
    }

    @Test func unreadableRowsKeepNothingElseFromBeingRecorded() throws {
        var form = try request(catalog)
        try form.fill("A", "Rating", "maybe")
        try form.fill("A", "Comment", "It depends.")
        try form.fill("B", "Rating", "not applicable")
        try form.fill("C", "Rating", "nicht anwendbar")
        try form.fill("C", "Reason", "No")
        try form.fill("D", "Rating", "met")
        let stray = form.rows[0].map { _ in "" }
        form.rows.append(["Z"] + stray.dropFirst(1).dropLast(1).map { _ in "met" } + [""])
        let outcome = try take(form, "--write")
        #expect(
            outcome.output.hasPrefix(
                """
                A  not read: "maybe" is no rating. Ratings are met, partly met, unmet, not applicable.
                B  not read: not applicable without a reason
                C  not read: C applies to everyone: the catalogue does not allow "not applicable" here.
                D  rating: open → met
                Z  unknown: the catalogue has no such question.
                Recorded: 1 new · 0 changed · 3 not read · 1 unknown
                """))
        #expect(try ratings() == [nil, nil, nil, "met"])
        #expect(try sandbox.answer(project, "A").comment == "")
    }

    @Test("a reason without *not applicable* is part of the comment, and a comment can be the reason")
    func reasonsAndComments() throws {
        var form = try request(catalog)
        try form.fill("A", "Rating", "met")
        try form.fill("A", "Reason", "Tested.")
        try form.fill("A", "Comment", "Twice.")
        try form.fill("B", "Rating", "n/a")
        try form.fill("B", "Comment", "Sold apart")
        try take(form, "--write")
        #expect(try sandbox.answer(project, "A").comment == "Tested.\nTwice.")
        #expect(try sandbox.answer(project, "B").reason == "Sold apart")
        #expect(try take(form).output == "0 new · 0 changed · 2 the same · 2 left empty\n")
    }

    // MARK: Asked again

    @Test(
        "what was not edited changes nothing, whatever the answers, the language and the form",
        arguments: ["xlsx", "csv", "reqif", "reqifz"], ["en", "de"])
    func roundTrip(_ ending: String, _ language: String) throws {
        let hostile = [
            "=HYPERLINK(\"http://x\")", "'=1+1", "<b>&amp;</b>", "a;b\t\"c\"\r\nd", "_x0041_ \u{202E}x\u{7}", "- -",
        ]
        for (id, text) in zip(["A", "B", "C", "D"], hostile) {
            try sandbox.done("answer", project, id, id == "B" ? "partly" : "met", "--comment=\(text)")
        }
        try sandbox.done("answer", project, "D", "na", "--reason", "@" + hostile[4], "--comment=\(hostile[5])")
        try sandbox.write("Report", to: "b=1;report (2).txt")
        try sandbox.done("attach", project, "A", sandbox["b=1;report (2).txt"])
        try sandbox.done("attach", project, "A", "https://acme.example/a;b=1")
        let form = sandbox["f.\(ending)"]
        try sandbox.done("request", "--from", project, "-o", form, "--lang", language)
        let before = try sandbox.shell("find p -type f -print0 | sort -z | xargs -0 sha256sum")
        let outcome = sandbox.cpo("import", project, form, "--write")
        #expect(outcome.output.hasPrefix("Recorded: 0 new · 0 changed · 4 the same · "), "\(outcome)")
        #expect(try sandbox.shell("find p -type f -print0 | sort -z | xargs -0 sha256sum") == before)
    }

    @Test func answersGivenAgainStandAgainstTheEarlierOnes() throws {
        try sandbox.done("answer", project, "A", "unmet", "--comment", "Planned.")
        var form = try request("--from", project)
        #expect(try form.cell("A", "Answered before") == "unmet / nicht erfüllt\nPlanned.")
        #expect(try form.cell("A", "Rating") == "unmet / nicht erfüllt")
        try form.fill("A", "Rating", "met")
        #expect(try take(form).output.hasPrefix("A  rating: unmet → met\n0 new · 1 changed · "))
    }

    @Test func openQuestionsGoOutWithTheForm() throws {
        try sandbox.done("question", project, "A", "Which types? By when?", "--party", "customer")
        try sandbox.done("question", project, "Q-01", "--reply", "=All.")
        try sandbox.done("question", project, "B", "Closed?")
        try sandbox.done("question", project, "Q-02", "--close")
        var form = try request("--from", project)
        let heading = "Open questions (answer in the comment)"
        #expect(try form.cell("A", heading) == "Q-01 Which types? By when?\nvendor / Anbieter: =All.")
        #expect(try form.cell("B", heading) == "")
        try form.fill("A", "Comment", "All types, since 12.1.")
        #expect(try take(form).output.contains("1 new"))
    }

    @Test func withoutOpenQuestionsThereIsNoColumnForThem() throws {
        _ = try request("--from", project)
        #expect(try !sandbox.shell("cat form.csv").contains("Open questions"))
    }

    @Test func whatChangedHereSinceStays() throws {
        try sandbox.done("answer", project, "A", "unmet")
        try sandbox.done("answer", project, "B", "unmet")
        try sandbox.done("answer", project, "C", "unmet")
        var form = try request("--from", project)
        try form.fill("A", "Rating", "met")
        try form.fill("B", "Rating", "met")
        // The clock is no help: what counts is what the form knew.
        try sandbox.done("answer", project, "A", "partly", as: "Jonas")
        try sandbox.done("answer", project, "C", "partly", as: "Jonas")
        let outcome = try take(form, "--write")
        #expect(
            outcome.output.hasPrefix(
                """
                A  rating stays partly met, newer (Jonas, 14:02); the file says met
                B  rating: unmet → met
                Recorded: 0 new · 1 changed · 1 kept · 1 the same
                """))
        #expect(try ratings() == ["partial", "met", "partial", nil])
        // Even then, what the form does not change is not set back.
        try take(form, "--write", "--overwrite")
        #expect(try ratings() == ["met", "met", "partial", nil])
    }

    @Test func aFormWithoutAnswersGoesByItsMoment() throws {
        try sandbox.done("answer", project, "A", "unmet")
        let before = sandbox.now
        sandbox.now = .init(milliseconds: before.milliseconds + 60_000)
        var form = try request(catalog)
        sandbox.now = .init(milliseconds: before.milliseconds + 120_000)
        try sandbox.done("answer", project, "B", "unmet")
        for id in ["A", "B"] { try form.fill(id, "Rating", "met") }
        let outcome = try take(form, "--write")
        #expect(outcome.output.hasPrefix("A  rating: unmet → met\nB  rating stays unmet, newer (Mira, 14:04); "))
        #expect(try ratings() == ["met", "unmet", nil, nil])
    }

    @Test func aReadingOfOtherWordsIsToBeConfirmed() throws {
        try sandbox.done("answer", project, "B", "met")
        var form = try request("--from", project)
        try sandbox.shell("sed 's/First[.]/Anders./; s/Second[.]/Auch anders./' small.yaml > other.yaml")
        let other = sandbox["q"]
        try sandbox.done("new", other, "--subject", "Acme", "--catalog", sandbox["other.yaml"])
        try form.fill("A", "Rating", "met")
        try form.fill("D", "Rating", "met")
        try sandbox.write(form.text(), to: "f.csv")
        let outcome = sandbox.cpo("import", other, sandbox["f.csv"], "--write")
        #expect(outcome.output.contains("\nA  the question has other words here than in the form; "))
        #expect(!outcome.output.contains("D  the question"))
        let marks = try sandbox.shell("grep -h toConfirm q/journal/*.jsonl").split(separator: "\n")
        #expect(marks.count == 2 && marks.allSatisfy { $0.contains("\"reworded\"") })
    }

    @Test func formsOfOtherCataloguesAreRefused() throws {
        var form = try request("openness")
        try form.fill("IOP-01", "Rating", "met")
        let refused = try take(form, "--write", code: 3)
        #expect(
            refused.error.hasPrefix("cpo: filled.csv asks from the catalogue openness, but the assessment uses small."))
        #expect(try ratings() == [nil, nil, nil, nil])
    }

    @Test func anAuditTakesNoForms() throws {
        var form = try request(catalog)
        try form.fill("A", "Rating", "met")
        try sandbox.done("audit", project, "--into", sandbox["mine"], "--status", as: "Ines")
        try sandbox.write(form.text(), to: "f.csv")
        let refused = sandbox.cpo("import", sandbox["mine"], sandbox["f.csv"])
        #expect(refused.code == 2 && refused.error.contains("this is an audit"))
    }

    // MARK: Requirements tools

    @Test func reqIFIsFilledIn() throws {
        try sandbox.done("request", catalog, "-o", sandbox["f.reqif"])
        func value(_ form: String, _ name: String, _ content: String) -> String {
            let definition = "cpo__attribute__small__Criterion__\(name)"
            return "<ATTRIBUTE-VALUE-\(form)><DEFINITION><ATTRIBUTE-DEFINITION-\(form)-REF>\(definition)"
                + "</ATTRIBUTE-DEFINITION-\(form)-REF></DEFINITION>\(content)</ATTRIBUTE-VALUE-\(form)>"
        }
        let text = try sandbox.shell("cat f.reqif")
        // Only what is asked is there, with room for answers.
        #expect(text.contains("cpo__criterion__small__D") && !text.contains("cpo__criterion__small__F"))
        for name in ["cpo.Rating", "cpo.Reason", "cpo.Comment", "cpo.Attached"] {
            #expect(text.contains("LONG-NAME=\"\(name)\""))
        }
        let object = try #require(text.firstRange(of: "IDENTIFIER=\"cpo__criterion__small__B\""))
        let values = try #require(text[object.upperBound...].firstRange(of: "<VALUES>"))
        let filled =
            value(
                "ENUMERATION", "cpo.Rating",
                "<VALUES><ENUM-VALUE-REF>cpo__value__small__cpo.Rating__partial</ENUM-VALUE-REF></VALUES>")
            + value(
                "XHTML", "cpo.Comment",
                "<THE-VALUE><xhtml:div>Since <xhtml:b>12.1</xhtml:b>, &lt;i&gt; is text.</xhtml:div></THE-VALUE>")
            + value("XHTML", "cpo.Attached", "<THE-VALUE><xhtml:div>https://acme.example</xhtml:div></THE-VALUE>")
        try sandbox.write(
            String(text[..<values.upperBound]) + filled + text[values.upperBound...], to: "f.reqif")
        let outcome = sandbox.cpo("import", project, sandbox["f.reqif"])
        #expect(
            outcome.output == """
                B  rating: open → partly met
                B  comment: none → "Since 12.1, <i> is text."
                B  evidence: + https://acme.example
                1 new · 0 changed · 3 left empty

                """, "\(outcome)")
    }

    @Test func answersExportedForRequirementsToolsComeBack() throws {
        try sandbox.done("answer", project, "A", "met", "--comment", "Since 12.1.")
        try sandbox.done("export", project, "-o", sandbox["a.reqif"])
        #expect(sandbox.cpo("import", project, sandbox["a.reqif"]).output == "0 new · 0 changed · 1 the same\n")
        try sandbox.done("answer", project, "A", "unmet")
        // It has no keys, so nobody knows which is newer.
        #expect(
            sandbox.cpo("import", project, sandbox["a.reqif"]).output.hasPrefix(
                "A  rating stays unmet; the file says met\n"))
    }

    @Test("a scale of its own: its words, ids and values, in every form")
    func ownScale() throws {
        try sandbox.write(
            """
            format: 1
            id: own
            version: "1"
            title: Own
            scale:
              - {id: full, value: 1, title: {en: fully, de: ganz}}
              - {id: half, value: 1/2, title: {en: half, de: halb}}
              - {id: none, value: 0}
            categories:
              - category: one
                title: One
                criteria:
                  - {id: A, level: shall, title: A, statement: A.}
                  - {id: B, level: shall, title: B, statement: B.}
                  - {id: C, level: shall, title: C, statement: C.}
                  - {id: D, level: shall, title: D, statement: D.}

            """, to: "own.yaml")
        let own = sandbox["own"]
        try sandbox.done("new", own, "--subject", "Acme", "--catalog", sandbox["own.yaml"])
        var form = try request(sandbox["own.yaml"])
        for (id, word) in [("A", "ganz"), ("B", "0,5"), ("C", "50 %"), ("D", "NONE")] {
            try form.fill(id, "Rating", word)
        }
        try sandbox.write(form.text(), to: "f.csv")
        let outcome = sandbox.cpo("import", own, sandbox["f.csv"], "--write")
        #expect(outcome.output.contains("Recorded: 4 new"), "\(outcome)")
        let ratings = try #require(try sandbox.document("show", own, "--json")["criteria"]).elements
            .map { $0["rating"]?.string }
        #expect(ratings == ["full", "half", "half", "none"])
        for ending in ["xlsx", "csv", "reqif"] {
            try sandbox.done("request", "--from", own, "-o", sandbox["o.\(ending)"])
            #expect(sandbox.cpo("import", own, sandbox["o.\(ending)"]).output == "0 new · 0 changed · 4 the same\n")
        }
    }

    // MARK: Evidence

    @Test func evidenceIsFoundBesideTheForm() throws {
        try sandbox.shell(
            "mkdir -p files/sub; echo one > files/Prüfung.pdf; echo two > files/sub/log.txt; : > files/empty")
        try sandbox.shell("ln -s /etc/passwd files/link; echo secret > secret")
        var form = try request(catalog)
        try form.fill("A", "Rating", "met")
        try form.fill(
            "A", "Nachweise",
            "prüfung.PDF; sub\\log.txt\nhttps://acme.example/a;b=1; www.acme.example\nC:\\Users\\Vera\\Prüfung.pdf; gone.pdf; "
                + "../secret; /etc/passwd; link; empty")
        try sandbox.write(form.text(), to: "files/form.csv")
        let listed = sandbox.cpo("import", project, sandbox["files/form.csv"])
        #expect(
            listed.output == """
                A  rating: open → met
                A  evidence: + prüfung.PDF
                A  evidence: + sub\\log.txt
                A  evidence: + https://acme.example/a;b=1
                A  evidence: + https://www.acme.example
                A  evidence: + C:\\Users\\Vera\\Prüfung.pdf
                A  evidence: gone.pdf not found
                A  evidence: ../secret not taken: outside the folder
                A  evidence: /etc/passwd not found
                A  evidence: link not taken: outside the folder
                A  evidence: empty is empty
                1 new · 0 changed · 3 left empty

                """, "\(listed.output)")
        let written = sandbox.cpo("import", project, sandbox["files/form.csv"], "--write")
        #expect(written.code == 0, "\(written.error)")
        let shown = try #require(
            try sandbox.document("show", project, "A", "--json")["criteria"]?.elements.first { _ in true })
        #expect(shown["evidence"]?.elements.count { _ in true } == 4)
        #expect(try sandbox.done("verify", project).hasPrefix("Intact"))
        #expect(sandbox.cpo("import", project, sandbox["files/form.csv"], "--write").output.contains("0 new · "))
        // Files can also be elsewhere.
        try sandbox.shell("mv files/form.csv .")
        #expect(sandbox.cpo("import", project, sandbox["form.csv"]).output.contains("sub\\log.txt not found"))
        let elsewhere = sandbox.cpo("import", project, sandbox["form.csv"], "--evidence", sandbox["files"])
        #expect(!elsewhere.output.contains("sub\\log.txt not found"))
    }

    @Test func evidenceFolderIsForForms() throws {
        try sandbox.write("id,rating\nA,met\n", to: "t.csv")
        let refused = sandbox.cpo("import", project, sandbox["t.csv"], "--evidence", sandbox["."])
        #expect(refused.code == 2 && refused.error.contains("--evidence only applies to forms"))
    }
}
