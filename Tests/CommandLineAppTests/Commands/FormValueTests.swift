import AssessmentModel
import Testing

@testable import CommandLineApp

/// What people write into the cells of a form.
struct FormValueTests {
    private static let own = Scale([
        .init(Rating("full"), .one, title: LocalizedText([.init("en", "and / or"), .init("de", "ganz")])),
        .init(Rating("much"), Fraction(3, over: 4) ?? .one), .init(Rating("3"), .half),
        .init(Rating("none"), .zero, title: LocalizedText([.init("en", "Nothing")])),
    ])

    @Test(arguments: [
        ("met", "met"), (" Erfüllt ", "met"), ("met / erfüllt", "met"), ("ERFÜLLT/MET", "met"), ("partly", "partial"),
        ("teilweise erfüllt", "partial"), ("partly met / teilweise erfüllt", "partial"), ("✓", "met"), ("✔️", "met"),
        ("✗", "unmet"), ("◐", "partial"), ("–", "notApplicable"), ("n/a", "notApplicable"), ("NA", "notApplicable"),
        ("0,5", "partial"), ("0.50", "partial"), ("50 %", "partial"), ("50%", "partial"), ("50,0\u{A0}%", "partial"),
        ("1", "met"), ("100 %", "met"), ("0", "unmet"), ("0,000 %", "unmet"),
    ])
    func ratings(_ text: String, _ id: String) {
        #expect(FormRating(text, on: .standard) == .rating(Rating(id)), "\(FormRating(text, on: .standard))")
    }

    @Test(arguments: [
        ("full", "full"), ("and / or", "full"), ("and / or / ganz", "full"), ("Ganz", "full"), ("0,75", "much"),
        ("75 %", "much"), ("3", "3"), ("0.5", "3"), ("nothing", "none"), ("0", "none"), ("✓", "full"),
        ("not applicable / nicht anwendbar", "notApplicable"),
    ])
    func ratingsOnAnOwnScale(_ text: String, _ id: String) {
        #expect(FormRating(text, on: Self.own) == .rating(Rating(id)), "\(FormRating(text, on: Self.own))")
    }

    @Test(arguments: [("50", "50"), ("50 %", "50"), ("7,0 %", "7"), ("100%", "100"), ("0,5", "50")])
    func percentages(_ text: String, _ id: String) {
        #expect(FormRating(text, on: .percent) == .rating(Rating(id)))
    }

    @Test(arguments: ["", "  ", "open", "OFFEN"]) func nothing(_ text: String) {
        #expect(FormRating(text, on: .standard) == .none)
    }

    @Test(arguments: [
        "maybe", "met / unmet", "0,3", "2", "-1", "50 % %", "%", ",5", "1.000.000", "99999999999999999999", "=1", "◐◐",
        "#NAME?", "/", "//", "met / erfüllt / met",
    ])
    func noRatings(_ text: String) { #expect(FormRating(text, on: .standard) == .unknown(text)) }

    @Test func whatSeveralStepsCouldMeanIsNone() { #expect(FormRating("◐", on: Self.own) == .unknown("◐")) }

    @Test(
        arguments: [
            ("", []), ("a.pdf", [.file("a.pdf")]),
            ("a.pdf;b.pdf\n\n c.pdf ;", [.file("a.pdf"), .file("b.pdf"), .file("c.pdf")]),
            ("https://a.example;https://b.example", [.link("https://a.example"), .link("https://b.example")]),
            ("https://a.example/x;y=1; b.pdf", [.link("https://a.example/x;y=1"), .file("b.pdf")]),
            (
                "https://a.example/x;y=1;b;www.b.example;c",
                [.link("https://a.example/x;y=1;b"), .link("https://www.b.example;c")]
            ),
            ("www.a.example; a.pdf; a.pdf", [.link("https://www.a.example"), .file("a.pdf")]),
            ("javascript:alert(1)", [.file("javascript:alert(1)")]),
        ] as [(String, [FormEvidence])])
    func evidence(_ text: String, _ pieces: [FormEvidence]) { #expect(FormEvidence.pieces(of: text) == pieces) }
}
