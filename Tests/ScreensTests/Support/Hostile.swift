import AssessmentModel
import Cells

@testable import Screens

/// Texts of people who mean harm, or paste without looking.
enum Hostile {
    /// Sets the window's title, clears the screen and rings, if a terminal gets to see it.
    static let escapes = "\u{1B}]0;owned\u{07}\u{1B}[2J\u{9B}31mred\u{7F}"
    /// Looks like "report.pdf" to those who obey the override.
    static let disguise = "report\u{202E}fdp.exe\u{2066}"
    static let families = "👩‍👩‍👧‍👦 👨‍👩‍👦 漢字 e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}"
    static let endless = String(repeating: "0123456789", count: 1_000)

    /// An assessment that has them in every text that people write.
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

    /// Assessments of the past that are called so.
    static let recents = [escapes, disguise, families, endless].map {
        RecentAssessment(path: $0, subject: $0, opened: Fixture.now)
    }
}
