import Glibc
import ProjectStore
import Terminal

/// A file that only this user can read, in a folder of its own, gone when it goes out of use.
final class TemporaryFile {
    let path: String
    private let folder: String

    /// Nil where no such file can be made. The name is kept because programs go by its ending.
    init?(named name: String, content: some Collection<UInt8>) {
        guard let folder = TemporaryFolder.make() else { return nil }
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
    init?(_ evidence: borrowing EvidenceFile) {
        guard let folder = TemporaryFolder.make() else { return nil }
        self.folder = folder
        path = "\(folder)/\(evidence.name)"
        guard (try? evidence.copy(into: folder)) != nil else { return nil }
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
    /// A new folder that only this user can enter; nil where none can be made.
    static func make() -> String? {
        let parent = TerminalOptions.variable("TMPDIR").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
        var template = Array("\(parent)/cpo-XXXXXX".utf8CString)
        return template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
    }
}
