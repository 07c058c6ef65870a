import CDriver
import Glibc

/// Looks again and again until there is something to return; nil where that has not come in time. The time is a safety
/// net only, far longer than anything takes: what a test finds must not depend on how busy the machine is.
package func poll<Value>(within patience: Duration, _ look: () throws -> Value?) rethrows -> Value? {
    let deadline = ContinuousClock.now + patience
    while true {
        if let value = try look() { return value }
        guard ContinuousClock.now < deadline else { return nil }
        // Lets those go on whom the test waits for.
        usleep(5_000)
    }
}

/// Waits until a process has ended, whoever started it; false where it has not in time.
package func waitForEnd(of process: pid_t, within patience: Duration) -> Bool {
    driver_wait(process, CInt(clamping: patience.milliseconds)) == 0
}

extension Duration {
    /// Whole milliseconds.
    var milliseconds: Int64 { components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000 }
}
