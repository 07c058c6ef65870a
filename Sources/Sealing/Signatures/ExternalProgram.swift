/// A program that is run for what it prints. How one is started is up to the caller, so this module knows what to say
/// to ssh-keygen and openssl, and nothing of processes and temporary files.
package struct ExternalProgram {
    /// An argument.
    package enum Argument: Hashable, Sendable {
        case text(String)
        /// The path of a file that has this content while the program runs, and that nobody else can write.
        case file([UInt8])
    }

    /// What came of a run.
    package struct Output: Sendable {
        /// The exit code; 0 if it worked.
        package let code: Int32
        /// What it printed.
        package let output: [UInt8]
        /// What it complained of, in English and untrusted.
        package let complaint: String

        package init(code: Int32, output: [UInt8], complaint: String) {
            self.code = code
            self.output = output
            self.complaint = complaint
        }

        /// The last line of the complaint that says something.
        package var reason: String {
            complaint.split(whereSeparator: \.isNewline).map(String.init)
                .last { line in line.contains { !$0.isWhitespace } } ?? ""
        }

        /// What it printed, as text.
        package var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// Starts the program with these arguments and this input, and waits for it; nil if there is none to start.
    package typealias Run = (_ arguments: [Argument], _ input: [UInt8]) -> Output?

    private let start: Run

    package init(_ run: @escaping Run) { start = run }

    func run(_ arguments: [Argument], input: [UInt8] = []) -> Output? { start(arguments, input) }
}

extension ExternalProgram.Argument: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self = .text(text) }
}
