import AssessmentModel
import Testing

/// Texts in several languages, and what is shown if one is missing.
struct LocalizedTextTests {
    private let both = LocalizedText([.init(.german, "Schnittstelle"), .init(.english, "Interface")])

    @Test("The language asked for is shown, else the first that there is, else nothing")
    func fallback() {
        #expect(both.text(in: .english) == "Interface")
        #expect(both.text(in: "fr") == "Schnittstelle")
        #expect(both["fr"] == nil)
        #expect(LocalizedText.empty.text(in: .english) == "")
    }

    @Test("A text is empty where no language has a character")
    func emptiness() {
        #expect(LocalizedText.empty.isEmpty)
        #expect(LocalizedText([.init(.german, ""), .init(.english, "")]).isEmpty)
        #expect(!LocalizedText([.init(.german, ""), .init(.english, "x")]).isEmpty)
    }
}
