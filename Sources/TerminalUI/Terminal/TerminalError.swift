/// Why the screens cannot run here.
package enum TerminalError: Error, Hashable {
    /// Input or output is no terminal.
    case notATerminal
    /// TERM is unset, or terminfo knows nothing of it.
    case unknownTerminal(name: String?)
    /// The terminal only writes line after line.
    case cannotAddress(name: String)
}
