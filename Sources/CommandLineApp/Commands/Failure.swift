import Localization

/// Why a command failed.
struct Failure: Error {
    enum Exit {
        /// The answer is no, for instance: a check is open.
        case no
        case usage
        /// Something cannot be read or written.
        case io
        /// A signal ended the program.
        case signal(Int32)

        /// The exit code of the program.
        var code: Int32 {
            switch self {
            case .no: 1
            case .usage: 2
            case .io: 3
            case .signal(let number): 128 + number
            }
        }
    }

    let exit: Exit
    /// The messages, one per line; empty if everything has been printed.
    let lines: [LocalizedString]

    init(_ exit: Exit, lines: [LocalizedString]) {
        self.exit = exit
        self.lines = lines
    }

    /// A failure with one message, or with none if everything has been printed.
    init(_ exit: Exit, _ text: LocalizedString? = nil) { self.init(exit, lines: text.map { [$0] } ?? []) }

    /// The first line, if there is only room for one.
    var text: LocalizedString? { lines.first }
}
