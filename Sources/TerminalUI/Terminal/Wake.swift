import Glibc

/// Why a wait ended.
package enum Wake: Hashable, Sendable {
    /// There may be something to `read`.
    case input
    case signal(Signal)
    /// SIGTSTP from elsewhere (the user's Ctrl-Z is a key): save what must not be lost, then `suspend`. Until then,
    /// every wait ends with this.
    case stop
    /// One of the other descriptors has something to read, or has been closed at its other end.
    case descriptor(CInt)
    case timeout
}

/// How the program was asked to end from outside.
package enum Signal: Hashable, Sendable {
    /// SIGTERM.
    case terminate
    /// SIGHUP, or the terminal is gone.
    case hangup
    /// SIGINT from elsewhere; the user's Ctrl-C is a key.
    case interrupt

    /// The signal's number, which determines the exit status.
    package var number: CInt {
        switch self {
        case .terminate: SIGTERM
        case .hangup: SIGHUP
        case .interrupt: SIGINT
        }
    }
}
