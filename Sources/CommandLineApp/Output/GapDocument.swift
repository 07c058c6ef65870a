import AssessmentModel
import JSON
import Scoring

/// What is missing, as one JSON object. Its shape is a promise, as that of the score is.
struct GapDocument {
    static let format = 1

    let origin: ScoreOrigin
    let gaps: Gaps
    let assessment: Assessment

    var text: String {
        let catalog = origin.catalog
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            origin.write(format: Self.format, to: &writer)
            writer.member("gate", origin.scoreboard.gate.rawValue)
            writer.member("confirmed", ratio: origin.scoreboard.overall.claimed)
            writer.key("gaps")
            writer.array { writer in
                for gap in gaps.all {
                    writer.object { writer in
                        writer.member("criterion", origin.id(gap.index))
                        writer.member(
                            "category", catalog.categories[catalog.category(ofCriterionAt: gap.index)].id)
                        writer.member("level", catalog.criteria[gap.index].level.rawValue)
                        writer.member("counting", gap.counting.rawValue)
                        writer.member("gain", ratio: gap.gain)
                        writer.member("holdsGate", gap.holdsGate)
                        let owner = assessment.answers[gap.index].ownerName
                        writer.member("owner", owner.isEmpty ? nil : owner)
                    }
                }
            }
        }
        return writer.text
    }
}

/// A shortest way, as one JSON object; also that there is none. Its shape is a promise, as that of the score is.
struct PathDocument {
    static let format = 1

    let origin: ScoreOrigin
    let goal: MinimalPath.Goal
    /// Nil where the goal cannot be reached.
    let way: MinimalPath?

    var text: String {
        let board = origin.scoreboard
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            origin.write(format: Self.format, to: &writer)
            switch goal {
            case .gate:
                writer.member("goal", "gate")
                writer.member("tier", nil)
                writer.member("state", board.gate.rawValue)
            case .tier(let tier):
                writer.member("goal", "tier")
                writer.member("tier", tier.id)
                writer.member("state", board.state(of: tier).rawValue)
            }
            writer.member("isReachable", way != nil)
            writer.member("confirmed", ratio: board.overall.claimed)
            if let way {
                writer.member("isSmallest", way.isSmallest)
                writer.member("criteria", way.criteria.map(origin.id))
                writer.member("confirmedThen", ratio: confirmed(after: way))
            } else {
                for name in ["isSmallest", "criteria", "confirmedThen"] { writer.member(name, nil) }
            }
        }
        return writer.text
    }

    /// What is confirmed of all with the criteria of the way met.
    private func confirmed(after way: MinimalPath) -> Fraction? {
        var board = origin.scoreboard
        for index in way.criteria { board.suppose(metAt: index) }
        return board.overall.claimed
    }
}
