import Catalog
import Glibc
import ProjectStore
import Scoring
import Terminal

/// Puts errors into words: what happened, where, what to do. The only place that does.
enum ErrorText {
    /// Why the project at the path did not open.
    static func opening(_ error: StoreError) -> String {
        guard case .cannotRead(let path, ENOENT) = error else { return line(error) }
        return "There is nothing at \(path). To begin an assessment there: cpo new \(path) --subject \"...\""
    }

    static func line(_ error: StoreError) -> String {
        switch error {
        case .notAProject(let path, let reason): notAProject(path, reason)
        case .newerFormat(let path, let found, let known):
            "\(path) has format \(found), and this program knows formats up to \(known). Use a newer version of cpo."
        case .cannotRead(let path, let code): "\(path) cannot be read: \(SystemText.reason(code))."
        case .cannotWrite(let path, let code): "\(path) cannot be written: \(SystemText.reason(code))."
        case .notWritable(let path, let code):
            "\(path) cannot be written: \(SystemText.reason(code)). To look without writing: cpo review."
        case .noSpace(let path, let code):
            "\(SystemText.reason(code)). Make room; it is tried again. (\(path))"
        case .alreadyExists(let path):
            "There is something at \(path) already. Choose another directory, or work on it with: cpo \(path)"
        case .tooLong(let bytes, let limit):
            "That is too long: \(bytes) bytes, and at most \(limit) fit. Shorten it, or attach it as a file."
        case .badProfile(let error): lines(error).first ?? ""
        case .notAFile(let path, let kind): "\(path) is \(name(kind)). Only plain files can be evidence."
        case .noFileName(let path): "\(path) has no name that can be kept. Rename the file first."
        case .changedWhileCopied(let path):
            "\(path) was written while it was being copied. Attach it again when it is finished."
        }
    }

    private static func notAProject(_ path: String, _ reason: StoreError.NotAProject) -> String {
        switch reason {
        case .noProjectFile:
            "\(path) holds no assessment. Begin one there with: cpo new \(path) --subject \"...\""
        case .damaged(let damage): "\(path)/\(DamageText.line(damage)). Take the file from a copy of the assessment."
        case .badCatalog(let error):
            "\(lines(error).first ?? path) Take \(path)/catalog.json from a copy of the assessment."
        }
    }

    static func name(_ kind: FileStatus.Kind) -> String {
        switch kind {
        case .file: "a file"
        case .folder: "a directory"
        case .link: "a symbolic link"
        case .fifo: "a pipe"
        case .socket: "a socket"
        case .device: "a device"
        }
    }

    /// Why text being typed has no copy on disk.
    static func draftNotKept(_ error: StoreError) -> String {
        "What you type is not kept yet, finish it before you close: \(line(error))"
    }

    static func line(_ error: TerminalError) -> String {
        switch error {
        case .notATerminal: CommandText.noTerminal
        case .unknownTerminal(nil): "TERM is not set. Set it to your terminal's name, for instance TERM=xterm-256color."
        case .unknownTerminal(let name?):
            "The terminal \"\(name)\" is not known here. Try TERM=xterm-256color, or install ncurses-term."
        case .cannotAddress(let name):
            "The terminal \"\(name)\" cannot place text on the screen. "
                + "Use another one, or the commands: see cpo --help."
        }
    }

    static func line(_ error: Program.Failure) -> String {
        switch error {
        case .cannotStart(let name, let code): "\(name) cannot be started: \(SystemText.reason(code))."
        case .ended(let name, let status):
            status & 0x7F == 0
                ? "\(name) ended with code \(status >> 8 & 0xFF)." : "\(name) was ended by signal \(status & 0x7F)."
        }
    }

    static func line(_ error: ScoringError) -> String {
        switch error {
        case .weightsTooFine:
            "The catalogue's weights have no common denominator up to \(Scoreboard.finestUnit). Use rounder weights."
        case .weightsOutOfRange:
            "The catalogue has weights or values that cannot be scored. Use weights of 0 to 1000 and values of 0 to 1."
        }
    }

    /// One line a fault.
    static func lines(_ error: CatalogError) -> [String] {
        switch error {
        case .unreadable(let path, let code): ["\(path) cannot be read: \(CatalogFaultText.reason(code))."]
        case .faulty(let faults): faults.map(line)
        }
    }

    private static func line(_ fault: CatalogFault) -> String {
        let place = [fault.file, fault.line.map(String.init), fault.column.map(String.init)].compactMap { $0 }
        let path = fault.path.isEmpty ? "" : " \(fault.path):"
        return "\(place.joined(separator: ":")):\(path) \(CatalogFaultText.what(fault.problem))"
    }
}
