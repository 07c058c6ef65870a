/// How long input that has begun may lack its end.
///
/// Bytes carry no times, and what a person presses may arrive late and at once, what a terminal says in pieces. So none of
/// these decides alone between the two, see `InputDecoder`.
struct InputPatience: Hashable, Sendable {
    /// An Esc that is alone for so long is the key; what comes closer together is one burst. ESCDELAY sets it.
    var escape = Duration.milliseconds(25)
    /// How long `ESC ]` and its like may be alone. No hand is so quick, so it is rather the beginning of a reply than two
    /// keys, and waiting costs nobody anything.
    var introducer = Duration.milliseconds(500)
    /// After so long a silence a string, a sequence or a paste has lost its end, and what comes is keys again.
    var silence = Duration.seconds(5)
    /// The same where single characters come one by one, as from a person who wonders why nothing happens.
    var typing = Duration.seconds(10)

    init() {}

    /// As the user's environment wants it.
    init(_ options: TerminalOptions) {
        escape = .milliseconds(options.escapeDelayMilliseconds)
        silence = .milliseconds(options.silenceMilliseconds)
    }
}
