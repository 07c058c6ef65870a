import Driver
import Glibc
import Testing

/// What a journey waited for did not come; the issue that shows what came instead is recorded already.
struct NeverCame: Error {
    let description: String
}

/// Looks again and again until it is as expected. Where that never comes, the test fails with what there was last.
///
/// - Parameter hopeless: why it cannot come any more; nil while it can.
@discardableResult
func wait<Value>(
    until description: String, sourceLocation: SourceLocation = #_sourceLocation, look: () throws -> Value,
    shown: (Value) -> String, hopeless: () -> String? = { nil }, _ condition: (Value) throws -> Bool
) throws -> Value {
    var (last, end): (Value?, String?)
    let found = try poll(within: Sandbox.patience) { () throws -> Value?? in
        // Before the look, so that what came last is looked at too.
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

/// Waits until there is no such process any more.
func waitForEnd(of process: pid_t, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try #require(
        waitForEnd(of: process, within: Sandbox.patience), "process \(process) does not end",
        sourceLocation: sourceLocation)
}
