import Testing

/// Answers that colleagues send as a spreadsheet.
@Suite("A spreadsheet of answers")
struct SpreadsheetTests {
    @Test("it is listed, recorded, seen on an open screen, and never wins over what is newer")
    func takenOver() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        try sandbox.write(
            "Kennung;Bewertung;Kommentar;Datum\nIOP-01;erfüllt;\"Seit 12.1;\nstabil\";01.05.2020\nIOP-02;teilweise erfüllt;;\n",
            to: "antworten.csv")
        let session = try Session(cpo: project, in: sandbox)
        try session.sees("0 of 155 rated")

        let listed = try sandbox.done("answer", project, "--from", "antworten.csv")
        #expect(listed.contains("IOP-01  comment: none → \"Seit 12.1; stabil\"\n") && listed.contains("3 to change"))
        #expect(try sandbox.done("log", project).contains("rated") == false)
        try sandbox.done("answer", project, "--from", "antworten.csv", "--write", as: "Lena")
        try session.sees("2 of 155 rated")
        #expect(try sandbox.answers(project)["IOP-02"]?.rating == "partial")

        session.type("\rkk")
        try session.sees("▸✓· IOP-01")
        session.type("u")
        try session.sees("✗ unmet")
        try sandbox.write("id,rating,date\nIOP-01,met,2020-05-01\nIOP-02,met,\n", to: "older.csv")
        session.type("q")
        try session.sees("2 of 155 rated")
        session.type("q")
        #expect(try session.end() == .exited(0))
        let kept = try sandbox.done("answer", project, "--from", "older.csv", "--write")
        #expect(kept.contains("IOP-01  rating stays unmet, newer (Mira, "))
        #expect(kept.contains("IOP-02  rating stays partly met; the table says met\n"))
        #expect(try sandbox.answers(project)["IOP-01"]?.rating == "unmet")
        #expect(try sandbox.cpo("verify", project).ending == .exited(0))
    }

    @Test("one undo takes back what one command answered")
    func undone() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        try sandbox.done("answer", project, "IOP-03", "met")
        try sandbox.write("id,rating,comment\nIOP-01,met,Since 12.1\nIOP-02,partly,\n", to: "answers.csv")
        try sandbox.done("answer", project, "--from", "answers.csv", "--write")
        try sandbox.done("answer", project, "IOP-04", "IOP-05", "unmet", "--comment", "Not yet")
        let session = try Session(cpo: project, in: sandbox)
        try session.sees("5 of 155 rated")
        session.type("z")
        try session.sees("Undone: IOP-05 is open again")
        session.type("z")
        try session.sees("Undone: IOP-02 is open again")
        session.type("q")
        try session.sees("1 of 155 rated")
        session.type("q")
        #expect(try session.end() == .exited(0))
        #expect(try sandbox.answers(project).filter { $0.value.rating != nil }.keys.sorted() == ["IOP-03"])
    }

    @Test("what a cell contains is text, never a command to the terminal")
    func hostile() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        try sandbox.write(
            "id,rating,comment,owner,\u{1B}[2Jx\nIOP-01,\u{1B}[31mmet,\u{1B}]0;x\u{7},\u{1B}[5m,y\nIOP-02\u{1B}c,met,,,\n",
            to: "bad.csv")
        let refused = try sandbox.cpo("answer", project, "--from", "bad.csv", "--write")
        #expect(refused.ending == .exited(3))
        #expect(!refused.output.contains(0x1B) && !refused.error.contains(0x1B))
        #expect(refused.errorText.contains("bad.csv:2: ") && refused.errorText.contains("bad.csv:3: "))
    }
}
