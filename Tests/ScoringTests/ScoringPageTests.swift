import AssessmentModel
import Foundation
import Scoring
import Testing

/// Recomputes the worked cases of docs/user/scoring.md and its German version.
struct ScoringPageTests {
    private static let pages = ["scoring.md", "scoring.de.md"]

    /// The cells of the table whose header begins with this cell.
    private func table(_ page: String, under header: [String]) throws -> [[String]] {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let text = try String(contentsOfFile: "/\(root)/docs/user/\(page)", encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        let start = try #require(lines.firstIndex { header.contains($0.first ?? "") })
        return Array(lines[(start + 2)...].prefix { $0.count > 1 })
    }

    /// "66.6 %", whatever the language.
    private func percent(_ figure: Fraction?) -> String { "\(figure?.percentText ?? "-") %" }
    private func plain(_ cell: String) -> String { cell.replacingOccurrences(of: ",", with: ".") }

    private func rating(_ word: String) throws -> Rating {
        switch word {
        case "met", "erfüllt": .met
        case "partly", "teilweise": .partial
        case "unmet", "nicht": .unmet
        case "n/a", "n. a.": .notApplicable
        default: try #require(nil as Rating?, "\(word)")
        }
    }

    @Test(arguments: pages)
    func otherWeights(page: String) throws {
        let rows = try table(page, under: ["shall", "muss"])
        #expect(rows.count == 5)
        for row in rows {
            let ratings = try row.prefix(3).map(rating)
            let questionnaire = Questionnaire(
                zip(Level.allCases, ratings).map { Given(level: $0, rating: $1, reason: "no server") })
            let found = try Sensitivity(
                questionnaire.assessment, on: Questionnaire.today, counts: Questionnaire.counts
            ).values(of: .claimed)
            let weights = [(1, 1, 1, false), (3, 2, 1, false), (9, 3, 1, false), (3, 2, 1, true)]
            for (cell, (shall, should, may, isStrict)) in zip(row.dropFirst(3), weights) {
                let position = try #require(
                    Sensitivity.Case.all.firstIndex {
                        $0.weights == LevelWeights(shall: shall, should: should, may: may) && $0.isStrict == isStrict
                    })
                #expect(plain(cell) == percent(found[position]), "\(row)")
            }
        }
    }

    @Test(arguments: pages)
    func cutting(page: String) throws {
        let rows = try table(page, under: ["of", "von"])
        #expect(rows.count == 4)
        for row in rows {
            let (all, earned) = (try #require(Int(row[0])), try #require(Int(row[1])))
            let questionnaire = Questionnaire(
                (0..<all).map { Given(level: .may, rating: $0 < earned ? .met : .unmet) })
            #expect(plain(row[2]) == percent(try questionnaire.scoreboard().overall.claimed))
        }
    }

    @Test(arguments: pages)
    func targets(page: String) throws {
        let rows = try table(page, under: ["targets", "Ziele"])
        #expect(rows.count == 4)
        for row in rows {
            let (targets, ratings) = (row[0].components(separatedBy: ", "), row[1].components(separatedBy: ", "))
            let given = zip(targets, ratings).map { Given(target: Rating($0), rating: Rating($1)) }
            let board = try Questionnaire(categories: [given], scale: .points).scoreboard()
            #expect(plain(row[2]) == percent(board.overall.claimed), "\(row)")
        }
    }

    @Test(arguments: pages)
    func countsOfCases(page: String) throws {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let text = try String(contentsOfFile: "/\(root)/docs/user/\(page)", encoding: .utf8)
        #expect(text.contains(" \(LevelWeights.grid.count)") && LevelWeights.grid.count == 24)
        #expect(
            text.contains(": \(Sensitivity.Case.all.count)\ncases")
                || text.contains(": \(Sensitivity.Case.all.count) Fälle"))
    }
}
