import Foundation
import Testing

/// One German word for each concept, everywhere in the program: Grad is the level, Stufe a step of a scale,
/// Muss-Kriterien the shall gate, Hinweise the checks.
struct GlossaryTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test(arguments: ["Screens", "Sources/Presentation", "Sources/CommandLineApp"])
    func noSynonymsAreUsed(_ folder: String) throws {
        let files = try #require(
            FileManager.default.enumerator(
                at: Self.root.appendingPathComponent(folder), includingPropertiesForKeys: nil))
        var count = 0
        for case let file as URL in files
        where file.pathExtension == "swift" && file.lastPathComponent != "ImportText.swift" {
            let source = try String(contentsOf: file, encoding: .utf8)
            count += 1
            for word in ["Verbindlichkeit", "Muss-Prüfung"] {
                #expect(!source.contains(word), "\(file.lastPathComponent): \(word)")
            }
        }
        #expect(count > 10, "the sources were searched")
    }
}
