import JSON
import Randomness
import Testing

@testable import CatalogFormat
@testable import YAML

@Suite struct YAMLEmitterTests {
    @Test(arguments: Seeds.first(1)) func anyTextIsReadBack(seed: UInt64) throws {
        let pieces = [
            "", " ", "  ", "\n", "\n\n", "word", "a longer word", ":", ": ", "#", " #", "- ", "? ", "'", "\"", "\\",
            "|", ">",
            "{", "}", "[", ",", "&a", "*a", "!t", "%TAG", "@", "`", "---", "...", "\t", "\u{7}", "\0", "\u{85}",
            "\u{2028}",
            "\u{FEFF}", "\u{200B}", "ä", "中", "😀", "null", "~", "1.10", "yes",
            String(repeating: "long text ", count: 14),
        ]
        var generator = SplitMix64(seed: seed)
        for round in 0..<3_000 {
            let count = Int.random(in: 0...6, using: &generator)
            let text = (0..<count).reduce(into: "") { text, _ in
                text += pieces.randomElement(using: &generator) ?? ""
            }
            var writer = JSONWriter()
            writer.object { writer in
                writer.member("text", text)
                writer.key("list")
                writer.array { writer in
                    writer.string(text)
                    writer.object { $0.member("en", text) }
                }
            }
            let yaml = YAMLEmitter.text(of: try JSONParser().parse(writer.bytes))
            let root = try yaml.withUnsafeBytes { try YAMLNode($0) }
            let list = root.member("list")?.elements
            let expected = text
            #expect(root.member("text")?.text == expected, "round \(round): \(text.debugDescription)")
            #expect(list?.first?.text == expected, "round \(round): \(text.debugDescription)")
            #expect(list?.last?.member("en")?.text == expected, "round \(round): \(text.debugDescription)")
        }
    }

    @Test(arguments: ["1.10", "no", "null", "~", "2024-01-01", "0x1F", "12:30", ".inf"])
    func textsThatLookLikeNumbersAreQuoted(_ text: String) throws {
        var writer = JSONWriter()
        writer.object { $0.member("version", text) }
        let yaml = String(decoding: YAMLEmitter.text(of: try JSONParser().parse(writer.bytes)), as: UTF8.self)
        #expect(yaml == "{version: \"\(text)\"}\n")
    }

    @Test func longTextsAreBlocks() throws {
        let long = String(repeating: "Twelve words. ", count: 9) + "End."
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("folded", long)
            writer.member("lines", "One\n  two\n\nthree")
        }
        let yaml = String(decoding: YAMLEmitter.text(of: try JSONParser().parse(writer.bytes)), as: UTF8.self)
        #expect(yaml.hasPrefix("folded: >-\n  Twelve words."))
        #expect(yaml.hasSuffix("lines: |-\n  One\n    two\n\n  three\n"))
    }
}
