import Testing
import XML

@testable import Interchange

@Suite struct XMLWriterTests {
    private static func write(_ count: Int, to xml: inout XMLWriter) {
        xml.element("a") { xml in
            for number in 0..<count { xml.element("b", [("c", "\(number)")], text: "text") }
            xml.element("d")
        }
    }

    @Test func aSinkGetsWhatWouldOtherwiseBeKept() {
        var kept = XMLWriter(.compact)
        Self.write(20_000, to: &kept)
        let pieces = Pieces()
        var passed = XMLWriter(.compact) { pieces.add($0) }
        Self.write(20_000, to: &passed)
        passed.finish()
        #expect(pieces.bytes == kept.bytes)
        #expect(pieces.longest < 100_000 && passed.bytes.isEmpty)
    }

    private final class Pieces {
        private(set) var bytes: [UInt8] = []
        private(set) var longest = 0

        func add(_ piece: [UInt8]) {
            bytes += piece
            longest = max(longest, piece.count)
        }
    }

    @Test func onlyTheIndentedLayoutHasWhiteSpace() {
        var compact = XMLWriter(.compact)
        Self.write(1, to: &compact)
        let start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        #expect(String(decoding: compact.bytes, as: UTF8.self) == start + "<a><b c=\"0\">text</b><d/></a>")
        var indented = XMLWriter()
        Self.write(1, to: &indented)
        #expect(
            String(decoding: indented.bytes, as: UTF8.self)
                == start + "<a>\n  <b c=\"0\">text</b>\n  <d/>\n</a>\n")
    }

    @Test(
        "texts come back, but for characters that XML cannot contain",
        arguments: [
            ("<&>\"'", nil), ("]]>", nil), ("a\r\nb\tc\r", nil),
            ("\u{0}\u{8}\u{B}\u{1F}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("\u{FFFE}a\u{FFFF}", "\u{FFFD}a\u{FFFD}"), ("\u{FFFD}\u{FFEE}\u{F000}\u{10FFFF}ä€\u{1F600}", nil),
            ("", nil),
        ])
    func texts(_ text: String, read: String?) throws {
        var xml = XMLWriter(.compact)
        xml.element("a", [("b", text)], text: text)
        let root = try XMLParser.xml(xml.bytes)
        let read = Array((read ?? text).unicodeScalars)
        #expect(Array((root["b"] ?? "").unicodeScalars) == read)
        #expect(Array(root.shownText.unicodeScalars) == read)
    }
}
