import AssessmentModel
import Testing

@testable import Interchange

struct FormKeyTests {
    private static let made = Timestamp(milliseconds: 1_777_816_920_123)

    private static func origin(version: String = "1.1", profile: String = "", project: String = "") -> FormKey.Origin {
        FormKey.Origin(
            catalog: "openness", version: version, digest: "2500c015", profile: profile, project: project, made: made)
    }

    @Test(arguments: [
        FormKey(origin(), .subject), FormKey(origin(version: "1 draft; \"ä\" = 50 %\n", profile: "ab"), .respondent),
        FormKey(origin(project: "7c1f"), .criterion("A-1.(b)", words: "12ab", known: nil)),
        FormKey(
            origin(),
            .criterion("=1+1 ; \u{1F600}", words: "", known: .init(judgement: "a", comment: "b", evidence: "c"))
        ),
    ])
    func textComesBack(_ key: FormKey) {
        #expect(FormKey(key.text) == key)
        // No spreadsheet takes it for anything else, and no table needs quotation marks for it.
        #expect(key.text.hasPrefix("cpo-form/1 ") && !key.text.contains { ";,\"\t\n".contains($0) })
    }

    @Test(arguments: [
        "", "cpo-form/1", "cpo-form/1 ", "cpo-form/2 catalog=a version=1 made=2026-05-03T14:02:00.000Z field=subject",
        "cpo-form/1 catalog=a version=1 made=today field=subject",
        "cpo-form/1 catalog=a version=1 made=2026-05-03T14:02:00.000Z field=other",
        "cpo-form/1 catalog=a version=1 made=2026-05-03T14:02:00.000Z", "cpo-form/1 nothing here",
        " cpo-form/1 catalog=a version=1 made=2026-05-03T14:02:00.000Z field=subject",
    ])
    func otherTextsAreNone(_ text: String) { #expect(FormKey(text) == nil) }
}
