import FuzzReaders
import Glibc

/// Gives files to a reader, one after the other: `Replay READER FILE...`, or `Replay` for the names of all readers. The
/// system kills a reader that needs more than five seconds of processor time for one file. The last line is the peak
/// memory use, in bytes.

private func content(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk.prefix(count) }
    return bytes
}

/// The peak memory use of the process, in bytes.
private func mostMemory() -> Int {
    let status = String(decoding: content(of: "/proc/self/status") ?? [], as: UTF8.self)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 1_024
}

/// Processor time rather than wall-clock time, so that it does not depend on the load of the machine.
private func allowFiveMoreSeconds() {
    var used = rusage()
    getrusage(RUSAGE_SELF.rawValue, &used)
    let seconds = rlim_t(used.ru_utime.tv_sec + used.ru_stime.tv_sec + 6)
    var limit = rlimit(rlim_cur: seconds, rlim_max: seconds + 1)
    setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
}

private let arguments = CommandLine.arguments.dropFirst()
guard let name = arguments.first else {
    for reader in Reader.all { print(reader.name) }
    exit(0)
}
guard let reader = Reader.named(name) else {
    print("There is no reader \(name).")
    exit(2)
}
for path in arguments.dropFirst() {
    guard let bytes = content(of: path) else {
        print("\(path) cannot be read.")
        exit(3)
    }
    allowFiveMoreSeconds()
    reader.read(bytes)
}
print(mostMemory())
