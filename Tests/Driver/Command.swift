import CDriver
import Glibc

/// A program run to completion without a terminal, with its output.
package struct Command {
    package let ending: Child.Ending
    package let output: [UInt8]
    package let error: [UInt8]

    package var outputText: String { String(decoding: output, as: UTF8.self) }
    package var errorText: String { String(decoding: error, as: UTF8.self) }

    /// Runs the program and waits for it to end.
    package init(
        _ words: [String], environment: [String: String], directory: String = "/", within patience: Duration
    ) throws(DriverError) {
        let running = try RunningCommand(words, environment: environment, directory: directory)
        self = try running.finish(within: patience)
    }

    init(ending: Child.Ending, output: [UInt8], error: [UInt8]) {
        self.ending = ending
        self.output = output
        self.error = error
    }
}

/// A program running without a terminal.
package final class RunningCommand {
    package let child: Child
    private let pipes: [CInt]

    package init(_ words: [String], environment: [String: String], directory: String = "/") throws(DriverError) {
        var output: [CInt] = [-1, -1]
        var error: [CInt] = [-1, -1]
        let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
        guard nothing >= 0, driver_pipe(&output) == 0, driver_pipe(&error) == 0 else {
            throw .noTerminal(code: errno)
        }
        pipes = [output[0], error[0]]
        defer { [nothing, output[1], error[1]].forEach { close($0) } }
        child = try Child(
            words, environment: environment, directory: directory,
            .descriptors(input: nothing, output: output[1], error: error[1]))
    }

    deinit { pipes.forEach { close($0) } }

    /// Reads all its output and waits for it to end.
    package func finish(within patience: Duration) throws(DriverError) -> Command {
        let deadline = ContinuousClock.now + patience
        var texts: [[UInt8]] = [[], []]
        var isOpen = [true, true]
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while isOpen.contains(true) {
            guard ContinuousClock.now < deadline else { throw .doesNotEnd(after: patience) }
            var requests = pipes.indices.map {
                pollfd(fd: isOpen[$0] ? pipes[$0] : -1, events: Int16(POLLIN), revents: 0)
            }
            _ = poll(&requests, nfds_t(requests.count), 100)
            for position in pipes.indices where requests[position].revents != 0 {
                let count = read(pipes[position], &chunk, chunk.count)
                if count > 0 { texts[position] += chunk.prefix(count) } else { isOpen[position] = false }
            }
        }
        return Command(ending: try child.end(within: patience), output: texts[0], error: texts[1])
    }
}
