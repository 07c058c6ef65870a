import Foundation
import Localization
import Testing

/// Conversations in the line mode, stored as plain text, for tests to compare with and for people to read.
///
/// With `CPO_RECORD=1` in the environment a transcript is rewritten, and the test fails: a transcript counts only after
/// it was reviewed and compared again.
enum Transcript {
    /// Compares with `Transcripts/NAME.txt`; German ones have `-de` before the extension.
    static func expect(
        _ text: String, _ name: String, _ language: Language, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let suffix = language == .english ? "" : "-\(language.rawValue)"
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Transcripts/\(name)\(suffix).txt")
        if ProcessInfo.processInfo.environment["CPO_RECORD"] == "1" {
            do {
                try text.write(to: url, atomically: true, encoding: .utf8)
                Issue.record(
                    "recorded \(url.lastPathComponent); run again without CPO_RECORD", sourceLocation: sourceLocation)
            } catch {
                Issue.record(error, sourceLocation: sourceLocation)
            }
            return
        }
        guard let kept = try? String(contentsOf: url, encoding: .utf8) else {
            Issue.record(
                "no transcript \(url.lastPathComponent): record it with CPO_RECORD=1", sourceLocation: sourceLocation)
            return
        }
        #expect(text == kept, sourceLocation: sourceLocation)
    }
}
