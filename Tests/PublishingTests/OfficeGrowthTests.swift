import Glibc
import Publishing
import Testing

@Suite struct OfficeGrowthTests {
    /// Linear work takes eight times as long for eight times the rows, and quadratic work 64 times. Processor time does
    /// not depend on what else the machine does.
    @Test("time grows with the number of rows", arguments: [PublicationForm.word, .spreadsheet])
    func growth(_ form: PublicationForm) {
        let write = form == .word ? WordForm.bytes : SpreadsheetForm.bytes
        func time(rows: Int) -> Duration {
            let publication = OfficeSample.publication(rows: rows)
            let start = processorTime()
            #expect(!write(publication).isEmpty)
            return processorTime() - start
        }
        let small = (0..<3).map { _ in time(rows: 200) }.min() ?? .zero
        let large = time(rows: 1_600)
        #expect(large < max(small * 24, .milliseconds(100)), "\(small), then \(large)")
    }

    private func processorTime() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
