import Glibc
import Terminal

/// A file that only this user can read, in a folder of its own, gone when it goes out of use.
struct TemporaryFile: ~Copyable {
    let path: String
    private let folder: String

    /// Nil where no such folder can be made. The name is kept because programs go by its ending.
    init?(named name: String, content: String = "") {
        let parent = TerminalOptions.variable("TMPDIR").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
        var template = Array("\(parent)/cpo-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { return nil }
        folder = String(cString: made)
        path = "\(folder)/\(name)"
        guard let file = fopen(path, "wx") else {
            rmdir(folder)
            return nil
        }
        fputs(content, file)
        guard fclose(file) == 0 else {
            unlink(path)
            rmdir(folder)
            return nil
        }
    }

    deinit {
        unlink(path)
        // An editor may have left a backup; then the folder stays.
        rmdir(folder)
    }

    /// What the file holds now; nil where it cannot be read.
    var content: String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return ferror(file) == 0 ? String(decoding: bytes, as: UTF8.self) : nil
    }
}
