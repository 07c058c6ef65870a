import AssessmentModel
import Scoring

/// The score itself, in this process: in full, after one answer, and the way to a tier.
enum ScoringSection {
    private static let rounds = 15
    private static let answers = 2_000
    private static let today = Timestamp(milliseconds: 0).day(secondsFromGMT: 0)

    static func rows() throws(ScoringError) -> [Row] {
        let large = assessment(of: 10_000)
        let usual = assessment(of: 160)
        var rows: [Row] = []
        for model in [ScoringModel.weighted, .xccdfDefault, .openssf] {
            rows.append(
                Row(
                    "full score, 10,000 criteria, \(model.rawValue)", .milliseconds, try full(large, model),
                    target: .atMost(2)))
            rows.append(
                Row(
                    "one answer, 10,000 criteria, \(model.rawValue)", .microseconds, try answer(large, model),
                    target: .atMost(20)))
            rows.append(
                Row(
                    "shortest way to a tier, 160 criteria, \(model.rawValue)", .milliseconds, try way(usual, model),
                    target: .atMost(50)))
        }
        return rows
    }

    /// Everything answered at random except every seventh criterion; a third has evidence.
    private static func assessment(of count: Int) -> Assessment {
        var assessment = Assessment(of: Subject(name: "Acme PLM 12.1"), against: SyntheticCatalog.of(count))
        assessment.reserve(events: 2 * count)
        for index in 0..<count where index % 7 != 0 {
            make(.rate(Judgement([.met, .partial, .unmet][index * 31 % 3])), index, &assessment)
            guard index % 3 == 0 else { continue }
            make(.attach(Evidence(.url("https://docs.example.com/api/\(index)"))), index, &assessment)
        }
        return assessment
    }

    private static func make(_ change: Change, _ index: Int, _ assessment: inout Assessment) {
        let clock = assessment.clock + 1
        assessment.apply(
            Event(
                order: EventOrder(
                    clock: clock, writer: WriterID("w"), sequence: clock, id: EventID(high: 0, low: UInt64(clock))),
                at: Timestamp(milliseconds: 0), by: "Ada Anders",
                target: .criterion(assessment.catalog.criteria[index].id),
                change: change, replaces: assessment.answers[index].replaced(by: change)))
    }

    private static func full(_ assessment: Assessment, _ model: ScoringModel) throws(ScoringError) -> Double {
        var sample = Sample()
        for _ in 0..<rounds {
            let begin = ContinuousClock.now
            let board = try Scoreboard(assessment, model: model, on: today) { _ in true }
            let claimed = board.overall.claimed
            sample.add(begin.duration(to: .now).milliseconds)
            precondition(claimed != nil)
        }
        return sample.median
    }

    /// In microseconds, including reading all figures that change.
    private static func answer(_ assessment: Assessment, _ model: ScoringModel) throws(ScoringError) -> Double {
        let catalog = assessment.catalog
        let blank = Assessment(of: assessment.subject, against: catalog)
        var board = try Scoreboard(assessment, model: model, on: today) { _ in true }
        var sample = Sample()
        for number in 0..<answers {
            let index = number * 7_919 % catalog.criteria.count
            let level = catalog.criteria[index].level
            let other = number.isMultiple(of: 2) ? blank : assessment
            let begin = ContinuousClock.now
            board.update(.criterion(index), in: other) { _ in true }
            let figures = [board.overall.claimed, board.tally(of: level).attainable]
            sample.add(begin.duration(to: .now).milliseconds * 1_000)
            precondition(figures.count == 2)
        }
        return sample.median
    }

    private static func way(_ assessment: Assessment, _ model: ScoringModel) throws(ScoringError) -> Double {
        let board = try Scoreboard(assessment, model: model, on: today) { _ in true }
        let share = Fraction(9, over: 10) ?? .one
        let tier = Tier(
            id: "t", title: LocalizedText("Tier"), minimum: [.shall: .one, .should: share, .may: share])
        var sample = Sample()
        for _ in 0..<rounds {
            let begin = ContinuousClock.now
            let way = MinimalPath(to: .tier(tier), on: board, in: assessment.catalog)
            sample.add(begin.duration(to: .now).milliseconds)
            precondition(way != nil)
        }
        return sample.median
    }
}
