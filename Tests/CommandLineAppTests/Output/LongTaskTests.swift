import Glibc
import Localization
import Testing

@testable import CommandLineApp

/// Work that takes a while shows how far it is, on a terminal only, and can be ended.
struct LongTaskTests {
    private final class Sink { var bytes: [UInt8] = [] }

    private func shown(isTerminal: Bool, patience: Duration, signal: Int32? = nil) throws -> String {
        let sink = Sink()
        let nothing = StandardStreams.Output(isTerminal: false) { _ in }
        let streams = StandardStreams(
            output: nothing, error: StandardStreams.Output(isTerminal: isTerminal) { sink.bytes += $0 },
            isInputTerminal: false, signals: StandardStreams.Signals(watch: {}, take: { signal }))
        var task = LongTask(Console(streams, .english), patience: patience)
        try task.go(on: .same("1 MB\u{1B}"), or: .same("stopped"))
        task.end()
        return String(decoding: sink.bytes, as: UTF8.self)
    }

    @Test func aTerminalSeesIt() throws {
        #expect(try shown(isTerminal: true, patience: .zero) == "\r1 MB\u{FFFD}\r     \r")
        #expect(try shown(isTerminal: true, patience: .seconds(3_600)) == "")
        #expect(try shown(isTerminal: false, patience: .zero) == "")
    }

    @Test func aSignalEndsIt() throws {
        let failure = #expect(throws: Failure.self) {
            try shown(isTerminal: true, patience: .zero, signal: SIGTERM)
        }
        #expect(failure?.exit.code == 143 && failure?.text?[.english] == "stopped")
    }
}
