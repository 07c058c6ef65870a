import AssessmentModel
import Presentation
import Testing

/// The full text of a criterion, as laid out by screens and commands.
struct CriterionTextTests {
    @Test func paragraphsAreInReadingOrder() {
        let text = CriterionText(Sample.criterion, .english)
        #expect(text.heading == "A-1 · shall · vendor · product")
        #expect(text.title == "Export")
        let blocks = text.blocks.map { $0.map { "\($0.label?[.english] ?? ""): \($0.text)" } }
        #expect(
            blocks == [
                [": Data can be exported."],
                ["Met: An export exists.", "Partly: Some can.", "Shown by: A manual · A file"],
                ["Examples: ✓ Nordwerk exports all.", ": ✗ Südwerk exports names."], ["Why: It is yours."],
                ["Verify: Export something."], ["See also: ISO 10303"], ["Needs: A-0"],
            ])
    }

    @Test func untranslatedTextsNameTheirLanguage() {
        #expect(CriterionText(Sample.criterion, .german).title == "[en] Export")
    }

    @Test func missingTextsLeaveNoLabel() {
        let bare = Criterion(
            id: "B", level: .may, title: Sample.english("Bare"), texts: .init(statement: Sample.english("Just this.")))
        #expect(CriterionText(bare, .english).blocks.map { $0.map(\.text) } == [["Just this."]])
    }
}
