import AssessmentModel
import Testing

/// Where to look, as people write it.
struct EvidencePlaceTests {
    @Test(
        arguments: [
            ("p. 12", .page(12)), ("S. 3", .page(3)), ("Page 7, table 2", .page(7)), ("p12", .page(12)),
            ("Seite 4 f.", .page(4)), ("line 40", .line(40)), ("Zeile 8", .line(8)), ("L40", .line(40)),
            ("pp. 12", nil), ("chapter 3", nil), ("p. 0", nil), ("p.", nil), ("", nil), ("12", nil),
            ("p. 99999999999999999999", nil), ("p. ١٢", nil),
        ] as [(String, EvidencePlace?)])
    func read(_ locator: String, _ place: EvidencePlace?) { #expect(EvidencePlace(locator) == place) }
}
