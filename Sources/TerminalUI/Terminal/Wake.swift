import Glibc

/// What a wait ended with.
package enum Wake: Hashable, Sendable {
    /// There may be something to `read`.
    case input
    case signal(Signal)
    /// SIGTSTP from elsewhere (the user's Ctrl-Z is a key): save what must not be lost, then `suspend`. Every wait ends with
    /// this until then.
    case stop
    /// One of the other descriptors has something to read, or has been closed at its other end.
    case descriptor(CInt)
    case timeout
}

/// How the program was asked from outside to end.
package enum Signal: Hashable, Sendable {
    /// SIGTERM.
    case terminate
    /// SIGHUP, or the terminal is gone.
    case hangup
    /// SIGINT from elsewhere; the user's Ctrl-C is a key.
    case interrupt

    /// The signal's number, which belongs into the exit status.
    package var number: CInt {
        switch self {
        case .terminate: SIGTERM
        case .hangup: SIGHUP
        case .interrupt: SIGINT
        }
    }
}
