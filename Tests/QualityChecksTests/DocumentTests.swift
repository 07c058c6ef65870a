import Foundation
import QualityChecks
import Testing

/// Checks docs/user/checks.md against the rules.
struct DocumentTests {
    private let document: String

    init() throws {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        document = try String(contentsOfFile: "/\(root)/docs/user/checks.md", encoding: .utf8)
    }

    @Test func documentsExactlyTheRules() {
        let rows = document.split(separator: "\n").filter { $0.hasPrefix("| `") }.map {
            $0.dropFirst(2).dropLast(2).split(separator: " | ")
        }
        let documented = rows.filter { $0.count == 4 }.map { String($0[0]) }
        #expect(documented == CheckRule.allCases.map { "`\($0.rawValue)`" })
    }

    @Test func documentsTheLimits() {
        let limits = CheckLimits()
        #expect(document.contains("supports the claims of more than \(limits.criteriaPerEvidence) criteria"))
        #expect(limits.notApplicableShare.percentText == "25.0")
        #expect(document.contains("more than 25 % of a level"))
    }
}
