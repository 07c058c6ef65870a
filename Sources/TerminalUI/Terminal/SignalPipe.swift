import CNcurses
import Glibc

/// The signals that have reached the process since they were last taken, by number.
struct SignalPipe {
    /// Readable if there are any.
    let descriptor = signals_watch()

    func take() -> [CInt] {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        return bytes.prefix(max(0, count)).map(CInt.init)
    }

    func close() {
        signals_unwatch()
    }
}
