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

    /// Viewers that can be told a page, and the option for it.
    private static let pageOptions = [("okular", "--page"), ("evince", "--page-index"), ("zathura", "--page")]
    /// Pagers and editors that take a line as `+40`.
    private static let lineTakers: Set<String> = ["less", "more", "most", "view", "vi", "vim", "nvim"]

    func open(address: String, at place: EvidencePlace?) -> Message {
        guard WebAddress.isOne(address) else { return .failed(EnvironmentText.notAnAddress) }
        // Source: RFC 8118, section 3.
        let isDocument = address.lowercased().hasSuffix(".pdf")
        let address = if isDocument, case .page(let page)? = place { "\(address)#page=\(page)" } else { address }
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

    /// Opens a file or an address on the desktop: a page of a document with a viewer that can be told one, if there is
    /// any.
    func launch(_ target: String, at place: EvidencePlace? = nil) -> Message {
        var words = ["xdg-open", target]
        if target.lowercased().hasSuffix(".pdf"), case .page(let page)? = place,
            let viewer = Self.pageOptions.first(where: { programs.exists($0.0) })
        {
            words = [viewer.0, "\(viewer.1)=\(page)", target]
        }
        do throws(Programs.Failure) {
            _ = try Programs.launch(words)
            return .notified(EnvironmentText.opened)
        } catch {
            return .failed(ErrorText.line(error))
        }
    }

    /// Shows a file in the pager, by its path from the root, which no pager takes for an option. `less` is told to show
    /// escape sequences instead of sending them on, and to start no other program; a pager of the user's own choice is
    /// as careful as it is.
    func page(_ path: String, at place: EvidencePlace?) -> Message {
        do throws(Programs.Failure) {
            let words = try programs.command(inVariable: "PAGER") ?? ["less"]
            var line: [String] = []
            if case .line(let number)? = place, let name = words.first?.split(separator: "/").last,
                Self.lineTakers.contains(String(name))
            {
                line = ["+\(number)"]
            }
            try Programs.run(
                words + line + [UserFiles(environment).absolute(path)],
                environment: ["LESS": "", "LESSOPEN": "", "LESSCLOSE": "", "LESSSECURE": "1"])
            return .tick
        } catch {
            return .failed(ErrorText.line(error))
        }
    }
}
