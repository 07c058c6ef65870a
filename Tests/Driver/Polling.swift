import CDriver
import Glibc

/// Polls until there is something to return; nil if nothing came in time. The timeout is only a safety net, far longer
/// than anything takes: results must not depend on the load of the machine.
package func poll<Value>(within patience: Duration, _ look: () throws -> Value?) rethrows -> Value? {
    let deadline = ContinuousClock.now + patience
    while true {
        if let value = try look() { return value }
        guard ContinuousClock.now < deadline else { return nil }
        // Lets the processes that the test waits for continue.
        usleep(5_000)
    }
}

/// Waits until a process has ended, whoever started it; false if it has not in time.
package func waitForEnd(of process: pid_t, within patience: Duration) -> Bool {
    driver_wait(process, CInt(clamping: patience.milliseconds)) == 0
}

extension Duration {
    /// In whole milliseconds.
    var milliseconds: Int64 { components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000 }
}
