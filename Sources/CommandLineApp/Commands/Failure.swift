import Localization

/// Why a command did not do what it was asked to.
struct Failure: Error {
    enum Exit {
        /// The answer is no.
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
    /// What to tell the person, a line each; none where everything has been said.
    let lines: [LocalizedString]

    init(_ exit: Exit, lines: [LocalizedString]) {
        self.exit = exit
        self.lines = lines
    }

    /// A failure that is told in one line, or has been told already.
    init(_ exit: Exit, _ text: LocalizedString? = nil) { self.init(exit, lines: text.map { [$0] } ?? []) }

    /// The first line, where there is room for one.
    var text: LocalizedString? { lines.first }
}
