import Glibc

/// The seeds of random tests. Every random test takes its seed as an argument from here, so that a failure names it and
/// the very case can be run again:
///
/// ```
/// CPO_SEED=17 swift test --filter FoldTests                  that case alone
/// CPO_CASES=1000 swift test --filter FoldTests               more cases than usual
/// CPO_SEED=17 CPO_CASES=1000 swift test --filter FoldTests   other cases than usual
/// ```
package enum Seeds {
    /// The seeds of so many cases, unless the environment asks for others. They are the same at every run, so that a
    /// change is not blamed for what it did not break.
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
