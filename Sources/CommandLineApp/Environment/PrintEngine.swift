import CatalogFormat
import Glibc
import Publishing

/// A program of this machine that makes PDF of a publication.
struct PrintEngine: Hashable, Sendable {
    /// The programs that can do it, the best first.
    enum Kind: CaseIterable, Hashable, Sendable {
        case weasyprint, chromium, libreOffice

        /// The names that it goes by.
        fileprivate var names: [String] {
            switch self {
            case .weasyprint: ["weasyprint"]
            case .chromium: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
            case .libreOffice: ["soffice", "libreoffice"]
            }
        }
    }

    let kind: Kind
    let path: String
    /// What the program may know of the person.
    private let variables: [String: String]
    private let folder: String

    /// The best one that the search path has; nil if it has none.
    static func find(in environment: CommandEnvironment) -> PrintEngine? {
        let programs = Programs(environment)
        for kind in Kind.allCases {
            for name in kind.names {
                guard let path = programs.path(of: name) else { continue }
                let known = ["HOME", "PATH"].compactMap { name in environment[name].map { (name, $0) } }
                return PrintEngine(
                    kind: kind, path: path, variables: Dictionary(known) { $1 },
                    folder: TemporaryFolder.parent(environment))
            }
        }
        return nil
    }

    /// Its name in messages.
    var name: String { String(path.split(separator: "/").last ?? "") }

    /// The form of a publication that it prints best.
    var form: PublicationForm {
        switch kind {
        case .weasyprint, .chromium: .html
        case .libreOffice: .word
        }
    }

    /// The longest that an engine may take.
    static let patience = Duration.seconds(120)
    /// The largest PDF, in bytes.
    private static let mostBytes = 256 << 20

    /// The PDF of a document.
    ///
    /// - Parameters:
    ///   - document: a publication in the engine's `form`.
    ///   - patience: how long the engine may take.
    ///   - goesOn: asked ten times a second whether to wait on.
    func pdf(
        of document: [UInt8], within patience: Duration = Self.patience, while goesOn: () -> Bool = { true }
    ) throws(PrintFailure) -> [UInt8] {
        // The same prefix as other temporary files, so that those of killed processes are removed.
        guard let work = TemporaryFolder.make(in: folder, prefix: "\(TemporaryFile.prefix)\(getpid()).") else {
            throw .noTemporaryFile(folder)
        }
        defer { TemporaryFolder.remove(work) }
        let source = "\(work)/document.\(form.rawValue)"
        guard Self.write(document, to: source) else { throw .noTemporaryFile(folder) }
        let output = try run(on: source, in: work, within: patience, while: goesOn)
        let pdf = try? CatalogReader.bytes(of: "\(work)/document.pdf", limit: Self.mostBytes)
        guard output.code == 0, let pdf else { throw .failed(engine: name, lastLine: Self.lastLine(of: output)) }
        guard Self.isPDF(pdf) else { throw .notAPDF(engine: name) }
        return pdf
    }

    private func run(
        on source: String, in work: String, within patience: Duration, while goesOn: () -> Bool
    ) throws(PrintFailure) -> ProgramOutput {
        let end = ContinuousClock.now + patience
        var isCancelled = false
        let output: ProgramOutput
        do throws(Programs.Failure) {
            output = try withoutActuallyEscaping(goesOn) { goesOn throws(Programs.Failure) in
                try ProgramOutput(of: words(source, work), environment: environment(work)) {
                    isCancelled = !goesOn()
                    return !isCancelled && ContinuousClock.now < end
                }
            }
        } catch {
            switch error {
            case .cannotStart(_, let code): throw .cannotStart(engine: name, errno: code)
            case .ended, .notACommand: throw .failed(engine: name, lastLine: "")
            }
        }
        if isCancelled { throw .cancelled }
        if output.isStopped { throw .tookTooLong(engine: name, seconds: Int(patience.components.seconds)) }
        return output
    }

    private func words(_ source: String, _ work: String) -> [String] {
        let pdf = "\(work)/document.pdf"
        switch kind {
        case .weasyprint: return [path, source, pdf]
        case .chromium:
            // The sandbox cannot be had as root. The document has no scripts, and what it could reach is cut off.
            return [path] + (geteuid() == 0 ? ["--no-sandbox"] : []) + [
                "--headless", "--disable-gpu", "--disable-extensions", "--disable-background-networking",
                "--disable-sync", "--no-first-run", "--no-default-browser-check",
                "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(work)/profile", "--no-pdf-header-footer",
                "--print-to-pdf=\(pdf)", "file://\(source)",
            ]
        case .libreOffice:
            return [
                path, "--headless", "--norestore", "-env:UserInstallation=file://\(work)/profile", "--convert-to",
                "pdf", "--outdir", work, source,
            ]
        }
    }

    private func environment(_ work: String) -> [String: String] {
        variables.merging([
            "LC_ALL": "C.UTF-8", "TMPDIR": work, "XDG_CONFIG_HOME": "\(work)/config", "XDG_CACHE_HOME": "\(work)/cache",
        ]) { $1 }
    }

    private static func write(_ bytes: [UInt8], to path: String) -> Bool {
        guard let file = fopen(path, "wx") else { return false }
        let written = fwrite(bytes, 1, bytes.count, file)
        return fclose(file) == 0 && written == bytes.count
    }

    /// Source: ISO 32000-2, 7.5.2 and 7.5.5.
    private static func isPDF(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: "%PDF-".utf8) && String(decoding: bytes.suffix(1_024), as: UTF8.self).contains("%%EOF")
    }

    /// The last line that says something, at most 200 characters of it.
    private static func lastLine(of output: ProgramOutput) -> String {
        let text = String(decoding: (output.output + output.errors).suffix(4_096), as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline)
        return String((lines.last { $0.contains { !$0.isWhitespace } } ?? "").prefix(200))
    }
}

/// Why there is no PDF.
enum PrintFailure: Error, Hashable, Sendable {
    /// The folder for temporary files takes none.
    case noTemporaryFile(String)
    case cannotStart(engine: String, errno: Int32)
    /// The engine gave up; its last line may be empty.
    case failed(engine: String, lastLine: String)
    case tookTooLong(engine: String, seconds: Int)
    /// The engine wrote something else.
    case notAPDF(engine: String)
    /// Nobody waits for it any more.
    case cancelled
}
