import AssessmentModel
import Foundation
import Scoring
import Testing

/// The badge application's own worked cases, over its own criteria. Source: coreinfrastructure/best-practices-badge,
/// test/fixtures/projects.yml.
@Suite(.enabled(if: BadgeCriteria.file != nil, "../shared/data/openssf/criteria.yml is not there"))
struct BadgeTests {
    private static let site = "For more information see <https://www.example.org/>"
    private let criteria: BadgeCriteria

    init() throws {
        let file = try #require(BadgeCriteria.file)
        criteria = BadgeCriteria(try String(contentsOfFile: file, encoding: .utf8))
    }

    /// The claimed whole percentage of each badge level, with these answers by name.
    private func percentages(_ answers: [String: (rating: Rating, comment: String)]) throws -> [String?] {
        var questionnaire = Questionnaire(
            categories: criteria.levels.map { level in
                level.map { entry in
                    var given = entry.given
                    given.rating = answers[entry.name]?.rating
                    given.comment = answers[entry.name]?.comment ?? ""
                    return given
                }
            })
        questionnaire.model = .openssf
        let board = try questionnaire.scoreboard()
        return criteria.levels.indices.map { board.tally(ofCategoryAt: $0).claimed?.percentText }
    }

    private func answers(toLevels levels: Range<Int>, _ comment: String) -> [String: (rating: Rating, comment: String)]
    {
        let names = criteria.levels[levels].flatMap { $0.map(\.name) }
        return Dictionary(names.map { ($0, (Rating.met, comment)) }) { first, _ in first }
    }

    @Test("A project that meets all of passing, without any justification")
    func unjustified() throws {
        var answers = answers(toLevels: 0..<1, "")
        for name in ["release_notes", "vulnerability_report_private"] { answers[name] = (.notApplicable, "") }
        for name in ["test_invocation", "test_most", "crypto_certificate_verification"] { answers[name] = (.unmet, "") }
        answers["bus_factor"] = (.met, "See https://github.com/ciitest2/test-repo")
        for name in ["achieve_passing", "achieve_silver"] { answers[name] = (.unmet, "") }
        #expect(try percentages(answers) == ["87.0", "2.0", "4.0"])
    }

    @Test("A project that meets all of passing")
    func passing() throws {
        var answers = answers(toLevels: 0..<1, Self.site)
        for name in ["achieve_passing", "achieve_silver"] { answers[name] = (.unmet, "") }
        let found = try percentages(answers)
        #expect(found == ["100.0", "13.0", "22.0"])
    }

    @Test("A project that meets all of silver")
    func silver() throws {
        var answers = answers(toLevels: 0..<2, Self.site)
        answers["achieve_passing"] = (.met, Self.site)
        answers["achieve_silver"] = (.unmet, "")
        let found = try percentages(answers)
        #expect(found == ["100.0", "100.0", "39.0"])
    }

    @Test("A project that meets everything, and one that meets nothing")
    func extremes() throws {
        #expect(try percentages(answers(toLevels: 0..<3, Self.site)) == ["100.0", "100.0", "100.0"])
        #expect(try percentages([:]) == ["0.0", "0.0", "0.0"])
    }
}
