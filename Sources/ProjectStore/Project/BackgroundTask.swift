import CSystem

/// Work that goes on beside the caller's, on a thread of its own, until its value is wanted.
final class BackgroundTask<Value: Sendable>: @unchecked Sendable {
    // Written by the one thread, and read when that has ended.
    private var value: Value?
    private var thread: UnsafeMutableRawPointer?

    /// Begins. Where the system gives no thread, the work is done at once.
    init(_ work: @escaping @Sendable () -> Value) {
        let job = Unmanaged.passRetained(Job { self.value = work() })
        thread = system_begin({ Unmanaged<Job>.fromOpaque($0).takeRetainedValue().run() }, job.toOpaque())
        if thread == nil { job.takeRetainedValue().run() }
    }

    /// Waits for the end of the work. To be called once: work that nobody waits for would end with the program.
    func end() -> Value {
        system_join(thread)
        thread = nil
        guard let value else { preconditionFailure("work that has ended has its value") }
        return value
    }
}

/// What a thread does; C carries nothing that depends on a type.
private final class Job: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
