import AssessmentModel
import Screens

/// Shows evidence: a document with the desktop's opener where there is a desktop, anything else in a pager.
struct Viewer {
    /// Kinds of documents that desktops show. Whatever else a file claims to be could be run by opening it.
    private static let documents: Set<String> = [
        "pdf", "png", "jpg", "jpeg", "gif", "webp", "docx", "xlsx", "pptx", "odt", "ods", "odp",
    ]

    private let environment: CommandEnvironment
    private let programs: Programs

    init(_ environment: CommandEnvironment) {
        self.environment = environment
        programs = Programs(environment)
    }

    private var hasDesktop: Bool {
        ["DISPLAY", "WAYLAND_DISPLAY"].contains { environment[$0]?.isEmpty == false } && programs.exists("xdg-open")
    }

    func open(address: String) -> Message {
        guard WebAddress.isOne(address) else { return .failed(EnvironmentText.notAnAddress) }
        guard hasDesktop else { return .notified(EnvironmentText.openYourself(address)) }
        return launch(address)
    }

    /// The largest file, in bytes, that is copied to be shown in the pager.
    static let mostCopied = 64 << 20

    /// True if the file has to be shown on the terminal, which must be free for it.
    func needsTerminal(_ name: String) -> Bool {
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return !hasDesktop || !Self.documents.contains(ending)
    }

    func launch(_ target: String) -> Message {
        do throws(Programs.Failure) {
            _ = try Programs.launch(["xdg-open", target])
            return .notified(EnvironmentText.opened)
        } catch {
            return .failed(ErrorText.line(error))
        }
    }

    /// Shows a file in the pager, by its path from the root, which no pager takes for an option. `less` is told to show
    /// escape sequences instead of sending them on, and to start no other program; a pager of the user's own choice is
    /// as careful as it is.
    func page(_ path: String) -> Message {
        do throws(Programs.Failure) {
            let words = try programs.command(inVariable: "PAGER") ?? ["less"]
            try Programs.run(
                words + [UserFiles(environment).absolute(path)],
                environment: ["LESS": "", "LESSOPEN": "", "LESSCLOSE": "", "LESSSECURE": "1"])
            return .tick
        } catch {
            return .failed(ErrorText.line(error))
        }
    }
}
