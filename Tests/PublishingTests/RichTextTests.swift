import Publishing
import Testing

@Suite struct RichTextTests {
    @Test func plainTextIsAllPiecesWithoutWhatStandsOut() {
        let text = RichText([.plain("see "), .link("the guide", address: "https://a.example"), .code(" §1")])
        #expect(text.plain == "see the guide §1")
    }
}
