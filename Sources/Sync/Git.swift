/// Runs the installed git in one directory. How a program is started is up to the caller, so this module knows what to
/// say to git, and nothing of processes.
package struct Git {
    /// What came of one call.
    package struct Output: Sendable {
        /// 0 if it worked; what else is git's own.
        package let code: Int32
        /// What it printed. Names in it are untrusted and of any bytes.
        package let text: String
        /// What it complained of, untrusted.
        package let complaint: String

        package init(code: Int32, text: String, complaint: String) {
            self.code = code
            self.text = text
            self.complaint = complaint
        }

        /// The text without the line end that git adds.
        var line: String { text.hasSuffix("\n") ? String(text.dropLast()) : text }

        /// The parts of a text that ends each with a zero byte, as names are separated.
        var names: [String] { text.split(separator: "\0").map(String.init) }

        /// The line of the complaint that says most: the last fatal one, else the last.
        package var reason: String {
            let lines = complaint.split(whereSeparator: \.isNewline).filter { $0.contains { !$0.isWhitespace } }
            let fatal = lines.last { line in ["fatal: ", "error: ", "ERROR: "].contains { line.hasPrefix($0) } }
            return String(fatal ?? lines.last ?? "")
        }
    }

    /// Starts git with these arguments and waits for it; nil if there is no git to start.
    package typealias Run = (_ arguments: [String]) -> Output?

    private let directory: String
    private let run: Run

    package init(in directory: String, _ run: @escaping Run) {
        self.directory = directory
        self.run = run
    }

    /// What git says, whether it worked or not.
    ///
    /// - Throws: `SyncError.noGit`.
    func ask(_ arguments: String...) throws(SyncError) -> Output { try ask(arguments) }

    func ask(_ arguments: [String]) throws(SyncError) -> Output {
        // Neither a line end nor a character in a name is changed, whatever is configured, and no daemon is started.
        let careful = ["core.autocrlf=false", "core.quotePath=false", "core.fsmonitor=false", "gc.auto=0"]
        guard let output = run(["-C", directory] + careful.flatMap { ["-c", $0] } + arguments) else { throw .noGit }
        return output
    }

    /// What git says if it worked.
    ///
    /// - Throws: `SyncError`; `git` if it did not work.
    @discardableResult
    func done(_ arguments: String...) throws(SyncError) -> Output { try done(arguments) }

    @discardableResult
    func done(_ arguments: [String]) throws(SyncError) -> Output {
        let output = try ask(arguments)
        guard output.code == 0 else { throw .git(output.reason) }
        return output
    }
}
