import Glibc

/// The least that a rating can take: a program that appends a line to a file for each key, syncs it, and paints as many
/// bytes as a rating does. What a rating takes beyond that is the program's own.
enum SyncedEcho {
    /// What starts it in place of the measurements.
    static let option = "--synced-echo"
    /// The bytes that a rating adds to a journal.
    private static let line = [UInt8](repeating: 0x20, count: 400)
    /// The bytes that a rating paints.
    private static let paint = [UInt8](repeating: 0x2E, count: 195)

    /// Runs until the terminal is gone.
    static func run(appendingTo path: String) {
        var terminal = termios()
        tcgetattr(STDIN_FILENO, &terminal)
        cfmakeraw(&terminal)
        tcsetattr(STDIN_FILENO, TCSANOW, &terminal)
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
        let first = [UInt8](repeating: 0x2E, count: Probe.screenful)
        var isDone = write(STDOUT_FILENO, first, first.count) == first.count
        var key: UInt8 = 0
        while isDone, read(STDIN_FILENO, &key, 1) == 1 {
            isDone =
                write(file, line, line.count) == line.count && fdatasync(file) == 0
                && write(STDOUT_FILENO, paint, paint.count) == paint.count
        }
    }
}
