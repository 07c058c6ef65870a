import AssessmentModel
import Randomness
import Scoring
import Testing

/// Figures under a profile, for random catalogues and answers.
struct ProfileTests {
    private static let reason = LocalizedText("Not ours.")

    /// The figures of the questionnaire's assessment under a profile of its catalogue.
    private func scoreboard(
        of questionnaire: Questionnaire, _ change: (inout Profile, Catalog) -> Void = { _, _ in }
    ) throws -> Scoreboard {
        let assessment = questionnaire.assessment
        var profile = Profile(id: "p", for: .init(id: assessment.catalog.id))
        change(&profile, assessment.catalog)
        let tailored = try assessment.catalog.tailored(by: profile)
        return try Scoreboard(assessment.against(tailored), on: Questionnaire.today, counts: Questionnaire.counts)
    }

    @Test("An empty profile changes no figure", arguments: Seeds.first(10))
    func empty(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<50 {
            let questionnaire = Questionnaire.random(using: &random)
            #expect(try scoreboard(of: questionnaire) == questionnaire.scoreboard())
        }
    }

    @Test("Leaving out a level empties it and keeps the others", arguments: Level.allCases, Seeds.first(1))
    func aLevelLeftOut(level: Level, seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<100 {
            let questionnaire = Questionnaire.random(using: &random)
            let own = try questionnaire.scoreboard()
            let board = try scoreboard(of: questionnaire) { profile, catalog in
                for criterion in catalog.criteria where criterion.level == level {
                    profile.leftOut[criterion.id] = Self.reason
                }
            }
            let tally = board.tally(of: level)
            #expect(tally == Tally())
            #expect(tally.claimed == nil && tally.attainable == nil && tally.soFar == nil && tally.progress == nil)
            for other in Level.allCases where other != level {
                #expect(board.tally(of: other).claimed == own.tally(of: other).claimed)
                #expect(board.tally(of: other).criteria == own.tally(of: other).criteria)
            }
            if level == .shall { #expect(board.gate == .passed) }
        }
    }

    @Test("Levels, weights and targets act as if the catalogue had them", arguments: Seeds.first(10))
    func asIfWritten(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<50 {
            let questionnaire = Questionnaire.random(using: &random)
            var written = questionnaire
            var changes = Profile(id: "p", for: .init(id: "q"))
            for (category, criteria) in questionnaire.categories.enumerated() {
                for position in criteria.indices where Bool.random(using: &random) {
                    let id = CriterionID(questionnaire.naming(category, position))
                    let level = Level.allCases.randomElement(using: &random) ?? .shall
                    let weight = Fraction(Int.random(in: 0...5, using: &random))
                    (changes.levels[id], changes.weights[id]) = (level, weight)
                    let target = questionnaire.scale.steps.randomElement(using: &random)?.rating
                    if Bool.random(using: &random), let target {
                        changes.targets[id] = target
                        written.categories[category][position].target = target
                    }
                    written.categories[category][position].level = level
                    written.categories[category][position].weight = weight
                }
            }
            changes.levelWeights = [.should: Fraction(4)]
            written.levelWeights[Level.should.rank] = Fraction(4)
            let board = try scoreboard(of: questionnaire) { profile, _ in profile = changes }
            let expected = try written.scoreboard()
            // Units may differ, but figures may not.
            for level in Level.allCases {
                #expect(board.tally(of: level).claimed == expected.tally(of: level).claimed)
                #expect(board.tally(of: level).attainable == expected.tally(of: level).attainable)
                #expect(board.tally(of: level).evidenced == expected.tally(of: level).evidenced)
            }
            #expect(board.overall.claimed == expected.overall.claimed)
            #expect(board.gate == expected.gate)
        }
    }
}
