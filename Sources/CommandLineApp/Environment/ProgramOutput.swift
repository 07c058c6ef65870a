import CSystem
import Glibc

/// What a program printed, read while it runs.
struct ProgramOutput {
    /// The exit code; 128 and the number of the signal that ended it.
    let code: Int32
    let output: [UInt8]
    let errors: [UInt8]

    /// As much as is kept of each, in bytes.
    private static let most = 64 << 20

    /// Runs a program, and keeps what it prints. It has no environment but the one given here.
    ///
    /// - Parameters:
    ///   - words: the path of the program, and its arguments.
    ///   - input: the path of the file that it reads as its input.
    init(of words: [String], input: String = "/dev/null", environment: [String: String]) throws(Programs.Failure) {
        let name = words.first ?? ""
        var pipes: [[CInt]] = []
        defer { pipes.joined().filter { $0 >= 0 }.forEach { close($0) } }
        for _ in 0..<2 {
            var ends: [CInt] = [-1, -1]
            guard system_pipe(&ends) == 0 else { throw .cannotStart(name: name, code: errno) }
            pipes.append(ends)
        }
        let process = try Programs.spawn(words, environment.map { "\($0.key)=\($0.value)" }) { actions in
            posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
            posix_spawn_file_actions_adddup2(&actions, pipes[0][1], 1)
            posix_spawn_file_actions_adddup2(&actions, pipes[1][1], 2)
        }
        for index in pipes.indices {
            close(pipes[index][1])
            pipes[index][1] = -1
        }
        (output, errors) = Self.read(pipes[0][0], pipes[1][0])
        let status = Programs.wait(for: process)
        code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }

    /// Reads both to their ends at once, so that the program never waits for the one that is not read.
    private static func read(_ first: CInt, _ second: CInt) -> ([UInt8], [UInt8]) {
        var texts: [[UInt8]] = [[], []]
        var polled = [first, second].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while polled.contains(where: { $0.fd >= 0 }) {
            guard poll(&polled, 2, -1) >= 0 || errno == EINTR else { break }
            for index in polled.indices where polled[index].revents != 0 {
                let count = Glibc.read(polled[index].fd, &buffer, buffer.count)
                if count > 0 {
                    texts[index] += buffer.prefix(min(count, max(0, most - texts[index].count)))
                } else if count == 0 || errno != EINTR && errno != EAGAIN {
                    // A negative descriptor is passed over.
                    polled[index].fd = -1
                }
                polled[index].revents = 0
            }
        }
        return (texts[0], texts[1])
    }
}
