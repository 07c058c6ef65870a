import AssessmentModel
import Driver
import Glibc
import ProjectStore
import Workspace

/// Merging ten copies of one assessment, each with the work of another person.
enum MergeSection {
    private static let copies = 10
    private static let eventsInCopy = 10_000
    private static let criteria = 1_000
    private static let rounds = 3

    static func rows(_ stage: Stage) throws -> [Row] {
        let origin = stage.folder + "/origin"
        try SyntheticProject.make(at: origin, criteria: criteria, events: 30)
        let others = try (0..<copies).map { number in
            let copy = "\(origin)-\(number)"
            try run(["cp", "-a", origin, copy], on: stage)
            try SyntheticProject.work(on: copy, as: "Person \(number)", criteria: criteria, events: eventsInCopy)
            return copy
        }
        var sample = Sample()
        for _ in 0..<rounds {
            let target = stage.folder + "/merged"
            try run(["cp", "-a", others[0], target], on: stage)
            let begin = ContinuousClock.now
            try run([stage.program, "merge", target] + others.dropFirst(), on: stage)
            sample.add(begin.duration(to: .now).milliseconds)
            try run(["rm", "-rf", target], on: stage)
        }
        return [
            Row(
                "merging 10 copies, 100,000 events", .milliseconds, sample.median, target: .atMost(2_000))
        ]
    }

    private static func run(_ words: [String], on stage: Stage) throws {
        let ending = try Command(words, environment: stage.environment, within: .seconds(120)).ending
        guard ending == .exited(0) else { throw BenchmarkFailure.failed(words, ending) }
    }
}
