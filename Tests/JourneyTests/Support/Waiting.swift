import Glibc
import Testing

/// What a journey waited for did not come; the issue that shows what came instead is recorded already.
struct NeverCame: Error {
    let description: String
}

/// Looks again and again until it is as expected. Where that never comes, the test fails with what there was last.
@discardableResult
func wait<Value>(
    until description: String, sourceLocation: SourceLocation = #_sourceLocation, look: () throws -> Value,
    shown: (Value) -> String, _ condition: (Value) throws -> Bool
) throws -> Value {
    let deadline = ContinuousClock.now + Sandbox.patience
    while true {
        let value = try look()
        if try condition(value) { return value }
        if ContinuousClock.now > deadline {
            Issue.record("never came: \(description)\n\(shown(value))", sourceLocation: sourceLocation)
            throw NeverCame(description: description)
        }
        usleep(10_000)
    }
}

/// Waits until there is no such process any more.
func waitForEnd(of process: pid_t, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait(
        until: "the end of process \(process)", sourceLocation: sourceLocation,
        look: { contents(of: "/proc/\(process)/status") }, shown: { $0 }
    ) { $0.isEmpty || $0.contains("State:\tZ") }
}

/// The text of a file; empty where there is none.
func contents(of path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk.prefix(count) }
    return String(decoding: bytes, as: UTF8.self)
}
