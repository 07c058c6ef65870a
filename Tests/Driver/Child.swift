import CDriver
import Glibc

/// A program started from outside, as a shell would start it.
package final class Child {
    /// How a program ended.
    package enum Ending: Hashable, Sendable {
        case exited(Int32)
        case signalled(Int32)
    }

    /// What the program's standard streams are connected to.
    enum Streams {
        /// A terminal, which becomes the program's controlling terminal.
        case terminal(path: String)
        case descriptors(input: CInt, output: CInt, error: CInt)
    }

    package let id: pid_t
    private var ending: Ending?
    /// The processor time of the program; known when it has ended.
    package private(set) var processorTime = Duration.zero

    /// Starts the program with exactly this environment. It inherits no other file descriptors and no signal mask.
    init(_ words: [String], environment: [String: String], directory: String, _ streams: Streams) throws(DriverError) {
        let program = try Self.find(words.first ?? "", environment["PATH"] ?? "/usr/bin:/bin")
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { (arguments + variables).forEach { free($0) } }
        var process: pid_t = 0
        let code =
            switch streams {
            case .terminal(let path):
                driver_spawn(&process, program, &arguments, &variables, directory, path, [-1, -1, -1])
            case .descriptors(let input, let output, let error):
                driver_spawn(&process, program, &arguments, &variables, directory, nil, [input, output, error])
            }
        guard code == 0 else { throw .cannotStart(program: program, code: code) }
        id = process
    }

    deinit {
        signal(SIGKILL)
        _ = try? end(within: .seconds(10))
    }

    private static func find(_ name: String, _ path: String) throws(DriverError) -> String {
        if name.contains("/") { return name }
        for folder in path.split(separator: ":") where access("\(folder)/\(name)", X_OK) == 0 {
            return "\(folder)/\(name)"
        }
        throw .notInstalled(program: name)
    }

    package func signal(_ number: CInt) {
        if ending == nil { kill(id, number) }
    }

    /// How the program ended, if it has.
    package func endingSoFar() -> Ending? {
        guard ending == nil else { return ending }
        var status: CInt = 0
        var used = rusage()
        guard wait4(id, &status, WNOHANG, &used) == id else { return nil }
        processorTime = Duration(used.ru_utime) + Duration(used.ru_stime)
        let number = status & 0x7F
        ending = number == 0 ? .exited((status >> 8) & 0xFF) : .signalled(number)
        return ending
    }

    /// The peak memory use of the program so far, in bytes; nil if it has ended.
    package var mostMemory: Int? {
        let line = contents(of: "/proc/\(id)/status").split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 1_024 }
    }

    /// Whether the program is stopped, as by Ctrl-Z.
    package var isStopped: Bool {
        // The state follows the name, which is in parentheses and may contain some itself.
        let status = contents(of: "/proc/\(id)/stat")
        return status.lastIndex(of: ")").flatMap { status[$0...].dropFirst(2).first } == "T"
    }

    /// Waits for the program to end.
    package func end(within patience: Duration) throws(DriverError) -> Ending {
        if let ending = endingSoFar() { return ending }
        guard waitForEnd(of: id, within: patience), let ending = endingSoFar() else {
            throw .doesNotEnd(after: patience)
        }
        return ending
    }
}

/// Why a program cannot be driven.
package enum DriverError: Error, CustomStringConvertible {
    case cannotStart(program: String, code: Int32)
    case notInstalled(program: String)
    case noTerminal(code: Int32)
    case doesNotEnd(after: Duration)

    package var description: String {
        switch self {
        case .cannotStart(let program, let code): "\(program) cannot be started: \(String(cString: strerror(code)))"
        case .notInstalled(let program): "\(program) is not installed"
        case .noTerminal(let code): "cannot open a terminal: \(String(cString: strerror(code)))"
        case .doesNotEnd(let patience): "the program is still running after \(patience)"
        }
    }
}

extension Duration {
    fileprivate init(_ time: timeval) { self = .seconds(time.tv_sec) + .microseconds(Int64(time.tv_usec)) }
}
