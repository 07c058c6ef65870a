/// How long input may stay incomplete before the decoder decides what it was. See `InputDecoder` for the rules.
struct InputPatience: Hashable, Sendable {
    /// A lone Esc older than this is the Escape key; bytes closer together are one burst. ESCDELAY sets it.
    var escape = Duration.milliseconds(25)
    /// How long an introducer such as `ESC ]` is held if it came alone in one burst. Nobody types that fast, so it is
    /// more likely a split reply than two keys, and hardly anybody ever notices the delay.
    var introducer = Duration.milliseconds(500)
    /// After this long without a byte, an unfinished string, sequence or paste is abandoned.
    var silence = Duration.seconds(5)
    /// The same after this long with only single characters: somebody is typing into a string that has no end.
    var typing = Duration.seconds(10)

    /// The default times.
    init() {}

    /// The times set by the options, with defaults for the others.
    init(_ options: TerminalOptions) {
        escape = .milliseconds(options.escapeDelayMilliseconds)
        silence = .milliseconds(options.silenceMilliseconds)
    }
}
