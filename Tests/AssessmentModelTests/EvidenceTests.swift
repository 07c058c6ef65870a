import AssessmentModel
import Testing

/// The name of a piece of evidence, and how long it counts.
struct EvidenceTests {
    private static let file = Evidence.Source.file(sha256: String(repeating: "0", count: 64), name: "q3.pdf", bytes: 9)

    @Test("Evidence is shown with its title, else with the file's name or the address")
    func displayTitle() {
        #expect(Evidence(Self.file, title: "Test run").displayTitle == "Test run")
        #expect(Evidence(Self.file).displayTitle == "q3.pdf")
        #expect(Evidence(.url("https://acme.example/q3")).displayTitle == "https://acme.example/q3")
    }

    @Test(
        "Evidence counts as current up to and including its last day",
        arguments: [
            ("2027-06-29", false), ("2027-06-30", false), ("2027-07-01", true), ("2028-01-01", true),
        ])
    func expiry(today: String, expired: Bool) throws {
        let evidence = Evidence(Self.file, validUntil: CalendarDay("2027-06-30"))
        #expect(try evidence.isExpired(on: #require(CalendarDay(today))) == expired)
    }

    @Test("Evidence without a last day never expires")
    func unlimited() throws {
        #expect(try !Evidence(Self.file).isExpired(on: #require(CalendarDay("9999-12-31"))))
    }
}
