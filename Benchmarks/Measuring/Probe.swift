import Driver
import Glibc

/// A paint after a start or a key press: the time until the last byte, and the bytes.
struct Paint {
    let milliseconds: Double
    let bytes: Int
}

/// A full-screen program on a terminal, with a stopwatch.
final class Probe {
    /// A paint is over when nothing has arrived for this long. That wait is not counted.
    static let settling = Duration.milliseconds(50)
    /// For the first paint, longer, and not before there is a screenful: a program may claim the terminal at once but
    /// paint only after reading its input.
    static let settlingAtStart = Duration.milliseconds(300)
    static let screenful = 600

    let start: Paint
    private let program: PtyProgram

    init(
        _ words: [String], environment: [String: String], directory: String = ".", columns: Int = 120, rows: Int = 40
    ) throws(ProbeError) {
        let begin = ContinuousClock.now
        do throws(DriverError) {
            program = try PtyProgram(
                words, environment: environment, directory: directory, columns: columns, rows: rows)
        } catch {
            throw .notStarted(error)
        }
        let paint = Self.paint(
            of: program, since: begin, settling: Self.settlingAtStart, patience: .seconds(20), least: Self.screenful)
        guard let paint else {
            throw .nothingPainted(words: words)
        }
        start = paint
    }

    /// Types a key; nil if it paints nothing.
    func press(_ key: String) -> Paint? {
        let begin = ContinuousClock.now
        program.type(key)
        return Self.paint(of: program, since: begin, settling: Self.settling, patience: .seconds(1))
    }

    private static func paint(
        of program: PtyProgram, since begin: ContinuousClock.Instant, settling: Duration,
        patience: Duration, least: Int = 1
    ) -> Paint? {
        var last: ContinuousClock.Instant?
        var count = 0
        while let bytes = program.read(within: count < least ? patience : settling), !bytes.isEmpty {
            last = .now
            count += bytes.count
        }
        return last.map { Paint(milliseconds: (begin.duration(to: $0)).milliseconds, bytes: count) }
    }

    /// The peak memory use of the program, in MiB.
    var peakMegabytes: Double {
        guard let file = fopen("/proc/\(program.child.id)/status", "r") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, CInt(line.count), file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            guard text.hasPrefix("VmHWM:") else { continue }
            return Double(text.filter(\.isNumber)).map { $0 / 1_024 } ?? 0
        }
        return 0
    }

    /// Kills the program.
    func end() {
        program.child.signal(SIGKILL)
        _ = try? program.child.end(within: .seconds(20))
    }
}

enum ProbeError: Error, CustomStringConvertible {
    case notStarted(DriverError)
    case nothingPainted(words: [String])

    var description: String {
        switch self {
        case .notStarted(let error): error.description
        case .nothingPainted(let words): "\(words.joined(separator: " ")) painted nothing"
        }
    }
}
