import AssessmentModel
import Testing

/// Texts in several languages, and what is shown if one is missing.
struct LocalizedTextTests {
    private let both = LocalizedText([.init(.german, "Schnittstelle"), .init(.english, "Interface")])

    @Test("The requested language is shown, else the first one, else nothing")
    func fallback() {
        #expect(both.text(in: .english) == "Interface")
        #expect(both.text(in: "fr") == "Schnittstelle")
        #expect(both["fr"] == nil)
        #expect(LocalizedText.empty.text(in: .english) == "")
    }

    @Test("A text is empty if no language has any characters")
    func emptiness() {
        #expect(LocalizedText.empty.isEmpty)
        #expect(LocalizedText([.init(.german, ""), .init(.english, "")]).isEmpty)
        #expect(!LocalizedText([.init(.german, ""), .init(.english, "x")]).isEmpty)
    }
}
