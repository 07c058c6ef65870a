import Testing

@testable import Interchange

@Suite("Attributes of XML") struct XMLAttributeTests {
    @Test(
        "characters that are written as references come back",
        arguments: [
            ("R&amp;D", "R&D"), ("&amp;", "&"), ("&#38;&#x26;", "&&"), ("&amp;#38;", "&#38;"), ("&amp;amp;", "&amp;"),
            ("a&lt;b&gt;c&quot;d&apos;e", "a<b>c\"d'e"), ("", ""), ("plain", "plain"),
        ])
    func references(_ written: String, value: String) throws {
        let root = try XMLParser.xml(Array("<a b=\"\(written)\" c=\"1\"/>".utf8))
        #expect(root["b"] == value && root["c"] == "1")
    }
}
