import Foundation
import Testing

/// The workshop handout says the same in both languages.
struct HandoutTests {
    /// The structure of a page: its headings by depth and its table rows, in order.
    private struct Outline: Hashable {
        let parts: [String]
        let keys: [String]

        init(_ text: String) {
            let lines = text.split(separator: "\n")
            parts = lines.compactMap { line in
                if line.hasPrefix("#") { return String(line.prefix { $0 == "#" }) }
                return line.hasPrefix("|") ? "row of \(line.count { $0 == "|" } - 1)" : nil
            }
            keys = lines.filter { $0.hasPrefix("| `") }.compactMap { line in
                line.split(separator: "`").dropFirst().first.map {
                    $0 == "space" || $0 == "Leer" ? "space" : String($0)
                }
            }
        }
    }

    @Test func bothLanguagesHaveTheSameHeadingsRowsAndKeys() throws {
        let (english, german) = (Outline(try Self.page("handout.md")), Outline(try Self.page("handout.de.md")))
        #expect(english.parts.count { $0.hasPrefix("#") } > 5)
        #expect(english.keys.count > 5)
        #expect(english == german)
    }

    /// The keys on the page are keys of the walk in the generated key documents.
    @Test(arguments: [("handout.md", "keys.md"), ("handout.de.md", "keys.de.md")])
    func keysExistInTheProgram(_ page: String, _ keys: String) throws {
        let known = try Self.page(keys)
        for line in try Self.page(page).split(separator: "\n") where line.hasPrefix("| `") {
            let key = try #require(line.split(separator: "`").dropFirst().first)
            #expect(known.contains("`\(key)`"), "\(key)")
        }
    }

    private static func page(_ name: String) throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appendingPathComponent("docs/user/\(name)"), encoding: .utf8)
    }
}
