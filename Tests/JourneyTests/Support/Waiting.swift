import Driver
import Glibc
import Testing

/// An expected result never came; an issue with the actual result is already recorded.
struct NeverCame: Error {
    let description: String
}

/// Polls until a condition is satisfied. If it never is, the test fails and shows the last state.
///
/// - Parameter hopeless: why it cannot be satisfied any more; nil while it can.
@discardableResult
func wait<Value>(
    until description: String, sourceLocation: SourceLocation = #_sourceLocation, look: () throws -> Value,
    shown: (Value) -> String, hopeless: () -> String? = { nil }, _ condition: (Value) throws -> Bool
) throws -> Value {
    var (last, end): (Value?, String?)
    let found = try poll(within: Sandbox.patience) { () throws -> Value?? in
        // Before polling, so that the last state is included.
        end = hopeless()
        let value = try look()
        last = value
        if try condition(value) { return value }
        return end == nil ? nil : .some(nil)
    }
    if let found, let value = found { return value }
    let reason = end.map { " (\($0))" } ?? ""
    Issue.record("never came: \(description)\(reason)\n\(last.map(shown) ?? "")", sourceLocation: sourceLocation)
    throw NeverCame(description: description)
}

/// Waits until the process no longer exists.
func waitForEnd(of process: pid_t, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try #require(
        waitForEnd(of: process, within: Sandbox.patience), "process \(process) does not end",
        sourceLocation: sourceLocation)
}
