import Glibc
import Interchange
import Testing

/// Expects that the work of an import grows linearly with its input, not quadratically.
///
/// Compares the processor time of this thread for an input and for one eight times as large. Linear work takes eight
/// times as long and quadratic work 64 times; the limit is in between, so that neither the machine nor its load
/// matters. It also does not matter whether the import succeeds: a refusal must be as fast.
///
/// - Parameters:
///   - count: how often the smaller input repeats its element.
///   - make: the files of an input, the catalogue first.
func expectLinearGrowth(
    from count: Int, sourceLocation: SourceLocation = #_sourceLocation, _ make: (Int) -> [String]
) {
    expectLinearGrowth(from: count, sourceLocation: sourceLocation) { count in
        let files = make(count).enumerated().map { ImportFile(name: "file\($0).txt", bytes: Array($1.utf8)) }
        return {
            do throws(ImportError) {
                var job = ImportJob()
                for file in files { try job.add(file) }
                _ = try job.imported()
            } catch {}
        }
    }
}

/// The same for any work on an input.
///
/// - Parameter prepare: makes an input, and returns the work on it.
func expectLinearGrowth(
    from count: Int, sourceLocation: SourceLocation = #_sourceLocation, _ prepare: (Int) -> () -> Void
) {
    let small = (0..<3).map { _ in processorTime(of: prepare(count)) }.min() ?? .zero
    let large = processorTime(of: prepare(8 * count))
    // Times that are too short to measure have no meaningful ratio.
    let limit = max(small * 24, .milliseconds(100))
    #expect(
        large < limit, "\(count) took \(small), 8 times as many took \(large)", sourceLocation: sourceLocation)
}

private func processorTime(of work: () -> Void) -> Duration {
    let start = processorTime()
    work()
    return processorTime() - start
}

/// The processor time of this thread so far.
private func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
