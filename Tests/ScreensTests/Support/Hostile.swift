import AssessmentModel
import Cells

@testable import Screens

/// Texts from people who mean harm, or paste without looking.
enum Hostile {
    /// Sets the window title, clears the screen and rings the bell, if it reaches a terminal.
    static let escapes = "\u{1B}]0;owned\u{07}\u{1B}[2J\u{9B}31mred\u{7F}"
    /// Looks like "report.pdf" where the override is obeyed.
    static let disguise = "report\u{202E}fdp.exe\u{2066}"
    static let families = "👩‍👩‍👧‍👦 👨‍👩‍👦 漢字 e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}"
    static let endless = String(repeating: "0123456789", count: 1_000)

    /// An assessment with them in every text that people write.
    static let assessment: Assessment = {
        let subject = Subject(name: escapes + disguise + families + endless)
        var chronicle = Chronicle(Assessment(of: subject, against: Fixture.catalog))
        let moment = Fixture.moment("2026-05-03T13:40")
        chronicle.add(.rate(Judgement(.notApplicable, reason: families + escapes)), to: "IFC-07", by: .lena, at: moment)
        chronicle.add(.comment(escapes + disguise + endless), to: "IFC-07", by: .jonas, at: moment)
        chronicle.add(.assign(to: escapes + "\n" + disguise + endless), to: "IFC-07", by: .jonas, at: moment)
        for (title, name) in [("", escapes), (disguise, "x\n\r\t.pdf"), (families, families), (endless, endless)] {
            let evidence = Evidence(
                .file(sha256: FixtureHistory.hash(name), name: name, bytes: .max), title: title, locator: escapes)
            chronicle.add(.attach(evidence), to: "IFC-07", by: .mira, at: moment)
        }
        chronicle.add(.attach(Evidence(.url("https://\(disguise)/" + endless))), to: "IFC-07", by: .lena, at: moment)
        return chronicle.assessment
    }()

    /// Recent assessments with such names.
    static let recents = [escapes, disguise, families, endless].map {
        RecentAssessment(path: $0, subject: $0, opened: Fixture.now)
    }
}
