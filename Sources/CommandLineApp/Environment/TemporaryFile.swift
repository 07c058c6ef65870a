import Glibc
import ProjectStore

/// A file that only this user can read, in a folder of its own, gone when it goes out of use.
final class TemporaryFile {
    let path: String
    private let folder: String

    private static let prefix = "cpo-file-"

    /// Nil where no such file can be made. The name is kept because programs go by its ending. What killed programs left
    /// of such files goes at the same time.
    init?(named name: String, content: some Collection<UInt8>, _ environment: CommandEnvironment) {
        guard let folder = Self.makeFolder(environment) else { return nil }
        self.folder = folder
        path = "\(folder)/\(name)"
        guard let file = fopen(path, "wx") else {
            rmdir(folder)
            return nil
        }
        let bytes = Array(content)
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count else { return nil }
    }

    /// A copy of a file of evidence, for programs that might write what they are given to show; nil where it cannot be
    /// made.
    init?(_ evidence: borrowing EvidenceFile, _ environment: CommandEnvironment) {
        guard let folder = Self.makeFolder(environment) else { return nil }
        self.folder = folder
        path = "\(folder)/\(evidence.name)"
        guard (try? evidence.copy(into: folder)) != nil else { return nil }
    }

    private static func makeFolder(_ environment: CommandEnvironment) -> String? {
        let parent = TemporaryFolder.parent(environment)
        Leftovers.removeFolders(in: parent, prefix: prefix)
        return TemporaryFolder.make(in: parent, prefix: "\(prefix)\(getpid()).")
    }

    /// Takes the file away before it goes out of use.
    func remove() {
        unlink(path)
        rmdir(folder)
    }

    deinit {
        unlink(path)
        // What an editor left beside it stays, and so does the folder then.
        rmdir(folder)
    }

    /// What the file holds now; nil where it cannot be read.
    var text: String? { Self.bytes(of: path).map { String(decoding: $0, as: UTF8.self) } }

    private static func bytes(of path: String) -> [UInt8]? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return ferror(file) == 0 ? bytes : nil
    }
}

/// Folders for what may be thrown away.
enum TemporaryFolder {
    /// Where such folders are: `$TMPDIR`, else `/tmp`.
    static func parent(_ environment: CommandEnvironment) -> String {
        environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    }

    /// A new folder in another one, named by the prefix and something random, that only this user can enter; nil where
    /// none can be made.
    static func make(in parent: String, prefix: String = "cpo-") -> String? {
        var template = Array("\(parent)/\(prefix)XXXXXX".utf8CString)
        return template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
    }
}
