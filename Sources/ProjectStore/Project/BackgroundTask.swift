import CSystem

/// Work on a thread of its own, until its value is needed.
final class BackgroundTask<Value: Sendable>: @unchecked Sendable {
    // Written by that thread, and read only after it has ended.
    private var value: Value?
    private var thread: UnsafeMutableRawPointer?

    /// Starts the work. If the system gives no thread, it is done at once.
    init(_ work: @escaping @Sendable () -> Value) {
        let job = Unmanaged.passRetained(Job { self.value = work() })
        thread = system_begin({ Unmanaged<Job>.fromOpaque($0).takeRetainedValue().run() }, job.toOpaque())
        if thread == nil { job.takeRetainedValue().run() }
    }

    /// Waits for the work to end. Call it once: work that nobody waits for would end with the program.
    func end() -> Value {
        system_join(thread)
        thread = nil
        guard let value else { preconditionFailure("work that has ended has its value") }
        return value
    }
}

/// The work of a thread, without a type parameter, which C cannot carry.
private final class Job: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
