import AssessmentModel
import Glibc
import Screens
import Terminal

/// Shows evidence: a document with the desktop's opener where there is a desktop, anything else in a pager.
enum Viewer {
    /// Kinds of documents that desktops show. Whatever else a file claims to be could be run by opening it.
    private static let documents: Set<String> = [
        "pdf", "png", "jpg", "jpeg", "gif", "webp", "docx", "xlsx", "pptx", "odt", "ods", "odp",
    ]

    private static var hasDesktop: Bool {
        ["DISPLAY", "WAYLAND_DISPLAY"].contains { TerminalOptions.variable($0)?.isEmpty == false }
            && Program.exists("xdg-open")
    }

    static func open(address: String) -> Message {
        guard WebAddress.isOne(address) else { return .failed(EnvironmentText.notAnAddress) }
        guard hasDesktop else { return .told(EnvironmentText.openYourself(address)) }
        return launch(address)
    }

    /// The largest file, in bytes, that is copied to be shown in the pager.
    static let mostCopied = 64 << 20

    /// True if the file has to be shown on the terminal, which must be free for it.
    static func needsTerminal(_ name: String) -> Bool {
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return !hasDesktop || !documents.contains(ending)
    }

    static func launch(_ target: String) -> Message {
        do throws(Program.Failure) {
            _ = try Program.launch(["xdg-open", target])
            return .told(EnvironmentText.opened)
        } catch {
            return .failed(ErrorText.line(error))
        }
    }

    /// The path is one from the root, so that no pager takes it for an option. `less` is told to show escape sequences instead of sending them on, and to start
    /// no other program; a pager of the user's own choice is as careful as it is.
    static func page(_ path: String) -> Message {
        let words = Program.words(ofVariable: "PAGER") ?? ["less"]
        do throws(Program.Failure) {
            try Program.run(
                words + [path],
                environment: ["LESS": "", "LESSOPEN": "", "LESSCLOSE": "", "LESSSECURE": "1"])
            return .tick
        } catch {
            return .failed(ErrorText.line(error))
        }
    }
}
