import Driver
import Glibc

extension Stage {
    /// Runs a command to its end: how long it took, and the most resident memory that it had.
    ///
    /// - Throws: `BenchmarkFailure` if it fails.
    func run(_ words: [String]) throws -> (milliseconds: Double, megabytes: Double) {
        let begin = ContinuousClock.now
        let running = try RunningCommand(words, environment: environment)
        var most = 0
        while running.child.endingSoFar() == nil {
            most = max(most, running.child.mostMemory ?? 0)
            usleep(1_000)
        }
        let time = begin.duration(to: .now).milliseconds
        let ending = try running.finish(within: .seconds(10)).ending
        guard ending == .exited(0) else { throw BenchmarkFailure.failed(words, ending) }
        return (time, Double(most) / 1_048_576)
    }
}
