import Glibc

/// The seeds of randomized tests. Every such test takes its seed as an argument from here, so that a failure names the
/// seed and can be reproduced:
///
/// ```
/// CPO_SEED=17 swift test --filter FoldTests                  that case alone
/// CPO_CASES=1000 swift test --filter FoldTests               more cases than usual
/// CPO_SEED=17 CPO_CASES=1000 swift test --filter FoldTests   other cases than usual
/// ```
package enum Seeds {
    /// This many seeds, unless the environment asks for others. They are the same in every run, so that a change is not
    /// blamed for a failure that it did not cause.
    package static func first(_ count: Int) -> [UInt64] {
        let start = number("CPO_SEED")
        let count = number("CPO_CASES").map { Int(clamping: $0) } ?? (start == nil ? count : 1)
        return (0..<count).map { (start ?? 1) &+ UInt64($0) }
    }

    private static func number(_ name: String) -> UInt64? {
        guard let value = getenv(name) else { return nil }
        guard let number = UInt64(String(cString: value)) else {
            preconditionFailure("\(name) has to be a number, and is \(String(cString: value))")
        }
        return number
    }
}
