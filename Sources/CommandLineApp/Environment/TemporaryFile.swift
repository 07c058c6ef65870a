import Glibc
import ProjectStore

/// A file only this user can read, in its own folder, deleted with this object.
final class TemporaryFile {
    let path: String
    private let folder: String

    /// What the names of folders with temporary files begin with.
    static let prefix = "cpo-file-"

    /// Nil if the file cannot be created. The name is kept because programs go by its extension. Also removes temporary
    /// files that killed processes left behind.
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

    /// A copy of an evidence file, as a viewer might write to it; nil if it cannot be created.
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

    /// Deletes the file early.
    func remove() {
        unlink(path)
        rmdir(folder)
    }

    deinit {
        unlink(path)
        // Fails if an editor left files beside it; they stay, and so does the folder.
        rmdir(folder)
    }

    /// The current content; nil if it cannot be read.
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

/// Temporary folders.
enum TemporaryFolder {
    /// Where temporary folders go: `$TMPDIR`, else `/tmp`.
    static func parent(_ environment: CommandEnvironment) -> String {
        environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    }

    /// Creates a folder that only this user can enter, named `prefix` plus something random; nil if that fails.
    static func make(in parent: String, prefix: String = "cpo-") -> String? {
        var template = Array("\(parent)/\(prefix)XXXXXX".utf8CString)
        return template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
    }

    /// Deletes a folder with everything in it. Links are deleted, and not followed.
    static func remove(_ path: String) {
        for name in FolderListing.names(in: path) {
            let inside = "\(path)/\(name)"
            var status = stat()
            guard lstat(inside, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR { remove(inside) } else { unlink(inside) }
        }
        rmdir(path)
    }
}
