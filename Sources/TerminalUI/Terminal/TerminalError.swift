/// Why the screens cannot run here.
package enum TerminalError: Error, Hashable {
    /// Input or output is not a terminal.
    case notATerminal
    /// TERM is unset, or terminfo does not know it.
    case unknownTerminal(name: String?)
    /// The terminal cannot position its cursor.
    case cannotAddress(name: String)
}
