/// How long input may stay incomplete before the decoder decides what it was. See `InputDecoder` for the rules.
struct InputPatience: Hashable, Sendable {
    /// A lone Esc older than this is the Escape key; bytes closer together are one burst. ESCDELAY sets it.
    var escape = Duration.milliseconds(25)
    /// How long an introducer such as `ESC ]` is held when it came in one burst but alone. No hand is that quick, so it is
    /// more likely a split reply than two keys, and hardly anybody ever waits for it.
    var introducer = Duration.milliseconds(500)
    /// After this long without a byte, an unfinished string, sequence or paste is given up.
    var silence = Duration.seconds(5)
    /// After this long with nothing but single characters, too: somebody is typing into a string that has no end.
    var typing = Duration.seconds(10)

    /// The default times.
    init() {}

    /// The times that the options set, and the default of the others.
    init(_ options: TerminalOptions) {
        escape = .milliseconds(options.escapeDelayMilliseconds)
        silence = .milliseconds(options.silenceMilliseconds)
    }
}
