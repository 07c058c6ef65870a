/// Whether the user wants lines instead of screens: with `--plain`, with `ACCESSIBLE` in the environment, or at a
/// terminal that can only print.
enum PlainSetting {
    static let option = "--plain"
    static let variable = "ACCESSIBLE"

    /// - Parameter isTerminal: whether answers are typed on a terminal.
    static func isWanted(_ flag: GlobalFlag, _ environment: CommandEnvironment, isTerminal: Bool) -> Bool {
        let value = environment[variable] ?? ""
        return flag.isGiven || !(value.isEmpty || value == "0") || (isTerminal && environment["TERM"] == "dumb")
    }
}
