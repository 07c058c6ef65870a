import CSystem
import Glibc

/// What a program printed, read while it runs.
struct ProgramOutput {
    /// The exit code; 128 and the number of the signal that ended it.
    let code: Int32
    let output: [UInt8]
    let errors: [UInt8]
    /// Whether it was ended because it was no longer waited for.
    let isStopped: Bool

    /// As much as is kept of each, in bytes.
    private static let most = 64 << 20

    /// Runs a program, and keeps what it prints. It has no environment but the one given here.
    ///
    /// - Parameters:
    ///   - words: the path of the program, and its arguments.
    ///   - input: the path of the file that it reads as its input.
    ///   - goesOn: asked ten times a second whether to wait on; if not, the program and all that it started are ended.
    ///     Nil waits without end.
    init(
        of words: [String], input: String = "/dev/null", environment: [String: String],
        while goesOn: (() -> Bool)? = nil
    ) throws(Programs.Failure) {
        let name = words.first ?? ""
        var pipes: [[CInt]] = []
        defer { pipes.joined().filter { $0 >= 0 }.forEach { close($0) } }
        for _ in 0..<2 {
            var ends: [CInt] = [-1, -1]
            guard system_pipe(&ends) == 0 else { throw .cannotStart(name: name, code: errno) }
            pipes.append(ends)
        }
        let variables = environment.map { "\($0.key)=\($0.value)" }
        let flags = goesOn == nil ? 0 : Int16(POSIX_SPAWN_SETPGROUP)
        let process = try Programs.spawn(words, variables, flags: flags) { actions in
            posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
            posix_spawn_file_actions_adddup2(&actions, pipes[0][1], 1)
            posix_spawn_file_actions_adddup2(&actions, pipes[1][1], 2)
        }
        for index in pipes.indices {
            close(pipes[index][1])
            pipes[index][1] = -1
        }
        var reading = Reading(pipes[0][0], pipes[1][0])
        guard let goesOn else {
            while reading.isOpen { reading.wait(milliseconds: -1) }
            (output, errors, isStopped) = (reading.texts[0], reading.texts[1], false)
            code = Self.code(Programs.wait(for: process))
            return
        }
        var status: Int32?
        var isStopped = false
        while status == nil {
            reading.wait(milliseconds: Self.pace)
            // What it started may outlive it and keep the pipes open, so its end is not that of what it prints.
            status = Programs.status(of: process)
            if status == nil, !goesOn() {
                isStopped = true
                break
            }
        }
        kill(-process, SIGKILL)
        code = Self.code(status ?? Programs.wait(for: process))
        reading.readRest()
        (output, errors) = (reading.texts[0], reading.texts[1])
        self.isStopped = isStopped
    }

    /// The milliseconds between two questions whether to wait on.
    private static let pace: CInt = 100

    private static func code(_ status: Int32) -> Int32 {
        status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }

    /// Reads two pipes at once, so that the program never waits for the one that is not read.
    private struct Reading {
        var texts: [[UInt8]] = [[], []]
        private var polled: [pollfd]
        private var buffer = [UInt8](repeating: 0, count: 1 << 16)

        init(_ first: CInt, _ second: CInt) {
            polled = [first, second].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        }

        /// Whether more can come.
        var isOpen: Bool { polled.contains { $0.fd >= 0 } }

        /// Reads what there is, or comes within this time; a negative time is endless. Returns whether there was any.
        @discardableResult mutating func wait(milliseconds: CInt) -> Bool {
            let count = poll(&polled, 2, milliseconds)
            if count < 0, errno != EINTR { for index in polled.indices { polled[index].fd = -1 } }
            guard count > 0 else { return false }
            for index in polled.indices where polled[index].revents != 0 {
                let count = Glibc.read(polled[index].fd, &buffer, buffer.count)
                if count > 0 {
                    texts[index] += buffer.prefix(min(count, max(0, ProgramOutput.most - texts[index].count)))
                } else if count == 0 || errno != EINTR && errno != EAGAIN {
                    // A negative descriptor is passed over.
                    polled[index].fd = -1
                }
                polled[index].revents = 0
            }
            return true
        }

        /// Reads what is in the pipes.
        mutating func readRest() {
            while isOpen, wait(milliseconds: 0) {}
        }
    }
}
